package main

import (
	"approdi/data"
	"approdi/data/i18n"

	"github.com/paulmach/orb"
)

// featureCollection is a GeoJSON document (RFC 7946): degrees, WGS 84, longitude first.
// The licence and the citation are foreign members, RFC 7946, section 6.1.
type featureCollection struct {
	Type string `json:"type"`
	terms
	Features []feature `json:"features"`
}

type feature struct {
	Type       string         `json:"type"`
	Properties map[string]any `json:"properties"`
	Geometry   *geometry      `json:"geometry"` // nil for what has no position, RFC 7946, section 3.2
}

type geometry struct {
	Type        string `json:"type"`
	Coordinates any    `json:"coordinates"`
}

// sourcesDocument is sources.json.
type sourcesDocument struct {
	terms
	Sources []data.Source `json:"sources"`
}

// placesDocument is places.geojson: every place, with its name in each language.
func placesDocument(facts *data.Data, catalogs []*i18n.Catalog, t terms) featureCollection {
	document := featureCollection{Type: "FeatureCollection", terms: t, Features: []feature{}}
	for _, place := range facts.Places {
		properties := map[string]any{
			"id": place.ID, "roles": place.Roles, "country": place.Country, "precision": place.Precision,
			"sources": place.Sources,
		}
		addNames(properties, "place."+place.ID+".name", catalogs)
		document.add(properties, &geometry{"Point", place.Point})
	}
	return document
}

// routesDocument is routes.geojson: one line for every corridor, and one feature without a line for every route that has
// figures but no corridor. The lines are schematic and say so.
func routesDocument(facts *data.Data, catalogs []*i18n.Catalog, t terms) featureCollection {
	document := featureCollection{Type: "FeatureCollection", terms: t, Features: []feature{}}
	for _, route := range facts.Routes {
		describe := func() map[string]any {
			properties := map[string]any{"route": route.ID, "kind": route.Kind, "sources": route.Sources, "precision": "schematic"}
			if route.Parent != "" {
				properties["part_of"] = route.Parent
			}
			addNames(properties, "route."+route.ID+".name", catalogs)
			return properties
		}
		if len(route.Corridors) == 0 {
			document.add(describe(), nil)
		}
		for _, corridor := range route.Corridors {
			properties := describe()
			properties["id"], properties["from"], properties["to"] = corridor.ID, corridor.From, corridor.To
			document.add(properties, &geometry{"LineString", []orb.Point(corridor.Line)})
		}
	}
	return document
}

func (c *featureCollection) add(properties map[string]any, g *geometry) {
	c.Features = append(c.Features, feature{"Feature", properties, g})
}

// addNames sets name_en, name_it and so on: flat, as the tables of geographic programs want them.
func addNames(properties map[string]any, key string, catalogs []*i18n.Catalog) {
	for _, catalog := range catalogs {
		properties["name_"+catalog.Lang()] = catalog.Text(key)
	}
}
