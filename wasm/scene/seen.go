package scene

import (
	"slices"

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

// Seen lists every feature that has marks, once: those with bands or with other
// symbols than the dot of a place, and then the places that have nothing else. What
// waits for the map to come closer is not in view. The list is valid until the next
// call.
func (m *Marks) Seen(c camera.Camera, v camera.Viewport) []Seen {
	m.seen = slices.Grow(m.seen[:0], len(m.Symbols))
	number := map[atlas.Feature]int{}
	of := func(f atlas.Feature) *Seen {
		n, ok := number[f]
		if !ok {
			n = len(m.seen)
			number[f] = n
			m.seen = append(m.seen, Seen{Feature: f})
		}
		return &m.seen[n]
	}
	view, bound, sight := uncovered(v), uncoveredBound(c, v), c.Over(v)
	room := atlas.RoomZoom(c, v)
	shows := func(s *Symbol) bool { return s.shownAt(c.Zoom, room) && inside(view, s.SeenAt(sight)) }
	for i := range m.Bands {
		b := &m.Bands[i]
		seen := of(b.Feature)
		seen.Banded, seen.Valued = true, seen.Valued || b.HasValue
		seen.InView = seen.InView || b.shownAt(room) && b.Corridor.Bound.Intersects(bound) && crosses(b.Corridor.Line, sight, view)
	}
	dots := m.dots.symbols
	for i := dots.skip(0); i < len(m.Symbols); i = dots.skip(i + 1) {
		of(m.Symbols[i].Feature).add(&m.Symbols[i], shows)
	}
	// There may be very many dots: they are not looked for one by one among what is
	// listed already.
	listed := m.dotsOf(number)
	for i := range dots.to - dots.from {
		s := &m.Symbols[dots.from+i]
		n, ok := listed[i]
		if !ok {
			n = len(m.seen)
			m.seen = append(m.seen, Seen{Feature: s.Feature})
		}
		m.seen[n].add(s, shows)
	}
	return m.seen
}

// add takes in what a symbol says.
func (s *Seen) add(symbol *Symbol, shows func(*Symbol) bool) {
	s.Kinds |= 1 << symbol.Kind
	s.Doubt |= symbol.Doubt
	s.InView = s.InView || shows(symbol)
}

// dotsOf are the dots of features, by their number among the dots, with what goes
// with each feature.
func (m *Marks) dotsOf(features map[atlas.Feature]int) map[int]int {
	found := map[int]int{}
	for f, n := range features {
		if i, ok := m.dots.ofFeature(f); ok {
			found[i] = n
		}
	}
	return found
}

// uncovered is where no panel lies.
func uncovered(v camera.Viewport) label.Box {
	return label.Box{MinX: v.Insets.Left, MinY: v.Insets.Top, MaxX: v.Width - v.Insets.Right, MaxY: v.Height - v.Insets.Bottom}
}

// uncoveredBound is the part of the world that is shown where no panel lies.
func uncoveredBound(c camera.Camera, v camera.Viewport) camera.Bound {
	view := uncovered(v)
	return camera.Bound{
		Min: c.WorldFromScreen(v, geo.Screen{X: view.MinX, Y: view.MinY}),
		Max: c.WorldFromScreen(v, geo.Screen{X: view.MaxX, Y: view.MaxY}),
	}
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
