package main

import (
	"html/template"

	"approdi/wasm/app"
	"approdi/wasm/panel"
)

// officePages are the pages about the office, in the order in which each of
// them leads to the others.
var officePages = []struct{ path, key string }{
	{panel.OfficePage, "office-page.heading"},
	{panel.ContextPage, "context-page.heading"},
	{panel.EventsPage, "events-page.heading"},
	{panel.AboutPage, "about-page.heading"},
	{panel.GlossaryPage, "glossary-page.heading"},
}

// eventAddress is the entry of an event on the page of events.
func eventAddress(id string) string { return panel.EventsPage + "#" + panel.EventAnchor(id) }

// link is a way to somewhere with its name; without a path it is only a name.
type link struct{ Path, Name string }

// otherOfficePages leads from one of the pages about the office to the rest.
func (s site) otherOfficePages(from string) []link {
	var links []link
	for _, p := range officePages {
		if p.path != from {
			links = append(links, link{p.path, s.catalog.Text(p.key)})
		}
	}
	return links
}

// mapLink is the way to a view of the map, as its link says it.
func (s site) mapLink(change func(*app.Bookmark)) string {
	b := app.DefaultBookmark(s.atlas)
	change(&b)
	return "./#" + b.Fragment(s.atlas)
}

// officeView is the way to the map of the office, with one area of work or,
// where none is named, all of them.
func (s site) officeView(areas ...string) string {
	return s.mapLink(func(b *app.Bookmark) { b.Layers = append([]string{string(app.OfficeView)}, areas...) })
}

// whereabouts names places, anchors and routes, each as the way to it where
// the map has it.
func (s site) whereabouts(places, routes []string) []link {
	var links []link
	for _, id := range places {
		_, key, ok := s.atlas.Data.Locate(id)
		if !ok {
			continue
		}
		one := link{Name: s.catalog.Text(key)}
		if _, ok := s.atlas.Place(id); ok {
			one.Path = s.mapLink(func(b *app.Bookmark) { b.Place, b.Layers = id, []string{string(app.OfficeView)} })
		}
		links = append(links, one)
	}
	for _, id := range routes {
		links = append(links, link{s.mapLink(func(b *app.Bookmark) { b.Route = id }), s.catalog.Text("route." + id + ".name")})
	}
	return links
}

// linked is a text in which the first use of each term leads to the glossary.
func linked(terms *panel.Terms, text string) template.HTML { return template.HTML(terms.Link(text)) }
