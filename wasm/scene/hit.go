package scene

import (
	"cmp"
	"math"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/hit"
	"approdi/wasm/atlas"
)

// Tolerances around marks, in CSS px: a finger is wider than a pointer.
const (
	PointerTolerancePx = 5
	TouchTolerancePx   = 16
)

// Pick finds the feature at a position: an event or a badge before the dot of a
// place, a small dot before the circle it lies on, a circle before the corridor
// that ends in it. Beside such a mark the circle comes first where its middle is
// nearer, or a finger would never meet a small one. What is named at the position,
// as [Labeler.Named] tells, goes before what is only near and before corridors.
func (m *Marks) Pick(c camera.Camera, v camera.Viewport, at geo.Screen, tolerancePx float64, named atlas.Feature) atlas.Feature {
	best := guess{at: at, tolerancePx: tolerancePx, middlePx: math.Inf(1)}
	sight, room := c.Over(v), atlas.RoomZoom(c, v)
	for i := m.dots.symbols.skip(0); i < len(m.Symbols); i = m.dots.symbols.skip(i + 1) {
		if s := &m.Symbols[i]; s.shownAt(c.Zoom, room) {
			best.figure(s, sight)
		}
	}
	offer := func(s *Symbol) {
		if s.shownAt(c.Zoom, room) {
			best.symbol(s, sight)
		}
	}
	for i := m.dots.symbols.skip(0); i < len(m.Symbols); i = m.dots.symbols.skip(i + 1) {
		offer(&m.Symbols[i])
	}
	for _, i := range m.dotsNear(c, v, at, tolerancePx+largestDotPx) {
		offer(&m.Symbols[i])
	}
	if named.Kind != atlas.NoFeature && (best.feature.Kind == atlas.NoFeature || !best.target.Reached(0)) {
		return named
	}
	scale, pointer := c.ScalePx(), c.WorldFromScreen(v, at)
	here := camera.Bound{Min: pointer, Max: pointer}
	for i := range m.Bands {
		b := &m.Bands[i]
		half := b.ScreenWidthPx(scale) / 2
		if !b.shownAt(room) || !b.Corridor.Bound.Grown((half+tolerancePx)/scale).Intersects(here) {
			continue
		}
		distancePx := hit.DistanceToPolyline(pointer, b.Corridor.Line) * scale
		best.offer(b.Feature, hit.Target{Priority: 3, DistancePx: distancePx, RadiusPx: half})
	}
	return best.feature
}

// guess is what a pointer means as far as is known.
type guess struct {
	at          geo.Screen
	tolerancePx float64
	middlePx    float64 // how far the nearest middle of a circle is that is met, +Inf without one
	feature     atlas.Feature
	target      hit.Target
}

// figure notes how near the middle of a symbol is, if that is a circle.
func (g *guess) figure(s *Symbol, sight camera.Sight) {
	if !s.IsFigure() {
		return
	}
	if px := distancePx(s.SeenAt(sight), g.at); px <= s.RadiusPx+g.tolerancePx {
		g.middlePx = min(g.middlePx, px)
	}
}

// symbol offers a symbol.
func (g *guess) symbol(s *Symbol, sight camera.Sight) {
	priority := 1
	switch {
	case s.IsFigure():
		priority = 2
	case s.IsOfView():
		priority = 0
	}
	px := distancePx(s.SeenAt(sight), g.at)
	if !s.IsFigure() && px > max(s.RadiusPx, g.middlePx) {
		return
	}
	g.offer(s.Feature, hit.Target{Priority: priority, DistancePx: px, RadiusPx: s.RadiusPx})
}

// offer takes a feature instead of the present one if the pointer rather means
// that. The name settles what is left, so that the order never matters.
func (g *guess) offer(f atlas.Feature, t hit.Target) {
	if !t.Reached(g.tolerancePx) {
		return
	}
	if g.feature.Kind == atlas.NoFeature || cmp.Or(hit.Compare(t, g.target), cmp.Compare(f.Kind, g.feature.Kind), cmp.Compare(f.ID, g.feature.ID)) < 0 {
		g.feature, g.target = f, t
	}
}

// Nearest is the feature of a symbol nearest to a position, whatever the
// distance: what the keyboard selects from the middle of the map.
func (m *Marks) Nearest(c camera.Camera, v camera.Viewport, at geo.Screen) atlas.Feature {
	best, bestPx := atlas.Feature{}, math.Inf(1)
	sight, room := c.Over(v), atlas.RoomZoom(c, v)
	offer := func(i int) {
		s := &m.Symbols[i]
		if d := distancePx(s.SeenAt(sight), at); s.shownAt(c.Zoom, room) && d < bestPx {
			best, bestPx = s.Feature, d
		}
	}
	for i := m.dots.symbols.skip(0); i < len(m.Symbols); i = m.dots.symbols.skip(i + 1) {
		offer(i)
	}
	// Looked for in ever larger squares, up to one that holds the world.
	for reachPx := 64.0; ; reachPx *= 2 {
		for _, i := range m.dotsNear(c, v, at, reachPx) {
			offer(int(i))
		}
		if bestPx <= reachPx || reachPx > 2*c.ScalePx() {
			return best
		}
	}
}

// dotsNear are the numbers of the symbols that are dots shown within a distance
// in CSS px from a position, and of some a little further away. It is valid
// until the next call.
func (m *Marks) dotsNear(c camera.Camera, v camera.Viewport, at geo.Screen, px float64) []int32 {
	d := &m.dots
	m.found = m.found[:0]
	if d.symbols.from == d.symbols.to {
		return m.found
	}
	m.found = d.atlas.DotsWithin(camera.Bound{
		Min: c.WorldFromScreen(v, geo.Screen{X: at.X - px, Y: at.Y - px}),
		Max: c.WorldFromScreen(v, geo.Screen{X: at.X + px, Y: at.Y + px}),
	}, atlas.RoomZoom(c, v), m.found)
	near := m.found[:0]
	for _, place := range m.found {
		if i, ok := d.of(place); ok {
			near = append(near, int32(d.symbols.from+i))
		}
	}
	// What stands out may be shown before its time.
	for i := range m.changes {
		if n := m.changes[i].symbol; d.symbols.holds(n) {
			near = append(near, int32(n))
		}
	}
	m.found = near
	return near
}

func distancePx(a, b geo.Screen) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }
