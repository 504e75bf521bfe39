package panel

import (
	"strconv"

	"approdi/data"
	"approdi/wasm/app"
)

// Timeline is what the strip below the map shows: whose figures, by year.
type Timeline struct {
	TitleHTML   string
	ChartHTML   string
	First, Last int
	Year        int
	ValueText   string // of the slider, for screen readers
}

// Timeline writes the chart of the selection, of what it is compared with
// and, lightly, of the whole that it is a part of.
func (w Writer) Timeline(s app.State) Timeline {
	c := w.current(s)
	p := w.plot(s)
	value := w.ValueWithUnit(c.indicator, c.series, s.Year)
	if other := p.other; other != nil {
		value = w.Catalog.Text("timeline.both", "name", c.Name, "value", value,
			"other", w.SeriesName(c.indicator, other), "otherValue", w.ValueWithUnit(c.indicator, other, s.Year))
	} else if said := w.comparison(s, c).sentence; said != "" {
		value = w.Catalog.Text("announce.and", "first", value+".", "second", said)
	}
	first, last := c.indicator.Years()
	var chart markup
	w.axis(&chart, p)
	p.draw(&chart)
	if s.View() == app.EventsView {
		w.track(&chart, s, first, last)
	}
	p.years(&chart)
	return Timeline{
		TitleHTML: w.timelineTitle(s, c, p), ChartHTML: chart.String(), First: first, Last: last, Year: s.Year,
		ValueText: w.Catalog.Text("timeline.value-text", "year", strconv.Itoa(s.Year), "value", value),
	}
}

// plot is what the timeline draws.
func (w Writer) plot(s app.State) plot {
	c := w.current(s)
	p := plot{indicator: c.indicator, series: c.series, year: s.Year}
	if other, ok := w.otherSeries(s, c); ok {
		p.other = other
	} else {
		p.whole = wholeOf(c.indicator, c.series)
		if s.Compare.Year != s.Year {
			p.otherYear = s.Compare.Year
		}
	}
	return p
}

// timelineTitle names what is drawn, each with its mark, and leads to the
// sources of the year.
func (w Writer) timelineTitle(s app.State, c subjectInYear, p plot) string {
	var m markup
	title := w.Catalog.Text("timeline.title", "name", c.Name, "indicator", w.Catalog.Text("indicator."+c.indicator.ID+".short"))
	w.titleSource(&m, c.indicator.Ref(c.series, s.Year), title, "of-chart")
	if p.other != nil {
		w.sample(&m, "span", "bar-sample this", c.Name)
		w.sample(&m, "span", "bar-sample other", w.SeriesName(c.indicator, p.other))
	}
	if p.otherYear != 0 {
		w.sample(&m, "span", "bar-sample this", strconv.Itoa(p.year))
		w.sample(&m, "span", "bar-sample other", strconv.Itoa(p.otherYear))
	}
	if p.whole != nil {
		w.sample(&m, "span", "bar-sample whole", w.Catalog.Text("timeline.whole", "name", w.SeriesName(c.indicator, p.whole)))
	}
	return m.String()
}

// wholeOf is the series that another is a part of, or nil.
func wholeOf(i *data.Indicator, s *data.Series) *data.Series {
	if s.Detail != "" {
		whole, _ := i.SeriesOf(s.Subject)
		return whole
	}
	if s.Whole == "" {
		return nil
	}
	whole, _ := i.SeriesOf(s.Whole)
	return whole
}
