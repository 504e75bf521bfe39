package label

import (
	"math"
	"slices"

	"approdi/geo"
)

// disc is what keeps labels off that are not to lie on it.
type disc struct {
	at       geo.Screen
	radiusPx float64
}

// reaches tells whether a disc and a box share more than their rims.
func (d disc) reaches(b Box) bool {
	x, y := min(max(d.at.X, b.MinX), b.MaxX), min(max(d.at.Y, b.MinY), b.MaxY)
	return math.Hypot(x-d.at.X, y-d.at.Y) < d.radiusPx
}

// offDiscs tells whether what a candidate's text takes up in a box is clear of all
// discs, with a padding in pixels around it, if it has to be.
func (p *Placer) offDiscs(c *Candidate, b Box, paddingPx float64) bool {
	if !c.OffDiscs || len(p.discs) == 0 {
		return true
	}
	meets := func(b Box) bool {
		b = b.grown(paddingPx)
		return slices.ContainsFunc(p.discs, func(d disc) bool { return d.reaches(b) })
	}
	if len(c.Parts) == 0 {
		return !meets(b)
	}
	middle := b.Middle()
	return !slices.ContainsFunc(c.Parts, func(part Box) bool { return meets(part.moved(middle.X, middle.Y)) })
}
