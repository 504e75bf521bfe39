package panel

import (
	"strconv"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

// figures writes the values of the year that are about the feature itself,
// each with its sources, the present indicator first. It tells whether there
// was any.
func (w Writer) figures(m *markup, s app.State, f atlas.Feature) bool {
	var own []*data.Indicator
	for k := range w.Atlas.Data.Indicators {
		i := &w.Atlas.Data.Indicators[k]
		if _, ok := w.ownSeries(i, f); !ok {
			continue
		}
		if i.ID == s.Indicator {
			own = append([]*data.Indicator{i}, own...)
		} else {
			own = append(own, i)
		}
	}
	for _, i := range own {
		series, _ := w.ownSeries(i, f)
		if listsParts(i) {
			w.breakdown(m, s, i, f)
			continue
		}
		w.figure(m, s, w.about(i, series, true), i.ID == s.Indicator)
	}
	if len(own) > 1 {
		m.element("p", w.Catalog.Text("overview.otherwise-why"), "class", "quiet")
	}
	return len(own) > 0
}

// bandFigure writes the value of a country that sets the width of a route's
// band, under the country's name.
func (w Writer) bandFigure(m *markup, s app.State, route string) bool {
	i, _ := w.Atlas.Data.Indicator(s.Indicator)
	series, ok := scene.BandSeries(i, route, s.Year)
	if !ok || i.Subject == data.SubjectRoute {
		return false
	}
	w.figure(m, s, w.about(i, series, true), true)
	key := "card.band"
	if scene.CountsDepartures(w.Atlas, i) {
		key = "card.band-departure"
	}
	m.element("p", w.Catalog.Text(key, "name", w.SubjectName(i, series.Subject)), "class", "quiet")
	return true
}

// figure writes one value with its chart, what else was published and where
// it comes from. The one that the map shows is also compared and shown by
// month.
func (w Writer) figure(m *markup, s app.State, c subjectInYear, shown bool) {
	year := strconv.Itoa(s.Year)
	m.open("section", "class", "figure")
	m.element("h3", w.Catalog.Text("card.figure", "name", c.Name, "indicator", w.Catalog.Text("indicator."+c.indicator.ID+".short"), "year", year))
	o, known := c.series.At(s.Year)
	ref := c.indicator.Ref(c.series, s.Year)
	if known {
		m.open("p", "class", "value")
		w.source(m, ref, w.ValueWithUnit(c.indicator, c.series, s.Year), "")
	} else {
		m.open("p", "class", "value none")
		w.source(m, ref, w.noDataWhy(c.series, s.Year), "none")
	}
	m.close("p")
	if shown {
		w.compared(m, s, c)
	}
	w.seriesChart(m, c.indicator, c.series, s.Year)
	if known {
		w.provenance(m, o)
	}
	w.others(m, c.indicator, c.series, s.Year)
	w.listed(m, c.indicator, c.series, s.Year)
	if shown {
		w.months(m, c.indicator, c.series, s.Year)
	}
	m.close("section")
}

// seriesChart is a chart of one series over all years of its indicator.
func (w Writer) seriesChart(m *markup, i *data.Indicator, s *data.Series, year int) {
	first, last := i.Years()
	m.open("div", "class", "small-chart", "role", "img", "aria-label", w.chartSummary(i, s, w.SeriesName(i, s)))
	plot{indicator: i, series: s, year: year}.draw(m)
	m.open("div", "class", "span", "aria-hidden", "true")
	m.element("span", strconv.Itoa(first))
	m.element("span", strconv.Itoa(last))
	m.close("div")
	m.close("div")
}

// breakdown lists the parts of a count in the year, as nationalities or
// shares.
func (w Writer) breakdown(m *markup, s app.State, i *data.Indicator, f atlas.Feature) {
	var parts []*data.Series
	for _, series := range rows(i, s.Year) {
		if _, known := series.At(s.Year); known && series.Subject == f.ID {
			parts = append(parts, series)
		}
	}
	m.open("section", "class", "figure")
	heading := "parts-" + i.ID
	m.element("h3", w.Catalog.Text("card.figure", "name", w.FeatureName(f), "indicator", w.Catalog.Text("indicator."+i.ID+".short"), "year", strconv.Itoa(s.Year)),
		"id", heading)
	if len(parts) == 0 {
		m.element("p", w.Catalog.Text("figure.no-data-year", "year", strconv.Itoa(s.Year)), "class", "quiet")
		m.close("section")
		return
	}
	c := columns{year: s.Year, largest: largestIn(i, s.Year), inCard: true}
	m.open("table", "class", "figures", "aria-labelledby", heading)
	m.open("thead")
	m.open("tr")
	m.element("th", w.Catalog.Text(subjectHeading(i)), "scope", "col", "colspan", "2")
	c.period = w.headCell(m, parts, s.Year)
	m.close("tr")
	m.close("thead")
	m.open("tbody")
	for _, series := range parts {
		w.row(m, i, series, c)
	}
	m.close("tbody")
	m.close("table")
	m.close("section")
}

func (w Writer) chartSummary(i *data.Indicator, s *data.Series, name string) string {
	if len(s.Observations) == 0 {
		return w.Catalog.Text("figure.no-data")
	}
	largest := s.Observations[0]
	for _, o := range s.Observations {
		if o.Value.Compare(largest.Value) > 0 {
			largest = o
		}
	}
	return w.Catalog.Text("card.chart-summary",
		"name", name, "indicator", w.Catalog.Text("indicator."+i.ID+".short"),
		"first", strconv.Itoa(s.Observations[0].Year), "last", strconv.Itoa(s.Observations[len(s.Observations)-1].Year),
		"value", w.Value(i, largest), "year", strconv.Itoa(largest.Year))
}
