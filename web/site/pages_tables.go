package main

import (
	"strconv"

	"approdi/data"
	"approdi/wasm/panel"
)

// table is an indicator with all its years, for readers without the map.
type table struct {
	Caption, Definition, Caveat string
	Columns                     []string
	Rows                        []tableRow
}

type tableRow struct {
	Year  int
	Cells []string
}

// tables writes every value that the map shows, a row a year, the latest
// first.
func (s site) tables(w panel.Writer) []table {
	var tables []table
	for k := range s.atlas.Data.Indicators {
		i := &s.atlas.Data.Indicators[k]
		t := table{
			Caption:    s.catalog.Text("figures.caption", "indicator", s.catalog.Text("indicator."+i.ID+".name")),
			Definition: s.catalog.Text("indicator." + i.ID + ".definition"),
			Caveat:     s.catalog.Text("indicator." + i.ID + ".caveat"),
		}
		for j := range i.Series {
			t.Columns = append(t.Columns, w.SubjectName(i, i.Series[j].Subject))
		}
		first, last := i.Years()
		for year := last; year >= first; year-- {
			row := tableRow{Year: year}
			for j := range i.Series {
				row.Cells = append(row.Cells, s.cell(w, i, &i.Series[j], year))
			}
			t.Rows = append(t.Rows, row)
		}
		tables = append(tables, t)
	}
	return tables
}

func (s site) cell(w panel.Writer, i *data.Indicator, series *data.Series, year int) string {
	o, ok := series.At(year)
	if !ok {
		return s.catalog.Text("figures.no-data")
	}
	value := w.Value(i, o)
	if o.Period != nil {
		value += s.catalog.Text("figures.part-mark")
	}
	return value
}

// sourcesPage is what the template of the sources reads.
type sourcesPage struct {
	Lang, Dir string
	Assets    Assets
	Languages []languageLink
	Sources   []sourceLine
	PartYears []string
	LastYear  string
}

type sourceLine struct{ ID, Line, URL, SeenAt, Licence string }

func (s site) sourcesPage(w panel.Writer) sourcesPage {
	page := sourcesPage{
		Lang: s.catalog.Lang(), Dir: s.catalog.Dir(), Assets: s.assets, Languages: s.languages(),
		LastYear: strconv.Itoa(s.lastYear()),
	}
	for i := range s.atlas.Data.Sources {
		source := &s.atlas.Data.Sources[i]
		licence := s.catalog.Text("sources.licence-unknown")
		if source.Licence != "" {
			licence = s.catalog.Text("sources.licence", "licence", source.Licence)
		}
		page.Sources = append(page.Sources, sourceLine{source.ID, w.SourceLine(source), source.URL, source.SeenAt, licence})
	}
	for k := range s.atlas.Data.Indicators {
		i := &s.atlas.Data.Indicators[k]
		for _, series := range i.Series {
			for _, o := range series.Observations {
				if o.Period != nil {
					page.PartYears = append(page.PartYears, s.partYear(w, i, series.Subject, o))
				}
			}
		}
	}
	return page
}

func (s site) partYear(w panel.Writer, i *data.Indicator, subject string, o data.Observation) string {
	return s.catalog.Text("sources.part-year",
		"indicator", s.catalog.Text("indicator."+i.ID+".short"), "name", w.SubjectName(i, subject),
		"year", strconv.Itoa(o.Year), "value", w.Value(i, o),
		"from", s.catalog.Date(o.Period.From), "to", s.catalog.Date(o.Period.To))
}
