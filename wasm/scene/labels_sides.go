package scene

import (
	"approdi/geo"
	"approdi/geo/label"
	"approdi/wasm/atlas"
)

// The places around a symbol that a label may take, best first.
var (
	aroundSymbol = []label.Anchor{label.Right, label.Left, label.Above, label.Below, label.AboveRight, label.BelowRight, label.AboveLeft, label.BelowLeft}
	onFigure     = []label.Anchor{label.Centre, label.Right, label.Left, label.Below, label.Above}
	// Exits stand in a row along an edge.
	atExit  = []label.Anchor{label.Below, label.Above, label.Right, label.Left, label.BelowRight, label.AboveRight, label.BelowLeft, label.AboveLeft}
	centred = []label.Anchor{label.Centre}
	nearby  = []label.Anchor{label.Centre, label.Below, label.Above}
	besides = []label.Anchor{label.Right, label.Left}
	above   = []label.Anchor{label.Above}
	below   = []label.Anchor{label.Below}
)

// smallFigurePx is the radius under which a circle is named beside it and is
// itself kept clear of other names.
const smallFigurePx = 14

// candidate says where a level text may stand. A figure stands on its circle if
// the circle is wide enough, and beside it otherwise, as the date of an event
// does.
func candidate(t *Text, at geo.Screen, width, height float64) label.Candidate {
	c := label.Candidate{
		ID: t.ID, Priority: t.Priority, Anchor: at, Width: width, Height: height, Offsets: centred,
	}
	switch t.Style {
	case CountryText, SeaText, OceanText:
		c.Offsets, c.GapPx = nearby, height/2
	case PlaceText:
		c.Offsets, c.GapPx, c.Blocks, c.SymbolRadiusPx = aroundSymbol, t.RadiusPx+3, t.Instead == nil, t.RadiusPx
		if t.Feature.Kind == atlas.FlowFeature && t.Instead == nil {
			c.Offsets = atExit
		}
	case FigureText:
		c.Offsets, c.GapPx = onFigure, t.RadiusPx+3
		if t.RadiusPx < smallFigurePx || t.Feature.Kind == atlas.EventFeature {
			c.Offsets, c.Blocks, c.SymbolRadiusPx = aroundSymbol, true, t.RadiusPx
		}
	}
	return c
}
