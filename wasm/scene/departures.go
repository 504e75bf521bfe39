package scene

import (
	"approdi/data"
	"approdi/wasm/atlas"
)

// CountsDepartures tells whether an indicator counts people at the countries
// that they left: those to which no corridor at sea leads. Its circles have no
// colour of a route, since people left one coast for several.
func CountsDepartures(a *atlas.Atlas, i *data.Indicator) bool {
	if i.Subject != data.SubjectCountry {
		return false
	}
	for k := range i.Series {
		p, ok := a.Place(i.Series[k].Subject)
		if ok && p.Is(data.RoleCountry) && !reachedBySea(a, p.Country) {
			return true
		}
	}
	return false
}

func reachedBySea(a *atlas.Atlas, country string) bool {
	for i := range a.Routes {
		r := &a.Routes[i]
		if r.Kind != data.RouteSea {
			continue
		}
		for c := range r.Corridors {
			if to, ok := a.Place(r.Corridors[c].To); ok && to.Country == country {
				return true
			}
		}
	}
	return false
}
