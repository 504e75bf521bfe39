package data

import (
	"fmt"

	"github.com/paulmach/orb"

	"approdi/data/strict"
)

// RouteKind says whether people cross water or land on a route.
type RouteKind string

const (
	RouteSea  RouteKind = "sea"
	RouteLand RouteKind = "land"
)

// Route is a way that publishers count under one name. A route whose figures
// are published but which has no line that could honestly be drawn has no
// corridors; the catalogs then say why.
type Route struct {
	ID   string // stable, part of public addresses
	Kind RouteKind
	// Parent is the route whose figures include this one's, or "".
	Parent    string
	Corridors []Corridor
	Sources   []string // ids of sources, at least one
}

// Corridor is a schematic line between two places: the general direction of
// travel, never the track of a boat.
type Corridor struct {
	ID       string // unique over all routes
	From, To string // ids of places
	// Line is in degrees, WGS 84, longitude first. At sea it begins and ends
	// some kilometres off the coast.
	Line orb.LineString
}

type routeJSON struct {
	ID      string    `json:"id"`
	Kind    RouteKind `json:"kind"`
	Parent  string    `json:"parent,omitempty"`
	Sources []string  `json:"sources"`
}

// decodeRoutes reads routes.json: an array of routes without their corridors.
func decodeRoutes(document []byte) ([]Route, error) {
	var records []routeJSON
	if err := strict.Decode(document, &records); err != nil {
		return nil, err
	}
	routes := make([]Route, len(records))
	for i, r := range records {
		routes[i] = Route{ID: r.ID, Kind: r.Kind, Parent: r.Parent, Sources: r.Sources}
	}
	return routes, nil
}

type corridorProperties struct {
	ID    string `json:"id"`
	Route string `json:"route"`
	From  string `json:"from"`
	To    string `json:"to"`
}

// routedCorridor is a corridor with the id of the route it belongs to.
type routedCorridor struct {
	Corridor
	route string
}

// decodeCorridors reads routes.geojson: one LineString a corridor.
func decodeCorridors(document []byte) ([]routedCorridor, error) {
	features, err := decodeFeatures[corridorProperties, [][]float64](document, "LineString")
	if err != nil {
		return nil, err
	}
	corridors := make([]routedCorridor, len(features))
	for i, f := range features {
		line := make(orb.LineString, len(f.Geometry.Coordinates))
		for j, position := range f.Geometry.Coordinates {
			if line[j], err = pointFrom(position); err != nil {
				return nil, fmt.Errorf("%s: %w", f.Properties.ID, err)
			}
		}
		corridors[i] = routedCorridor{
			Corridor: Corridor{ID: f.Properties.ID, From: f.Properties.From, To: f.Properties.To, Line: line},
			route:    f.Properties.Route,
		}
	}
	return corridors, nil
}

// joinCorridors gives every route its corridors, in the order of their file.
// A corridor of a route that does not exist is a fault.
func joinCorridors(routes []Route, corridors []routedCorridor, faults *faults) []Route {
	byID := make(map[string]int, len(routes))
	for i := range routes {
		byID[routes[i].ID] = i
	}
	for _, c := range corridors {
		i, ok := byID[c.route]
		if !ok {
			faults.add(corridorsPath, "%s: route %q does not exist", c.ID, c.route)
			continue
		}
		routes[i].Corridors = append(routes[i].Corridors, c.Corridor)
	}
	return routes
}
