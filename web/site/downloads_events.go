package main

import (
	"approdi/data"
	"approdi/data/i18n"

	"github.com/paulmach/orb"
)

// The types of events.json repeat those of the data with the names a reader of the file sees: they stay as they are when
// the program changes.
type (
	eventsJSON struct {
		terms
		Events []eventJSON `json:"events"`
	}
	eventJSON struct {
		ID      string            `json:"id"`
		Kind    data.EventKind    `json:"kind"`
		Date    string            `json:"date"`  // an ISO 8601 day, month or year
		Title   map[string]string `json:"title"` // by language
		Place   string            `json:"place,omitempty"`
		Point   *orb.Point        `json:"point,omitempty"` // approximate; longitude and latitude, degrees, WGS 84
		Route   string            `json:"route,omitempty"`
		Figures []eventFigureJSON `json:"figures"`
		Sources []string          `json:"sources"`
		Note    string            `json:"note,omitempty"`
	}
	eventFigureJSON struct {
		What    data.Counted `json:"what"`
		Value   int          `json:"value"`
		AtLeast bool         `json:"at_least"`
	}
)

// eventsDocument is events.json: every event, with its title in each language, in the order of their dates.
func eventsDocument(facts *data.Data, catalogs []*i18n.Catalog, notes words, t terms) eventsJSON {
	document := eventsJSON{terms: t, Events: []eventJSON{}}
	for i := range facts.Events {
		event := &facts.Events[i]
		record := eventJSON{
			ID: event.ID, Kind: event.Kind, Date: event.Date, Title: map[string]string{}, Place: event.Place,
			Point: event.Point, Route: event.Route, Figures: []eventFigureJSON{}, Sources: event.Sources,
		}
		for _, catalog := range catalogs {
			record.Title[catalog.Lang()] = catalog.Text(event.TitleKey())
		}
		for _, figure := range event.Figures {
			record.Figures = append(record.Figures, eventFigureJSON{figure.What, figure.Value, figure.AtLeast})
		}
		if event.Note != "" {
			record.Note = notes(event.Note)
		}
		document.Events = append(document.Events, record)
	}
	return document
}
