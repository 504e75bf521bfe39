package scene

import (
	"approdi/geo"
	"approdi/geo/label"
	"approdi/wasm/atlas"
)

// The places around a symbol that a label may take, best first.
var (
	// What finds no room beside its symbol stands a little further from it.
	aroundSymbol = []label.Side{
		label.Right, label.Left, label.Above, label.Below, label.AboveRight, label.BelowRight, label.AboveLeft, label.BelowLeft,
		label.AboveRight | label.Further, label.BelowRight | label.Further, label.AboveLeft | label.Further, label.BelowLeft | label.Further,
	}
	onFigure = []label.Side{label.Centre, label.Right, label.Left, label.Below, label.Above}
	// Exits stand in a row along an edge.
	atExit  = []label.Side{label.Below, label.Above, label.Right, label.Left, label.BelowRight, label.AboveRight, label.BelowLeft, label.AboveLeft}
	centred = []label.Side{label.Centre}
	nearby  = []label.Side{label.Centre, label.Below, label.Above}
	besides = []label.Side{label.Right, label.Left}
	above   = []label.Side{label.Above}
	below   = []label.Side{label.Below}
)

// A circle carries a label of which it is as wide as carriedShare; others are named
// beside them. One with a radius of less than smallFigurePx is kept clear of other
// names.
const (
	carriedShare  = 0.75
	smallFigurePx = 14
)

// How much further from its symbol a name may stand, and a figure, which is worth
// more than its distance.
const (
	nameFurtherPx   = 4
	figureFurtherPx = 8
)

// candidate says where a level text may stand. A figure stands on its circle if
// that carries it, and beside it otherwise, as the date of an event does.
func candidate(t *Text, at geo.Screen, width, height float64) label.Candidate {
	c := label.Candidate{
		ID: t.ID, Priority: t.Priority, At: at, Width: width, Height: height, Sides: centred,
	}
	switch t.Style {
	case CountryText, SeaText, OceanText:
		c.Sides, c.GapPx, c.OffDiscs = nearby, height/2, true
	case PlaceText:
		c.Sides, c.GapPx, c.SymbolRadiusPx, c.FurtherPx = aroundSymbol, t.RadiusPx+3, t.RadiusPx, nameFurtherPx
		if t.Feature.Kind == atlas.FlowFeature {
			c.Sides = atExit
		}
	case FigureText:
		c.Sides, c.GapPx, c.FurtherPx, c.DiscRadiusPx = aroundSymbol, t.RadiusPx+3, figureFurtherPx, t.RadiusPx
		switch {
		case t.RadiusPx < smallFigurePx || t.Feature.Kind == atlas.EventFeature:
			c.SymbolRadiusPx = t.RadiusPx
		case 2*t.RadiusPx >= carriedShare*width:
			c.Sides = onFigure
		}
	}
	return c
}
