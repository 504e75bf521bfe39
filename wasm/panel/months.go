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
	w.monthChart(m, i, s, months)
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
	w.provenance(m, observationOf(months))
	if months.AsOf != "" {
		m.element("p", w.Catalog.Text("months.as-of", "date", w.Catalog.Date(months.AsOf)), "class", "source")
	}
}

// observationOf is what the months of a year have in common.
func observationOf(months *data.Months) data.Observation {
	return data.Observation{
		Year: months.Year, Status: months.Status, Provisional: months.Provisional,
		Sources: months.Sources, AsOf: months.AsOf, Note: months.Note,
	}
}

// monthChart draws the months with the marks of doubt that bars of years have.
// Its scale is that of all years of the series, and is said below it.
func (w Writer) monthChart(m *markup, i *data.Indicator, s *data.Series, months *data.Months) {
	largest := data.Count(1)
	for _, year := range s.Months {
		for _, value := range year.Values {
			if value != nil {
				largest = larger(largest, *value)
			}
		}
	}
	top := largest.Float()
	if i.AtLeast {
		top *= minimumRoom
	}
	m.open("div", "class", "month-bars", "role", "img", "aria-label", w.monthsSummary(i, s, months))
	m.open("svg", "class", "chart month-chart", "viewBox", "0 0 "+strconv.Itoa(12*barWidth)+" "+strconv.Itoa(barHeight),
		"preserveAspectRatio", "none", "aria-hidden", "true", "focusable", "false")
	for k, value := range months.Values {
		left, width := float64(k*barWidth+barGap), float64(barWidth-2*barGap)
		if value == nil {
			m.open("path", "class", "bar none", "d", "M"+number(left)+" "+number(barHeight-0.5)+"h"+number(width))
			m.close("path")
			continue
		}
		height := max(barHeight*value.Float()/top, 0.6)
		m.open("rect", "class", "bar"+doubts(observationOf(months)), "x", number(left), "width", number(width),
			"y", number(barHeight-height), "height", number(height))
		m.close("rect")
		if i.AtLeast && !value.IsZero() {
			walls(m, "bar", left, width, height)
		}
	}
	m.close("svg")
	m.open("div", "class", "span", "aria-hidden", "true")
	for _, month := range []string{"1", "12"} {
		m.element("span", w.Catalog.Text("format.month."+month))
	}
	m.close("div")
	m.close("div")
	m.element("p", w.Catalog.Text("months.scale", "value", w.Value(i, data.Observation{Value: largest})), "class", "quiet")
}

// monthsSummary says what the chart shows to those who do not see it.
func (w Writer) monthsSummary(i *data.Indicator, s *data.Series, months *data.Months) string {
	largest := -1
	for k, value := range months.Values {
		if value != nil && (largest < 0 || value.Compare(*months.Values[largest]) > 0) {
			largest = k
		}
	}
	title := w.Catalog.Text("months.title", "year", strconv.Itoa(months.Year))
	if largest < 0 {
		return title
	}
	return w.Catalog.Text("months.chart-summary", "name", w.SeriesName(i, s), "months", title,
		"value", w.Value(i, data.Observation{Value: *months.Values[largest]}), "month", w.Catalog.Text("format.month."+strconv.Itoa(largest+1)))
}
