package main

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"approdi/data"
)

// figuresHeader names the columns of figures.csv. Other people's programs read it: columns are added at the end or not
// at all.
var figuresHeader = []string{"indicator", "place", "year", "value", "status", "counts", "source", "as_of", "note"}

// figuresTable is figures.csv: one row for every value that is shown, in the order of display. Values that compete with
// a shown one are left out. A country stands beside its parts and a total beside its routes: the column is not to be added up.
func figuresTable(facts *data.Data, notes words) ([]byte, error) {
	var out bytes.Buffer
	table := csv.NewWriter(&out)
	if err := table.Write(figuresHeader); err != nil {
		return nil, err
	}
	for _, indicator := range facts.Indicators {
		for _, series := range indicator.Series {
			for _, o := range series.Observations {
				err := table.Write([]string{
					indicator.ID, series.Subject, strconv.Itoa(o.Year), o.Value.String(), statusText(&indicator, o),
					string(indicator.Unit), strings.Join(o.Sources, "; "), o.AsOf, noteText(o, notes),
				})
				if err != nil {
					return nil, err
				}
			}
		}
	}
	table.Flush()
	return out.Bytes(), table.Error()
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

func noteText(o data.Observation, notes words) string {
	if o.Note == "" {
		return ""
	}
	return notes(o.Note)
}

// The types of figures.json repeat those of the data with the names a reader of the file sees: they stay as they are
// when the program changes.
type (
	figuresJSON struct {
		Indicators []indicatorJSON `json:"indicators"`
	}
	indicatorJSON struct {
		ID      string       `json:"id"`
		Subject data.Subject `json:"subject"` // what series are about: "country" or "route"
		Counts  data.Unit    `json:"counts"`
		AtLeast bool         `json:"at_least"`
		Series  []seriesJSON `json:"series"`
	}
	seriesJSON struct {
		Place        string            `json:"place"`
		PartOf       string            `json:"part_of,omitempty"`
		Total        bool              `json:"total,omitempty"`
		Observations []observationJSON `json:"observations"`
		Competing    []observationJSON `json:"competing,omitempty"`
	}
	observationJSON struct {
		Year        int          `json:"year"`
		Value       data.Amount  `json:"value"`
		Period      *data.Period `json:"period,omitempty"`
		Status      data.Status  `json:"status"`
		Provisional bool         `json:"provisional,omitempty"`
		Sources     []string     `json:"sources"`
		AsOf        string       `json:"as_of,omitempty"`
		Note        string       `json:"note,omitempty"`
	}
)

// figuresDocument is figures.json: every value, with those that compete with a shown one.
func figuresDocument(facts *data.Data, notes words) figuresJSON {
	document := figuresJSON{Indicators: []indicatorJSON{}}
	for _, indicator := range facts.Indicators {
		record := indicatorJSON{
			ID: indicator.ID, Subject: indicator.Subject, Counts: indicator.Unit, AtLeast: indicator.AtLeast,
			Series: []seriesJSON{},
		}
		for _, series := range indicator.Series {
			record.Series = append(record.Series, seriesJSON{
				Place: series.Subject, PartOf: series.Whole, Total: series.Total,
				Observations: observationRecords(series.Observations, notes),
				Competing:    observationRecords(series.Competing, notes),
			})
		}
		document.Indicators = append(document.Indicators, record)
	}
	return document
}

func observationRecords(observations []data.Observation, notes words) []observationJSON {
	records := []observationJSON{}
	for _, o := range observations {
		records = append(records, observationJSON{
			Year: o.Year, Value: o.Value, Period: o.Period, Status: o.Status, Provisional: o.Provisional,
			Sources: o.Sources, AsOf: o.AsOf, Note: noteText(o, notes),
		})
	}
	return records
}
