package panel

import (
	"strconv"
	"strings"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// Content is the main part of the panel: the card of what is selected, or
// else the figures of the year.
func (w Writer) Content(s app.State) string {
	var m markup
	m.Grow(contentBytes)
	if f := s.Selected(); f.Kind != atlas.NoFeature {
		w.card(&m, s, f)
		return m.String()
	}
	switch s.View() {
	case app.OfficeView:
		w.office(&m, s)
	case app.EventsView:
		w.events(&m, s)
	default:
		w.overview(&m, s)
	}
	return m.String()
}

// contentBytes is about how much HTML the figures of a year are.
const contentBytes = 10 << 10

func (w Writer) overview(m *markup, s app.State) {
	c := w.current(s)
	m.element("h2", w.Catalog.Text("legend.title", "indicator", w.Catalog.Text("indicator."+c.indicator.ID+".short"), "year", strconv.Itoa(s.Year)), "class", "unseen", "id", "year-heading")
	w.headline(m, c, s.Year)
	w.compared(m, s, c)
	w.table(m, s, c.indicator)
	w.sideBySide(m, c, s.Year)
	m.open("details", "class", "more")
	m.element("summary", w.Catalog.Text("overview.counted"))
	m.element("p", w.Catalog.Text("indicator."+c.indicator.ID+".definition"))
	m.element("p", w.Catalog.Text("indicator."+c.indicator.ID+".caveat"))
	m.close("details")
	w.yearSources(m, c.indicator, s.Year)
}

// headline is the one number that answers the question.
func (w Writer) headline(m *markup, c subjectInYear, year int) {
	o, known := c.series.At(year)
	ref := c.indicator.Ref(c.series, year)
	m.open("div", "class", "headline")
	if !known {
		m.open("p", "class", "number none")
		w.source(m, ref, w.Catalog.Text("figure.no-data"), "")
		m.close("p")
		m.element("p", w.Catalog.Text("overview.no-data", "name", c.Name, "why", w.noDataWhy(c.series, year)), "class", "says")
		if largest, ok := c.largestInstead(year); ok {
			value := w.ValueWithUnit(c.indicator, largest, year)
			m.open("p", "class", "says")
			m.fill(w.largestIs(c.indicator, largest, year, slot(0)), func() { w.source(m, c.indicator.Ref(largest, year), value, "") })
			m.close("p")
		}
		m.close("div")
		return
	}
	before, after, _ := strings.Cut(w.qualified(c.indicator, o, slot(0)), slot(0))
	w.qualifier(m, before)
	m.open("p", "class", "number")
	w.partSource(m, ref, w.Amount(c.indicator, o.Value), w.Value(c.indicator, o), "")
	m.close("p")
	w.qualifier(m, after)
	m.open("p", "class", "says")
	m.text(w.says(c, year))
	m.close("p")
	if o.Period != nil {
		m.element("p", w.periodInFull(o), "class", "says")
	}
	m.close("div")
}

// largestIs says of a series that its value is the largest that is known for a
// year.
func (w Writer) largestIs(i *data.Indicator, s *data.Series, year int, value string) string {
	return w.Catalog.Text("overview.largest", "year", strconv.Itoa(year), "name", w.SeriesName(i, s), "value", value)
}

// qualifier writes what stands before or after a large number, on the side
// where the language has it.
func (w Writer) qualifier(m *markup, text string) {
	if text = strings.TrimSpace(text); text != "" {
		m.element("p", text, "class", "qualifier")
	}
}

// says is what the number counts, as it is read after it.
func (w Writer) says(c subjectInYear, year int) string {
	arguments := []string{"name", w.SubjectName(c.indicator, c.series.Subject), "year", strconv.Itoa(year)}
	if c.series.Detail == "" {
		return w.Catalog.Text("indicator."+c.indicator.ID+".says", arguments...)
	}
	return w.Catalog.Text("indicator."+c.indicator.ID+".says-detail",
		append(arguments, "detail", w.Catalog.Text(c.indicator.DetailKey(c.series.Detail)))...)
}

// compared writes the difference in words, and the years or subjects side by
// side.
func (w Writer) compared(m *markup, s app.State, c subjectInYear) {
	said := w.comparison(s, c)
	if said.sentence == "" {
		return
	}
	m.open("div", "class", "compared")
	m.element("p", said.sentence)
	if said.remark != "" {
		m.element("p", said.remark, "class", "quiet")
	}
	if other, ok := w.otherSeries(s, c); ok {
		w.yearByYear(m, c, other)
	}
	m.close("div")
}

// yearByYear lists two series beside each other.
func (w Writer) yearByYear(m *markup, c subjectInYear, other *data.Series) {
	m.open("details", "class", "more")
	m.element("summary", w.Catalog.Text("compare.by-year"))
	m.open("table", "class", "figures", "aria-label", w.Catalog.Text("compare.by-year"))
	m.open("thead")
	m.open("tr")
	m.element("th", w.Catalog.Text("control.year"), "scope", "col")
	m.element("th", c.Name, "scope", "col", "class", "value")
	m.element("th", w.SeriesName(c.indicator, other), "scope", "col", "class", "value")
	m.close("tr")
	m.close("thead")
	m.open("tbody")
	first, last := c.indicator.Years()
	for year := last; year >= first; year-- {
		m.open("tr")
		m.element("th", strconv.Itoa(year), "scope", "row")
		w.valueCell(m, c.indicator, c.series, year, "")
		w.valueCell(m, c.indicator, other, year, "")
		m.close("tr")
	}
	m.close("tbody")
	m.close("table")
	m.close("details")
}

// yearSources lists, for each value of the year, where it comes from.
func (w Writer) yearSources(m *markup, i *data.Indicator, year int) {
	m.open("details", "class", "more")
	m.element("summary", w.Catalog.Text("overview.sources"))
	m.open("dl", "class", "sources")
	for k := range i.Series {
		s := &i.Series[k]
		o, ok := s.At(year)
		if !ok {
			continue
		}
		m.element("dt", w.SeriesName(i, s))
		m.open("dd")
		w.provenance(m, o)
		m.close("dd")
	}
	m.close("dl")
	m.close("details")
}
