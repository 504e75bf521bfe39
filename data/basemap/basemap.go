// Package basemap holds the land, lakes, borders, labels and sea tint that
// the map is drawn on. The command in its folder build makes the files out of
// OpenStreetMap, Natural Earth, Blue Marble and CLDR; this package embeds and
// decodes them. In the browser it embeds what the opening view needs, and the
// finer levels come from the site: see [Remote]. All coordinates are degrees,
// longitude first (WGS 84).
//
// The files are under different licences and stay apart for that reason: see
// the LICENSE in each folder, and SOURCES.json for what must be credited.
package basemap

import (
	"errors"
	"fmt"

	"approdi/data/basemap/grid"
	"approdi/data/strict"

	"github.com/paulmach/orb"
)

// Levels is the number of levels of detail of the land, from 0 (opening view)
// to 3 (everything the source has).
const Levels = grid.Levels

// Frame is the area that the map may show.
var Frame = grid.Frame

// PaddedFrame is the area that the data cover: Frame and one degree more on
// every side.
var PaddedFrame = grid.Padded

// collection is a GeoJSON feature collection whose geometries have
// coordinates of type C and whose features have properties of type P.
type collection[P, C any] struct {
	Type     string          `json:"type"`
	Features []feature[P, C] `json:"features"`
}

type feature[P, C any] struct {
	Type       string `json:"type"`
	Properties P      `json:"properties"`
	Geometry   struct {
		Type        string `json:"type"`
		Coordinates C      `json:"coordinates"`
	} `json:"geometry"`
}

// load reads an embedded file and decodes it with [decode].
func load[P, C, T any](name, geometry string, convert func(P, C) (T, error)) ([]T, error) {
	data, err := files.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("basemap: %w", err)
	}
	return decode(name, data, geometry, convert)
}

// decode reads a feature collection, lets convert check and turn every
// feature into a T, and returns all of them, or one error that joins every
// fault, each with the file's name and the feature's index. Unknown keys,
// geometries of another type and anything after the collection are faults.
func decode[P, C, T any](name string, data []byte, geometry string, convert func(P, C) (T, error)) ([]T, error) {
	var file collection[P, C]
	if err := strict.Decode(data, &file); err != nil {
		return nil, fmt.Errorf("basemap/%s: %w", name, err)
	}
	if file.Type != "FeatureCollection" {
		return nil, fmt.Errorf("basemap/%s: type is %q, want FeatureCollection", name, file.Type)
	}
	var faults []error
	out := make([]T, 0, len(file.Features))
	for i, f := range file.Features {
		v, err := fromFeature(f, geometry, convert)
		if err != nil {
			faults = append(faults, fmt.Errorf("basemap/%s: feature %d: %w", name, i, err))
			continue
		}
		out = append(out, v)
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	return out, nil
}

// fromFeature checks a feature and lets convert turn it into a T.
func fromFeature[P, C, T any](f feature[P, C], geometry string, convert func(P, C) (T, error)) (T, error) {
	var none T
	switch {
	case f.Type != "Feature":
		return none, fmt.Errorf("type is %q, want Feature", f.Type)
	case f.Geometry.Type != geometry:
		return none, fmt.Errorf("geometry is %q, want %s", f.Geometry.Type, geometry)
	}
	return convert(f.Properties, f.Geometry.Coordinates)
}

// checkPolygon returns the first fault of a polygon: no ring, a ring that is
// not closed or too short to have an area, or a point outside the bound.
func checkPolygon(p orb.Polygon, bound orb.Bound) error {
	if len(p) == 0 {
		return errors.New("polygon without a ring")
	}
	for k, r := range p {
		if len(r) < 4 {
			return fmt.Errorf("ring %d has %d points, at least 4 are wanted", k, len(r))
		}
		if r[0] != r[len(r)-1] {
			return fmt.Errorf("ring %d is not closed", k)
		}
		if err := checkInside(orb.LineString(r), bound); err != nil {
			return fmt.Errorf("ring %d: %w", k, err)
		}
	}
	return nil
}

// checkInside returns an error for the first point outside the bound.
func checkInside(line orb.LineString, bound orb.Bound) error {
	for i, p := range line {
		if !bound.Contains(p) {
			return fmt.Errorf("point %d, %v, is outside %v to %v", i, p, bound.Min, bound.Max)
		}
	}
	return nil
}
