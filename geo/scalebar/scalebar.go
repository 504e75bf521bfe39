// Package scalebar says how long a bar on the map is on the ground. In Web
// Mercator that depends on the latitude: the map is almost 1.5 times as large at
// the Alps as at the equator.
package scalebar

import (
	"math"

	"approdi/geo"
)

// MaxWidthPx is the longest that a bar may be, in CSS px. The lengths that it
// may stand for are at most 2.5 times apart, so none is shorter than 56 px.
const MaxWidthPx = 140

// Bar is a length on the ground and on the screen.
type Bar struct {
	Km      float64 // 1, 2 or 5 times a power of ten
	WidthPx float64 // CSS px
}

// At is the bar for a map whose world is so many CSS px wide (as
// camera.ScalePx), valid at a latitude in degrees and for lines that run east
// and west there. Where the latitude or the width allows no bar, it is zero.
func At(latDeg, worldPx float64) Bar {
	perPx := KmPerWorld(latDeg) / worldPx
	most := perPx * MaxWidthPx
	if !(most > 0) || math.IsInf(most, 0) {
		return Bar{}
	}
	power := math.Pow(10, math.Floor(math.Log10(most)))
	km := power
	for _, step := range []float64{2, 5, 10} {
		if step*power <= most {
			km = step * power
		}
	}
	return Bar{Km: km, WidthPx: km / perPx}
}

// KmPerWorld is how many kilometres on the ground the width of the World is
// at a latitude in degrees: the circumference of the Earth by the cosine,
// since the scale factor of the projection is the secant (Snyder 1987, Map
// Projections: A Working Manual, eq. 7-3, for a sphere). It is 0 beyond
// ±geo.MaxLat, where the projection ends.
func KmPerWorld(latDeg float64) float64 {
	if !(math.Abs(latDeg) <= geo.MaxLat) {
		return 0
	}
	return 2 * math.Pi * geo.EarthRadiusKm * math.Cos(latDeg*math.Pi/180)
}
