package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"

	"approdi/data/basemap/grid"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/geo"
	"github.com/paulmach/orb/planar"
)

// landLevel says how one level of detail is made.
type landLevel struct {
	tol      float64 // Mercator metres, see simplifyArcs; 0 keeps all points
	leastKm2 float64 // smaller islands go, unless they are named
	decimals int     // of a degree
}

// landLevels are chosen for a renderer that sends every visible vertex each
// frame and may send 60,000: level 0 costs about a third of that with the
// whole frame in view, and each finer level is meant for a view in which a
// quarter or less of the area shows.
var landLevels = [grid.Levels]landLevel{
	{tol: 3600, leastKm2: 60, decimals: 3},
	{tol: 1300, leastKm2: 6, decimals: 4},
	{tol: 500, leastKm2: 0.6, decimals: 4},
	{tol: 0, leastKm2: 0, decimals: 4},
}

// islandShare limits the tolerance for an island to this share of the square
// root of its area, so that even the small ones keep their shape: a vertex
// goes only if it changes the area by less than a thirtieth.
const islandShare = 0.18

// namedIsland is an island that the figures speak of, by a point on it.
type namedIsland struct {
	name     string
	point    orb.Point
	coarsest int // the coarsest level that must show it
}

var namedIslands = []namedIsland{
	{"Lampedusa", orb.Point{12.58, 35.515}, 0},
	{"Linosa", orb.Point{12.87, 35.865}, 0},
	{"Pantelleria", orb.Point{11.99, 36.78}, 0},
	{"Malta", orb.Point{14.42, 35.88}, 0},
	{"Gozo", orb.Point{14.25, 36.045}, 0},
	{"Lesvos", orb.Point{26.30, 39.20}, 0},
	{"Chios", orb.Point{26.05, 38.40}, 0},
	{"Samos", orb.Point{26.80, 37.73}, 0},
	{"Leros", orb.Point{26.845, 37.15}, 0},
	{"Kos", orb.Point{27.15, 36.84}, 0},
	{"Kastellorizo", orb.Point{29.58, 36.14}, 0},
	{"Gavdos", orb.Point{24.085, 34.84}, 0},
	{"El Hierro", orb.Point{-18.02, 27.74}, 0},
	{"Comino", orb.Point{14.335, 36.012}, 1},
	{"Oinousses", orb.Point{26.22, 38.52}, 1},
	{"Agathonisi", orb.Point{26.97, 37.46}, 1},
	{"Farmakonisi", orb.Point{27.088, 37.2827}, 1},
	{"Kalymnos", orb.Point{26.98, 36.98}, 1},
	{"Symi", orb.Point{27.83, 36.595}, 1},
	{"Gökçeada", orb.Point{25.88, 40.17}, 1},
	{"Alborán", alboran, 1},
	{"Chafarinas", orb.Point{-2.441, 35.1782}, 1},
	{"La Galite", orb.Point{8.93, 37.527}, 1},
	{"Kerkennah", orb.Point{11.20, 34.72}, 1},
	{"Othonoi", orb.Point{19.40, 39.85}, 1},
	{"Lampione", lampione, 1},
}

// Two islands that the source leaves out, for their size, and that matter
// here. Their centres are those of the lighthouses on them.
var (
	alboran  = orb.Point{-3.0349, 35.9389}
	lampione = orb.Point{12.3203, 35.5503}
)

// drawnIslands are the two as octagons of their true size: Alborán 0.071 km²
// and about 600 m long, Lampione 0.036 km² and about 200 m long.
func drawnIslands() []orb.Ring {
	return []orb.Ring{octagon(alboran, 600, 0.071), octagon(lampione, 200, 0.036)}
}

// octagon returns an anticlockwise ring of eight points around the centre
// with the given east-west extent in metres and area in km².
func octagon(centre orb.Point, lengthM, km2 float64) orb.Ring {
	const metresPerDegree = 111_195.0 // of latitude, on a sphere of 6371 km
	// An octagon inscribed in an ellipse with half axes a and b, turned so
	// that a side faces east, is 2a·cos(π/8) long and has the area 2√2·a·b.
	a := lengthM / 2 / math.Cos(math.Pi/8)
	b := km2 * 1e6 / (2 * math.Sqrt2 * a)
	ring := make(orb.Ring, 0, 9)
	for k := range 8 {
		sin, cos := math.Sincos((float64(k) + 0.5) * math.Pi / 4)
		ring = append(ring, orb.Point{
			centre[0] + a*cos/(metresPerDegree*math.Cos(centre[1]*math.Pi/180)),
			centre[1] + b*sin/metresPerDegree,
		})
	}
	return append(ring, ring[0])
}

// readAreas decodes a geo-maps file: a collection of polygons.
func readAreas(data []byte) (orb.MultiPolygon, error) {
	var file struct {
		Type       string
		Geometries []struct {
			Type        string
			Coordinates orb.MultiPolygon
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	var areas orb.MultiPolygon
	for i, g := range file.Geometries {
		if g.Type != "MultiPolygon" {
			return nil, fmt.Errorf("geometry %d is a %s, want MultiPolygon", i, g.Type)
		}
		areas = append(areas, g.Coordinates...)
	}
	return areas, nil
}

// margin is how far, in degrees, the coast is read beyond the padded frame,
// so that simplification at the frame knows what comes next.
const margin = 3.0

// coastRings returns the outer rings of the areas near the frame and the
// islands drawn by hand, anticlockwise.
func coastRings(areas orb.MultiPolygon) []orb.Ring {
	near := grid.Padded.Pad(margin)
	var rings []orb.Ring
	for _, polygon := range areas {
		if !near.Intersects(polygon[0].Bound()) {
			continue
		}
		if r := clip.Ring(near, polygon[0].Clone()); len(r) >= 4 {
			rings = append(rings, anticlockwise(r))
		}
	}
	return append(rings, drawnIslands()...)
}

// anticlockwise turns a ring in place if need be and returns it.
func anticlockwise(r orb.Ring) orb.Ring {
	if r.Orientation() == orb.CW {
		r.Reverse()
	}
	return r
}

// simplifyLand makes one level of detail out of the coast. It returns the
// rings and the number of conflicts left.
func simplifyLand(coast []orb.Ring, level int) ([]orb.Ring, int) {
	spec := landLevels[level]
	var arcs []arc
	for _, r := range coast {
		line := rounded(orb.LineString(r), spec.decimals)
		km2 := geo.Area(r) / 1e6
		named := isNamed(r, level)
		if named && len(line) < 5 {
			// A named island too small for this level's rounding keeps the
			// finest one.
			line = rounded(orb.LineString(r), 4)
		}
		if len(line) < 4 || (km2 < spec.leastKm2 && !named) {
			continue
		}
		tol := min(spec.tol, islandShare*math.Sqrt(planar.Area(mercatorRing(line))))
		arcs = append(arcs, arc{points: fromFarthest(line), tol: tol})
	}
	lines, left := simplifyArcs(arcs, grid.Padded)
	rings := make([]orb.Ring, 0, len(lines))
	for _, l := range lines {
		if r := orb.Ring(l); len(r) >= 4 && r.Orientation() == orb.CCW {
			rings = append(rings, r)
		}
	}
	return rings, left
}

// isNamed tells whether the ring is a named island that the level must show.
// Continents hold no named island's point, since those are rings apart.
func isNamed(r orb.Ring, level int) bool {
	for _, island := range namedIslands {
		if level >= island.coarsest && r.Bound().Contains(island.point) && planar.RingContains(r, island.point) {
			return true
		}
	}
	return false
}

// checkIslands returns an error that names the islands which no ring holds.
func checkIslands(coast []orb.Ring) error {
	var faults []error
	for _, island := range namedIslands {
		found := false
		for _, r := range coast {
			if r.Bound().Contains(island.point) && planar.RingContains(r, island.point) {
				found = true
				break
			}
		}
		if !found {
			faults = append(faults, fmt.Errorf("no land at %s, %v", island.name, island.point))
		}
	}
	return errors.Join(faults...)
}

// fromFarthest returns the ring starting at the point farthest from the
// middle of its bound. Visvalingam's method always keeps the first point, so
// it had better be a prominent one.
func fromFarthest(line orb.LineString) orb.LineString {
	middle := line.Bound().Center()
	best, at := -1.0, 0
	for i, p := range line {
		if d := planar.DistanceSquared(middle, p); d > best {
			best, at = d, i
		}
	}
	open := line[:len(line)-1]
	out := append(orb.LineString(nil), open[at%len(open):]...)
	out = append(out, open[:at%len(open)]...)
	return append(out, out[0])
}

func mercatorRing(line orb.LineString) orb.Ring {
	r := orb.Ring(mercator(line))
	if r.Orientation() == orb.CW {
		r.Reverse()
	}
	return r
}
