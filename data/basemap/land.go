package basemap

import (
	"fmt"
	"slices"

	"approdi/data/basemap/grid"

	"github.com/paulmach/orb"
)

// Cell is the land within one cell of a level's grid.
type Cell struct {
	// Bound is the cell. Its edges lie on whole degrees.
	Bound orb.Bound
	// Land is the land in the cell as polygons without holes, each an
	// anticlockwise ring. Lakes are drawn over it.
	Land orb.MultiPolygon
}

// Coast are the edges of Land that are not on an edge of the cell, as lines as
// long as possible; the land is on their left. An island within the cell gives
// a closed line, first point equal to last. Fill Land and stroke Coast:
// stroking Land would draw the cells.
func (c *Cell) Coast() []orb.LineString {
	var coast []orb.LineString
	for _, polygon := range c.Land {
		for _, ring := range polygon {
			coast = append(coast, grid.Shore(ring, c.Bound)...)
		}
	}
	return coast
}

// Land decodes one level of detail, 0 to Levels-1; another level is an error.
// It decodes anew on each call, and the caller owns the result.
func Land(level int) ([]Cell, error) {
	if level < 0 || level >= Levels {
		return nil, fmt.Errorf("basemap: no land of level %d, levels are 0 to %d", level, Levels-1)
	}
	return load("osm/"+LandName(level)+".geojson", "MultiPolygon", cellFrom)
}

// cellProperties are west, south, east and north in degrees.
type cellProperties struct {
	Cell [4]float64 `json:"cell"`
}

func cellFrom(properties cellProperties, land orb.MultiPolygon) (Cell, error) {
	c := properties.Cell
	bound := orb.Bound{Min: orb.Point{c[0], c[1]}, Max: orb.Point{c[2], c[3]}}
	if c[0] >= c[2] || c[1] >= c[3] || !grid.Padded.Contains(bound.Min) || !grid.Padded.Contains(bound.Max) {
		return Cell{}, fmt.Errorf("cell %v is empty or outside %v to %v", c, grid.Padded.Min, grid.Padded.Max)
	}
	for i, p := range land {
		if err := checkPolygon(p, bound); err != nil {
			return Cell{}, fmt.Errorf("polygon %d: %w", i, err)
		}
		for k, r := range p {
			p[k] = slices.Clone(r) // the decoder leaves room for twice as many points
		}
	}
	return Cell{Bound: bound, Land: land}, nil
}

// fineLakesFrom is the level from which the fine lakes are drawn.
const fineLakesFrom = 2

// Lakes decodes the lakes over 80 km² as they go with the levels of land 0
// and 1. The first ring of each is its shore, anticlockwise; further ones are
// islands in it, clockwise.
func Lakes() ([]orb.Polygon, error) {
	return load("osm/lakes.geojson", "Polygon", lakeFrom)
}

// FineLakes is Lakes for the levels of land 2 and 3: the same lakes in the
// same order, with twice the vertices.
func FineLakes() ([]orb.Polygon, error) {
	return load("osm/lakes-fine.geojson", "Polygon", lakeFrom)
}

func lakeFrom(_ struct{}, lake orb.Polygon) (orb.Polygon, error) {
	return lake, checkPolygon(lake, grid.Padded)
}
