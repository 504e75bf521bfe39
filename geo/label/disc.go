package label

import (
	"math"
	"slices"

	"approdi/geo"
)

// disc is what other labels lie on only where they have to, and some not at all.
type disc struct {
	at       geo.Screen
	radiusPx float64
	of       int32 // the candidate whose disc it is
}

// reaches tells whether a disc and a box share more than their rims.
func (d disc) reaches(b Box) bool {
	x, y := min(max(d.at.X, b.MinX), b.MaxX), min(max(d.at.Y, b.MinY), b.MaxY)
	return math.Hypot(x-d.at.X, y-d.at.Y) < d.radiusPx
}

// offDiscs tells whether what a candidate's text takes up in a box is clear of the
// discs of all others, with a padding in pixels around it.
func (p *Placer) offDiscs(c *Candidate, b Box, paddingPx float64, index int32) bool {
	meets := func(b Box) bool {
		b = b.grown(paddingPx)
		return slices.ContainsFunc(p.discs, func(d disc) bool { return d.of != index && d.reaches(b) })
	}
	if len(c.Parts) == 0 {
		return !meets(b)
	}
	middle := b.Middle()
	return !slices.ContainsFunc(c.Parts, func(part Box) bool { return meets(part.moved(middle.X, middle.Y)) })
}
