package scene

import (
	"math"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/label"
	"approdi/wasm/atlas"
)

// Measure tells the size of a text in CSS px, its halo left out.
type Measure func(content string, style TextStyle) (width, height float64)

// Label is a text that has found its place: the middle of its box, in Screen.
type Label struct {
	*Text
	At geo.Screen
}

// Labeler finds room for texts and remembers where they stood, so that they
// stay put while the map moves.
type Labeler struct {
	placer     label.Placer
	candidates []label.Candidate
	texts      map[string]*Text
	labels     []Label
	zoom       float64 // at which the labels were last placed afresh
}

// freshZoom is how far the zoom may change before labels are placed as if for
// the first time: what was right from far away need not be so from near.
const freshZoom = 0.5

// anchors are the places around a symbol that a label may take, best first.
var (
	aroundSymbol = []label.Anchor{label.Right, label.Left, label.Above, label.Below, label.AboveRight, label.BelowRight, label.AboveLeft, label.BelowLeft}
	onFigure     = []label.Anchor{label.Centre, label.Right, label.Left, label.Below, label.Above}
	// Exits stand in a row along an edge.
	atExit  = []label.Anchor{label.Below, label.Above, label.Right, label.Left, label.BelowRight, label.AboveRight, label.BelowLeft, label.AboveLeft}
	centred = []label.Anchor{label.Centre}
	nearby  = []label.Anchor{label.Centre, label.Below, label.Above}
)

// Place chooses which texts are shown for a camera and where. Obstacles are
// boxes on screen that hide what lies under them. The result is valid until
// the next call.
func (l *Labeler) Place(m *Marks, c camera.Camera, v camera.Viewport, obstacles []label.Box, measure Measure) []Label {
	l.candidates, l.labels = l.candidates[:0], l.labels[:0]
	if l.texts == nil {
		l.texts = map[string]*Text{}
	}
	clear(l.texts)
	if math.Abs(c.Zoom-l.zoom) >= freshZoom {
		l.placer.Forget()
		l.zoom = c.Zoom
	}
	view := label.Box{
		MinX: v.Insets.Left, MinY: v.Insets.Top,
		MaxX: v.Width - v.Insets.Right, MaxY: v.Height - v.Insets.Bottom,
	}
	const margin = 80
	for i := range m.Texts {
		t := &m.Texts[i]
		at := c.ScreenFromWorld(v, t.At)
		at.X, at.Y = at.X+t.ShiftPx.X, at.Y+t.ShiftPx.Y
		if t.Instead != nil && uncovered(view, obstacles, c.ScreenFromWorld(v, *t.Instead)) {
			continue
		}
		if c.Zoom < t.MinZoom || at.X < view.MinX-margin || at.X > view.MaxX+margin || at.Y < view.MinY-margin || at.Y > view.MaxY+margin {
			continue
		}
		w, h := measure(t.Content, t.Style)
		if t.AngleDeg != 0 {
			sin, cos := math.Sincos(t.AngleDeg * math.Pi / 180)
			w, h = math.Abs(w*cos)+math.Abs(h*sin), math.Abs(w*sin)+math.Abs(h*cos)
		}
		l.texts[t.ID] = t
		if t.Block != (Block{}) {
			l.candidates = append(l.candidates, besideBlock(t, at, w, h)...)
		} else {
			l.candidates = append(l.candidates, candidate(t, at, w, h))
		}
	}
	l.candidates = append(l.candidates, badgesInTheWay(m, c, v)...)
	for _, p := range l.placer.Place(view, obstacles, l.candidates) {
		if l.texts[p.ID] == nil {
			continue
		}
		l.labels = append(l.labels, Label{Text: l.texts[p.ID], At: geo.Screen{
			X: (p.Box.MinX + p.Box.MaxX) / 2, Y: (p.Box.MinY + p.Box.MaxY) / 2,
		}})
	}
	return l.labels
}

// smallFigurePx is the radius under which a circle is named beside it and is
// itself kept clear of other names.
const smallFigurePx = 14

// candidate says where a text may stand. A figure stands on its circle if the
// circle is wide enough, and beside it otherwise, as the date of an event does.
func candidate(t *Text, at geo.Screen, width, height float64) label.Candidate {
	c := label.Candidate{
		ID: t.ID, Priority: t.Priority, Anchor: at, Width: width, Height: height, Offsets: centred,
	}
	switch t.Style {
	case CountryText:
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
