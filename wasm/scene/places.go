package scene

import (
	"approdi/data"
	"approdi/data/basemap"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// Dots on a wide map, in CSS px. On a narrow one they shrink with it, so that
// they do not hide the coast.
const (
	landingRadiusPx   = 3.4
	departureRadiusPx = 2.8
	smallestDotShare  = 0.65
	// softGrowth makes a dot with a soft edge larger, so that as much of it is
	// seen as of one with a sharp edge.
	softGrowth   = 1.1
	largestDotPx = softGrowth * landingRadiusPx
	// emphasisPx is the room that the ring around a selected mark takes.
	emphasisPx = 7
)

// dot draws a place and names it, the first-ranked from further away.
func (v *view) dot(number int, share float64, first int) (Symbol, Text) {
	p := &v.Atlas.Places[number]
	words := v.wordsOf(number)
	symbol := Symbol{
		Feature: atlas.Feature{Kind: atlas.PlaceFeature, ID: p.ID}, At: p.At, Kind: LandingDot, Family: p.Family,
		Doubt: doubtOfPlace(p.Precision, false), Color: v.palette.Landing, RadiusPx: share * landingRadiusPx, MinZoom: p.MinZoom,
	}
	switch {
	case p.Is(data.RoleDeparture):
		symbol.Kind, symbol.Color, symbol.RadiusPx = DepartureDot, v.palette.Departure, share*departureRadiusPx
	case p.Is(data.RoleBorder) || p.Is(data.RoleWaypoint):
		symbol.Kind, symbol.Color, symbol.RadiusPx = BorderDot, v.palette.Passing, share*departureRadiusPx
	}
	if symbol.Doubt.Has(Approximate) {
		symbol.RadiusPx *= softGrowth
	}
	return symbol, Text{
		Feature: symbol.Feature, ID: words.id, Content: words.name, Style: PlaceText, At: p.At, RadiusPx: symbol.RadiusPx,
		Priority: first + 2*p.Rank, MinZoom: v.nameZoom(p.Rank),
	}
}

// placeWords is the name of a place and the ID of its text.
type placeWords struct{ id, name string }

func (v *view) wordsOf(number int) placeWords {
	if v.named == nil {
		v.named = make([]placeWords, len(v.Atlas.Places))
	}
	w := &v.named[number]
	if w.id == "" {
		id := v.Atlas.Places[number].ID
		*w = placeWords{id: "place/" + id, name: v.Catalog.Text("place." + id + ".name")}
	}
	return *w
}

// quieterBy is how much closer a map of events must be for a place to be named.
const quieterBy = 1.2

// nameZoom is the zoom from which a place of a rank is named.
func (v *view) nameZoom(rank int) float64 {
	zoom := [...]float64{0, 3, placesZoom, 5, 5.8, 6.6}[min(max(rank, 0), 5)]
	if v.state.View() == app.EventsView {
		zoom += quieterBy
	}
	return zoom
}

// names writes countries and seas. A country whose figure or work is on the map
// is named there.
func (v *view) names() {
	if v.countries == nil {
		v.countries = v.orientation()
	}
	if v.figured == nil {
		v.figured = map[string]bool{}
	}
	clear(v.figured)
	for k := range v.front.Symbols {
		s := &v.front.Symbols[k]
		if s.Feature.Kind != atlas.PlaceFeature || !s.IsFigure() && s.Kind != OfficeDot {
			continue
		}
		if p, ok := v.Atlas.Place(s.Feature.ID); ok && p.Is(data.RoleCountry) {
			v.figured[p.Country] = true
		}
	}
	for i, n := range v.Atlas.Names {
		if n.Kind != basemap.Country || !v.figured[n.ID] {
			v.marks.Texts = append(v.marks.Texts, v.countries[i])
		}
	}
}

// orientation are the texts of the countries and seas.
func (v *view) orientation() []Text {
	texts := make([]Text, len(v.Atlas.Names))
	for i, n := range v.Atlas.Names {
		texts[i] = Text{At: n.At, AngleDeg: n.AngleDeg, BendDeg: n.BendDeg, MinZoom: n.MinZoom, Priority: 30 + 2*n.Rank}
		switch n.Kind {
		case basemap.Country:
			texts[i].ID, texts[i].Style, texts[i].Content = "country/"+n.ID, CountryText, v.Catalog.Text("country."+n.ID)
		case basemap.Sea:
			texts[i].ID, texts[i].Style, texts[i].Content = "sea/"+n.ID, SeaText, v.Catalog.Text("sea."+n.ID)
			if n.Rank == 1 {
				texts[i].Style = OceanText
			}
		}
	}
	return texts
}
