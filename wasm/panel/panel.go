package panel

import (
	"strconv"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

// Writer writes for one language. A Static one writes for a page on which no
// program answers: names are then not buttons, and numbers lead to the page
// of figures.
type Writer struct {
	Atlas   *atlas.Atlas
	Catalog *i18n.Catalog
	Static  bool
	Known   *Known // may be nil, where nothing is written twice
}

// subjectInYear is what a part of the panel is about.
type subjectInYear struct {
	indicator *data.Indicator
	series    *data.Series
	related   bool // to what is selected
	Subject
}

// largestInstead is the series with the largest value in a year, where the one
// that the words are about has none and nothing is selected that they are about.
func (c subjectInYear) largestInstead(year int) (*data.Series, bool) {
	if _, known := c.series.At(year); known || c.related {
		return nil, false
	}
	return largestKnown(c.indicator, year)
}

// current is what the words about a year are about: the series of the
// selection, or else the main one. Where only parts of it are known, the
// largest of them speaks for the year.
func (w Writer) current(s app.State) subjectInYear {
	i, _ := w.Atlas.Data.Indicator(s.Indicator)
	series, related := w.SeriesFor(i, s.Selected(), s.Year)
	if _, known := series.At(s.Year); series.Detail != "" || !known && related {
		series = largestPart(i, series, s.Year, s.Compare.Year)
	}
	return w.about(i, series, related)
}

// overYears is what the timeline is about: one series for all years, so that
// its bars and its scale stay while the year moves. Where only parts are known
// it is the one that is known for most years.
func (w Writer) overYears(s app.State) subjectInYear {
	i, _ := w.Atlas.Data.Indicator(s.Indicator)
	series, related := w.seriesFor(i, s.Selected(), func(route string) (*data.Series, bool) { return w.fullestBand(i, route) })
	if series.Detail != "" {
		series = fullestPart(i, series)
	}
	return w.about(i, series, related)
}

func (w Writer) about(i *data.Indicator, s *data.Series, related bool) subjectInYear {
	subject := w.subject(i, s.Subject)
	subject.Name = w.SeriesName(i, s)
	return subjectInYear{indicator: i, series: s, related: related, Subject: subject}
}

// Announcement says in one sentence what the map now shows.
func (w Writer) Announcement(s app.State) string {
	c := w.current(s)
	year := strconv.Itoa(s.Year)
	text := w.Catalog.Text("announce.year", "year", year, "name", c.Name, "value", w.ValueWithUnit(c.indicator, c.series, s.Year))
	if sentence := w.comparison(s, c).sentence; sentence != "" {
		text = w.Catalog.Text("announce.and", "first", text, "second", sentence)
	}
	if largest, ok := c.largestInstead(s.Year); ok {
		value := w.ValueWithUnit(c.indicator, largest, s.Year)
		text = w.Catalog.Text("announce.and", "first", text, "second", w.largestIs(c.indicator, largest, s.Year, value))
	}
	f := s.Selected()
	switch {
	case f.Kind == atlas.EventFeature || f.Kind == atlas.FlowFeature:
		return w.FeatureName(f)
	case f.Kind == atlas.NoFeature && s.View() == app.OfficeView:
		return w.Catalog.Text("announce.office", "areas", w.Catalog.List(w.areaNames(s)))
	case f.Kind == atlas.NoFeature && s.View() == app.EventsView:
		return w.Catalog.Count("announce.events", len(w.eventsOf(s)), "year", year)
	case f.Kind == atlas.NoFeature || f == c.Feature:
		return text
	}
	if !c.related {
		text = w.Catalog.Text("announce.no-series", "year", year)
	}
	return w.Catalog.Text("announce.selected", "name", w.FeatureName(f), "text", text)
}

// Tip is what a label at the pointer says of a feature.
func (w Writer) Tip(s app.State, f atlas.Feature) (name, detail string) {
	i, _ := w.Atlas.Data.Indicator(s.Indicator)
	p, isPlace := w.Atlas.Place(f.ID)
	isPlace = isPlace && f.Kind == atlas.PlaceFeature
	var words *placeWords
	if isPlace {
		words = w.wordsOf(p)
		name = words.name
	} else {
		name = w.FeatureName(f)
	}
	year := strconv.Itoa(s.Year)
	if detail, ok := w.tipOfWork(s, f); ok {
		return name, detail
	}
	figures := s.View() == app.FiguresView // elsewhere the marks stand for no number
	if series, ok := w.ownSeries(i, f); ok && figures {
		return name, w.Catalog.Text("timeline.value-text", "year", year, "value", w.wholeOrParts(i, series, s.Year))
	}
	if isPlace {
		return name, words.kind
	}
	if series, ok := scene.BandSeries(i, f.ID, s.Year); ok && figures {
		return name, w.Catalog.Text("card.band-tip", "name", w.SubjectName(i, series.Subject), "year", year,
			"value", w.ValueWithUnit(i, series, s.Year))
	}
	return name, w.Catalog.Text("card.no-series")
}

// wholeOrParts is the value of a series, or where only parts of it are known the
// word for that.
func (w Writer) wholeOrParts(i *data.Indicator, series *data.Series, year int) string {
	if _, known := series.At(year); (!known || series.Detail != "") && len(w.partLines(i, series.Subject, year)) > 0 {
		return w.Catalog.Text("legend.listed")
	}
	return w.ValueWithUnit(i, series, year)
}

// MarkName is what the marks of a feature are called where they are controls:
// the name and what a label at the pointer says besides.
func (w Writer) MarkName(s app.State, f atlas.Feature) string {
	name, detail := w.Tip(s, f)
	spoken, _ := w.spoken(f, name, detail)
	return spoken
}

func (w Writer) markName(name, detail string) string {
	return w.Catalog.Text("announce.selected", "name", name, "text", detail)
}

// YearTip is what a label at the timeline says of a year: what a press there
// will show.
func (w Writer) YearTip(s app.State, year int) (name, detail string) {
	s.Year = year
	return strconv.Itoa(year), w.valueOverYears(s)
}

// kind says what a place is and in which country.
func (w Writer) kind(p *atlas.Place) string {
	switch {
	case p.Country == "":
		return w.Catalog.Text("card.part-of-continent")
	case len(p.Roles) == 0:
		return w.Catalog.Text("card.seat", "country", w.Catalog.Text("country."+p.Country))
	}
	var roles []string
	for _, r := range p.Roles {
		roles = append(roles, w.Catalog.Text("role."+string(r)))
	}
	kind := w.Catalog.List(roles)
	if country := w.Catalog.Text("country." + p.Country); !p.Is(data.RoleCountry) {
		return w.Catalog.Text("card.kind", "kind", kind, "country", country)
	}
	return kind
}
