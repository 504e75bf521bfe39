package main

import (
	"slices"

	"approdi/data/i18n"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/page"
	"approdi/wasm/panel"
	"approdi/wasm/search"
)

// resultsPerGroup is how many results of one kind are listed.
const resultsPerGroup = 6

// namesFile is the file with the names that things have in every language.
const namesFile = "names"

// find lists what is written in the search box. The index is made when it is
// first asked, from the names in the language of the page, and made again when
// those in the other languages have come.
func (g *game) find(text string) {
	if g.index == nil {
		g.index = search.New(g.atlas.Data, g.words.Catalog)
	}
	if !g.named {
		g.page.Fetch(namesFile)
	}
	g.sought = text
	options, count := g.words.Results(g.index.Find(text, resultsPerGroup))
	if text == "" {
		count = ""
	}
	g.page.ShowResults(options, count)
}

// learnNames adds the names in the other languages to what is found. A file
// that is damaged is asked for again at a later search.
func (g *game) learnNames(document []byte) {
	catalogs, err := i18n.DecodeSeveral(document)
	if err != nil {
		g.page.Warn(err)
		return
	}
	own := g.words.Catalog
	others := slices.DeleteFunc(catalogs, func(c *i18n.Catalog) bool { return c.Lang() == own.Lang() })
	g.index, g.named = search.New(g.atlas.Data, append([]*i18n.Catalog{own}, others...)...), true
	if g.sought != "" {
		g.page.FindAgain()
	}
}

// open goes to what was chosen from the results.
func (g *game) open(f page.Found) {
	switch search.Kind(f.Kind) {
	case search.KindIndicator:
		g.reduce(app.SetView{View: app.FiguresView})
		g.reduce(app.SetIndicator{ID: f.ID})
	case search.KindRoute:
		g.reduce(app.Select{Feature: atlas.Feature{Kind: atlas.RouteFeature, ID: f.ID}, Fly: true})
	case search.KindEvent:
		g.reduce(app.Select{Feature: atlas.Feature{Kind: atlas.EventFeature, ID: f.ID}, Fly: true})
	case search.KindArea:
		g.reduce(app.ShowArea{ID: f.ID})
	case search.KindTerm:
		g.page.GoTo(panel.GlossaryPage + "#" + panel.GlossaryAnchor(f.ID))
	default:
		if f.Indicator != "" {
			g.reduce(app.SetView{View: app.FiguresView})
			g.reduce(app.SetIndicator{ID: f.Indicator})
		}
		g.reduce(app.Select{Feature: atlas.Feature{Kind: atlas.PlaceFeature, ID: f.Place}, Fly: true})
	}
}
