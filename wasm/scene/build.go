package scene

import (
	"approdi/data"
	"approdi/data/i18n"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// Builder makes marks and keeps their storage for the next time.
type Builder struct {
	Atlas   *atlas.Atlas
	Catalog *i18n.Catalog
	marks   Marks
	degrees *Degrees
}

// Build makes the marks for a state. They are valid until the next call. They
// do not depend on the camera.
func (b *Builder) Build(s app.State) *Marks {
	b.marks.reset()
	indicator, ok := b.Atlas.Data.Indicator(s.Indicator)
	if !ok {
		return &b.marks
	}
	v := view{
		Builder: b, state: s, indicator: indicator, scale: ScaleOf(indicator, s.Viewport.Width),
		palette: PaletteFor(s.DarkTheme()), selected: s.Selected(),
	}
	switch s.View() {
	case app.OfficeView:
		v.office()
	case app.EventsView:
		v.eventFocus()
		v.bands()
		v.dots()
		v.events()
		v.routeNames()
	default:
		v.departing = CountsDepartures(b.Atlas, indicator)
		v.focus()
		v.bands()
		v.figures()
		v.dots()
		v.routeNames()
	}
	v.names()
	if b.degrees == nil {
		b.degrees = NewDegrees(b.Catalog)
	}
	b.marks.Degrees = b.degrees
	return &b.marks
}

// view is one run of the builder.
type view struct {
	*Builder
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
