package main

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"

	"approdi/data"
)

// figuresHeader names the columns of figures.csv. Other people's programs read it: columns are added at the end or not
// at all.
var figuresHeader = []string{
	"indicator", "place", "year", "value", "status", "counts", "source", "as_of", "note",
	"detail", "qualifier", "period_from", "period_to", "provisional", "revised",
}

// monthsHeader names the columns of months.csv, under the same rule.
var monthsHeader = []string{
	"indicator", "place", "detail", "year", "month", "value", "status", "counts", "source", "as_of", "note", "provisional",
}

// encodeTable writes a table as RFC 4180 has it.
func encodeTable(header []string, rows [][]string) ([]byte, error) {
	var out bytes.Buffer
	table := csv.NewWriter(&out)
	err := table.WriteAll(slices.Concat([][]string{header}, rows))
	return out.Bytes(), err
}

// figuresTable is figures.csv: one row for every value that is shown, in the order of display. Values that compete with
// a shown one are left out. A country stands beside its parts and a total beside its routes: the column is not to be added up.
func figuresTable(facts *data.Data, notes words) [][]string {
	var rows [][]string
	for _, indicator := range facts.Indicators {
		for _, series := range indicator.Series {
			for _, o := range series.Observations {
				from, to := "", ""
				if o.Period != nil {
					from, to = o.Period.From, o.Period.To
				}
				rows = append(rows, []string{
					indicator.ID, series.Subject, strconv.Itoa(o.Year), o.Value.String(), statusText(&indicator, o),
					string(indicator.Unit), strings.Join(o.Sources, sourceSeparator), o.AsOf, noteText(o.Note, notes),
					series.Detail, string(o.Qualifier), from, to, strconv.FormatBool(o.Provisional), strconv.FormatBool(o.Revised),
				})
			}
		}
	}
	return rows
}

// sourceSeparator stands between the ids of sources in a table.
const sourceSeparator = "; "

// monthsTable is months.csv: one row for every month that has a value.
func monthsTable(facts *data.Data, notes words) [][]string {
	var rows [][]string
	for _, indicator := range facts.Indicators {
		for _, series := range indicator.Series {
			for _, m := range series.Months {
				for k, value := range m.Values {
					if value == nil {
						continue
					}
					rows = append(rows, []string{
						indicator.ID, series.Subject, series.Detail, strconv.Itoa(m.Year), strconv.Itoa(k + 1), value.String(),
						statusText(&indicator, data.Observation{Status: m.Status, Provisional: m.Provisional}), string(indicator.Unit),
						strings.Join(m.Sources, sourceSeparator), m.AsOf, noteText(m.Note, notes), strconv.FormatBool(m.Provisional),
					})
				}
			}
		}
	}
	return rows
}

// statusText joins what limits a value: how it is supported, and where it holds, "part-year from/to", "provisional" and
// "at least".
func statusText(indicator *data.Indicator, o data.Observation) string {
	parts := []string{string(o.Status)}
	if o.Period != nil {
		parts = append(parts, "part-year "+o.Period.From+"/"+o.Period.To)
	}
	if o.Provisional {
		parts = append(parts, "provisional")
	}
	if indicator.AtLeast {
		parts = append(parts, "at least")
	}
	return strings.Join(parts, "; ")
}

func noteText(key string, notes words) string {
	if key == "" {
		return ""
	}
	return notes(key)
}
