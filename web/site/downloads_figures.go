package main

import (
	"approdi/data"
	"approdi/data/i18n"
)

// The types of figures.json repeat those of the data with the names a reader of the file sees: they stay as they are
// when the program changes.
type (
	figuresJSON struct {
		terms
		Indicators []indicatorJSON `json:"indicators"`
	}
	indicatorJSON struct {
		ID      string            `json:"id"`
		Name    map[string]string `json:"name"` // by language
		Topic   data.Topic        `json:"topic"`
		Subject data.Subject      `json:"subject"` // what series are about: "country", "place" or "route"
		Detail  data.Detail       `json:"detail,omitempty"`
		Counts  data.Unit         `json:"counts"`
		Of      string            `json:"of,omitempty"` // the indicator that shares are of
		AtLeast bool              `json:"at_least"`
		Series  []seriesJSON      `json:"series"`
	}
	seriesJSON struct {
		Place        string            `json:"place"`
		Detail       string            `json:"detail,omitempty"`
		PartOf       string            `json:"part_of,omitempty"`
		Total        bool              `json:"total,omitempty"`
		Observations []observationJSON `json:"observations"`
		Competing    []observationJSON `json:"competing,omitempty"`
		Listed       []observationJSON `json:"other_spans,omitempty"`
		Gaps         []gapJSON         `json:"no_value,omitempty"`
		Months       []monthsJSON      `json:"months,omitempty"`
	}
	observationJSON struct {
		Year        int            `json:"year"`
		Value       data.Amount    `json:"value"`
		Qualifier   data.Qualifier `json:"qualifier,omitempty"`
		Period      *data.Period   `json:"period,omitempty"`
		Status      data.Status    `json:"status"`
		Provisional bool           `json:"provisional,omitempty"`
		Revised     bool           `json:"revised,omitempty"`
		Chosen      data.Reason    `json:"chosen,omitempty"`
		Sources     []string       `json:"sources"`
		AsOf        string         `json:"as_of,omitempty"`
		Note        string         `json:"note,omitempty"`
	}
	gapJSON struct {
		Year int    `json:"year"`
		Note string `json:"note"`
	}
	monthsJSON struct {
		Year        int              `json:"year"`
		Values      [12]*data.Amount `json:"values"` // from January; null is no data
		Status      data.Status      `json:"status"`
		Provisional bool             `json:"provisional,omitempty"`
		Sources     []string         `json:"sources"`
		AsOf        string           `json:"as_of,omitempty"`
		Note        string           `json:"note,omitempty"`
	}
)

// figuresDocument is figures.json: every value with what is known of it, with those that compete with a shown one.
func figuresDocument(facts *data.Data, catalogs []*i18n.Catalog, notes words, t terms) figuresJSON {
	document := figuresJSON{terms: t, Indicators: []indicatorJSON{}}
	for _, indicator := range facts.Indicators {
		record := indicatorJSON{
			ID: indicator.ID, Name: map[string]string{}, Topic: indicator.Topic, Subject: indicator.Subject,
			Detail: indicator.Detail, Counts: indicator.Unit, Of: indicator.Of, AtLeast: indicator.AtLeast, Series: []seriesJSON{},
		}
		for _, catalog := range catalogs {
			record.Name[catalog.Lang()] = catalog.Text("indicator." + indicator.ID + ".name")
		}
		for _, series := range indicator.Series {
			record.Series = append(record.Series, seriesJSON{
				Place: series.Subject, Detail: series.Detail, PartOf: series.Whole, Total: series.Total,
				Observations: observationRecords(series.Observations, notes),
				Competing:    observationRecords(series.Competing, notes),
				Listed:       observationRecords(series.Listed, notes),
				Gaps:         gapRecords(series.Gaps, notes),
				Months:       monthRecords(series.Months, notes),
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
			Year: o.Year, Value: o.Value, Qualifier: o.Qualifier, Period: o.Period, Status: o.Status,
			Provisional: o.Provisional, Revised: o.Revised, Chosen: o.Chosen,
			Sources: o.Sources, AsOf: o.AsOf, Note: noteText(o.Note, notes),
		})
	}
	return records
}

func gapRecords(gaps []data.Gap, notes words) []gapJSON {
	var records []gapJSON
	for _, g := range gaps {
		records = append(records, gapJSON{g.Year, notes(g.Note)})
	}
	return records
}

func monthRecords(months []data.Months, notes words) []monthsJSON {
	var records []monthsJSON
	for _, m := range months {
		records = append(records, monthsJSON{
			Year: m.Year, Values: m.Values, Status: m.Status, Provisional: m.Provisional,
			Sources: m.Sources, AsOf: m.AsOf, Note: noteText(m.Note, notes),
		})
	}
	return records
}
