package main

import (
	"approdi/data/i18n"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/page"
	"approdi/wasm/panel"
	"approdi/wasm/search"
)

// resultsPerGroup is how many results of one kind are listed.
const resultsPerGroup = 6

// find lists what is written in the search box. The index is made when it is
// first asked, from the names in every language, those of the page first.
func (g *game) find(text string) {
	if g.index == nil {
		catalogs := []*i18n.Catalog{g.words.Catalog}
		for _, lang := range i18n.Languages() {
			if c, err := i18n.Load(lang); err == nil && lang != g.words.Catalog.Lang() {
				catalogs = append(catalogs, c)
			}
		}
		g.index = search.New(g.atlas.Data, catalogs...)
	}
	options, count := g.words.Results(g.index.Find(text, resultsPerGroup))
	if text == "" {
		count = ""
	}
	g.page.ShowResults(options, count)
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
