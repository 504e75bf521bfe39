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
	softGrowth = 1.1
	// emphasisPx is the room that the ring around a selected mark takes.
	emphasisPx = 7
)

// dots draws the places and names them, the first-ranked from further away. A
// place that has a circle of its own needs no dot.
func (v *view) dots() {
	figured, first := map[atlas.Feature]bool{}, 20
	if v.state.View() == app.FiguresView && v.indicator.Subject == data.SubjectPlace {
		first += placesGiveWay
		for k := range v.marks.Symbols {
			if s := &v.marks.Symbols[k]; s.Kind != Then {
				figured[s.Feature] = true
			}
		}
	}
	share := min(max(v.state.Viewport.Width/wideMapPx, smallestDotShare), 1)
	for i := range v.Atlas.Places {
		p := &v.Atlas.Places[i]
		f := atlas.Feature{Kind: atlas.PlaceFeature, ID: p.ID}
		if p.IsArea() || figured[f] {
			continue
		}
		symbol := Symbol{
			Feature: f, At: p.At, Kind: LandingDot, Family: p.Family, Doubt: doubtOfPlace(p.Precision, false),
			Color: v.palette.Landing, RadiusPx: share * landingRadiusPx,
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
		symbol.Emphasis = v.emphasis(f, true)
		v.marks.Symbols = append(v.marks.Symbols, symbol)
		v.marks.Texts = append(v.marks.Texts, Text{
			Feature: f, ID: "place/" + p.ID, Content: v.Catalog.Text("place." + p.ID + ".name"), Style: PlaceText,
			At: p.At, RadiusPx: v.reach(symbol), Priority: v.raise(f, first+2*p.Rank), MinZoom: v.placeMinZoom(p.Rank, f == v.selected || f == v.state.Pointed),
		})
	}
}

// quieterBy is how much closer a map of events must be for a place to be named.
const quieterBy = 1.2

// placeMinZoom is the zoom from which a place of a rank is named.
func (v *view) placeMinZoom(rank int, always bool) float64 {
	if always {
		return 0
	}
	zoom := [...]float64{0, 3, placesZoom, 5, 5.8, 6.6}[min(max(rank, 0), 5)]
	if v.state.View() == app.EventsView {
		zoom += quieterBy
	}
	return zoom
}

// names writes countries and seas. A country whose figure or work is on the map
// is named there.
func (v *view) names() {
	figured := map[string]bool{}
	for k := range v.marks.Symbols {
		s := &v.marks.Symbols[k]
		if s.Feature.Kind != atlas.PlaceFeature || !s.IsFigure() && s.Kind != OfficeDot {
			continue
		}
		if p, ok := v.Atlas.Place(s.Feature.ID); ok && p.Is(data.RoleCountry) {
			figured[p.Country] = true
		}
	}
	for _, n := range v.Atlas.Names {
		text := Text{At: n.At, AngleDeg: n.AngleDeg, BendDeg: n.BendDeg, MinZoom: n.MinZoom, Priority: 30 + 2*n.Rank}
		switch n.Kind {
		case basemap.Country:
			if figured[n.ID] {
				continue
			}
			text.ID, text.Style, text.Content = "country/"+n.ID, CountryText, v.Catalog.Text("country."+n.ID)
		case basemap.Sea:
			text.ID, text.Style, text.Content = "sea/"+n.ID, SeaText, v.Catalog.Text("sea."+n.ID)
			if n.Rank == 1 {
				text.Style = OceanText
			}
		}
		v.marks.Texts = append(v.marks.Texts, text)
	}
}
