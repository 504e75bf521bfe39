package scene

import (
	"math"

	"approdi/geo"
	"approdi/geo/label"
)

const (
	// leavingRows is how many positions a name has along its line, from the edge
	// of the view inward, so that lines that leave side by side can all be named.
	leavingRows = 6
	// leavingGapPx is between two of them, beside the height of the name.
	leavingGapPx = 3
)

// wayTo is on which side of one position another lies on screen.
func wayTo(from, to geo.World) string {
	dx, dy := to.X-from.X, to.Y-from.Y
	switch {
	case math.Abs(dx) > math.Abs(dy) && dx > 0:
		return "right"
	case math.Abs(dx) > math.Abs(dy):
		return "left"
	case dy > 0:
		return "down"
	}
	return "up"
}

// atEdge tells whether a text belongs to the edge of the view.
func (t *Text) atEdge() bool { return t.Style == DegreeText || t.Toward != 0 }

// wantLeaving adds the name of the far end of a line where the line leaves the view
// for good, while that end is out of view. Like the degrees, it belongs to the edge
// and comes when the map rests.
func (l *Labeler) wantLeaving(t *Text, f *frame) {
	line := t.Along.Line
	far := 0
	if t.Toward > 0 {
		far = len(line) - 1
	}
	if l.Moving || l.Zooming || f.uncovered(f.screen(line[far])) {
		return
	}
	w, h := f.measure(t.Content, t.Style)
	room := label.Box{
		MinX: f.view.MinX + edgePx + w/2, MinY: f.view.MinY + edgePx + h/2,
		MaxX: f.view.MaxX - edgePx - w/2, MaxY: f.view.MaxY - edgePx - h/2,
	}
	rows, next := 0, 0.0
	outer := f.screen(line[far])
	for i := far - t.Toward; i >= 0 && i < len(line) && rows < leavingRows; i -= t.Toward {
		inner := f.screen(line[i])
		from, to, ok := clip(room, outer, inner)
		outer = inner
		if !ok {
			if rows > 0 {
				return
			}
			continue
		}
		length := math.Hypot(to.X-from.X, to.Y-from.Y)
		for ; next < length && rows < leavingRows; next += h + leavingGapPx {
			share := next / length
			l.add(label.Candidate{
				ID: t.ID, Priority: t.Priority, Width: w, Height: h, Sides: centred, Pinned: true,
				At: geo.Screen{X: from.X + share*(to.X-from.X), Y: from.Y + share*(to.Y-from.Y)},
			}, t, label.Arc{LengthPx: w})
			rows++
		}
		next -= length
	}
}
