package panel

import (
	"strconv"

	"approdi/data"
)

// Value says an observation in words, without its period: "189", "over
// 35,000", "at least 4,574", "65.2%". A minimum of 0 only says that none was
// recorded, so it stands alone.
func (w Writer) Value(i *data.Indicator, o data.Observation) string {
	return w.qualified(i, o, w.Amount(i, o.Value))
}

// Amount writes a value as the unit of its indicator wants: "4,574", "65.2%".
func (w Writer) Amount(i *data.Indicator, a data.Amount) string {
	value := w.Catalog.Decimal(a.Tenths())
	if i.Unit == data.UnitPercent {
		return w.Catalog.Text("figure.percent", "value", value)
	}
	return value
}

// qualified puts what a reader must know of a value before it: "at least",
// "about", "over".
func (w Writer) qualified(i *data.Indicator, o data.Observation, value string) string {
	if o.Qualifier != "" {
		value = w.Catalog.Text("qualifier."+string(o.Qualifier), "value", value)
	}
	if i.AtLeast && !o.Value.IsZero() {
		value = w.Catalog.Text("figure.at-least", "value", value)
	}
	return value
}

// ValueWithUnit is a value with the name of what is counted, and its period.
func (w Writer) ValueWithUnit(i *data.Indicator, s *data.Series, year int) string {
	o, ok := s.At(year)
	if !ok {
		return w.Catalog.Text("figure.no-data")
	}
	text := w.counted(i, o)
	if p := w.period(o); p != "" {
		text = w.Catalog.Text("figure.with-period", "value", text, "period", p)
	}
	return text
}

// counted is a value with the name of what is counted.
func (w Writer) counted(i *data.Indicator, o data.Observation) string {
	return w.qualified(i, o, w.Catalog.Text("figure.with-unit", "value", w.Amount(i, o.Value),
		"unit", w.Catalog.Count("indicator."+i.ID+".unit", o.Value.Rounded())))
}

// period says which part of the year an observation covers, or "".
func (w Writer) period(o data.Observation) string {
	if o.Period == nil {
		return ""
	}
	if o.Period.From == o.Period.To {
		return w.Catalog.Date(o.Period.From)
	}
	if o.Period.From == strconv.Itoa(o.Year)+"-01-01" || o.Period.From == strconv.Itoa(o.Year)+"-01" {
		key := "figure.until"
		if len(o.Period.To) == len("2026-08") {
			key = "figure.until-month"
		}
		return w.Catalog.Text(key, "date", w.Catalog.Date(o.Period.To))
	}
	return w.Catalog.Text("figure.between", "from", w.Catalog.Date(o.Period.From), "to", w.Catalog.Date(o.Period.To))
}

// State says how sure a value is: how it is supported, and whether it is
// provisional, revised or estimated.
func (w Writer) State(o data.Observation) string {
	parts := []string{w.Catalog.Text("status." + string(o.Status))}
	if o.Revised {
		parts = append(parts, w.Catalog.Text("status.revised"))
	}
	if o.Provisional {
		parts = append(parts, w.Catalog.Text("status.provisional"))
	}
	return UpperFirst(w.Catalog.List(parts))
}
