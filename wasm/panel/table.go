package panel

import (
	"strconv"

	"approdi/data"
	"approdi/wasm/app"
)

// table lists every series of the indicator in the year. Its bars compare the
// series within the year; the timeline compares years. Names are buttons that
// open the card, numbers lead to their sources. Set against another year, it
// has that year's values instead of the bars, and the difference.
func (w Writer) table(m *markup, s app.State, i *data.Indicator) {
	then := s.Compare.Year
	if then == s.Year {
		then = 0
	}
	class, span := "figures", "2"
	if then != 0 {
		class, span = "figures two", ""
	}
	m.open("table", "class", class, "aria-labelledby", "year-heading")
	m.open("thead")
	m.open("tr")
	m.element("th", w.Catalog.Text(subjectHeading(i)), "scope", "col", "colspan", span)
	shown := rows(i, s.Year, then)
	c := columns{year: s.Year, then: then, largest: largestIn(i, s.Year)}
	c.period = w.headCell(m, shown, s.Year)
	if then != 0 {
		c.thenPeriod = w.headCell(m, shown, then)
		key := "compare.difference"
		if i.Unit == data.UnitPercent {
			key = "compare.difference-points"
		}
		m.element("th", w.Catalog.Text(key), "scope", "col", "class", "value")
	}
	m.close("tr")
	m.close("thead")
	m.open("tbody")
	for _, series := range shown {
		w.row(m, i, series, c)
	}
	m.close("tbody")
	m.close("table")
}

// columns are what every row of a table shows.
type columns struct {
	year, then         int    // then is the year it is set against, or 0
	period, thenPeriod string // what the heads say for all rows
	largest            data.Amount
	inCard             bool // of the subject: it is named already, and nothing more to choose
}

// subjectHeading is the key of what the first column lists.
func subjectHeading(i *data.Indicator) string {
	if listsParts(i) {
		return "overview.table-detail-" + string(i.Detail)
	}
	return "overview.table-subject-" + string(i.Subject)
}

// headCell heads the column of a year, with the part of the year that is
// counted if it is one and the same for all values. It returns that period,
// which the rows then need not repeat.
func (w Writer) headCell(m *markup, shown []*data.Series, year int) (common string) {
	values := 0
	for _, s := range shown {
		o, known := s.At(year)
		if !known {
			continue
		}
		if values++; values == 1 {
			common = w.period(o)
		} else if w.period(o) != common {
			common = ""
			break
		}
	}
	m.open("th", "scope", "col", "class", "value")
	m.text(strconv.Itoa(year))
	if common != "" && values > 1 {
		m.element("small", common)
	} else {
		common = ""
	}
	m.close("th")
	return common
}

func largestIn(i *data.Indicator, year int) data.Amount {
	largest := data.Count(1)
	for k := range i.Series {
		if o, ok := i.Series[k].At(year); ok {
			largest = larger(largest, o.Value)
		}
	}
	return largest
}

func (w Writer) row(m *markup, i *data.Indicator, s *data.Series, c columns) {
	class := ""
	if listedWhole(i, s, c.year) {
		class = "part-of"
	}
	m.open("tr", "class", class)
	m.open("th", "scope", "row")
	w.rowName(m, i, s, c)
	m.close("th")
	if c.then == 0 {
		w.barCell(m, s, c.year, c.largest)
	}
	w.valueCell(m, i, s, c.year, c.period)
	if c.then != 0 {
		w.valueCell(m, i, s, c.then, c.thenPeriod)
		w.differenceCell(m, i, s, c.year, c.then)
	}
	m.close("tr")
}

// rowName is the name of a series in a table: a button that opens its card,
// or for a part that is not on the map, and for the whole on its own card, its
// sources and years.
func (w Writer) rowName(m *markup, i *data.Indicator, s *data.Series, c columns) {
	subject, year := w.subject(i, s.Subject), c.year
	switch {
	case s.Detail == "" && c.inCard:
		w.titleSource(m, i.Ref(s, year), w.Catalog.Text("overview.table-all-"+string(i.Detail)), "choose")
	case s.Detail != "":
		name := UpperFirst(w.Catalog.Text(i.DetailKey(s.Detail)))
		if _, ok := i.SeriesOf(s.Subject); !ok && manySubjects(i) && !c.inCard {
			name = w.SeriesName(i, s)
		}
		w.titleSource(m, i.Ref(s, year), name, "choose")
	case s.Whole != "" && listedWhole(i, s, year):
		name := subject.Name
		if i.Subject == data.SubjectRoute {
			name = w.Catalog.Text("route." + s.Subject + ".short")
		}
		w.chooser(m, subject.Feature, w.Catalog.Text("figure.of-which", "name", name))
	case listsParts(i):
		w.chooser(m, subject.Feature, w.Catalog.Text("overview.table-all-"+string(i.Detail)))
	default:
		w.chooser(m, subject.Feature, subject.Name)
	}
}

func (w Writer) barCell(m *markup, s *data.Series, year int, largest data.Amount) {
	m.open("td", "class", "bar-cell")
	if o, known := s.At(year); known {
		const width = 100
		length := max(width*o.Value.Float()/largest.Float(), 0.6)
		m.open("svg", "class", "row-bar", "viewBox", "0 0 100 8", "preserveAspectRatio", "none", "aria-hidden", "true", "focusable", "false")
		if !o.Value.IsZero() {
			m.open("rect", "class", "bar now"+doubts(o), "width", number(length), "height", "8")
			m.close("rect")
		}
		m.close("svg")
	}
	m.close("td")
}

// valueCell is the value of a year, with its period unless the head of the
// column has said it.
func (w Writer) valueCell(m *markup, i *data.Indicator, s *data.Series, year int, common string) {
	m.open("td", "class", "value")
	ref := i.Ref(s, year)
	if o, known := s.At(year); known {
		w.source(m, ref, w.Value(i, o), "")
		if p := w.period(o); p != common {
			m.element("small", p)
		}
	} else {
		w.source(m, ref, w.Catalog.Text("figure.no-data"), "none")
	}
	m.close("td")
}

// differenceCell is the change from one year to the other, where both are
// known for the same part of it.
func (w Writer) differenceCell(m *markup, i *data.Indicator, s *data.Series, year, then int) {
	m.open("td", "class", "value")
	now, known := s.At(year)
	before, knownBefore := s.At(then)
	if known && knownBefore && obstacle(now, before) == "" {
		m.text(w.Catalog.Signed(i.Change(before, now).Difference.Tenths()))
	} else {
		m.element("span", w.Catalog.Text("compare.none-short"), "class", "none")
	}
	m.close("td")
}
