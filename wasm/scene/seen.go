package scene

import (
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/label"
	"approdi/wasm/atlas"
)

// Seen is what the marks say of one feature, for those who read it as text.
type Seen struct {
	Feature atlas.Feature
	// Kinds are the kinds of its symbols, a bit for each.
	Kinds uint32
	// Banded tells whether it has bands, and Valued whether their width says a
	// number.
	Banded, Valued bool
	Doubt          Doubt
	// InView tells whether any of its marks shows where no panel lies.
	InView bool
}

// Has tells whether the feature has a symbol of a kind.
func (s *Seen) Has(kind SymbolKind) bool { return s.Kinds&(1<<kind) != 0 }

// IsFigure tells whether the feature has a symbol that stands for figures.
func (s *Seen) IsFigure() bool { return s.Kinds&(1<<(Listed+1)-1) != 0 }

// Seen lists every feature that has marks, once, in drawing order: bands, then
// symbols. What waits for the map to come closer is not in view.
func (m *Marks) Seen(c camera.Camera, v camera.Viewport) []Seen {
	all := make([]Seen, 0, len(m.Bands)+len(m.Symbols))
	number := make(map[atlas.Feature]int, cap(all))
	of := func(f atlas.Feature) *Seen {
		n, ok := number[f]
		if !ok {
			n = len(all)
			number[f] = n
			all = append(all, Seen{Feature: f})
		}
		return &all[n]
	}
	view, sight := uncovered(v), c.Over(v)
	room := atlas.RoomZoom(c, v)
	for i := range m.Bands {
		b := &m.Bands[i]
		seen := of(b.Feature)
		seen.Banded, seen.Valued = true, seen.Valued || b.HasValue
		seen.InView = seen.InView || b.shownAt(room) && crosses(b.Corridor.Line, sight, view)
	}
	for i := range m.Symbols {
		s := &m.Symbols[i]
		seen := of(s.Feature)
		seen.Kinds |= 1 << s.Kind
		seen.Doubt |= s.Doubt
		at := s.SeenAt(sight)
		seen.InView = seen.InView || s.shownAt(c.Zoom, room) && inside(view, at)
	}
	return all
}

// uncovered is where no panel lies.
func uncovered(v camera.Viewport) label.Box {
	return label.Box{MinX: v.Insets.Left, MinY: v.Insets.Top, MaxX: v.Width - v.Insets.Right, MaxY: v.Height - v.Insets.Bottom}
}

// crosses tells whether a line comes into a box on screen.
func crosses(line []geo.World, sight camera.Sight, view label.Box) bool {
	var before geo.Screen
	for i, position := range line {
		at := sight.ScreenFromWorld(position)
		if i > 0 {
			if _, _, ok := clip(view, before, at); ok {
				return true
			}
		}
		before = at
	}
	return false
}
