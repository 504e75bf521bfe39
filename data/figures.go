package data

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
)

// indicatorOrder is the order of display; the files themselves have none.
var indicatorOrder = []string{"sea-arrivals", "dead-and-missing", "detections"}

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
	Subject Subject             `json:"subject"`
	Unit    Unit                `json:"unit"`
	AtLeast bool                `json:"atLeast,omitempty"`
	Bands   map[string][]string `json:"bands,omitempty"`
	Series  []seriesJSON        `json:"series"`
}

type seriesJSON struct {
	Subject      string            `json:"subject"`
	Whole        string            `json:"whole,omitempty"`
	Total        bool              `json:"total,omitempty"`
	Observations []observationJSON `json:"observations"`
	Competing    []observationJSON `json:"competing,omitempty"`
}

// observationJSON has pointers where zero is a value, so that a number left
// out is an error and not a count of nobody.
type observationJSON struct {
	Year        *int     `json:"year"`
	Value       *int     `json:"value"`
	Period      *Period  `json:"period,omitempty"`
	Status      Status   `json:"status"`
	Provisional bool     `json:"provisional,omitempty"`
	Sources     []string `json:"sources"`
	AsOf        string   `json:"asOf,omitempty"`
	Note        string   `json:"note,omitempty"`
}

// decodeIndicator reads a file of figures: one indicator with its series.
func decodeIndicator(document []byte) (*Indicator, error) {
	var record indicatorJSON
	if err := decodeStrict(document, &record); err != nil {
		return nil, err
	}
	indicator := &Indicator{
		ID: record.ID, Subject: record.Subject, Unit: record.Unit, AtLeast: record.AtLeast, Bands: record.Bands,
	}
	for _, s := range record.Series {
		shown, err := observationsFrom(s.Observations)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.Subject, err)
		}
		competing, err := observationsFrom(s.Competing)
		if err != nil {
			return nil, fmt.Errorf("%s: competing: %w", s.Subject, err)
		}
		indicator.Series = append(indicator.Series, Series{
			Subject: s.Subject, Whole: s.Whole, Total: s.Total, Observations: shown, Competing: competing,
		})
	}
	return indicator, nil
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
			Year: *o.Year, Value: *o.Value, Period: o.Period, Status: o.Status, Provisional: o.Provisional,
			Sources: o.Sources, AsOf: o.AsOf, Note: o.Note,
		})
	}
	return observations, nil
}
