package scene

import (
	"slices"
	"strconv"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/label"
)

// wantBesideBlock says where the name of a place with badges may stand: beyond
// the badges as seen from the place, beside them, or on the other side of the
// place. The placer takes the first that is free, since all have the same name.
func (l *Labeler) wantBesideBlock(t *Text, at geo.Screen, arc label.Arc, heightPx float64) {
	beyond, behind := below, above
	if t.Block.Above {
		beyond, behind = above, below
	}
	const gapPx = 3
	c := label.Candidate{
		ID: t.ID, Priority: t.Priority, Width: arc.LengthPx, Height: heightPx,
		At: geo.Screen{X: at.X + t.Block.Middle.X, Y: at.Y + t.Block.Middle.Y},
	}
	c.Sides, c.GapPx = beyond, t.Block.Half.Y+gapPx
	l.add(c, t, arc)
	c.Sides, c.GapPx = besides, t.Block.Half.X+gapPx
	l.add(c, t, arc)
	c.Sides, c.GapPx, c.At = behind, t.RadiusPx+gapPx, at
	c.SymbolRadiusPx = t.RadiusPx
	l.add(c, t, arc)
}

// wantBadges keeps names off the badges: each is a label without a text.
func (l *Labeler) wantBadges(m *Drawn, sight camera.Sight) {
	count := 0
	for i := range m.Symbols {
		s := &m.Symbols[i]
		if s.Kind != Badge {
			continue
		}
		if count == len(l.badges) {
			l.badges = append(l.badges, "badge "+strconv.Itoa(count))
		}
		l.add(label.Candidate{
			ID: l.badges[count], At: s.SeenAt(sight), Sides: centred, SymbolRadiusPx: s.RadiusPx, Priority: lastOfAll,
		}, nil, label.Arc{})
		count++
	}
}

// lastOfAll is the priority of what has no text to place.
const lastOfAll = 1000

// uncovered tells whether a position is in view and under no obstacle.
func (f *frame) uncovered(p geo.Screen) bool {
	return inside(f.view, p) && !slices.ContainsFunc(f.obstacles, func(b label.Box) bool { return inside(b, p) })
}

func inside(b label.Box, p geo.Screen) bool {
	return p.X >= b.MinX && p.X <= b.MaxX && p.Y >= b.MinY && p.Y <= b.MaxY
}
