// Package atlas joins the facts with the map: places and routes with their
// positions in World, smooth corridors, and the ground they lie on. Nothing
// in it changes once it is made, except that the finer levels of the ground
// are prepared when they are first asked for.
package atlas

import (
	"fmt"
	"math"

	"approdi/data"
	"approdi/data/basemap"
	"approdi/geo"
	"approdi/geo/camera"
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

// Corridor is one schematic line of a route, smooth and ready to be drawn.
type Corridor struct {
	*data.Corridor
	Line   []geo.World
	Bound  camera.Bound
	Ribbon Line
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
}

// New projects the facts and prepares the coarsest level of the ground.
func New(d *data.Data) (*Atlas, error) {
	ground, err := newGround()
	if err != nil {
		return nil, err
	}
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
	}
	a.Flows, a.anchors = newFlows(d), anchorPlaces(d)
	families := familiesOfPlaces(d)
	for i := range d.Places {
		p := &d.Places[i]
		a.placeByID[p.ID] = i
		a.Places = append(a.Places, Place{Place: p, At: geo.WorldFromPoint(p.Point), Family: families[p.ID]})
	}
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

// smoothSpacing is the longest step of a smoothed corridor in World: about
// 12 km at 38°N, under 4 px at the zoom that shows the whole basin.
const smoothSpacing = 0.0004

// fewestSteps is how many steps a corridor has at least: a short one is seen
// at zooms at which smoothSpacing would show as corners.
const fewestSteps = 64

// spacingFor is the longest step for a line.
func spacingFor(line []geo.World) float64 {
	length := 0.0
	for i := 1; i < len(line); i++ {
		length += math.Hypot(line[i].X-line[i-1].X, line[i].Y-line[i-1].Y)
	}
	return min(smoothSpacing, length/fewestSteps)
}

func newRoute(d *data.Data, r *data.Route) Route {
	route := Route{Route: r, Family: familyOf(d, r)}
	for i := range r.Corridors {
		coarse := geo.WorldFromLine(r.Corridors[i].Line)
		line := stroke.Smooth(coarse, spacingFor(coarse))
		ribbon := newLine(Corridors, line)
		route.Corridors = append(route.Corridors, Corridor{
			Corridor: &r.Corridors[i], Line: line, Bound: ribbon.Bound, Ribbon: ribbon,
		})
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
