package main

import (
	"slices"
	"strconv"

	"approdi/data"
	"approdi/wasm/panel"
)

// monthTable holds the months of one series, a row a year, the latest first.
type monthTable struct {
	ID, Name, Caption string
	Months            []string // names of the months
	Rows              []monthRow
	Origins           []monthOrigin
}

// monthRow is one year. Its year leads to where its months come from.
type monthRow struct {
	ID, Year, Origin string
	Cells            []matrixCell
}

// monthOrigin is where the months of some years come from.
type monthOrigin struct {
	ID, Years    string
	Status, AsOf string
	Sources      []sourceLink
	Note         string
}

// monthTables are the months of an indicator, where it has any.
func (s site) monthTables(w panel.Writer, i *data.Indicator) []monthTable {
	var names []string
	for month := 1; month <= 12; month++ {
		names = append(names, s.catalog.Text("format.month."+strconv.Itoa(month)))
	}
	var tables []monthTable
	for k := range i.Series {
		series := &i.Series[k]
		if len(series.Months) == 0 {
			continue
		}
		name := s.seriesName(i, series)
		t := monthTable{
			ID: "m-" + panel.SeriesAnchor(series.Subject, series.Detail), Name: name, Months: names,
			Caption: s.catalog.Text("tables.months-caption", "indicator", s.indicatorName(i), "name", name),
		}
		for begin := 0; begin < len(series.Months); {
			end := begin + 1
			for end < len(series.Months) && sameOrigin(&series.Months[begin], &series.Months[end]) {
				end++
			}
			origin := s.monthOrigin(w, series, series.Months[begin:end])
			t.Origins = append([]monthOrigin{origin}, t.Origins...)
			for k := begin; k < end; k++ {
				t.Rows = append([]monthRow{s.monthRow(i, series, &series.Months[k], origin.ID)}, t.Rows...)
			}
			begin = end
		}
		tables = append(tables, t)
	}
	return tables
}

// sameOrigin tells whether the months of two years in a row come from the same
// place, so that it need be said only once.
func sameOrigin(a, b *data.Months) bool {
	return a.Status == b.Status && a.Provisional == b.Provisional && a.AsOf == b.AsOf && a.Note == b.Note &&
		slices.Equal(a.Sources, b.Sources)
}

// monthOrigin says where the months of some years come from.
func (s site) monthOrigin(w panel.Writer, series *data.Series, months []data.Months) monthOrigin {
	first, last := months[0], months[len(months)-1]
	origin := monthOrigin{
		ID: "o-" + panel.SeriesAnchor(series.Subject, series.Detail) + "-" + strconv.Itoa(first.Year), Years: strconv.Itoa(first.Year),
		Status: s.status(data.Observation{Status: first.Status, Provisional: first.Provisional}),
		AsOf:   s.asOf(first.AsOf), Sources: s.sourceLinks(w, first.Sources),
	}
	if last.Year != first.Year {
		origin.Years = s.catalog.Text("figure.between", "from", origin.Years, "to", strconv.Itoa(last.Year))
	}
	if first.Note != "" {
		origin.Note = s.catalog.Text(first.Note)
	}
	return origin
}

func (s site) monthRow(i *data.Indicator, series *data.Series, m *data.Months, origin string) monthRow {
	year := strconv.Itoa(m.Year)
	row := monthRow{ID: "m-" + panel.SeriesAnchor(series.Subject, series.Detail) + "-" + year, Year: year, Origin: origin}
	for _, value := range m.Values {
		cell := matrixCell{Text: s.catalog.Text("figures.no-data")}
		if value != nil {
			cell.Text, cell.Sort = s.shortValue(i, data.Observation{Value: *value}), value.String()
		}
		row.Cells = append(row.Cells, cell)
	}
	return row
}
