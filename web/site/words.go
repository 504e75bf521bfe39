package main

import (
	"approdi/data"
	"approdi/wasm/panel"
)

// writer words values as the explorer does.
func (s site) writer() panel.Writer {
	return panel.Writer{Atlas: s.atlas, Catalog: s.catalog, Static: true}
}

// seriesName is the name of a place or route, and of the part of its count
// that a series is about.
func (s site) seriesName(i *data.Indicator, series *data.Series) string {
	name := s.subjectName(i, series.Subject)
	if series.Detail == "" {
		return name
	}
	return s.catalog.Text("tables.with-detail", "name", name, "detail", s.detailName(i, series.Detail))
}

func (s site) subjectName(i *data.Indicator, id string) string {
	if i.Subject == data.SubjectRoute {
		return s.catalog.Text("route." + id + ".name")
	}
	return s.catalog.Text("place." + id + ".name")
}

// detailName names a part of a count; the part that is everything is called so.
func (s site) detailName(i *data.Indicator, detail string) string {
	if detail == "" {
		return s.catalog.Text("tables.all")
	}
	return panel.UpperFirst(s.catalog.Text(i.DetailKey(detail)))
}

func (s site) indicatorName(i *data.Indicator) string {
	return s.catalog.Text("indicator." + i.ID + ".name")
}

// unitName says what the values of an indicator are, in the general form: a
// unit stands without a number.
func (s site) unitName(i *data.Indicator) string {
	unit := s.catalog.Text("unit." + string(i.Unit))
	if of, ok := s.atlas.Data.Indicator(i.Of); ok {
		unit = s.catalog.Text("tables.unit-share", "indicator", s.indicatorName(of))
	}
	if i.AtLeast {
		return s.catalog.Text("tables.minimum", "unit", unit)
	}
	return unit
}

// shortValue is a value for a table, with a sign for a minimum: "≥ 4,574".
func (s site) shortValue(i *data.Indicator, o data.Observation) string {
	text := s.writer().Amount(i, o.Value)
	if o.Qualifier != "" {
		text = s.catalog.Text("qualifier."+string(o.Qualifier), "value", text)
	}
	if i.AtLeast && !o.Value.IsZero() {
		text = s.catalog.Text("figure.at-least-short", "value", text)
	}
	return text
}

// period says which part of a year, or which span over its beginning, was
// counted, or "" for a whole year.
func (s site) period(p *data.Period) string {
	switch {
	case p == nil:
		return ""
	case p.From == p.To:
		return s.catalog.Date(p.From)
	}
	return s.catalog.Text("figure.between", "from", s.catalog.Date(p.From), "to", s.catalog.Date(p.To))
}
