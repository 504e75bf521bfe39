package panel

import (
	"strconv"

	"approdi/data"
)

// months shows the months of a year, where they are known: a chart, and the
// numbers in a table that unfolds. Its scale comes from all years.
func (w Writer) months(m *markup, i *data.Indicator, s *data.Series, year int) {
	months, ok := s.MonthsOf(year)
	if !ok {
		return
	}
	title := w.Catalog.Text("months.title", "year", strconv.Itoa(year))
	m.element("h4", title)
	w.monthChart(m, s, months)
	m.open("details", "class", "more")
	m.element("summary", w.Catalog.Text("months.table"))
	m.open("table", "class", "figures months")
	m.element("caption", w.Catalog.Text("timeline.title", "name", w.SeriesName(i, s), "indicator", title), "class", "unseen")
	m.open("tbody")
	for k, value := range months.Values {
		m.open("tr")
		m.element("th", w.Catalog.Text("format.month."+strconv.Itoa(k+1)), "scope", "row")
		text, class := w.Catalog.Text("figure.no-data"), "value none"
		if value != nil {
			text, class = w.Value(i, data.Observation{Value: *value}), "value"
		}
		m.element("td", text, "class", class)
		m.close("tr")
	}
	m.close("tbody")
	m.close("table")
	m.close("details")
	w.provenance(m, data.Observation{Status: months.Status, Provisional: months.Provisional, Sources: months.Sources, Note: months.Note})
}

func (w Writer) monthChart(m *markup, s *data.Series, months *data.Months) {
	largest := data.Count(1)
	for _, year := range s.Months {
		for _, value := range year.Values {
			if value != nil {
				largest = larger(largest, *value)
			}
		}
	}
	m.open("svg", "class", "chart month-chart", "viewBox", "0 0 "+strconv.Itoa(12*barWidth)+" "+strconv.Itoa(barHeight),
		"preserveAspectRatio", "none", "aria-hidden", "true", "focusable", "false")
	for k, value := range months.Values {
		x, width := strconv.Itoa(k*barWidth+barGap), strconv.Itoa(barWidth-2*barGap)
		if value == nil {
			m.open("path", "class", "bar none", "d", "M"+x+" "+number(barHeight-0.5)+"h"+width)
			m.close("path")
			continue
		}
		height := barHeight * value.Float() / largest.Float()
		m.open("rect", "class", "bar", "x", x, "width", width, "y", number(barHeight-max(height, 0.6)), "height", number(max(height, 0.6)))
		m.close("rect")
	}
	m.close("svg")
	m.open("div", "class", "span", "aria-hidden", "true")
	for _, month := range []string{"1", "12"} {
		m.element("span", w.Catalog.Text("format.month."+month))
	}
	m.close("div")
}
