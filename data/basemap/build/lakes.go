package main

import (
	"fmt"
	"math"

	"approdi/data/basemap/grid"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/geo"
	"github.com/paulmach/orb/planar"
)

const (
	lakeLeastKm2   = 80.0
	lakeIslandKm2  = 25.0 // smaller islands in lakes go
	lakeDecimals   = 4
	lakeMaxPoints  = 3000 // in the coarse file
	lakeWholeShare = 0.18 // see islandShare
)

// lakeTols are the tolerances in Mercator metres of the file for the two
// coarse levels of land and of that for the two fine ones.
var lakeTols = [2]float64{2300, 500}

// buildLakes adds the two files of lakes. Lagoons that the land leaves to the
// sea are not among them.
func buildLakes(cache string, land []orb.Ring, files map[string][]byte) error {
	data, err := lakesInput.member(cache, "package/map.geo.json")
	if err != nil {
		return err
	}
	areas, err := readAreas(data)
	if err != nil {
		return fmt.Errorf("%s: %w", lakesInput.Name, err)
	}
	var source orb.MultiPolygon
	for _, lake := range dissolve(nearFrame(areas)) {
		if geo.Area(lake)/1e6 >= lakeLeastKm2 && !isDry(lake[0]) && onLand(lake, land) {
			source = append(source, lake)
		}
	}
	for i, tol := range lakeTols {
		var features []feature
		vertices := 0
		for _, lake := range simplifyLakes(source, tol) {
			for _, r := range lake {
				vertices += len(r) - 1
			}
			features = append(features, feature{"{}", lake})
		}
		if i == 0 && vertices > lakeMaxPoints {
			return fmt.Errorf("lakes: %d vertices, at most %d are wanted", vertices, lakeMaxPoints)
		}
		name := [2]string{"osm/lakes.geojson", "osm/lakes-fine.geojson"}[i]
		files[name] = featureCollection(features, lakeDecimals)
		fmt.Printf("%s: %d lakes, %d vertices\n", name, len(features), vertices)
	}
	return nil
}

// dryLakes are points in salt flats that the source holds as lakes, and that
// carry water in some winters at most: chotts and sebkhas.
var dryLakes = []orb.Point{
	{8.49, 33.75},   // Chott el Djerid
	{6.29, 34.24},   // Chott Melrhir
	{6.05, 34.04},   // Chott Merouane
	{4.79, 35.43},   // Chott el Hodna
	{3.55, 35.23},   // Zahrez Chergui
	{2.81, 34.93},   // Zahrez Gharbi
	{-0.80, 35.54},  // Sebkha of Oran
	{7.13, 35.68},   // Garaet et Tarf
	{5.37, 32.35},   // Sebkhet Safioune
	{4.64, 31.17},   // flat south of El Goléa
	{9.78, 34.39},   // Sebkhet en Noual
	{10.27, 35.85},  // Sebkhet Kelbia
	{10.96, 33.39},  // Sebkhet el Melah near Zarzis
	{11.56, 33.07},  // flats of Abu Kammash
	{18.87, 30.21},  // flats south of the Gulf of Sirte
	{19.79, 29.76},  // the same
	{20.95, 30.12},  // the same
	{-15.99, 18.58}, // Sebkha de Ndrhamcha
	{41.12, 34.99},  // Sabkhat ar Rawda
	{41.22, 34.77},  // Sabkhat al Bawara
}

// isDry tells whether a shore holds one of the dry lakes. The points are
// centroids, and some of the shapes are crescents, so the bound counts.
func isDry(shore orb.Ring) bool {
	for _, p := range dryLakes {
		if shore.Bound().Contains(p) && geo.Distance(shore.Bound().Center(), p) < 15_000 {
			return true
		}
	}
	return false
}

// nearFrame returns the areas that touch the padded frame.
func nearFrame(areas orb.MultiPolygon) orb.MultiPolygon {
	var near orb.MultiPolygon
	for _, a := range areas {
		if grid.Padded.Intersects(a[0].Bound()) {
			near = append(near, a)
		}
	}
	return near
}

// onLand tells whether most of a lake lies within the rings of land, by a
// sample of points.
func onLand(lake orb.Polygon, land []orb.Ring) bool {
	const steps = 12
	b := lake.Bound()
	inside, dry := 0, 0
	for i := range steps * steps {
		p := orb.Point{
			b.Min[0] + (float64(i%steps)+0.5)/steps*(b.Max[0]-b.Min[0]),
			b.Min[1] + (float64(i/steps)+0.5)/steps*(b.Max[1]-b.Min[1]),
		}
		if !planar.PolygonContains(lake, p) {
			continue
		}
		inside++
		for _, r := range land {
			if r.Bound().Contains(p) && planar.RingContains(r, p) {
				dry++
				break
			}
		}
	}
	return 2*dry >= inside
}

// simplifyLakes thins the shores of lakes and cuts them to the padded frame.
// Islands that are too small go.
func simplifyLakes(areas orb.MultiPolygon, coarsest float64) orb.MultiPolygon {
	var arcs []arc
	var counts []int // rings a lake
	for _, lake := range areas {
		counts = append(counts, 0)
		for k, r := range lake {
			if k > 0 && geo.Area(r)/1e6 < lakeIslandKm2 {
				continue
			}
			line := fromFarthest(rounded(orb.LineString(r), lakeDecimals))
			// Only the coarse file is short of vertices.
			share := lakeWholeShare * min(coarsest/lakeTols[0]+0.4, 1)
			tol := min(coarsest, share*math.Sqrt(planar.Area(mercatorRing(line))))
			arcs = append(arcs, arc{points: line, tol: tol})
			counts[len(counts)-1]++
		}
	}
	lines, _ := simplifyArcs(arcs, grid.Padded)
	var lakes orb.MultiPolygon
	for _, n := range counts {
		var lake orb.Polygon
		for k, l := range lines[:n] {
			r := orb.Ring(rounded(orb.LineString(clip.Ring(grid.Padded, orb.Ring(l))), lakeDecimals))
			if len(r) < 4 {
				continue
			}
			// The right-hand rule of RFC 7946: shore anticlockwise, islands
			// clockwise.
			if (r.Orientation() == orb.CCW) != (k == 0) {
				r.Reverse()
			}
			lake = append(lake, r)
		}
		lines = lines[n:]
		if len(lake) > 0 {
			lakes = append(lakes, lake)
		}
	}
	return lakes
}
