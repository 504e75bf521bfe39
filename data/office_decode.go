package data

import (
	"fmt"
	"io/fs"

	"approdi/data/strict"
)

const (
	areasPath         = "office/areas.json"
	officeFiguresPath = "office/figures.json"
	flowsPath         = "office/flows.json"
	aboutPath         = "office/about.json"
	glossaryPath      = "office/glossary.json"
	anchorsPath       = "office/anchors.json"
)

// readOffice reads the files of the office and builds their lookups.
func readOffice(fsys fs.FS, faults *faults) Office {
	o := Office{
		Areas:    readFile(fsys, areasPath, decodeList[Area], faults),
		Figures:  readFile(fsys, officeFiguresPath, decodeOfficeFigures, faults),
		Flows:    readFile(fsys, flowsPath, decodeList[Flow], faults),
		About:    readFile(fsys, aboutPath, decodeList[AboutSection], faults),
		Glossary: readFile(fsys, glossaryPath, decodeList[GlossaryEntry], faults),
		Anchors:  readFile(fsys, anchorsPath, decodeAnchors, faults),
	}
	o.areas = indexBy(areasPath, o.Areas, func(a *Area) string { return a.ID }, faults)
	o.figures = indexBy(officeFiguresPath, o.Figures, func(f *OfficeFigure) string { return f.ID }, faults)
	o.flows = indexBy(flowsPath, o.Flows, func(f *Flow) string { return f.ID }, faults)
	o.about = indexBy(aboutPath, o.About, func(a *AboutSection) string { return a.ID }, faults)
	o.glossary = indexBy(glossaryPath, o.Glossary, func(g *GlossaryEntry) string { return g.ID }, faults)
	o.anchors = indexBy(anchorsPath, o.Anchors, func(a *Anchor) string { return a.ID }, faults)
	return o
}

// decodeList reads an array of values that need no conversion.
func decodeList[T any](document []byte) ([]T, error) {
	var list []T
	if err := strict.Decode(document, &list); err != nil {
		return nil, err
	}
	return list, nil
}

// officeFigureJSON has a pointer so that a number left out is an error unless
// the figure says that it has words.
type officeFigureJSON struct {
	ID        string        `json:"id"`
	Section   string        `json:"section"`
	Programme Programme     `json:"programme"`
	Words     bool          `json:"words,omitempty"`
	Value     *Amount       `json:"value,omitempty"`
	Qualifier Qualifier     `json:"qualifier,omitempty"`
	Unit      string        `json:"unit,omitempty"`
	Scale     string        `json:"scale,omitempty"`
	Year      int           `json:"year,omitempty"`
	To        int           `json:"to,omitempty"`
	At        []string      `json:"at,omitempty"`
	Routes    []string      `json:"routes,omitempty"`
	Source    string        `json:"source"`
	Evidence  []string      `json:"evidence,omitempty"`
	Note      string        `json:"note,omitempty"`
	Error     bool          `json:"error,omitempty"`
	Event     string        `json:"event,omitempty"`
	Series    *OfficeSeries `json:"series,omitempty"`
}

// decodeOfficeFigures reads the figures of the documents.
func decodeOfficeFigures(document []byte) ([]OfficeFigure, error) {
	records, err := decodeList[officeFigureJSON](document)
	if err != nil {
		return nil, err
	}
	figures := make([]OfficeFigure, len(records))
	for i, r := range records {
		switch {
		case r.Words && r.Value != nil:
			return nil, fmt.Errorf("%s: has a value and words", r.ID)
		case !r.Words && r.Value == nil:
			return nil, fmt.Errorf("%s: has neither a value nor words", r.ID)
		}
		figures[i] = OfficeFigure{
			ID: r.ID, Section: r.Section, Programme: r.Programme, Words: r.Words, Qualifier: r.Qualifier, Unit: r.Unit,
			Scale: r.Scale, Year: r.Year, To: r.To, At: r.At, Routes: r.Routes, Source: r.Source, Evidence: r.Evidence,
			Note: r.Note, Error: r.Error, Event: r.Event, Series: r.Series,
		}
		if r.Value != nil {
			figures[i].Value = *r.Value
		}
	}
	return figures, nil
}

type anchorJSON struct {
	ID        string    `json:"id"`
	Country   string    `json:"country,omitempty"`
	Point     []float64 `json:"point"`
	Precision Precision `json:"precision"`
	Sources   []string  `json:"sources"`
}

// decodeAnchors reads the points that work of the office belongs to.
func decodeAnchors(document []byte) ([]Anchor, error) {
	records, err := decodeList[anchorJSON](document)
	if err != nil {
		return nil, err
	}
	anchors := make([]Anchor, len(records))
	for i, r := range records {
		point, err := pointFrom(r.Point)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r.ID, err)
		}
		anchors[i] = Anchor{ID: r.ID, Country: r.Country, Point: point, Precision: r.Precision, Sources: r.Sources}
	}
	return anchors, nil
}
