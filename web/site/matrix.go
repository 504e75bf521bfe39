package main

import (
	"slices"
	"strconv"

	"approdi/data"
	"approdi/wasm/panel"
)

// mostColumns is how many series stand side by side. More of them stand one
// below another, with the years as columns.
const mostColumns = 8

// mostUpright is how many columns of numbers a sheet of paper held upright has
// room for.
const mostUpright = 12

// matrix is a table of values by year and by series. Every value is a link to
// the row that says where it comes from.
type matrix struct {
	Caption string
	Corner  string // what the first column holds
	Columns []heading
	Rows    []matrixRow
	Wide    bool // too wide for a sheet of paper held upright
}

// heading is the name of a row or column, with a remark below it. Sort is set
// where the name is a number.
type heading struct{ Name, Remark, Sort string }

type matrixRow struct {
	Heading heading
	Cells   []matrixCell
}

// matrixCell is one value. One that is not there has no Sort.
type matrixCell struct {
	Text  string
	Sort  string // the value as a number, for sorting
	Link  string // id of the row in the same page, or ""
	Marks []mark
}

// matrices are the tables of an indicator: one of all wholes and one for each
// subject that is given in parts.
func (s site) matrices(i *data.Indicator) []matrix {
	name := s.indicatorName(i)
	corner := s.catalog.Text("tables.subject-" + string(i.Subject))
	wholes, subjects := bySubject(i)
	var found []matrix
	if len(wholes) > 1 || i.Detail == data.DetailNone {
		found = append(found, s.matrix(i, wholes, corner, s.catalog.Text("figures.caption", "indicator", name), s.subjectHeading))
	}
	for _, series := range subjects {
		caption := s.catalog.Text("tables.caption-subject", "indicator", name, "name", s.subjectName(i, series[0].Subject))
		corner := s.catalog.Text("tables.detail-" + string(i.Detail))
		found = append(found, s.matrix(i, series, corner, caption, func(i *data.Indicator, series *data.Series) heading {
			return heading{Name: s.detailName(i, series.Detail)}
		}))
	}
	return found
}

// bySubject parts the series of an indicator into those of whole subjects and,
// for every subject that has details, its whole and its details together.
func bySubject(i *data.Indicator) (wholes []*data.Series, subjects [][]*data.Series) {
	at := map[string]int{}
	for k := range i.Series {
		series := &i.Series[k]
		if series.Detail == "" {
			wholes = append(wholes, series)
			continue
		}
		if _, begun := at[series.Subject]; !begun {
			at[series.Subject] = len(subjects)
			subjects = append(subjects, nil)
			if whole, ok := i.SeriesOf(series.Subject); ok {
				subjects[at[series.Subject]] = []*data.Series{whole}
			}
		}
		subjects[at[series.Subject]] = append(subjects[at[series.Subject]], series)
	}
	return wholes, subjects
}

func (s site) subjectHeading(i *data.Indicator, series *data.Series) heading {
	h := heading{Name: s.subjectName(i, series.Subject)}
	if series.Whole != "" {
		h.Remark = s.catalog.Text("tables.part-of", "name", s.subjectName(i, series.Whole))
	}
	return h
}

// matrix makes one table. Years for which nothing at all can be said are left
// out.
func (s site) matrix(i *data.Indicator, series []*data.Series, corner, caption string, name func(*data.Indicator, *data.Series) heading) matrix {
	m := matrix{Caption: caption, Corner: s.catalog.Text("tables.year")}
	years := yearsOf(series)
	if len(series) <= mostColumns {
		slices.Reverse(years)
		for _, one := range series {
			m.Columns = append(m.Columns, name(i, one))
		}
		for _, year := range years {
			row := matrixRow{Heading: heading{Name: strconv.Itoa(year), Sort: strconv.Itoa(year)}}
			for _, one := range series {
				row.Cells = append(row.Cells, s.matrixCell(i, one, year))
			}
			m.Rows = append(m.Rows, row)
		}
		return m
	}
	m.Corner, m.Wide = corner, len(years) > mostUpright
	for _, year := range years {
		m.Columns = append(m.Columns, heading{Name: strconv.Itoa(year)})
	}
	for _, one := range series {
		row := matrixRow{Heading: name(i, one)}
		for _, year := range years {
			row.Cells = append(row.Cells, s.matrixCell(i, one, year))
		}
		m.Rows = append(m.Rows, row)
	}
	return m
}

func (s site) matrixCell(i *data.Indicator, series *data.Series, year int) matrixCell {
	cell := matrixCell{Text: s.catalog.Text("figures.no-data")}
	if panel.Told(series, year) {
		cell.Link = panel.FigureAnchor(i.Ref(series, year))
	}
	o, known := series.At(year)
	if !known {
		return cell
	}
	cell.Text, cell.Sort = s.shortValue(i, o), o.Value.String()
	all := s.marks()
	for _, at := range marksAfter(series, o) {
		cell.Marks = append(cell.Marks, all[at])
	}
	return cell
}

// yearsOf lists the years of which something can be said, in order.
func yearsOf(series []*data.Series) []int {
	seen := map[int]bool{}
	var years []int
	add := func(year int) {
		if !seen[year] {
			seen[year] = true
			years = append(years, year)
		}
	}
	for _, one := range series {
		for _, o := range slices.Concat(one.Observations, one.Competing, one.Listed) {
			add(o.Year)
		}
		for _, g := range one.Gaps {
			add(g.Year)
		}
	}
	slices.Sort(years)
	return years
}
