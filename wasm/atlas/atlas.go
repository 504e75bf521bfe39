// Package atlas joins the facts with the map: places and routes with their
// positions in World, smooth corridors, and the ground they lie on. Nothing
// in it changes once it is made, except that the finer levels of the ground
// and of the corridors are prepared when they are first asked for.
package atlas

import (
	"fmt"

	"approdi/data"
	"approdi/data/basemap"
	"approdi/geo"
	"approdi/geo/index"
	"approdi/geo/stroke"
)

// Kind tells the kinds of feature apart.
type Kind uint8

const (
	NoFeature Kind = iota
	PlaceFeature
	RouteFeature
	EventFeature
	FlowFeature
)

// Feature names a thing in the world that can be pointed at and selected.
// Its zero value names nothing.
type Feature struct {
	Kind Kind
	ID   string
}

// Place is a data.Place with its position on the map.
type Place struct {
	*data.Place
	At     geo.World
	Family Family
	// MinZoom is the zoom from which the place has a dot of its own.
	MinZoom float64
}

// IsArea tells whether the place stands for a country or a region of one,
// rather than for a point on a coast or a border.
func (p *Place) IsArea() bool { return p.Is(data.RoleCountry) || p.Is(data.RoleRegion) }

// Route is a data.Route with its corridors on the map.
type Route struct {
	*data.Route
	Family    Family
	Corridors []Corridor
	Anchor    geo.World // where its own number is shown, on one of its corridors
}

// Name is a country or sea that is written on the map for orientation.
type Name struct {
	basemap.Label
	At geo.World
}

// Atlas holds everything the map can show.
type Atlas struct {
	Data   *data.Data
	Places []Place
	Routes []Route
	Flows  []Flow
	Names  []Name
	Ground *Ground

	placeByID map[string]int
	routeByID map[string]int
	anchors   map[string]*Place
	dots      *index.Points // of the places that have one, by their number
}

// New projects the facts and prepares the coarsest level of the ground.
func New(d *data.Data) (*Atlas, error) { return NewInParts(d, func() {}) }

// NewInParts is [New] with pauses, in which others have their turn.
func NewInParts(d *data.Data, pause func()) (*Atlas, error) {
	ground, err := newGround(pause)
	if err != nil {
		return nil, err
	}
	pause()
	names, err := basemap.Labels()
	if err != nil {
		return nil, fmt.Errorf("atlas: names: %w", err)
	}
	a := &Atlas{Data: d, Ground: ground, placeByID: map[string]int{}, routeByID: map[string]int{}}
	for _, n := range names {
		a.Names = append(a.Names, Name{Label: n, At: geo.WorldFromPoint(n.Point)})
	}
	for i := range d.Routes {
		a.routeByID[d.Routes[i].ID] = i
		a.Routes = append(a.Routes, newRoute(d, &d.Routes[i]))
		pause()
	}
	a.Flows, a.anchors = newFlows(d), anchorPlaces(d)
	pause()
	families := familiesOfPlaces(d)
	for i := range d.Places {
		p := &d.Places[i]
		a.placeByID[p.ID] = i
		a.Places = append(a.Places, Place{Place: p, At: geo.WorldFromPoint(p.Point), Family: families[p.ID]})
	}
	pause()
	a.giveRoom()
	pause()
	a.thinOut()
	return a, nil
}

// Place finds a place by its id, or an anchor of the office, which is not among
// the Places.
func (a *Atlas) Place(id string) (*Place, bool) {
	i, ok := a.placeByID[id]
	if !ok {
		p, ok := a.anchors[id]
		return p, ok
	}
	return &a.Places[i], true
}

// PlaceNumber is the number of a place among the Places.
func (a *Atlas) PlaceNumber(id string) (number int, ok bool) {
	number, ok = a.placeByID[id]
	return number, ok
}

// Flow finds a flow by its id.
func (a *Atlas) Flow(id string) (*Flow, bool) {
	for i := range a.Flows {
		if a.Flows[i].ID == id {
			return &a.Flows[i], true
		}
	}
	return nil, false
}

// Route finds a route by its id.
func (a *Atlas) Route(id string) (*Route, bool) {
	i, ok := a.routeByID[id]
	if !ok {
		return nil, false
	}
	return &a.Routes[i], true
}

func newRoute(d *data.Data, r *data.Route) Route {
	route := Route{Route: r, Family: familyOf(d, r)}
	for i := range r.Corridors {
		coarse := geo.WorldFromLine(r.Corridors[i].Line)
		line := stroke.Smooth(coarse, spacingFor(coarse))
		route.Corridors = append(route.Corridors, newCorridor(&r.Corridors[i], line))
	}
	if n := len(route.Corridors); n > 0 {
		route.Anchor = anchorOf(route.Corridors)
	}
	return route
}

// anchorOf is the middle of the corridor whose own middle is nearest to the
// mean of all middles, so that the number of a route stands on one of its
// lines and among the others.
func anchorOf(corridors []Corridor) geo.World {
	var mean geo.World
	for _, c := range corridors {
		m := c.Line[len(c.Line)/2]
		mean.X += m.X / float64(len(corridors))
		mean.Y += m.Y / float64(len(corridors))
	}
	best, bestDistance := geo.World{}, 2.0
	for _, c := range corridors {
		m := c.Line[len(c.Line)/2]
		d := (m.X-mean.X)*(m.X-mean.X) + (m.Y-mean.Y)*(m.Y-mean.Y)
		if d < bestDistance {
			best, bestDistance = m, d
		}
	}
	return best
}
