package main

import (
	"slices"
	"strings"

	"approdi/data"
)

// mark is a sign beside a number that says where care is needed.
type mark struct{ Sign, Meaning string }

// Places of the marks in the list of [site.marks], which is the order in
// which they are explained.
const (
	markAtLeast = iota
	markPart
	markProvisional
	markRevised
	markDerived
	markOthers
	markNone
)

// marks are all signs that the tables use.
func (s site) marks() []mark {
	letter := func(name string) mark {
		return mark{s.catalog.Text("mark.letter." + name), s.catalog.Text("mark." + name)}
	}
	return []mark{
		markAtLeast:     {strings.TrimSpace(s.catalog.Text("figure.at-least-short", "value", "")), s.catalog.Text("mark.at-least")},
		markPart:        {s.catalog.Text("figures.part-mark"), s.catalog.Text("mark.part")},
		markProvisional: letter("provisional"),
		markRevised:     letter("revised"),
		markDerived:     letter("derived"),
		markOthers:      letter("others"),
		markNone:        {s.catalog.Text("figures.no-data"), s.catalog.Text("mark.none")},
	}
}

// marksAfter lists the places of the marks that stand after a value.
func marksAfter(series *data.Series, o data.Observation) []int {
	var found []int
	add := func(at int, holds bool) {
		if holds {
			found = append(found, at)
		}
	}
	add(markPart, o.Period != nil)
	add(markProvisional, o.Provisional)
	add(markRevised, o.Revised)
	add(markDerived, o.Status == data.StatusDerived)
	add(markOthers, len(series.CompetingAt(o.Year)) > 0)
	return found
}

// usedMarks are the marks that the tables of an indicator use.
func (s site) usedMarks(i *data.Indicator) []mark {
	used := map[int]bool{markAtLeast: i.AtLeast, markNone: true}
	for k := range i.Series {
		for _, o := range i.Series[k].Observations {
			for _, at := range marksAfter(&i.Series[k], o) {
				used[at] = true
			}
		}
	}
	all := s.marks()
	return slices.DeleteFunc(slices.Clone(all), func(m mark) bool { return !used[slices.Index(all, m)] })
}
