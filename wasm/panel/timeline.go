package panel

import (
	"strconv"

	"approdi/wasm/app"
)

// Timeline is what the strip below the map shows: whose figures, by year.
type Timeline struct {
	Title       string
	ChartHTML   string
	First, Last int
	Year        int
	ValueText   string // of the slider, for screen readers
}

// Timeline writes the chart of the selection.
func (w Writer) Timeline(s app.State) Timeline {
	c := w.current(s)
	first, last := c.indicator.Years()
	var m markup
	chart(&m, c.indicator, c.series, s.Year)
	years(&m, first, last, s.Year)
	return Timeline{
		Title: w.Catalog.Text("timeline.title", "name", c.Name,
			"indicator", w.Catalog.Text("indicator."+c.indicator.ID+".short")),
		ChartHTML: m.String(), First: first, Last: last, Year: s.Year,
		ValueText: w.Catalog.Text("timeline.value-text", "year", strconv.Itoa(s.Year),
			"value", w.ValueWithUnit(c.indicator, c.series, s.Year)),
	}
}
