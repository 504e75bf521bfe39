package main

import (
	"slices"
	"strconv"
	"strings"

	"approdi/data"
	"approdi/data/i18n"

	"github.com/paulmach/orb"
)

// officeHeader names the columns of office.csv, under the same rule as [figuresHeader].
var officeHeader = []string{
	"id", "section", "programme", "value", "qualifier", "unit", "year", "place", "source", "note",
	"label", "words", "scale", "year_to", "route", "document_errs",
}

// officeTable is office.csv: one row for every number of the documents, in their order, as printed.
func officeTable(facts *data.Data, notes words) [][]string {
	var rows [][]string
	for k := range facts.Office.Figures {
		f := &facts.Office.Figures[k]
		value, inWords := f.Value.String(), ""
		if f.Words {
			value, inWords = "", notes(f.WordsKey())
		}
		rows = append(rows, []string{
			f.ID, f.Section, string(f.Programme), value, string(f.Qualifier), f.Unit, yearText(f.Year),
			strings.Join(f.At, sourceSeparator), strings.Join(f.Sources(), sourceSeparator), noteText(f.Note, notes),
			notes(f.LabelKey()), inWords, f.Scale, yearText(f.To), strings.Join(f.Routes, sourceSeparator), strconv.FormatBool(f.Error),
		})
	}
	return rows
}

func yearText(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

// The types of office.json repeat those of the data with the names a reader of the file sees: they stay as they are when
// the program changes. Texts are by language.
type (
	officeJSON struct {
		terms
		Areas    []areaJSON         `json:"areas"`
		Figures  []officeFigureJSON `json:"figures"`
		Flows    []flowJSON         `json:"flows"`
		Points   []pointJSON        `json:"points"` // those that figures and flows name and places.geojson has not
		Glossary []termJSON         `json:"glossary"`
	}
	areaJSON struct {
		ID      string            `json:"id"`
		Name    map[string]string `json:"name"`
		Text    map[string]string `json:"text"`
		Work    map[string]string `json:"work"`
		Malta   map[string]string `json:"malta,omitempty"`
		Sources []string          `json:"sources"`
	}
	officeFigureJSON struct {
		ID        string            `json:"id"`
		Section   string            `json:"section"`
		Programme data.Programme    `json:"programme"`
		Label     map[string]string `json:"label"`
		Value     *data.Amount      `json:"value"` // null where the document has words
		Words     map[string]string `json:"words,omitempty"`
		Qualifier data.Qualifier    `json:"qualifier,omitempty"`
		Unit      string            `json:"unit,omitempty"`
		Scale     string            `json:"scale,omitempty"`
		Year      int               `json:"year,omitempty"`
		YearTo    int               `json:"year_to,omitempty"`
		Places    []string          `json:"places"` // of places and points; several do not share the number out
		Routes    []string          `json:"routes,omitempty"`
		Document  string            `json:"document"`
		Evidence  []string          `json:"evidence,omitempty"` // further sources that the note speaks of
		Note      string            `json:"note,omitempty"`
		Errs      bool              `json:"document_errs"`
		Event     string            `json:"event,omitempty"`
	}
	flowJSON struct {
		ID      string            `json:"id"`
		Kind    data.FlowKind     `json:"kind"`
		Section string            `json:"section"`
		Name    map[string]string `json:"name"`
		Figures []string          `json:"figures"` // of the whole flow: no split by country is known
		From    []string          `json:"from"`
		To      []string          `json:"to"`
		Unnamed int               `json:"countries_not_named,omitempty"`
		Note    string            `json:"note,omitempty"`
	}
	pointJSON struct {
		ID        string            `json:"id"`
		Name      map[string]string `json:"name"`
		Country   string            `json:"country,omitempty"`
		Point     orb.Point         `json:"point"` // longitude and latitude, degrees, WGS 84
		Precision data.Precision    `json:"precision"`
	}
	termJSON struct {
		ID       string            `json:"id"`
		Term     map[string]string `json:"term"`
		Text     map[string]string `json:"text"`
		Sections []string          `json:"sections,omitempty"`
		Sources  []string          `json:"sources,omitempty"`
	}
)

// officeDocument is office.json: the areas, the figures, the flows and the glossary.
func officeDocument(facts *data.Data, catalogs []*i18n.Catalog, notes words, t terms) officeJSON {
	said := func(key string) map[string]string {
		texts := map[string]string{}
		for _, c := range catalogs {
			texts[c.Lang()] = c.Text(key)
		}
		return texts
	}
	document := officeJSON{terms: t}
	for k := range facts.Office.Areas {
		a := &facts.Office.Areas[k]
		area := areaJSON{ID: a.ID, Name: said(a.NameKey()), Text: said(a.TextKey()), Work: said(a.WorkKey()), Sources: a.Sources}
		if a.Malta {
			area.Malta = said(a.MaltaKey())
		}
		document.Areas = append(document.Areas, area)
	}
	for k := range facts.Office.Figures {
		document.Figures = append(document.Figures, officeFigureRecord(&facts.Office.Figures[k], said, notes))
	}
	for k := range facts.Office.Flows {
		f := &facts.Office.Flows[k]
		document.Flows = append(document.Flows, flowJSON{
			ID: f.ID, Kind: f.Kind, Section: f.Section, Name: said(f.NameKey()), Figures: f.Figures, From: f.From, To: f.To,
			Unnamed: f.Unnamed, Note: noteText(f.Note, notes),
		})
	}
	for k := range facts.Office.Anchors {
		a := &facts.Office.Anchors[k]
		document.Points = append(document.Points, pointJSON{ID: a.ID, Name: said(a.NameKey()), Country: a.Country, Point: a.Point, Precision: a.Precision})
	}
	for k := range facts.Office.Glossary {
		g := &facts.Office.Glossary[k]
		document.Glossary = append(document.Glossary, termJSON{
			ID: g.ID, Term: said(g.TermKey()), Text: said(g.TextKey()), Sections: g.Sections, Sources: g.Sources,
		})
	}
	return document
}

func officeFigureRecord(f *data.OfficeFigure, said func(key string) map[string]string, notes words) officeFigureJSON {
	record := officeFigureJSON{
		ID: f.ID, Section: f.Section, Programme: f.Programme, Label: said(f.LabelKey()), Qualifier: f.Qualifier, Unit: f.Unit,
		Scale: f.Scale, Year: f.Year, YearTo: f.To, Places: append([]string{}, f.At...), Routes: slices.Clone(f.Routes),
		Document: f.Source, Evidence: f.Evidence, Note: noteText(f.Note, notes), Errs: f.Error, Event: f.Event,
	}
	if f.Words {
		record.Words = said(f.WordsKey())
	} else {
		record.Value = &f.Value
	}
	return record
}
