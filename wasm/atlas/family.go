package atlas

import (
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/quadtree"

	"approdi/data"
)

// Family is the main route that a feature belongs to. It decides the colour.
type Family uint8

const (
	NoFamily Family = iota
	Western
	Central
	Eastern
	Atlantic
	Land
	Families // how many there are, NoFamily counted
)

var familyOfRoute = map[string]Family{
	"western-mediterranean": Western,
	"central-mediterranean": Central,
	"eastern-mediterranean": Eastern,
	"western-african":       Atlantic,
}

// familyOf follows the parents of a route up to a main one. Land routes are
// one family whatever their parent.
func familyOf(d *data.Data, r *data.Route) Family {
	if r.Kind == data.RouteLand {
		return Land
	}
	for r.Parent != "" {
		parent, ok := d.Route(r.Parent)
		if !ok {
			break
		}
		r = parent
	}
	return familyOfRoute[r.ID]
}

// familiesOfPlaces gives each place the family of the route whose corridors
// touch it most often, and each country the one whose corridors end on its
// coast most often. A place that stands for a route's band in an indicator
// has the family of that route. The rest of a coast goes with its neighbours.
func familiesOfPlaces(d *data.Data) map[string]Family {
	votes := map[string]*[Families]int{}
	vote := func(place string, f Family, weight int) {
		if votes[place] == nil {
			votes[place] = new([Families]int)
		}
		votes[place][f] += weight
	}
	countries := map[string]string{} // ISO code to the place that stands for it
	for i := range d.Places {
		if d.Places[i].Is(data.RoleCountry) {
			countries[d.Places[i].Country] = d.Places[i].ID
		}
	}
	for i := range d.Routes {
		r := &d.Routes[i]
		f := familyOf(d, r)
		for _, c := range r.Corridors {
			vote(c.From, f, 1)
			vote(c.To, f, 1)
			if to, ok := d.Place(c.To); ok {
				vote(countries[to.Country], f, 1)
			}
		}
	}
	const bandWeight = 1000 // beats any number of corridors
	for i := range d.Indicators {
		for route, places := range d.Indicators[i].Bands {
			if r, ok := d.Route(route); ok && len(places) > 0 {
				vote(places[0], familyOf(d, r), bandWeight)
			}
		}
	}
	families := map[string]Family{}
	for place, v := range votes {
		for f := Family(1); f < Families; f++ {
			if v[f] > v[families[place]] {
				families[place] = f
			}
		}
	}
	return withNeighbours(d, families)
}

// touched is a place on a coast that a corridor at sea touches.
type touched struct {
	at     orb.Point
	family Family
}

// Point is the position in degrees.
func (t touched) Point() orb.Point { return t.at }

// withNeighbours gives a place on a coast that no corridor touches the
// family of the nearest one of its country that a corridor at sea touches. Degrees
// will do for that: the places of one coast lie at about one latitude.
func withNeighbours(d *data.Data, families map[string]Family) map[string]Family {
	all := make(map[string]Family, len(d.Places))
	coasts := map[string]*quadtree.Quadtree{} // by country
	for i := range d.Places {
		p := &d.Places[i]
		f := families[p.ID]
		all[p.ID] = f
		if f == NoFamily || f == Land || !p.Is(data.RoleLanding) {
			continue
		}
		if coasts[p.Country] == nil {
			coasts[p.Country] = quadtree.New(orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}})
		}
		// Every position is inside.
		_ = coasts[p.Country].Add(touched{at: p.Point, family: f})
	}
	for i := range d.Places {
		p := &d.Places[i]
		if all[p.ID] != NoFamily || coasts[p.Country] == nil || !p.Is(data.RoleLanding) && !p.Is(data.RoleRegion) {
			continue
		}
		all[p.ID] = coasts[p.Country].Find(p.Point).(touched).family
	}
	return all
}
