package main

import (
	"html"
	"html/template"
	"slices"
	"strconv"

	"approdi/data"
	"approdi/wasm/panel"
)

// citation is how to cite the table of an indicator and one of its numbers.
type citation struct {
	Table, Number         string
	TablePath, NumberPath string // of the page and of the row, inside the folder of the language
}

// mostPublishers is how many publishers a citation names. Where more have
// contributed, it says how many publications and leaves the names to them.
const mostPublishers = 3

func (s site) citation(w panel.Writer, i *data.Indicator) citation {
	first, last := i.Years()
	c := citation{TablePath: panel.FiguresPage(i.ID)}
	name, from, to := s.indicatorName(i), strconv.Itoa(first), strconv.Itoa(last)
	asOf := s.catalog.Date(latestState(i))
	sources := s.sourcesOf(i)
	if publishers := publishersOf(sources); len(publishers) <= mostPublishers {
		var names []string
		for _, p := range publishers {
			names = append(names, p.Line)
		}
		c.Table = s.catalog.Text("cite.table-few", "indicator", name, "first", from, "last", to, "publishers", s.catalog.List(names), "asOf", asOf)
	} else {
		c.Table = s.catalog.Count("cite.table-many", len(sources), "indicator", name, "first", from, "last", to, "asOf", asOf)
	}
	if series, o, ok := exampleOf(i); ok {
		source, _ := s.atlas.Data.Source(o.Sources[0])
		c.NumberPath = panel.FiguresPage(i.ID) + "#" + panel.FigureAnchor(i.Ref(series, o.Year))
		c.Number = s.catalog.Text("cite.number-text",
			"name", s.seriesName(i, series), "year", strconv.Itoa(o.Year), "value", w.Value(i, o),
			"unit", s.catalog.Count("indicator."+i.ID+".unit", o.Value.Rounded()),
			"source", w.SourceLine(source), "indicator", name)
	}
	return c
}

// exampleOf is the number that shows how to cite one: the latest of a whole
// year in the first series that has one, or else the latest of any.
func exampleOf(i *data.Indicator) (*data.Series, data.Observation, bool) {
	for _, wholeYear := range []bool{true, false} {
		for k := range i.Series {
			for _, o := range slices.Backward(i.Series[k].Observations) {
				if o.Period == nil || !wholeYear {
					return &i.Series[k], o, true
				}
			}
		}
	}
	return nil, data.Observation{}, false
}

// sourcesOf lists the sources of the values of an indicator, each once, in the
// order in which they come.
func (s site) sourcesOf(i *data.Indicator) []*data.Source {
	var found []*data.Source
	seen := map[string]bool{}
	for k := range i.Series {
		for _, o := range i.Series[k].Observations {
			for _, id := range o.Sources {
				if source, ok := s.atlas.Data.Source(id); ok && !seen[id] {
					seen[id] = true
					found = append(found, source)
				}
			}
		}
	}
	return found
}

// publishersOf names every publisher once, with the id of its first source.
func publishersOf(sources []*data.Source) []sourceLink {
	var links []sourceLink
	for _, source := range sources {
		if !slices.ContainsFunc(links, func(l sourceLink) bool { return l.Line == source.Publisher }) {
			links = append(links, sourceLink{source.ID, source.Publisher, template.HTML(html.EscapeString(source.Publisher))})
		}
	}
	return links
}

// latestState is the latest state of knowledge of any value of the
// indicators, an ISO 8601 date, or "" where none is known.
func latestState(indicators ...*data.Indicator) string {
	latest := ""
	for _, i := range indicators {
		for k := range i.Series {
			for _, o := range i.Series[k].Observations {
				latest = max(latest, o.AsOf)
			}
		}
	}
	return latest
}
