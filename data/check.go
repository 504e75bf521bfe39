package data

import (
	"cmp"
	"slices"
	"strings"

	"github.com/paulmach/orb"
)

const (
	placesPath    = "geography/places.geojson"
	routesPath    = "geography/routes.json"
	corridorsPath = "geography/routes.geojson"
	eventsPath    = "events.json"
	sourcesPath   = "sources.json"
)

// world holds everything that the map can show, in degrees: from the
// Atlantic islands to the Caucasus, from The Gambia to the Alps.
var world = orb.Bound{Min: orb.Point{-20, 10}, Max: orb.Point{43, 48}}

// check holds every part of the data against the rest and adds what is wrong.
func (d *Data) check(faults *faults) {
	for i := range d.Sources {
		d.checkSource(&d.Sources[i], faults)
	}
	for i := range d.Places {
		d.checkPlace(&d.Places[i], faults)
	}
	corridors := make(map[string]bool)
	for i := range d.Routes {
		d.checkRoute(&d.Routes[i], corridors, faults)
	}
	for i := range d.Indicators {
		d.checkIndicator(&d.Indicators[i], faults)
	}
	d.checkEvents(faults)
	d.checkOffice(faults)
}

func (d *Data) checkSource(s *Source, faults *faults) {
	if s.ID == "" || s.Publisher == "" || s.Title == "" {
		faults.add(sourcesPath, "%s: needs id, publisher and title", cmp.Or(s.ID, s.Title))
	}
	if s.Date != "" {
		if _, err := parseDate(s.Date); err != nil {
			faults.add(sourcesPath, "%s: %v", s.ID, err)
		}
	}
}

func (d *Data) checkPlace(p *Place, faults *faults) {
	checkID(placesPath, p.ID, faults)
	if len(p.Roles) == 0 {
		faults.add(placesPath, "%s: has no role", p.ID)
	}
	for _, role := range p.Roles {
		if !slices.Contains(Roles(), role) {
			faults.add(placesPath, "%s: %q is not a role", p.ID, role)
		}
	}
	if !isCountryCode(p.Country) {
		faults.add(placesPath, "%s: %q is not a country code", p.ID, p.Country)
	}
	if p.Precision != PrecisionExact && p.Precision != PrecisionApproximate {
		faults.add(placesPath, "%s: %q is not a precision", p.ID, p.Precision)
	}
	if p.Rank < 1 || p.Rank > 5 {
		faults.add(placesPath, "%s: rank %d is not 1 to 5", p.ID, p.Rank)
	}
	checkPoint(placesPath, p.ID, p.Point, faults)
	d.checkSources(placesPath, p.ID, p.Sources, faults)
}

// checkRoute checks a route and notes the ids of its corridors in seen.
func (d *Data) checkRoute(r *Route, seen map[string]bool, faults *faults) {
	checkID(routesPath, r.ID, faults)
	if r.Kind != RouteSea && r.Kind != RouteLand {
		faults.add(routesPath, "%s: %q is not a kind of route", r.ID, r.Kind)
	}
	if r.Parent != "" {
		if parent, ok := d.Route(r.Parent); !ok {
			faults.add(routesPath, "%s: parent %q does not exist", r.ID, r.Parent)
		} else if parent.Parent != "" {
			faults.add(routesPath, "%s: parent %q has a parent itself", r.ID, r.Parent)
		}
	}
	d.checkSources(routesPath, r.ID, r.Sources, faults)
	for _, c := range r.Corridors {
		checkID(corridorsPath, c.ID, faults)
		if seen[c.ID] {
			faults.add(corridorsPath, "%s: id occurs twice", c.ID)
		}
		seen[c.ID] = true
		for _, end := range []string{c.From, c.To} {
			if _, ok := d.Place(end); !ok {
				faults.add(corridorsPath, "%s: place %q does not exist", c.ID, end)
			}
		}
		if len(c.Line) < 2 {
			faults.add(corridorsPath, "%s: a line needs two points", c.ID)
		}
		for _, point := range c.Line {
			checkPoint(corridorsPath, c.ID, point, faults)
		}
	}
}

func checkID(path, id string, faults *faults) {
	if !isID(id) {
		faults.add(path, "%q is not an id of small letters, digits and hyphens", id)
	}
}

// isID reports whether an id can stand in an address as it is: words of small
// letters and digits with single hyphens between them. It is written out
// because a regular expression would be compiled at every start.
func isID(id string) bool {
	for word := range strings.SplitSeq(id, "-") {
		if word == "" {
			return false
		}
		for _, r := range word {
			if (r < 'a' || r > 'z') && (r < '0' || r > '9') {
				return false
			}
		}
	}
	return true
}

// isCountryCode reports whether a code has the form of ISO 3166-1 alpha-2.
func isCountryCode(code string) bool {
	if len(code) != 2 {
		return false
	}
	for _, r := range code {
		if r < 'A' || r > 'Z' {
			return false
		}
	}
	return true
}

func checkPoint(path, id string, point orb.Point, faults *faults) {
	if !world.Contains(point) {
		faults.add(path, "%s: longitude %v, latitude %v is outside the map", id, point.Lon(), point.Lat())
	}
}

// checkSources wants at least one source and every one known.
func (d *Data) checkSources(path, what string, ids []string, faults *faults) {
	if len(ids) == 0 {
		faults.add(path, "%s: has no source", what)
	}
	for _, id := range ids {
		if _, ok := d.Source(id); !ok {
			faults.add(path, "%s: source %q does not exist", what, id)
		}
	}
}
