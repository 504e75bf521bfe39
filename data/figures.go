package data

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"approdi/data/strict"
)

// indicatorOrder is the order of display; the files themselves have none.
var indicatorOrder = []string{
	"sea-arrivals", "place-arrivals", "place-shares", "departures",
	"dead-and-missing",
	"detections", "detections-by-nationality",
	"nationalities", "nationality-shares", "unaccompanied-children", "children", "demographic-shares",
}

// figureFiles returns the paths of the figure files in the order of display.
// A file that the order does not name is a fault, since it would never be
// shown.
func figureFiles(fsys fs.FS, faults *faults) []string {
	paths := make([]string, len(indicatorOrder))
	for i, id := range indicatorOrder {
		paths[i] = figurePath(id)
	}
	found, err := fs.Glob(fsys, "figures/*.json")
	if err != nil {
		faults.add("figures", "%v", err)
	}
	for _, file := range found {
		if !slices.Contains(paths, file) {
			faults.add(file, "is not in the order of display")
		}
	}
	return paths
}

func figurePath(id string) string { return path.Join("figures", id+".json") }

type indicatorJSON struct {
	ID      string              `json:"id"`
	Topic   Topic               `json:"topic"`
	Subject Subject             `json:"subject"`
	Detail  Detail              `json:"detail,omitempty"`
	Unit    Unit                `json:"unit"`
	Of      string              `json:"of,omitempty"`
	AtLeast bool                `json:"atLeast,omitempty"`
	Bands   map[string][]string `json:"bands,omitempty"`
	Series  []seriesJSON        `json:"series"`
}

type seriesJSON struct {
	Subject      string            `json:"subject"`
	Detail       string            `json:"detail,omitempty"`
	Whole        string            `json:"whole,omitempty"`
	Total        bool              `json:"total,omitempty"`
	Observations []observationJSON `json:"observations"`
	Competing    []observationJSON `json:"competing,omitempty"`
	Listed       []observationJSON `json:"listed,omitempty"`
	Gaps         []gapJSON         `json:"gaps,omitempty"`
	Months       []monthsJSON      `json:"months,omitempty"`
}

// observationJSON has pointers where zero is a value, so that a number left
// out is an error and not a count of nobody.
type observationJSON struct {
	Year        *int      `json:"year"`
	Value       *Amount   `json:"value"`
	Qualifier   Qualifier `json:"qualifier,omitempty"`
	Period      *Period   `json:"period,omitempty"`
	Status      Status    `json:"status"`
	Provisional bool      `json:"provisional,omitempty"`
	Revised     bool      `json:"revised,omitempty"`
	Chosen      Reason    `json:"chosen,omitempty"`
	Sources     []string  `json:"sources"`
	AsOf        string    `json:"asOf,omitempty"`
	Note        string    `json:"note,omitempty"`
}

type gapJSON struct {
	Year int    `json:"year"`
	Note string `json:"note"`
}

type monthsJSON struct {
	Year        int       `json:"year"`
	Values      []*Amount `json:"values"`
	Status      Status    `json:"status"`
	Provisional bool      `json:"provisional,omitempty"`
	Sources     []string  `json:"sources"`
	AsOf        string    `json:"asOf,omitempty"`
	Note        string    `json:"note,omitempty"`
}

// decodeIndicator reads a file of figures: one indicator with its series.
func decodeIndicator(document []byte) (*Indicator, error) {
	var record indicatorJSON
	if err := strict.Decode(document, &record); err != nil {
		return nil, err
	}
	indicator := &Indicator{
		ID: record.ID, Topic: record.Topic, Subject: record.Subject, Detail: record.Detail, Unit: record.Unit,
		Of: record.Of, AtLeast: record.AtLeast, Bands: record.Bands,
	}
	for _, s := range record.Series {
		series, err := seriesFrom(s)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", strings.TrimSpace(s.Subject+" "+s.Detail), err)
		}
		indicator.Series = append(indicator.Series, series)
	}
	return indicator, nil
}

func seriesFrom(record seriesJSON) (Series, error) {
	series := Series{Subject: record.Subject, Detail: record.Detail, Whole: record.Whole, Total: record.Total}
	var err error
	if series.Observations, err = observationsFrom(record.Observations); err != nil {
		return series, err
	}
	if series.Competing, err = observationsFrom(record.Competing); err != nil {
		return series, fmt.Errorf("competing: %w", err)
	}
	if series.Listed, err = observationsFrom(record.Listed); err != nil {
		return series, fmt.Errorf("listed: %w", err)
	}
	for _, g := range record.Gaps {
		series.Gaps = append(series.Gaps, Gap(g))
	}
	for _, m := range record.Months {
		if len(m.Values) != 12 {
			return series, fmt.Errorf("months: %d: %d values, not 12", m.Year, len(m.Values))
		}
		series.Months = append(series.Months, Months{
			Year: m.Year, Values: [12]*Amount(m.Values), Status: m.Status, Provisional: m.Provisional,
			Sources: m.Sources, AsOf: m.AsOf, Note: m.Note,
		})
	}
	return series, nil
}

func observationsFrom(records []observationJSON) ([]Observation, error) {
	observations := make([]Observation, 0, len(records))
	for _, o := range records {
		if o.Year == nil {
			return nil, fmt.Errorf("an observation has no year")
		}
		if o.Value == nil {
			return nil, fmt.Errorf("%d: has no value", *o.Year)
		}
		observations = append(observations, Observation{
			Year: *o.Year, Value: *o.Value, Qualifier: o.Qualifier, Period: o.Period, Status: o.Status,
			Provisional: o.Provisional, Revised: o.Revised, Chosen: o.Chosen,
			Sources: o.Sources, AsOf: o.AsOf, Note: o.Note,
		})
	}
	return observations, nil
}
