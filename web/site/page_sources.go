package main

import (
	"html/template"
	"path/filepath"
	"slices"

	"approdi/data"
	"approdi/wasm/panel"
)

// sourcesPage is what the template of the sources reads.
type sourcesPage struct {
	frame
	Introduction string
	Sources      []sourceEntry
}

// sourceEntry is one publication with what was read in it.
type sourceEntry struct {
	ID, URL, SeenAt, Licence string
	Line                     template.HTML
	Figures                  []figureUse
	Others                   []string // places, routes, events and numbers of the office, counted
}

// figureUse is an indicator for which a source was used.
type figureUse struct{ Path, Text string }

func (s site) writeSources(w panel.Writer) error {
	return s.render("sources.html", filepath.Join(s.catalog.Lang(), "sources.html"), s.sourcesPage(w))
}

func (s site) sourcesPage(w panel.Writer) sourcesPage {
	page := sourcesPage{
		frame:        s.frame("sources.html", "sources.html", s.catalog.Text("sources-page.heading"), s.catalog.Text("sources-page.description")),
		Introduction: s.catalog.Text("sources-page.introduction", "count", s.catalog.Number(len(s.atlas.Data.Sources))),
	}
	for k := range s.atlas.Data.Sources {
		source := &s.atlas.Data.Sources[k]
		entry := sourceEntry{ID: source.ID, Line: template.HTML(w.SourceHTML(source)), URL: source.URL, Licence: s.catalog.Text("sources.licence-unknown")}
		if source.SeenAt != "" {
			entry.SeenAt = s.catalog.Text("sources-page.seen-at", "where", source.SeenAt)
		}
		if source.Licence != "" {
			entry.Licence = s.catalog.Text("sources.licence", "licence", source.Licence)
		}
		for _, i := range s.allIndicators() {
			if n := valuesFrom(i, source.ID); n > 0 {
				entry.Figures = append(entry.Figures, figureUse{
					panel.FiguresPage(i.ID), s.catalog.Text("sources-page.use-figures", "indicator", s.indicatorName(i), "values", s.catalog.Count("tables.values", n)),
				})
			}
		}
		entry.Others = s.otherUses(source.ID)
		page.Sources = append(page.Sources, entry)
	}
	return page
}

// valuesFrom counts the values of an indicator that name a source, those of
// months and those that compete with a shown one included.
func valuesFrom(i *data.Indicator, source string) int {
	n := 0
	for k := range i.Series {
		series := &i.Series[k]
		for _, o := range slices.Concat(series.Observations, series.Competing, series.Listed) {
			if slices.Contains(o.Sources, source) {
				n++
			}
		}
		for _, m := range series.Months {
			if !slices.Contains(m.Sources, source) {
				continue
			}
			for _, value := range m.Values {
				if value != nil {
					n++
				}
			}
		}
	}
	return n
}

// otherUses counts the places, routes, events and numbers of the office that
// name a source.
func (s site) otherUses(source string) []string {
	places, routes, events, office := 0, 0, 0, 0
	for k := range s.atlas.Data.Places {
		if slices.Contains(s.atlas.Data.Places[k].Sources, source) {
			places++
		}
	}
	for k := range s.atlas.Data.Routes {
		if slices.Contains(s.atlas.Data.Routes[k].Sources, source) {
			routes++
		}
	}
	for k := range s.atlas.Data.Events {
		if slices.Contains(s.atlas.Data.Events[k].Sources, source) {
			events++
		}
	}
	for k := range s.atlas.Data.Office.Figures {
		if slices.Contains(s.atlas.Data.Office.Figures[k].Sources(), source) {
			office++
		}
	}
	var uses []string
	for _, use := range []struct {
		key string
		n   int
	}{{"places", places}, {"routes", routes}, {"events", events}, {"office", office}} {
		if use.n > 0 {
			uses = append(uses, s.catalog.Count("sources-page.use-"+use.key, use.n))
		}
	}
	return uses
}
