package main

import (
	"html/template"
	"path/filepath"
	"strconv"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/panel"
)

// eventsPage lists every event by year.
type eventsPage struct {
	frame
	Introduction, OnMap string
	Years               []eventYear
	Others              []link
}

type eventYear struct {
	Year   string
	Events []eventEntry
}

// eventEntry is one event with all that is known of it.
type eventEntry struct {
	ID, Date, Kind, OnMap string
	Title                 template.HTML
	Where                 []link
	Figures               []eventFigure
	Note                  template.HTML
	Sources               []sourceLink
}

type eventFigure struct{ What, Value string }

func (s site) writeEvents(w panel.Writer) error {
	return s.render("events.html", filepath.Join(s.catalog.Lang(), panel.EventsPage), s.eventsPage(w))
}

func (s site) eventsPage(w panel.Writer) eventsPage {
	terms := w.Terms()
	page := eventsPage{
		frame:        s.frame(panel.EventsPage, panel.EventsPage, s.catalog.Text("events-page.heading"), s.catalog.Text("events-page.description")),
		Introduction: s.catalog.Count("events-page.introduction", len(s.atlas.Data.Events)),
		OnMap:        s.mapLink(func(b *app.Bookmark) { b.Layers = []string{string(app.EventsView)} }),
		Others:       s.otherOfficePages(panel.EventsPage),
	}
	for k := range s.atlas.Data.Events {
		event := &s.atlas.Data.Events[k]
		year := strconv.Itoa(event.Year())
		if last := len(page.Years) - 1; last < 0 || page.Years[last].Year != year {
			page.Years = append(page.Years, eventYear{Year: year})
		}
		last := &page.Years[len(page.Years)-1]
		last.Events = append(last.Events, s.eventEntry(w, terms, event))
	}
	return page
}

func (s site) eventEntry(w panel.Writer, terms *panel.Terms, e *data.Event) eventEntry {
	entry := eventEntry{
		ID: panel.EventAnchor(e.ID), Date: s.catalog.Date(e.Date), Kind: s.catalog.Text("event.kind." + string(e.Kind)),
		OnMap: s.mapLink(func(b *app.Bookmark) {
			b.Year, b.Event, b.Layers = e.Year(), e.ID, []string{string(app.EventsView)}
		}),
		Title: linked(terms, s.catalog.Text(e.TitleKey())), Sources: s.sourceLinks(w, e.Sources),
	}
	if p, ok := s.atlas.Data.Place(e.Place); ok {
		entry.Where = append(entry.Where, link{s.mapLink(func(b *app.Bookmark) { b.Place = p.ID }), s.catalog.Text("place." + p.ID + ".name")})
	}
	if e.Route != "" {
		entry.Where = append(entry.Where, s.whereabouts(nil, []string{e.Route})...)
	}
	for _, f := range e.Figures {
		value := s.catalog.Number(f.Value)
		if f.AtLeast {
			value = s.catalog.Text("figure.at-least", "value", value)
		}
		entry.Figures = append(entry.Figures, eventFigure{s.catalog.Text("event.figure." + string(f.What)), value})
	}
	if e.Note != "" {
		entry.Note = linked(terms, s.catalog.Text(e.Note))
	}
	return entry
}
