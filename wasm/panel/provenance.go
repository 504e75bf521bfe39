package panel

import (
	"strconv"

	"approdi/data"
)

// Provenance is the sheet that tells where one value comes from: what it
// counts, for which period, who published it, how sure it is, what it leaves
// out, who says otherwise and how to cite it. It is empty for the zero Ref. Only
// the program opens it: a page without one leads to its page of figures.
func (w Writer) Provenance(r data.Ref) string {
	if f, ok := w.Atlas.Data.OfficeFigure(r.Subject); ok && r == data.OfficeRef(f.ID) {
		return w.officeSheet(f)
	}
	i, s, ok := w.Atlas.Data.Lookup(r)
	if !ok {
		return ""
	}
	var m markup
	year := strconv.Itoa(r.Year)
	m.open("header")
	m.element("h2", w.Catalog.Text("card.figure", "name", w.SeriesName(i, s), "indicator", w.Catalog.Text("indicator."+i.ID+".short"), "year", year),
		"id", "provenance-name", "tabindex", "-1")
	m.element("button", w.Catalog.Text("control.close-card"), "type", "button", "class", "close", "data-close-sources", "sources", "id", "close-sources")
	m.close("header")
	o, known := s.At(r.Year)
	if known {
		m.element("p", w.counted(i, o), "class", "value")
	} else {
		m.element("p", w.Catalog.Text("figure.no-data"), "class", "value none")
		m.element("p", w.noDataWhy(s, r.Year))
	}
	w.seriesChart(&m, i, s, r.Year)
	m.open("dl", "class", "facts")
	w.fact(&m, "provenance.counts", w.Catalog.Text("indicator."+i.ID+".definition"))
	if known {
		w.fact(&m, "provenance.period", w.periodInFull(o))
		w.fact(&m, "provenance.status", w.State(o))
		if o.AsOf != "" {
			w.fact(&m, "provenance.as-of", w.Catalog.Date(o.AsOf))
		}
		w.publishers(&m, o.Sources)
		if o.Note != "" {
			w.fact(&m, "provenance.note", w.Catalog.Text(o.Note))
		}
	}
	m.close("dl")
	w.others(&m, i, s, r.Year)
	w.listed(&m, i, s, r.Year)
	w.months(&m, i, s, r.Year)
	m.element("h3", w.Catalog.Text("provenance.caveat"))
	m.element("p", w.Catalog.Text("indicator."+i.ID+".caveat"))
	if known {
		m.element("h3", w.Catalog.Text("provenance.cite"))
		w.citation(&m, i, s, o)
		m.element("button", w.Catalog.Text("provenance.copy"), "type", "button", "class", "plain-button", "data-copy", "citation",
			"data-copied", w.Catalog.Text("provenance.copied"), "data-selected", w.Catalog.Text("provenance.selected"))
		m.text(" ")
		m.element("span", "", "id", "copy-result", "class", "quiet", "role", "status")
	}
	m.open("p")
	m.element("a", w.Catalog.Text("provenance.all"), "href", FigureAddress(s, r))
	m.close("p")
	return m.String()
}

func (w Writer) fact(m *markup, key, text string) {
	m.element("dt", w.Catalog.Text(key))
	m.element("dd", text)
}

// noDataWhy says why a year has no value.
func (w Writer) noDataWhy(s *data.Series, year int) string {
	if note := s.GapAt(year); note != "" {
		return w.Catalog.Text(note)
	}
	return w.Catalog.Text("figure.no-data-year", "year", strconv.Itoa(year))
}

func (w Writer) periodInFull(o data.Observation) string {
	if o.Period == nil {
		return w.Catalog.Text("provenance.whole-year", "year", strconv.Itoa(o.Year))
	}
	return w.Catalog.Text("figure.part-year", "from", w.Catalog.Date(o.Period.From), "to", w.Catalog.Date(o.Period.To))
}

// publishers lists the sources of a value with their terms of reuse.
func (w Writer) publishers(m *markup, ids []string) {
	m.element("dt", w.Catalog.Text("provenance.published"))
	for _, id := range ids {
		source, ok := w.Atlas.Data.Source(id)
		if !ok {
			continue
		}
		m.open("dd")
		w.sourceLink(m, source)
		m.element("small", w.Licence(source))
		m.close("dd")
	}
}

// Licence says under which terms a source may be reused.
func (w Writer) Licence(s *data.Source) string {
	if s.Licence == "" {
		return w.Catalog.Text("sources.licence-unknown")
	}
	return w.Catalog.Text("sources.licence", "licence", s.Licence)
}

// others lists the other published values of a year and says which is shown
// and why.
func (w Writer) others(m *markup, i *data.Indicator, s *data.Series, year int) {
	competing := s.CompetingAt(year)
	if len(competing) == 0 {
		return
	}
	o, known := s.At(year)
	if !known {
		m.element("h3", w.Catalog.Text("provenance.none-shown"))
	} else {
		m.element("h3", w.Catalog.Text("provenance.others"))
	}
	if o.Chosen != "" {
		m.element("p", w.Catalog.Text("provenance.shown", "value", w.Value(i, o), "why", w.Catalog.Text("chosen."+string(o.Chosen))))
	}
	w.valuesList(m, i, competing)
}

// listed tells of values for days, months and spans that are not a year's.
func (w Writer) listed(m *markup, i *data.Indicator, s *data.Series, year int) {
	if listed := s.ListedAt(year); len(listed) > 0 {
		m.element("h3", w.Catalog.Text("provenance.listed"))
		w.valuesList(m, i, listed)
	}
}

func (w Writer) valuesList(m *markup, i *data.Indicator, observations []data.Observation) {
	m.open("ul", "class", "values")
	for _, o := range observations {
		m.open("li")
		m.element("strong", w.Value(i, o))
		if p := w.period(o); p != "" {
			m.text(" ")
			m.element("span", p, "class", "period")
		}
		for _, id := range o.Sources {
			if source, ok := w.Atlas.Data.Source(id); ok {
				m.open("small")
				w.sourceLink(m, source)
				m.close("small")
			}
		}
		if o.Note != "" {
			m.element("small", w.Catalog.Text(o.Note))
		}
		m.close("li")
	}
	m.close("ul")
}

// citation writes a line to cite a value by: its first source, what it is, and
// where it was found. The address of that is only known where the page is
// read, so it is marked, for the page to complete.
func (w Writer) citation(m *markup, i *data.Indicator, s *data.Series, o data.Observation) {
	line := ""
	if len(o.Sources) > 0 {
		if source, ok := w.Atlas.Data.Source(o.Sources[0]); ok {
			line = w.SourceLine(source)
		}
	}
	address := FigureAddress(s, i.Ref(s, o.Year))
	m.open("p", "class", "citation", "id", "citation")
	m.fill(w.Catalog.Text("provenance.citation", "source", line, "name", w.SeriesName(i, s), "year", strconv.Itoa(o.Year),
		"value", w.ValueWithUnit(i, s, o.Year), "file", slot(0)),
		func() { m.element("span", address, "data-address", address) })
	m.close("p")
}
