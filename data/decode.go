package data

import (
	"fmt"

	"github.com/paulmach/orb"

	"approdi/data/strict"
)

// featureCollection is the part of GeoJSON (RFC 7946) that the files use: no
// foreign members, one kind of geometry and of properties a file. It is
// written out here because orb's GeoJSON package would add megabytes to the
// program.
type featureCollection[Properties, Coordinates any] struct {
	Type     string                             `json:"type"`
	Features []feature[Properties, Coordinates] `json:"features"`
}

type feature[Properties, Coordinates any] struct {
	Type       string                `json:"type"`
	Properties Properties            `json:"properties"`
	Geometry   geometry[Coordinates] `json:"geometry"`
}

type geometry[Coordinates any] struct {
	Type        string      `json:"type"`
	Coordinates Coordinates `json:"coordinates"`
}

// decodeFeatures decodes a collection whose geometries are all of one type.
func decodeFeatures[P, C any](document []byte, geometryType string) ([]feature[P, C], error) {
	var collection featureCollection[P, C]
	if err := strict.Decode(document, &collection); err != nil {
		return nil, err
	}
	if collection.Type != "FeatureCollection" {
		return nil, fmt.Errorf("type is %q, not FeatureCollection", collection.Type)
	}
	for i, f := range collection.Features {
		if f.Type != "Feature" || f.Geometry.Type != geometryType {
			return nil, fmt.Errorf("feature %d: %q of %q, not Feature of %s", i, f.Type, f.Geometry.Type, geometryType)
		}
	}
	return collection.Features, nil
}

// pointFrom reads a position. It takes a slice because a fixed array would
// accept too few numbers in silence and put the place at zero degrees.
func pointFrom(position []float64) (orb.Point, error) {
	if len(position) != 2 {
		return orb.Point{}, fmt.Errorf("a position has %d numbers, not longitude and latitude", len(position))
	}
	return orb.Point{position[0], position[1]}, nil
}
