package data

import (
	"fmt"
	"slices"

	"github.com/paulmach/orb"
)

// Role says what a place is on the map. A place may have several.
type Role string

const (
	RoleLanding   Role = "landing"   // people are brought ashore here
	RoleDeparture Role = "departure" // boats are recorded as leaving from here
	RoleBorder    Role = "border"    // a crossing point on land
	RoleHotspot   Role = "hotspot"   // an identification and registration centre of the European Union
	RoleWaypoint  Role = "waypoint"  // a town that a route over land passes
	RoleCountry   Role = "country"   // where the figures of a country are drawn
	RoleRegion    Role = "region"    // where the figures of a part of a country are drawn
)

// Roles lists every role in the order of a legend.
func Roles() []Role {
	return []Role{RoleCountry, RoleRegion, RoleLanding, RoleHotspot, RoleDeparture, RoleBorder, RoleWaypoint}
}

// Precision says how far the position of a place can be trusted.
type Precision string

const (
	// PrecisionExact is the position of the town or harbour in a gazetteer.
	PrecisionExact Precision = "exact"
	// PrecisionApproximate is set by hand: a beach or quay known to some
	// kilometres, or the point that stands for a whole country or region.
	PrecisionApproximate Precision = "approximate"
)

// Place is a point on the map that figures or corridors refer to.
type Place struct {
	ID      string // stable, part of public addresses
	Roles   []Role // at least one
	Country string // ISO 3166-1 alpha-2
	// Point is the position in degrees, WGS 84, longitude first.
	Point     orb.Point
	Precision Precision
	// Rank is the order in which names give way: 1 is shown first, 5 last.
	Rank    int
	Sources []string // ids of sources, at least one
}

// Is reports whether the place has a role.
func (p *Place) Is(role Role) bool { return slices.Contains(p.Roles, role) }

type placeProperties struct {
	ID        string    `json:"id"`
	Roles     []Role    `json:"roles"`
	Country   string    `json:"country"`
	Precision Precision `json:"precision"`
	Rank      int       `json:"rank"`
	Sources   []string  `json:"sources"`
}

// decodePlaces reads places.geojson: one Point a place.
func decodePlaces(document []byte) ([]Place, error) {
	features, err := decodeFeatures[placeProperties, []float64](document, "Point")
	if err != nil {
		return nil, err
	}
	places := make([]Place, len(features))
	for i, f := range features {
		point, err := pointFrom(f.Geometry.Coordinates)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Properties.ID, err)
		}
		places[i] = Place{
			ID: f.Properties.ID, Roles: f.Properties.Roles, Country: f.Properties.Country, Point: point,
			Precision: f.Properties.Precision, Rank: f.Properties.Rank, Sources: f.Properties.Sources,
		}
	}
	return places, nil
}
