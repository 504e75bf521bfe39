package panel

import (
	"strconv"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
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
	c := w.overYears(s)
	p := w.plot(s)
	value := w.valueOverYears(s)
	if said := w.comparison(s, c).sentence; said != "" && p.other == nil {
		value = w.Catalog.Text("timeline.compared", "value", value, "comparison", said)
	}
	first, last := c.indicator.Years()
	var chart markup
	chart.Grow(yearBytes * (last - first + 2))
	w.axis(&chart, p)
	p.draw(&chart)
	if s.View() == app.EventsView {
		w.track(&chart, s, first, last)
	}
	w.years(&chart, p)
	return Timeline{
		TitleHTML: w.timelineTitle(s, c, p), ChartHTML: chart.String(), First: first, Last: last, Year: s.Year,
		ValueText: w.Catalog.Text("timeline.value-text", "year", strconv.Itoa(s.Year), "value", value),
	}
}

// yearBytes is about how much HTML a year of the chart is.
const yearBytes = 256

// valueOverYears is the value of the year in the series of the timeline, and in
// the one that it is compared with. It has its name where the words about the
// year are about another, or about something that has no series of its own.
func (w Writer) valueOverYears(s app.State) string {
	c := w.overYears(s)
	value := w.ValueWithUnit(c.indicator, c.series, s.Year)
	if other, ok := w.otherSeries(s, c); ok {
		return w.Catalog.Text("timeline.both", "name", c.Name, "value", value,
			"other", w.SeriesName(c.indicator, other), "otherValue", w.ValueWithUnit(c.indicator, other, s.Year))
	}
	selected := s.Selected()
	if c.series != w.current(s).series || selected.Kind != atlas.NoFeature && selected != c.Feature {
		return w.Catalog.Text("timeline.named", "name", c.Name, "value", value)
	}
	return value
}

// plot is what the timeline draws.
func (w Writer) plot(s app.State) plot {
	c := w.overYears(s)
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
// sources of the year. A selection that has nothing to do with it is said to
// have no values.
func (w Writer) timelineTitle(s app.State, c subjectInYear, p plot) string {
	var m markup
	title := w.Catalog.Text("timeline.title", "name", c.Name, "indicator", w.Catalog.Text("indicator."+c.indicator.ID+".short"))
	if f := s.Selected(); !c.related && (f.Kind == atlas.PlaceFeature || f.Kind == atlas.RouteFeature) {
		title = w.Catalog.Text("timeline.unrelated", "name", w.FeatureName(f), "other", title)
	}
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
