package scene

import (
	"fmt"
	"math"

	"approdi/geo"
)

// The outline of a circle that has marks of doubt, for pictures that are
// written rather than painted. The shader of the symbols draws the same.

// Dashes is the pattern of the outline in CSS px, a dash and a gap in turn,
// or nothing where it is unbroken.
func (d Doubt) Dashes() []float64 {
	switch provisional, estimated := d.Has(Provisional), d.Has(Estimated); {
	case provisional && estimated:
		return []float64{7, 3, 2, 3}
	case provisional:
		return []float64{7, 4}
	case estimated:
		return []float64{2.2, 2.8}
	}
	return nil
}

// FillRadiusPx is the radius of the fill of a circle: inside an outline with
// breaks there is a gap, so that they are seen whatever the colour.
func (d Doubt) FillRadiusPx(radiusPx float64) float64 {
	if d.Has(Minimum | Provisional | Estimated) {
		return max(radiusPx-3, 0.6*radiusPx)
	}
	return radiusPx
}

// openHalfDeg is half of the gap at the top of the outline of a minimum.
const openHalfDeg = 30

// OutlinePath is the outline of a circle as SVG path data, in px: clockwise
// from the top, with a gap of 60 degrees there for a minimum.
func (d Doubt) OutlinePath(middle geo.Screen, radiusPx float64) string {
	half := 0.0
	if d.Has(Minimum) {
		half = openHalfDeg
	}
	sin, cos := math.Sincos(half * math.Pi / 180)
	// Two arcs: one alone cannot go all around.
	return fmt.Sprintf("M%.1f %.1fA%.1f %.1f 0 0 1 %.1f %.1fA%.1f %.1f 0 0 1 %.1f %.1f",
		middle.X+radiusPx*sin, middle.Y-radiusPx*cos, radiusPx, radiusPx, middle.X, middle.Y+radiusPx,
		radiusPx, radiusPx, middle.X-radiusPx*sin, middle.Y-radiusPx*cos)
}
