package scene

import (
	"slices"
	"strconv"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/label"
)

// besideBlock says where the name of a place with badges may stand: beyond the
// badges as seen from the place, beside them, or on the other side of the
// place. The placer takes the first that is free, since all have the same name.
func besideBlock(t *Text, at geo.Screen, width, height float64) []label.Candidate {
	middle := geo.Screen{X: at.X + t.Block.Middle.X, Y: at.Y + t.Block.Middle.Y}
	beyond, behind := label.Below, label.Above
	if t.Block.Above {
		beyond, behind = label.Above, label.Below
	}
	const gapPx = 3
	whole := label.Candidate{ID: t.ID, Priority: t.Priority, Anchor: middle, Width: width, Height: height}
	far, side, near := whole, whole, whole
	far.Offsets, far.GapPx = []label.Anchor{beyond}, t.Block.Half.Y+gapPx
	side.Offsets, side.GapPx = []label.Anchor{label.Right, label.Left}, t.Block.Half.X+gapPx
	near.Offsets, near.GapPx, near.Anchor = []label.Anchor{behind}, t.RadiusPx+gapPx, at
	near.Blocks, near.SymbolRadiusPx = true, t.RadiusPx
	return []label.Candidate{far, side, near}
}

// badgesInTheWay keep names off the badges: each is a label without a text.
func badgesInTheWay(m *Marks, c camera.Camera, v camera.Viewport) []label.Candidate {
	var found []label.Candidate
	for i := range m.Symbols {
		s := &m.Symbols[i]
		at, shown := s.ScreenAt(c, v)
		if s.Kind != Badge || !shown {
			continue
		}
		found = append(found, label.Candidate{
			ID: "badge " + strconv.Itoa(i), Anchor: at, Offsets: centred, Blocks: true, SymbolRadiusPx: s.RadiusPx, Priority: lastOfAll,
		})
	}
	return found
}

// lastOfAll is the priority of what has no text to place.
const lastOfAll = 1000

// uncovered tells whether a position is in view and under no obstacle.
func uncovered(view label.Box, obstacles []label.Box, p geo.Screen) bool {
	return inside(view, p) && !slices.ContainsFunc(obstacles, func(b label.Box) bool { return inside(b, p) })
}

func inside(b label.Box, p geo.Screen) bool {
	return p.X >= b.MinX && p.X <= b.MaxX && p.Y >= b.MinY && p.Y <= b.MaxY
}
