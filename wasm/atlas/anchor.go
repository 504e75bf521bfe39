package atlas

import (
	"approdi/data"
	"approdi/geo"
)

// anchorPlaces are the anchors of the office as places, so that they can be
// pointed at and selected like others: whole countries and parts of continents
// as areas, its seats as points without a role.
func anchorPlaces(d *data.Data) map[string]*Place {
	places := map[string]*Place{}
	for i := range d.Office.Anchors {
		a := &d.Office.Anchors[i]
		p := &data.Place{
			ID: a.ID, Country: a.Country, Point: a.Point, Precision: a.Precision, Rank: lowestRank, Sources: a.Sources,
		}
		switch {
		case a.IsCountry():
			p.Roles = []data.Role{data.RoleCountry}
		case a.Country == "":
			p.Roles = []data.Role{data.RoleRegion}
		}
		places[a.ID] = &Place{Place: p, At: geo.WorldFromPoint(a.Point)}
	}
	return places
}

// lowestRank is that of places that are named last.
const lowestRank = 5
