package panel

import (
	"strconv"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// Content is the main part of the panel: the card of what is selected, or
// else the figures of the year.
func (w Writer) Content(s app.State) string {
	var m markup
	if f := s.Selected(); f.Kind != atlas.NoFeature {
		w.card(&m, s, f)
	} else {
		w.overview(&m, s)
	}
	return m.String()
}

func (w Writer) overview(m *markup, s app.State) {
	c := w.current(s)
	w.headline(m, w.known(c, s.Year), s.Year)
	w.table(m, c.indicator, s.Year)
	w.otherwise(m, c, s.Year)
	m.open("details", "class", "more")
	m.element("summary", w.Catalog.Text("overview.counted"))
	m.element("p", w.Catalog.Text("indicator."+c.indicator.ID+".definition"))
	m.element("p", w.Catalog.Text("indicator."+c.indicator.ID+".caveat"))
	m.close("details")
	w.yearSources(m, c.indicator, s.Year)
}

// known is the main series, or in a year for which it has no data the one with
// the largest value.
func (w Writer) known(c subjectInYear, year int) subjectInYear {
	if _, ok := c.series.At(year); ok {
		return c
	}
	var largest data.Amount
	found := false
	for k := range c.indicator.Series {
		s := &c.indicator.Series[k]
		if o, ok := s.At(year); ok && (!found || o.Value.Compare(largest) > 0) && !inWhole(c.indicator, s, year) {
			largest, found = o.Value, true
			c.series, c.Subject = s, w.subject(c.indicator, s.Subject)
		}
	}
	return c
}

// inWhole tells whether a series is part of another whose value is known.
func inWhole(i *data.Indicator, s *data.Series, year int) bool {
	whole, ok := i.SeriesOf(s.Whole)
	if !ok {
		return false
	}
	_, known := whole.At(year)
	return known
}

// headline is the one number that answers the question.
func (w Writer) headline(m *markup, c subjectInYear, year int) {
	o, known := c.series.At(year)
	m.open("div", "class", "headline")
	if !known {
		m.element("p", w.Catalog.Text("figure.no-data"), "class", "number none")
		m.element("p", c.Name+". "+w.Catalog.Text("figure.no-data-year", "year", strconv.Itoa(year)), "class", "says")
		m.close("div")
		return
	}
	if c.indicator.AtLeast && !o.Value.IsZero() {
		m.element("p", w.Catalog.Text("figure.at-least", "value", ""), "class", "qualifier")
	}
	m.element("p", w.amount(c.indicator, o.Value), "class", "number")
	m.open("p", "class", "says")
	m.text(w.Catalog.Text("indicator."+c.indicator.ID+".says", "name", c.Name, "year", strconv.Itoa(year)))
	if o.Period != nil {
		m.text(". " + w.Catalog.Text("figure.part-year", "from", w.Catalog.Date(o.Period.From), "to", w.Catalog.Date(o.Period.To)))
	}
	m.close("p")
	m.close("div")
}

// table lists every series of the indicator in the year. Its bars compare the
// series within the year; the timeline compares years. Names are buttons that
// open the card.
func (w Writer) table(m *markup, i *data.Indicator, year int) {
	largest := data.Count(1)
	for k := range i.Series {
		if o, ok := i.Series[k].At(year); ok {
			largest = larger(largest, o.Value)
		}
	}
	m.open("table", "class", "figures")
	m.open("thead")
	m.open("tr")
	m.element("th", w.Catalog.Text("overview.table-subject-"+string(i.Subject)), "scope", "col", "colspan", "2")
	m.element("th", strconv.Itoa(year), "scope", "col", "class", "value")
	m.close("tr")
	m.close("thead")
	m.open("tbody")
	for k := range i.Series {
		w.row(m, i, &i.Series[k], year, largest)
	}
	m.close("tbody")
	m.close("table")
}

func (w Writer) row(m *markup, i *data.Indicator, s *data.Series, year int, largest data.Amount) {
	subject := w.subject(i, s.Subject)
	class, name := "", subject.Name
	if s.Whole != "" {
		class = "part-of"
		if i.Subject == data.SubjectRoute {
			name = w.Catalog.Text("route." + s.Subject + ".short")
		}
		name = w.Catalog.Text("figure.of-which", "name", name)
	}
	o, known := s.At(year)
	m.open("tr", "class", class)
	m.open("th", "scope", "row")
	w.chooser(m, subject.Feature, name)
	m.close("th")
	m.open("td", "class", "bar-cell")
	if known {
		const width = 100
		length := max(width*o.Value.Float()/largest.Float(), 0.6)
		m.open("svg", "class", "row-bar", "viewBox", "0 0 100 8", "preserveAspectRatio", "none", "aria-hidden", "true", "focusable", "false")
		class := "bar now"
		if o.Period != nil {
			class = "bar part"
		}
		if !o.Value.IsZero() {
			m.open("rect", "class", class, "width", number(length), "height", "8")
			m.close("rect")
		}
		m.close("svg")
	}
	m.close("td")
	m.open("td", "class", "value")
	if known {
		m.text(w.Value(i, o))
		if p := w.period(o); p != "" {
			m.element("small", p)
		}
	} else {
		m.element("span", w.Catalog.Text("figure.no-data"), "class", "none")
	}
	m.close("td")
	m.close("tr")
}

// chooser is a button that selects a feature. The program hears of clicks on
// any element with data-place or data-route.
func (w Writer) chooser(m *markup, f atlas.Feature, name string) {
	if w.Static {
		m.text(name)
		return
	}
	attribute := "data-place"
	if f.Kind == atlas.RouteFeature {
		attribute = "data-route"
	}
	m.element("button", name, "type", "button", "class", "choose", attribute, f.ID, "id", "choose-"+f.ID)
}

// otherwise puts the other counts of the same route beside the one shown.
// They are listed, each with who counted, and never added.
func (w Writer) otherwise(m *markup, c subjectInYear, year int) {
	route := w.routeOf(c)
	if route == "" {
		return
	}
	m.element("h3", w.Catalog.Text("overview.otherwise", "name", w.Catalog.Text("route."+route+".name")))
	m.open("dl", "class", "otherwise")
	for k := range w.Atlas.Data.Indicators {
		other := &w.Atlas.Data.Indicators[k]
		if other.ID == c.indicator.ID {
			continue
		}
		s, related := w.SeriesFor(other, atlas.Feature{Kind: atlas.RouteFeature, ID: route})
		if !related {
			continue
		}
		o, known := s.At(year)
		m.open("dt")
		m.text(w.Catalog.Text("indicator." + other.ID + ".short"))
		if other.Subject == data.SubjectCountry {
			m.text(", " + w.subject(other, s.Subject).Name)
		}
		if source, ok := w.Atlas.Data.Source(firstOf(o.Sources)); ok {
			m.element("small", source.Publisher)
		}
		m.close("dt")
		m.open("dd")
		m.text(w.value(other, s, year))
		if known {
			m.element("small", w.Catalog.Count("unit."+string(other.Unit), o.Value.Rounded()))
			if p := w.period(o); p != "" {
				m.element("small", p)
			}
		}
		m.close("dd")
	}
	m.close("dl")
	m.element("p", w.Catalog.Text("overview.otherwise-why"), "class", "quiet")
}

func firstOf(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}

// routeOf is the counted route that a series is about, or "" for a total over
// several.
func (w Writer) routeOf(c subjectInYear) string {
	if c.series.Total {
		return ""
	}
	if c.indicator.Subject == data.SubjectRoute {
		return c.series.Subject
	}
	p, ok := w.Atlas.Place(c.series.Subject)
	if !ok {
		return ""
	}
	return w.routeOfPlace(p)
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
		m.element("dt", w.subject(i, s.Subject).Name)
		m.open("dd")
		w.provenance(m, o)
		m.close("dd")
	}
	m.close("dl")
	m.close("details")
}
