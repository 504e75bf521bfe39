package panel

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

// entry is a row of the twin: what the marks of one feature say.
type entry struct {
	feature atlas.Feature
	group   group
	name    string
	spoken  string      // the name with what a label at the pointer says
	number  string      // stands for the slot in the first line
	lines   []string    // what the marks say besides the name
	value   float64     // rows with a larger one come first
	sort    string      // and among equals this is in order
	plain   *placeWords // which keep the row once it is written, or nil
}

// entryOf says what the marks of a feature say: the numbers that the map has
// there, and no others.
func (w Writer) entryOf(s app.State, seen *scene.Seen) *entry {
	if e := w.plainEntry(s, seen); e != nil {
		return e
	}
	f := seen.Feature
	name, detail := w.Tip(s, f)
	e := &entry{feature: f, group: w.groupOf(s, seen), name: name, lines: []string{detail}, value: -1}
	e.spoken, e.sort = w.spoken(f, name, detail)
	i, _ := w.Atlas.Data.Indicator(s.Indicator)
	series, own := w.ownSeries(i, f)
	switch {
	case seen.Has(scene.Listed):
		e.lines = w.partLines(i, f.ID, s.Year)
	case own && (seen.IsFigure() || seen.Valued):
		w.countOf(e, s, i, series, seen)
	case seen.Valued:
		if band, ok := scene.BandSeries(i, f.ID, s.Year); ok {
			o, _ := band.At(s.Year)
			e.value = o.Value.Float()
		}
	}
	if event, ok := w.Atlas.Data.Event(f.ID); ok && f.Kind == atlas.EventFeature {
		e.sort = event.Date
		for _, figure := range event.Figures {
			e.lines = append(e.lines, w.Catalog.Text("timeline.named", "name", w.eventFigureName(figure), "value", w.eventFigureValue(figure)))
		}
	}
	if seen.Doubt.Has(scene.Approximate) {
		e.lines = append(e.lines, w.Catalog.Text("card.approximate"))
	}
	return e
}

// countOf says the value of a series, what must be known of it, and the value
// of the year that is compared where that has a ring.
func (w Writer) countOf(e *entry, s app.State, i *data.Indicator, series *data.Series, seen *scene.Seen) {
	o, known := series.At(s.Year)
	if !known {
		e.lines = []string{w.Catalog.Text("figure.no-data")}
	} else {
		e.value = o.Value.Float()
		e.number = w.Amount(i, o.Value)
		e.lines = []string{w.qualified(i, o, w.Catalog.Text("figure.with-unit", "value", slot(0),
			"unit", w.Catalog.Count("indicator."+i.ID+".unit", o.Value.Rounded())))}
		e.lines = append(e.lines, w.notes(o, seen)...)
	}
	if seen.Has(scene.Then) {
		then := strconv.Itoa(s.Compare.Year)
		e.lines = append(e.lines, w.Catalog.Text("timeline.value-text", "year", then, "value", w.ValueWithUnit(i, series, s.Compare.Year)))
	}
}

// notes are what the marks of doubt say of a value.
func (w Writer) notes(o data.Observation, seen *scene.Seen) []string {
	var notes []string
	add := func(holds bool, note string) {
		if holds {
			notes = append(notes, UpperFirst(note))
		}
	}
	add(o.Period != nil, w.period(o))
	add(o.Provisional, w.Catalog.Text("status.provisional"))
	add(o.Status == data.StatusDerived, w.Catalog.Text("status.derived"))
	add(o.Revised, w.Catalog.Text("status.revised"))
	add(seen.Has(scene.Whole), w.Catalog.Text("twin.whole"))
	return notes
}

// partLines are the values of the parts of a subject of which no whole is
// known.
func (w Writer) partLines(i *data.Indicator, subject string, year int) []string {
	var parts []*data.Series
	for k := range i.Series {
		if _, known := i.Series[k].At(year); known && i.Series[k].Subject == subject && i.Series[k].Detail != "" {
			parts = append(parts, &i.Series[k])
		}
	}
	slices.SortStableFunc(parts, func(a, b *data.Series) int { return byValue(a, b, year) })
	var lines []string
	for _, part := range parts {
		lines = append(lines, w.Catalog.Text("timeline.named", "name", UpperFirst(w.Catalog.Text(i.DetailKey(part.Detail))),
			"value", w.ValueWithUnit(i, part, year)))
	}
	return lines
}

// entries writes rows in their tables. The part of the twin tells its headings
// from those of the other part.
func (w Writer) entries(m *markup, s app.State, part string, all []*entry) {
	var rank [groups]int
	for n, g := range w.groupOrder(s) {
		rank[g] = n
	}
	slices.SortStableFunc(all, func(a, b *entry) int {
		if a.group != b.group {
			return rank[a.group] - rank[b.group]
		}
		if a.value != b.value {
			return cmp.Compare(b.value, a.value)
		}
		return strings.Compare(a.sort, b.sort)
	})
	first := true
	for i, e := range all {
		if i == 0 || e.group != all[i-1].group {
			heading := part + "-" + groupNames[e.group]
			m.element("h4", w.groupHeading(e.group), "id", heading)
			m.open("table", "class", "marks", "aria-labelledby", heading)
			m.open("tbody")
			first = true
		}
		w.entryRow(m, s, e, first)
		first = false
		if i+1 == len(all) || all[i+1].group != e.group {
			m.close("tbody")
			m.close("table")
		}
	}
}

// entryRow writes one row: the name, which does what a press on the mark does,
// and what the marks say. Tab comes to the first row of a table, and arrow keys
// lead on from there: a hundred rows are no way to the next control.
func (w Writer) entryRow(m *markup, s app.State, e *entry, first bool) {
	if e.plain != nil && !first {
		if e.plain.row == "" {
			var row markup
			w.writeRow(&row, s, e, false)
			e.plain.row = row.String()
		}
		m.WriteString(e.plain.row)
		return
	}
	w.writeRow(m, s, e, first)
}

func (w Writer) writeRow(m *markup, s app.State, e *entry, first bool) {
	m.open("tr")
	m.open("th", "scope", "row")
	if w.Static {
		m.text(e.name)
	} else {
		current, tab := "", "-1"
		if first {
			tab = "0"
		}
		if e.feature == s.Selected() {
			current = "true"
		}
		m.element("button", e.name, "type", "button", "class", "choose", featureAttribute(e.feature), e.feature.ID, "id", RowID(e.feature),
			"aria-label", e.spoken, "aria-current", current, "tabindex", tab)
	}
	m.close("th")
	m.open("td")
	m.fill(e.lines[0], func() { m.element("strong", e.number) })
	for _, line := range e.lines[1:] {
		m.element("small", line)
	}
	m.close("td")
	m.close("tr")
}

// RowID is the id of the control of a feature in the twin.
func RowID(f atlas.Feature) string {
	return "row-" + strings.TrimPrefix(featureAttribute(f), "data-") + "-" + f.ID
}
