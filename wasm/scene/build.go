package scene

import (
	"strings"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// Builder makes marks. It keeps what has not changed from one state to the
// next: the words of the figures while years change, the dots of the places
// while figures do, and all but one feature while only that is pointed at.
type Builder struct {
	Atlas   *atlas.Atlas
	Catalog *i18n.Catalog

	marks   Marks
	made    bool
	basis   basis         // what the marks were made from
	pointed atlas.Feature // what stands out besides
	settled int           // how many changes there are without that

	// Kept between two states.
	dotsFrom  dotsBasis
	named     []placeWords
	countries []Text
	captions  captions
	routes    map[*atlas.Route]routeWords
	degrees   *Degrees

	// Storage.
	front   Marks // what lies below the dots, until it is put there
	focused []atlas.Feature
	widths  []routeWidth
	figured map[string]bool
}

// basis is the part of a state that marks are made from, pointing left out:
// that only changes some of them.
type basis struct {
	indicator      string
	year, fromYear int
	morph          float64
	selected       atlas.Feature
	event, flow    string
	compare        app.Comparison
	theme          app.Theme
	widthPx        float64
	layers         string
}

func basisOf(s app.State) basis {
	return basis{
		indicator: s.Indicator, year: s.Year, fromYear: s.FromYear, morph: s.Morph, selected: s.Selected(), event: s.Event,
		flow: s.Flow, compare: s.Compare, theme: s.ShownTheme(), widthPx: s.Viewport.Width, layers: strings.Join(s.Layers, ","),
	}
}

// SameMarks tells whether two states have the same marks, whatever their cameras.
func SameMarks(a, b app.State) bool { return a.Pointed == b.Pointed && basisOf(a) == basisOf(b) }

// Build makes the marks for a state. They are valid until the next call. They
// do not depend on the camera.
func (b *Builder) Build(s app.State) *Marks {
	if now := basisOf(s); !b.made || b.basis != now {
		b.marks.undo(0)
		b.make(s)
		b.basis = now
		b.made, b.pointed, b.settled = true, atlas.Feature{}, len(b.marks.changes)
	}
	if b.pointed != s.Pointed {
		b.marks.undo(b.settled)
		b.point(s.Pointed)
	}
	return &b.marks
}

// make makes the marks with nothing pointed at: below the dots of the places
// what stands for numbers, and above them what happened.
func (b *Builder) make(s app.State) {
	indicator, ok := b.Atlas.Data.Indicator(s.Indicator)
	if !ok {
		b.marks.reset()
		b.dotsFrom = dotsBasis{}
		return
	}
	v := view{
		Builder: b, marks: &b.front, state: s, indicator: indicator, scale: ScaleOf(indicator, s.Viewport.Width),
		palette: PaletteFor(s.ShownTheme()), selected: s.Selected(), focused: b.focused[:0],
	}
	b.front.reset()
	switch s.View() {
	case app.OfficeView:
		v.office()
	case app.EventsView:
		v.eventFocus()
		v.routeBands()
	default:
		v.departing = CountsDepartures(b.Atlas, indicator)
		v.focus()
		v.routeBands()
		v.figures()
	}
	b.focused = v.focused
	b.marks.Bands, b.front.Bands = b.front.Bands, b.marks.Bands
	v.dots()
	v.marks = &b.marks
	if s.View() == app.EventsView {
		v.events()
	}
	if s.View() != app.OfficeView {
		v.routeNames()
	}
	v.names()
	if b.degrees == nil {
		b.degrees = NewDegrees(b.Catalog)
	}
	b.marks.Degrees = b.degrees
}

// view is one run of the builder.
type view struct {
	*Builder
	marks     *Marks
	state     app.State
	indicator *data.Indicator
	scale     Scale
	palette   *Palette
	selected  atlas.Feature
	focused   []atlas.Feature // what keeps its strength while the rest fades
	comparing bool            // two subjects
	departing bool            // what is counted is where people left from
}

// amount is the value on screen while the years change, and what is known
// about it in the year that is being changed to.
func (v *view) amount(s *data.Series) (float64, data.Observation, bool) {
	to, known := s.At(v.state.Year)
	value := to.Value.Float()
	if v.state.Morph < 1 {
		from, _ := s.At(v.state.FromYear)
		start := from.Value.Float()
		value = start + easeOut(v.state.Morph)*(value-start)
	}
	return value, to, known
}

// easeOut starts fast and ends gently (a cubic, Penner 2001).
func easeOut(t float64) float64 { return 1 - (1-t)*(1-t)*(1-t) }
