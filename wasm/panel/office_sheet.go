package panel

import (
	"strconv"

	"approdi/data"
)

// officeSheet tells where a figure of the office is from: what it counts, for
// which year and place, in which document, and what is known against it.
func (w Writer) officeSheet(f *data.OfficeFigure) string {
	var m markup
	w.sheetHead(&m, w.Catalog.Text(f.LabelKey()))
	m.element("p", w.OfficeValue(f), "class", "value")
	if f.Error {
		m.element("p", w.Catalog.Text("office.errs"), "class", "errs")
	}
	m.open("dl", "class", "facts")
	w.fact(&m, "office.part", w.Catalog.Text(w.Atlas.Data.SectionKey(f.Section)))
	w.fact(&m, "office.programme", w.Catalog.Text("office.programme."+string(f.Programme)))
	if years := w.OfficeYears(f); years != "" {
		w.fact(&m, "provenance.period", years)
	}
	if places := w.OfficePlaces(f); places != "" {
		w.fact(&m, "office.places", places)
	}
	if f.Note != "" {
		w.fact(&m, "provenance.note", w.Catalog.Text(f.Note))
	}
	w.publishers(&m, f.Sources())
	m.close("dl")
	w.announcedSeries(&m, f)
	m.open("p")
	m.element("a", w.Catalog.Text("office.all"), "href", OfficeAddress(f))
	m.close("p")
	return m.String()
}

// announcedSeries shows the values of a chart of which the document has only
// the title.
func (w Writer) announcedSeries(m *markup, f *data.OfficeFigure) {
	if f.Series == nil {
		return
	}
	i, s, ok := w.Atlas.Data.Lookup(data.Ref{Indicator: f.Series.Indicator, Subject: f.Series.Subject})
	if !ok {
		return
	}
	m.open("table", "class", "figures")
	m.element("caption", w.Catalog.Text("timeline.title", "name", w.SeriesName(i, s), "indicator", w.Catalog.Text("indicator."+i.ID+".short")))
	m.open("tbody")
	for year := f.Year; year <= f.To; year++ {
		w.yearRow(m, i, s, year)
	}
	m.close("tbody")
	m.close("table")
}

func (w Writer) yearRow(m *markup, i *data.Indicator, s *data.Series, year int) {
	largest := data.Count(1)
	for _, o := range s.Observations {
		largest = larger(largest, o.Value)
	}
	m.open("tr")
	m.element("th", strconv.Itoa(year), "scope", "row")
	w.barCell(m, s, year, largest)
	m.open("td", "class", "value")
	m.text(w.ValueWithUnit(i, s, year))
	m.close("td")
	m.close("tr")
}

// sheetHead is the name of a sheet and the button that closes it.
func (w Writer) sheetHead(m *markup, name string) {
	m.open("header")
	m.element("h2", name, "id", "provenance-name", "tabindex", "-1")
	if !w.Static {
		m.element("button", w.Catalog.Text("control.close-card"), "type", "button", "class", "close", "data-close-sources", "sources", "id", "close-sources")
	}
	m.close("header")
}
