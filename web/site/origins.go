package main

import (
	"html/template"
	"slices"
	"strconv"

	"approdi/data"
	"approdi/wasm/panel"
)

// origin is where one value comes from, or why there is none, with the other
// values published for the same year.
type origin struct {
	ID       string // address inside the page
	Name     string
	Year     string
	Period   string
	Value    string // "" where there is none
	Sort     string // the value as a number
	Status   string
	Chosen   string
	AsOf     string
	Sources  []sourceLink
	Note     string
	Also     []otherValue // competing values
	Spans    []otherValue // values for other spans of time
	NoReason bool         // there is no value, and nobody has said why
}

// otherValue is a published value that is not shown on the map.
type otherValue struct {
	Value, Period, AsOf, Note string
	Sources                   []sourceLink
}

// sourceLink leads to the entry of a source on the page of sources.
type sourceLink struct {
	ID, Line string
	HTML     template.HTML // the line with the language of what is in another
}

// origins lists a row for every year of every series of which something can be
// said, the latest year first.
func (s site) origins(w panel.Writer, i *data.Indicator) []origin {
	var rows []origin
	for k := range i.Series {
		series := &i.Series[k]
		years := yearsOf([]*data.Series{series})
		slices.Reverse(years)
		for _, year := range years {
			rows = append(rows, s.origin(w, i, series, year))
		}
	}
	return rows
}

func (s site) origin(w panel.Writer, i *data.Indicator, series *data.Series, year int) origin {
	row := origin{ID: panel.FigureAnchor(i.Ref(series, year)), Name: s.seriesName(i, series), Year: strconv.Itoa(year)}
	for _, o := range series.CompetingAt(year) {
		row.Also = append(row.Also, s.other(w, i, o))
	}
	for _, o := range series.ListedAt(year) {
		row.Spans = append(row.Spans, s.other(w, i, o))
	}
	o, known := series.At(year)
	if !known {
		if gap := series.GapAt(year); gap != "" {
			row.Note = s.catalog.Text(gap)
		} else {
			row.NoReason = true
		}
		return row
	}
	row.Value, row.Sort, row.Period = w.Value(i, o), o.Value.String(), s.period(o.Period)
	row.Status = s.status(o)
	row.Sources = s.sourceLinks(w, o.Sources)
	if o.Chosen != "" {
		row.Chosen = s.catalog.Text("tables.chosen", "reason", s.catalog.Text("chosen."+string(o.Chosen)))
	}
	row.AsOf = s.asOf(o.AsOf)
	if o.Note != "" {
		row.Note = s.catalog.Text(o.Note)
	}
	return row
}

func (s site) other(w panel.Writer, i *data.Indicator, o data.Observation) otherValue {
	v := otherValue{Value: w.Value(i, o), Period: s.period(o.Period), AsOf: s.asOf(o.AsOf), Sources: s.sourceLinks(w, o.Sources)}
	if o.Note != "" {
		v.Note = s.catalog.Text(o.Note)
	}
	return v
}

// status says in a sentence how a value is supported and whether it may
// change or has changed.
func (s site) status(o data.Observation) string {
	text := panel.UpperFirst(s.catalog.Text("status." + string(o.Status)))
	if o.Provisional {
		text = s.catalog.Text("figure.sources-more", "first", text, "next", s.catalog.Text("status.provisional"))
	}
	if o.Revised {
		text = s.catalog.Text("figure.sources-more", "first", text, "next", s.catalog.Text("status.revised"))
	}
	return text + "."
}

func (s site) asOf(iso string) string {
	if iso == "" {
		return ""
	}
	return s.catalog.Text("tables.as-of", "date", s.catalog.Date(iso))
}

func (s site) sourceLinks(w panel.Writer, ids []string) []sourceLink {
	var links []sourceLink
	for _, id := range ids {
		if source, ok := s.atlas.Data.Source(id); ok {
			links = append(links, sourceLink{id, w.SourceLine(source), template.HTML(w.SourceHTML(source))})
		}
	}
	return links
}
