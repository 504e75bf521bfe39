package main

import (
	"fmt"
	"path/filepath"
	"strconv"

	"approdi/data"
	"approdi/wasm/panel"
)

// methodPage says how to read the figures. Every number in its text is looked
// up, so that it stays the one that the tables show.
type methodPage struct {
	frame
	Counts      struct{ Year, Arrivals, Detections, Deaths string }
	Restated    struct{ Year, First, Value string }
	Twice       struct{ Year, Eastern, Balkans string }
	Later       struct{ Year, Low, High string }
	Definitions []definition
	Reasons     []counted
	Statuses    []counted
	Qualifiers  []string
	Marks       []mark
	Gaps        []gap
	Spans       []span
}

type definition struct{ Path, Name, Definition, Caveat string }

// counted is a sentence and how many values it is about.
type counted struct{ Text, Values string }

// gap is what is known of years without a value, of one series or of several.
type gap struct {
	What, Note string
	Series     []gapSeries
}

// gapSeries are the years of one series, each with its row.
type gapSeries struct {
	Name  string
	Years []gapYear
}

type gapYear struct{ Link, Year string }

// span is how far the values of an indicator run.
type span struct{ Path, Name, First, Last, AsOf string }

// The values that the text of the method speaks of.
const (
	exampleYear  = 2023 // three counts of one year
	restatedYear = 2021 // a first figure and a later one
	twiceYear    = 2015 // two routes that many people took one after the other
	laterYear    = 2020 // deaths that copies of the database count differently
)

func (s site) writeMethod(w panel.Writer) error {
	page, err := s.methodPage(w)
	if err != nil {
		return err
	}
	return s.render("method.html", filepath.Join(s.catalog.Lang(), "method.html"), page)
}

func (s site) methodPage(w panel.Writer) (methodPage, error) {
	page := methodPage{
		frame: s.frame("method.html", "method.html", s.catalog.Text("method.heading"), s.catalog.Text("method.description")),
		Marks: s.marks(),
	}
	if err := s.examples(&page); err != nil {
		return page, err
	}
	for _, i := range s.allIndicators() {
		page.Definitions = append(page.Definitions, definition{
			panel.FiguresPage(i.ID), s.indicatorName(i),
			s.catalog.Text("indicator." + i.ID + ".definition"), s.catalog.Text("indicator." + i.ID + ".caveat"),
		})
		first, last := i.Years()
		page.Spans = append(page.Spans, span{
			panel.FiguresPage(i.ID), s.indicatorName(i), strconv.Itoa(first), s.lastYear(i, last), s.catalog.Date(latestState(i)),
		})
		page.Gaps = append(page.Gaps, s.gaps(i)...)
	}
	for _, q := range data.Qualifiers() {
		page.Qualifiers = append(page.Qualifiers, s.catalog.Text("qualifier."+string(q), "value", s.catalog.Number(1000)))
	}
	for _, status := range data.Statuses() {
		n := s.countWhere(func(o data.Observation) bool { return o.Status == status })
		page.Statuses = append(page.Statuses, s.counted("status."+string(status), n))
	}
	for _, reason := range data.Reasons() {
		if n := s.countWhere(func(o data.Observation) bool { return o.Chosen == reason }); n > 0 {
			page.Reasons = append(page.Reasons, s.counted("chosen."+string(reason), n))
		}
	}
	return page, nil
}

// examples looks up the values that the text speaks of. A value that is no
// longer there is an error: the text would then have to be written anew.
func (s site) examples(page *methodPage) error {
	italy, err := s.valueOf("sea-arrivals", "italy", exampleYear)
	if err != nil {
		return err
	}
	detections, err := s.valueOf("detections", "central-mediterranean", exampleYear)
	if err != nil {
		return err
	}
	deaths, err := s.valueOf("dead-and-missing", "central-mediterranean", exampleYear)
	if err != nil {
		return err
	}
	page.Counts.Year = strconv.Itoa(exampleYear)
	page.Counts.Arrivals, page.Counts.Detections, page.Counts.Deaths = s.number(italy), s.number(detections), s.number(deaths)

	restated, err := s.valueOf("sea-arrivals", "italy", restatedYear)
	if err != nil {
		return err
	}
	first, _, err := s.othersOf("sea-arrivals", "italy", restatedYear)
	if err != nil {
		return err
	}
	page.Restated.Year, page.Restated.First, page.Restated.Value = strconv.Itoa(restatedYear), s.catalog.Decimal(first.Tenths()), s.number(restated)

	eastern, err := s.valueOf("detections", "eastern-mediterranean", twiceYear)
	if err != nil {
		return err
	}
	balkans, err := s.valueOf("detections", "western-balkans", twiceYear)
	if err != nil {
		return err
	}
	page.Twice.Year, page.Twice.Eastern, page.Twice.Balkans = strconv.Itoa(twiceYear), s.number(eastern), s.number(balkans)

	low, high, err := s.othersOf("dead-and-missing", "central-mediterranean", laterYear)
	if err != nil {
		return err
	}
	page.Later.Year, page.Later.Low, page.Later.High = strconv.Itoa(laterYear), s.catalog.Decimal(low.Tenths()), s.catalog.Decimal(high.Tenths())
	return nil
}

func (s site) number(o data.Observation) string { return s.catalog.Decimal(o.Value.Tenths()) }

// valueOf is the value that is shown of a subject as a whole.
func (s site) valueOf(indicator, subject string, year int) (data.Observation, error) {
	if _, series, ok := s.atlas.Data.Lookup(data.Ref{Indicator: indicator, Subject: subject, Year: year}); ok {
		if o, known := series.At(year); known {
			return o, nil
		}
	}
	return data.Observation{}, fmt.Errorf("The text on the method speaks of %s, %s, %d, which has no value.", indicator, subject, year)
}

// othersOf is the lowest and the highest of all values published for a year,
// the one that is shown included.
func (s site) othersOf(indicator, subject string, year int) (low, high data.Amount, err error) {
	shown, err := s.valueOf(indicator, subject, year)
	if err != nil {
		return low, high, err
	}
	_, series, _ := s.atlas.Data.Lookup(data.Ref{Indicator: indicator, Subject: subject, Year: year})
	low, high = shown.Value, shown.Value
	for _, o := range series.CompetingAt(year) {
		if o.Value.Compare(low) < 0 {
			low = o.Value
		}
		if o.Value.Compare(high) > 0 {
			high = o.Value
		}
	}
	if low == high {
		return low, high, fmt.Errorf("The text on the method speaks of several values for %s, %s, %d, and there is one.", indicator, subject, year)
	}
	return low, high, nil
}

// lastYear writes the last year of an indicator, with the mark of a part of a
// year where no value of it covers all of that year.
func (s site) lastYear(i *data.Indicator, last int) string {
	for k := range i.Series {
		if o, known := i.Series[k].At(last); known && o.Period == nil {
			return strconv.Itoa(last)
		}
	}
	return strconv.Itoa(last) + s.catalog.Text("figures.part-mark")
}

// countWhere counts the values that are shown and fulfil a condition.
func (s site) countWhere(holds func(data.Observation) bool) int {
	n := 0
	for _, i := range s.allIndicators() {
		for k := range i.Series {
			for _, o := range i.Series[k].Observations {
				if holds(o) {
					n++
				}
			}
		}
	}
	return n
}

func (s site) counted(key string, n int) counted {
	return counted{panel.UpperFirst(s.catalog.Text(key)), s.catalog.Count("tables.values", n)}
}

// gaps lists the years that an indicator lacks although a reader would look
// for them. Years of which the same is known stand together.
func (s site) gaps(i *data.Indicator) []gap {
	what := s.catalog.Text("method.limits.gap", "indicator", s.catalog.Text("indicator."+i.ID+".short"))
	var found []gap
	at := map[string]int{} // where the gap of a note stands
	for k := range i.Series {
		series := &i.Series[k]
		for _, g := range series.Gaps {
			if _, begun := at[g.Note]; !begun {
				at[g.Note] = len(found)
				found = append(found, gap{What: what, Note: s.catalog.Text(g.Note)})
			}
			one := &found[at[g.Note]]
			name := s.seriesName(i, series)
			if last := len(one.Series) - 1; last < 0 || one.Series[last].Name != name {
				one.Series = append(one.Series, gapSeries{Name: name})
			}
			years := &one.Series[len(one.Series)-1].Years
			*years = append(*years, gapYear{panel.FigureAddress(series, i.Ref(series, g.Year)), strconv.Itoa(g.Year)})
		}
	}
	return found
}
