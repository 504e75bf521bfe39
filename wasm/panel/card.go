package panel

import (
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// card tells what is known of the selected feature.
func (w Writer) card(m *markup, s app.State, f atlas.Feature) {
	m.open("article", "class", "card", "aria-labelledby", "card-name")
	m.open("header")
	m.element("h2", w.FeatureName(f), "id", "card-name", "tabindex", "-1")
	if !w.Static {
		m.element("button", w.Catalog.Text("control.close-card"), "type", "button", "class", "close", "data-close", "card", "id", "close-card")
	}
	m.close("header")
	switch f.Kind {
	case atlas.RouteFeature:
		w.routeCard(m, s, f)
	case atlas.EventFeature:
		if e, ok := w.Atlas.Data.Event(f.ID); ok {
			w.eventCard(m, e)
		}
	case atlas.FlowFeature:
		if flow, ok := w.Atlas.Data.Flow(f.ID); ok {
			w.flowCard(m, flow)
		}
	default:
		w.placeCard(m, s, f)
	}
	m.close("article")
}

func (w Writer) routeCard(m *markup, s app.State, f atlas.Feature) {
	r, ok := w.Atlas.Route(f.ID)
	if !ok {
		return
	}
	if r.Parent != "" {
		m.open("p", "class", "kind")
		parent := atlas.Feature{Kind: atlas.RouteFeature, ID: r.Parent}
		m.fill(w.Catalog.Text("card.part-of", "name", slot(0)), func() { w.chooser(m, parent, w.FeatureName(parent)) })
		m.close("p")
	}
	m.element("p", w.Catalog.Text("route."+r.ID+".about"))
	banded := w.bandFigure(m, s, r.ID)
	if !w.figures(m, s, f) && !banded {
		m.element("p", w.Catalog.Text("card.no-series"), "class", "quiet")
	}
	var parts []atlas.Feature
	for i := range w.Atlas.Routes {
		if w.Atlas.Routes[i].Parent == r.ID {
			parts = append(parts, atlas.Feature{Kind: atlas.RouteFeature, ID: w.Atlas.Routes[i].ID})
		}
	}
	w.choosers(m, w.Catalog.Text("card.parts"), parts)
	if len(r.Corridors) == 0 {
		return
	}
	m.element("h3", w.Catalog.Text("card.corridors"))
	m.open("ul", "class", "plain")
	for _, c := range r.Corridors {
		m.element("li", w.corridorName(c))
	}
	m.close("ul")
	m.element("p", w.Catalog.Text("card.schematic"), "class", "quiet")
}

func (w Writer) corridorName(c atlas.Corridor) string {
	return w.Catalog.Text("card.corridor",
		"from", w.Catalog.Text("place."+c.From+".name"), "to", w.Catalog.Text("place."+c.To+".name"))
}
