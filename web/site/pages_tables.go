package main

import (
	"slices"

	"approdi/data"
	"approdi/wasm/panel"
)

// table is an indicator with all its years, for readers without the map.
type table struct {
	Caption, Definition, Caveat string
	Path, Origins               string // address and name of the page with the source of each value
	Columns                     []string
	Rows                        []tableRow
}

type tableRow struct {
	Year  int
	Cells []string
}

// mainTopics are those of which the page of the map has a table of its own.
var mainTopics = []data.Topic{data.TopicArrivals, data.TopicDeaths, data.TopicDetections}

// mainIndicators are the first of each main topic.
func (s site) mainIndicators() []*data.Indicator {
	var mains []*data.Indicator
	for _, t := range mainTopics {
		all := s.allIndicators()
		if at := slices.IndexFunc(all, func(i *data.Indicator) bool { return i.Topic == t }); at >= 0 {
			mains = append(mains, all[at])
		}
	}
	return mains
}

// tables writes every value of the main indicators, without details, a row a
// year, the latest first.
func (s site) tables(w panel.Writer) []table {
	var tables []table
	for _, i := range s.mainIndicators() {
		t := table{
			Caption:    s.catalog.Text("figures.caption", "indicator", s.indicatorName(i)),
			Definition: s.catalog.Text("indicator." + i.ID + ".definition"),
			Caveat:     s.catalog.Text("indicator." + i.ID + ".caveat"),
			Path:       panel.FiguresPage(i.ID), Origins: s.catalog.Text("tables.provenance-caption", "indicator", s.indicatorName(i)),
		}
		wholes, _ := bySubject(i)
		for _, series := range wholes {
			t.Columns = append(t.Columns, w.SubjectName(i, series.Subject))
		}
		first, last := i.Years()
		for year := last; year >= first; year-- {
			row := tableRow{Year: year}
			for _, series := range wholes {
				row.Cells = append(row.Cells, s.cell(w, i, series, year))
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
