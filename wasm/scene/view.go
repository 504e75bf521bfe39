package scene

import (
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/atlas"
)

const (
	// aroundViewPx is how far outside the viewport a dot still counts as in
	// view: its ring or name may reach in, also after the picture was moved by
	// its margin.
	aroundViewPx = 180
	// appearsOver is how many steps of zoom a symbol takes to grow to its size
	// when it appears, so that none jumps out.
	appearsOver = 0.25
	// mostNames is how many names of dots compete for room at the most. Where
	// more are in view only those are named that appear earlier by some steps of
	// lagZoom, and so are further apart.
	mostNames = 600
	lagZoom   = 0.5
	lagSteps  = 32
)

// In is what of the marks is shown by a camera, in drawing order: bands by
// their zoom alone, so that they stay the same while the map is moved; dots and
// their names by what is in view; what stands out on top of all symbols, figures
// left out. It is valid until the next call, also by [Marks.Stops].
func (m *Marks) In(c camera.Camera, v camera.Viewport) *Drawn {
	out := &m.inView
	out.Degrees = m.Degrees
	room := atlas.RoomZoom(c, v)
	out.Bands, out.Symbols, out.Texts, out.raised = m.bandsAt(room), out.Symbols[:0], out.Texts[:0], out.raised[:0]
	out.Texts = append(out.Texts, m.Texts[:m.dots.texts.from]...)
	for i := range m.Symbols[:m.dots.symbols.from] {
		out.show(&m.Symbols[i], c.Zoom)
	}
	m.showDots(out, c, v, room)
	for i := m.dots.symbols.to; i < len(m.Symbols); i++ {
		out.show(&m.Symbols[i], c.Zoom)
	}
	for i := m.dots.texts.to; i < len(m.Texts); i++ {
		// The name of a route stands on no corridor that waits for room.
		if t := &m.Texts[i]; t.Along == nil || room >= t.Along.MinZoom || t.Priority <= pointedName {
			out.Texts = append(out.Texts, *t)
		}
	}
	out.Symbols = append(out.Symbols, out.raised...)
	return &out.Drawn
}

// inView is what is shown, while it is gathered.
type inView struct {
	Drawn
	raised []Symbol // what stands out, to go on top
}

// show adds a symbol if it is shown at a zoom. Dots of places grow as the map
// comes closer; what stands for work or for an event is there or not.
func (n *inView) show(s *Symbol, zoom float64) {
	if zoom < s.MinZoom {
		return
	}
	list := &n.Symbols
	if !s.IsFigure() && (s.Emphasis == Selected || s.Emphasis == Pointed) {
		list = &n.raised
	}
	*list = append(*list, *s)
	if s.MinZoom > 0 && !s.IsOfView() {
		(*list)[len(*list)-1].RadiusPx *= min((zoom-s.MinZoom)/appearsOver, 1)
	}
}

// bandsAt are the bands that are shown at a zoom.
func (m *Marks) bandsAt(zoom float64) []Band {
	m.fewer = m.fewer[:0]
	for i := range m.Bands {
		if m.Bands[i].shownAt(zoom) {
			m.fewer = append(m.fewer, m.Bands[i])
		}
	}
	if len(m.fewer) == len(m.Bands) {
		return m.Bands
	}
	return m.fewer
}

// shownAt tells whether a band is drawn at a zoom. One that stands out is drawn
// at any.
func (b *Band) shownAt(zoom float64) bool {
	return zoom >= b.Corridor.MinZoom || b.Emphasis == Selected || b.Emphasis == Pointed
}

// showDots adds the dots in view with their names.
func (m *Marks) showDots(out *inView, c camera.Camera, v camera.Viewport, room float64) {
	d := &m.dots
	if d.symbols.from == d.symbols.to {
		return
	}
	m.found = d.atlas.DotsWithin(camera.Bound{
		Min: c.WorldFromScreen(v, geo.Screen{X: -aroundViewPx, Y: -aroundViewPx}),
		Max: c.WorldFromScreen(v, geo.Screen{X: v.Width + aroundViewPx, Y: v.Height + aroundViewPx}),
	}, room, m.found[:0])
	named := m.nameZoom(room)
	for _, place := range m.found {
		i, ok := d.of(place)
		if !ok {
			continue
		}
		if s := &m.Symbols[d.symbols.from+i]; s.Emphasis == Plain {
			out.show(s, room)
			if s.MinZoom <= named {
				out.Texts = append(out.Texts, m.Texts[d.texts.from+i])
			}
		}
	}
	// What stands out is shown wherever it is.
	for i := range m.changes {
		if n := m.changes[i].symbol; d.symbols.holds(n) {
			out.show(&m.Symbols[n], room)
		}
		if n := m.changes[i].text; d.texts.holds(n) {
			out.Texts = append(out.Texts, m.Texts[n])
		}
	}
}

// nameZoom is the zoom from which the dots that are found have appeared at the
// latest if they are named at a zoom: so far back that there are not too many.
func (m *Marks) nameZoom(zoom float64) float64 {
	if len(m.found) <= mostNames {
		return zoom
	}
	var since [lagSteps]int // dots that have appeared by so many steps ago, but not by more
	for _, place := range m.found {
		steps := (zoom - m.dots.atlas.Places[place].MinZoom) / lagZoom
		since[min(int(steps), lagSteps-1)]++
	}
	lag, count := lagSteps-1, since[lagSteps-1]
	for lag > 0 && count+since[lag-1] <= mostNames {
		lag--
		count += since[lag]
	}
	return zoom - float64(lag)*lagZoom
}
