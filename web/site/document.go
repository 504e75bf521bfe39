package main

import "approdi/wasm/panel"

// frame is what every page without the map has around its own text: the ways
// to the other pages and to the same page in other languages.
type frame struct {
	Lang, Dir          string
	Path               string // of the page, inside the folder of its language
	Title, Description string
	Languages          []languageLink
	Pages              []pageLink
	UpTo               string // the newest state of any figure, as words
	Sortable           bool   // its tables can be sorted where scripts run
}

// pageLink is a way to another page of the same language.
type pageLink struct {
	Path, Name string
	Current    bool // the page itself
	Within     bool // the page lies below it
}

// pages are those that every page leads to, after the map.
var pages = []struct{ path, key string }{
	{"figures.html", "document.figures"},
	{panel.OfficePage, "view.office"},
	{panel.EventsPage, "view.events"},
	{"method.html", "document.method"},
	{"sources.html", "document.sources"},
	{"downloads.html", "document.downloads"},
	{panel.AboutPage, "document.about"},
}

// frame makes the frame of a page. The section is the one of [pages] that the
// page is or lies below.
func (s site) frame(path, section, title, description string) frame {
	f := frame{
		Lang: s.catalog.Lang(), Dir: s.catalog.Dir(), Path: path, Title: title, Description: description,
		Languages: s.languages(), UpTo: s.upTo(),
	}
	for _, p := range pages {
		f.Pages = append(f.Pages, pageLink{
			Path: p.path, Name: s.catalog.Text(p.key), Current: p.path == path, Within: p.path == section && p.path != path,
		})
	}
	return f
}
