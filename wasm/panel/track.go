package panel

import (
	"slices"
	"strconv"
	"time"

	"approdi/data"
	"approdi/wasm/app"
)

// track draws the dated events over the years of the chart: a tick at each
// date, a stretch where only the month or the year is known. It is hidden
// from screen readers, who have the list of the year.
func (w Writer) track(m *markup, s app.State, first, last int) {
	m.open("svg", "class", "chart track-of-events", "viewBox", "0 0 "+strconv.Itoa((last-first+1)*barWidth)+" 10",
		"preserveAspectRatio", "none", "aria-hidden", "true", "focusable", "false")
	kinds := s.Kinds()
	for k := range w.Atlas.Data.Events {
		e := &w.Atlas.Data.Events[k]
		if !slices.Contains(kinds, string(e.Kind)) || e.Year() < first || e.Year() > last {
			continue
		}
		class := "tick"
		if e.IsLoss() {
			class += " loss"
		}
		if e.Year() == s.Year {
			class += " now"
		}
		if e.ID == s.Event {
			class += " selected"
		}
		from, to := span(e)
		left := barWidth * (float64(e.Year()-first) + from)
		if to-from < 1.0/24 {
			m.open("path", "class", class, "d", "M"+number(left)+" 0V10")
			m.close("path")
			continue
		}
		m.open("path", "class", class+" long", "d", "M"+number(left)+" 5H"+number(left+barWidth*(to-from)))
		m.close("path")
	}
	m.close("svg")
}

// span is the part of its year that an event is known to lie in, from 0 to 1:
// a day, a month or all of it.
func span(e *data.Event) (from, to float64) {
	const daysOfYear = 366
	switch len(e.Date) {
	case len("2013"):
		return 0, 1
	case len("2013-10"):
		start, err := time.Parse("2006-01", e.Date)
		if err != nil {
			return 0, 1
		}
		return float64(start.YearDay()-1) / daysOfYear, float64(start.AddDate(0, 1, -1).YearDay()) / daysOfYear
	}
	day, err := time.Parse(time.DateOnly, e.Date)
	if err != nil {
		return 0, 1
	}
	at := float64(day.YearDay()-1) / daysOfYear
	return at, at
}
