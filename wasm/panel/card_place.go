package panel

import (
	"strconv"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// placeCard tells of a place, and where it is no country or region also of the
// routes that touch it and of its country.
func (w Writer) placeCard(m *markup, s app.State, f atlas.Feature) {
	p, ok := w.Atlas.Place(f.ID)
	if !ok {
		return
	}
	m.open("p", "class", "kind")
	m.WriteString(w.Terms().Link(UpperFirst(w.kind(p)))) // escaped there
	m.close("p")
	if about := "place." + p.ID + ".about"; w.Catalog.Has(about) {
		m.element("p", w.Catalog.Text(about))
	}
	if s.View() == app.OfficeView {
		w.officeAt(m, p.ID)
	}
	shown := w.figures(m, s, f)
	if p.IsArea() {
		return
	}
	if !shown {
		m.element("p", w.Catalog.Text("card.no-series"), "class", "quiet")
	}
	w.corridorsOf(m, p)
	w.countryFigures(m, s, p)
	if p.Precision == data.PrecisionApproximate {
		m.element("p", w.Catalog.Text("card.approximate"), "class", "quiet")
	}
}

func (w Writer) corridorsOf(m *markup, p *atlas.Place) {
	var routes []atlas.Feature
	for i := range w.Atlas.Routes {
		for _, c := range w.Atlas.Routes[i].Corridors {
			if c.From == p.ID || c.To == p.ID {
				routes = append(routes, atlas.Feature{Kind: atlas.RouteFeature, ID: w.Atlas.Routes[i].ID})
				break
			}
		}
	}
	w.choosers(m, w.Catalog.Text("card.routes-here"), routes)
}

// countryFigures shows, for a place that has none of its own, the figures of
// its country, under the country's name.
func (w Writer) countryFigures(m *markup, s app.State, p *atlas.Place) {
	country, ok := w.countryOf(p)
	if !ok {
		return
	}
	f := atlas.Feature{Kind: atlas.PlaceFeature, ID: country.ID}
	named := false
	for k := range w.Atlas.Data.Indicators {
		i := &w.Atlas.Data.Indicators[k]
		series, ok := i.SeriesOf(f.ID)
		if !ok || i.Subject != data.SubjectCountry || i.ID != s.Indicator && i.ID != arrivals {
			continue
		}
		if !named {
			m.element("h3", w.Catalog.Text("card.country-figures", "country", w.FeatureName(f)))
		}
		m.open("p")
		if !named {
			w.chooser(m, f, w.FeatureName(f))
			m.text(" ")
		}
		named = true
		value := w.ValueWithUnit(i, series, s.Year)
		w.partSource(m, i.Ref(series, s.Year), w.Catalog.Text("timeline.value-text", "year", strconv.Itoa(s.Year), "value", value), value, "")
		m.close("p")
		if o, known := series.At(s.Year); known {
			w.provenance(m, o)
		}
	}
}
