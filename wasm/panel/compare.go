package panel

import (
	"slices"
	"strconv"

	"approdi/data"
	"approdi/wasm/app"
)

// comparison is what is set against what, in words. It is zero where nothing
// is compared.
type comparison struct {
	sentence string // the other value and the difference
	remark   string // what a reader must know of the difference
}

// otherSeries is the series that the shown one is compared with.
func (w Writer) otherSeries(s app.State, c subjectInYear) (*data.Series, bool) {
	if s.Compare.Subject == "" {
		return nil, false
	}
	other, ok := c.indicator.SeriesOf(s.Compare.Subject)
	return other, ok && other != c.series
}

// comparison says how the value of the year differs from the one it is
// compared with.
func (w Writer) comparison(s app.State, c subjectInYear) comparison {
	series, year := c.series, s.Year
	a, b := strconv.Itoa(s.Year), ""
	if other, ok := w.otherSeries(s, c); ok {
		series, a, b = other, c.Name, w.SeriesName(c.indicator, other)
	} else if s.Compare.Year == s.Year {
		return comparison{sentence: w.Catalog.Text("compare.itself", "year", a)}
	} else if s.Compare.Year != 0 {
		year, b = s.Compare.Year, strconv.Itoa(s.Compare.Year)
	} else {
		return comparison{}
	}
	shown, known := c.series.At(s.Year)
	other, otherKnown := series.At(year)
	if !otherKnown || !known {
		none := a
		if known {
			none = b
		}
		return comparison{sentence: w.Catalog.Text("compare.unknown", "name", none)}
	}
	text := w.Catalog.Text("compare.value", "name", b, "value", w.ValueWithUnit(c.indicator, series, year))
	if within(c.indicator, c.series, series) {
		return comparison{sentence: text, remark: w.Catalog.Text("compare.part", "part", a, "whole", b)}
	}
	if within(c.indicator, series, c.series) {
		return comparison{sentence: text, remark: w.Catalog.Text("compare.part", "part", b, "whole", a)}
	}
	if key := obstacle(shown, other); key != "" {
		return comparison{sentence: text, remark: w.Catalog.Text(key)}
	}
	text = w.Catalog.Text("compare.both", "value", text, "difference", w.difference(c.indicator, other, shown, a, b))
	return comparison{sentence: text, remark: w.remark(c.indicator, shown, other)}
}

// difference says by how much b, the second, is exceeded by a, the first.
func (w Writer) difference(i *data.Indicator, from, to data.Observation, a, b string) string {
	change := i.Change(from, to)
	key := "compare.same"
	switch change.Difference.Compare(data.Amount{}) {
	case -1:
		key = "compare.fewer"
	case 1:
		key = "compare.more"
	}
	amount := w.Catalog.Decimal(change.Size().Tenths())
	if i.Unit == data.UnitPercent {
		return w.Catalog.CountTenths(key+"-points", change.Size().Tenths(), "a", a, "b", b, "difference", amount)
	}
	text := w.Catalog.Text(key, "a", a, "b", b, "difference", amount)
	if change.Relative && !change.Difference.IsZero() && change.Percent.Compare(data.Count(largestPercent)) < 0 {
		text = w.Catalog.Text("compare.percent", "text", text, "percent", w.signed(change.Percent))
	}
	return text
}

// largestPercent is from where a percentage says less than the two numbers.
const largestPercent = 1000

// signed writes a percentage with its sign.
func (w Writer) signed(a data.Amount) string {
	return w.Catalog.Text("figure.percent", "value", w.Catalog.Signed(a.Tenths()))
}

// remark says what limits a comparison: minimum counts, or publishers that
// count differently.
func (w Writer) remark(i *data.Indicator, a, b data.Observation) string {
	if i.AtLeast {
		return w.Catalog.Text("compare.minimum")
	}
	if !w.sharePublisher(a, b) {
		return w.Catalog.Text("compare.publishers")
	}
	return ""
}

// sharePublisher tells whether a publisher has given both values.
func (w Writer) sharePublisher(a, b data.Observation) bool {
	publishers := w.publishersOf(b)
	return slices.ContainsFunc(w.publishersOf(a), func(name string) bool { return slices.Contains(publishers, name) })
}

func (w Writer) publishersOf(o data.Observation) []string {
	var names []string
	for _, id := range o.Sources {
		if source, ok := w.Atlas.Data.Source(id); ok {
			names = append(names, source.Publisher)
		}
	}
	return names
}

// Comparisons are the choices of what to compare with, as options.
func (w Writer) Comparisons(s app.State) string {
	i, _ := w.Atlas.Data.Indicator(s.Indicator)
	var m markup
	w.option(&m, s, app.Comparison{}, w.Catalog.Text("compare.none"))
	m.open("optgroup", "label", w.Catalog.Text("compare.years"))
	first, last := i.Years()
	for year := last; year >= first; year-- {
		w.option(&m, s, app.Comparison{Year: year}, strconv.Itoa(year))
	}
	m.close("optgroup")
	if subjects := app.Comparable(i); len(subjects) > 0 {
		m.open("optgroup", "label", w.Catalog.Text("compare.subjects-"+string(i.Subject)))
		for _, series := range subjects {
			w.option(&m, s, app.Comparison{Subject: series.Subject}, w.SubjectName(i, series.Subject))
		}
		m.close("optgroup")
	}
	return m.String()
}

func (w Writer) option(m *markup, s app.State, c app.Comparison, name string) {
	selected := ""
	if c == s.Compare {
		selected = "selected"
	}
	m.element("option", name, "value", c.String(), "selected", selected)
}
