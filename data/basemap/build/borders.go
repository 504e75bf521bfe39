package main

import (
	"fmt"
	"math"
	"slices"

	"approdi/data/basemap/grid"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/geo"
)

// borderTols are the tolerances of the three levels of borders in Mercator
// metres. The coarsest is wider than that of the land: a border is a thin,
// quiet line and costs as many vertices as a coast.
var borderTols = [3]float64{4500, 1600, 500}

const (
	// extendKm is how far a free end is carried on before it is cut at the
	// coast: the two sources lie 2.5 km apart at nine ends of ten.
	extendKm = 3.0
	// searchKm is how far inland from its end a border is searched for the
	// place where it first meets the coast. A line with both ends at the sea,
	// such as that of Ceuta, is searched from its middle at most.
	searchKm = 20.0
	// leastPerimeter drops enclaves whose border is shorter than this many
	// tolerances: they would come out as specks.
	leastPerimeter = 12.0
)

// buildBorders adds the border files.
func buildBorders(cache string, land [grid.Levels][]orb.Ring, files map[string][]byte) error {
	data, err := atlasInput.member(cache, "package/countries-10m.json")
	if err != nil {
		return err
	}
	t, err := decodeTopology(data)
	if err != nil {
		return fmt.Errorf("%s: %w", atlasInput.Name, err)
	}
	var near []border
	for _, b := range neutralBorders(t) {
		if b.line.Bound().Intersects(grid.Padded.Pad(margin)) {
			near = append(near, b)
		}
	}
	near = join(near)
	for level, tol := range borderTols {
		lines, left := simplifyBorders(near, level, tol)
		var features []feature
		vertices := 0
		for _, b := range lines {
			b.line = toCoast(b, land[level], extendKm+1.5*tol/1000)
			for _, part := range clip.LineString(grid.Padded, b.line) {
				part = rounded(part, landLevels[level].decimals)
				if len(part) < 2 {
					continue
				}
				features = append(features, feature{fmt.Sprintf(`{"class":%q}`, b.class), part})
				vertices += len(part)
			}
		}
		name := fmt.Sprintf("natural-earth/borders-%d.geojson", level)
		files[name] = featureCollection(features, landLevels[level].decimals)
		fmt.Printf("%s: %d lines, %d vertices, %d conflicts left\n", name, len(features), vertices, left)
	}
	return nil
}

// simplifyBorders thins the borders of one level; small enclaves go.
func simplifyBorders(borders []border, level int, tol float64) ([]border, int) {
	var kept []border
	var arcs []arc
	for _, b := range borders {
		line := rounded(b.line, landLevels[level].decimals)
		if len(line) < 2 || (line[0] == line[len(line)-1] && geo.Length(line) < leastPerimeter*tol) {
			continue
		}
		kept = append(kept, b)
		arcs = append(arcs, arc{points: line, tol: tol})
	}
	lines, left := simplifyArcs(arcs, grid.Padded)
	for i := range kept {
		kept[i].line = lines[i]
	}
	return kept, left
}

// toCoast carries the free ends of a border on by the given length and cuts
// them where they first meet the coast, seen from inland. An end that meets
// none stays as it was.
func toCoast(b border, coast []orb.Ring, km float64) orb.LineString {
	line := b.line
	if b.free[1] {
		line = endAtCoast(line, coast, km)
	}
	if b.free[0] {
		line = reversed(endAtCoast(reversed(line), coast, km))
	}
	return line
}

// endAtCoast is toCoast for the last point of a line.
func endAtCoast(line orb.LineString, coast []orb.Ring, km float64) orb.LineString {
	n := len(line)
	from, tip := line[n-2], line[n-1]
	far := geo.PointAtBearingAndDistance(tip, geo.Bearing(from, tip), km*1000)
	middle := halfWay(line)
	longer := append(line[:middle.after].Clone(), middle.point)
	longer = append(longer, line[middle.after:]...)
	longer = append(longer, far)
	n = len(longer) - 1
	first := n - 1
	for length := 0.0; first > middle.after && length < searchKm*1000; first-- {
		length += geo.Distance(longer[first], longer[first-1])
	}
	window := longer[first:].Bound()
	for i := first; i < n; i++ {
		if at := firstCrossing(longer[i], longer[i+1], coast, window); at >= 0 {
			p, q := longer[i], longer[i+1]
			cut := append(longer[:i+1], orb.Point{p[0] + at*(q[0]-p[0]), p[1] + at*(q[1]-p[1])})
			return slices.Delete(cut, middle.after, middle.after+1)
		}
	}
	return line
}

// place is a point of a line and the index of the vertex after it.
type place struct {
	point orb.Point
	after int
}

// halfWay returns the middle of a line by length in metres.
func halfWay(line orb.LineString) place {
	rest := geo.Length(line) / 2
	for i := 1; i < len(line); i++ {
		d := geo.Distance(line[i-1], line[i])
		if rest < d {
			p, q, t := line[i-1], line[i], rest/d
			return place{orb.Point{p[0] + t*(q[0]-p[0]), p[1] + t*(q[1]-p[1])}, i}
		}
		rest -= d
	}
	return place{line[len(line)-1], len(line) - 1}
}

// firstCrossing returns where the segment pq first meets a coast, as a share
// of its length, or -1. Only rings and segments that touch the window count.
func firstCrossing(p, q orb.Point, coast []orb.Ring, window orb.Bound) float64 {
	best := -1.0
	for _, ring := range coast {
		if !ring.Bound().Intersects(window) {
			continue
		}
		for i := 1; i < len(ring); i++ {
			if at := crossing(p, q, ring[i-1], ring[i]); at >= 0 && (best < 0 || at < best) {
				best = at
			}
		}
	}
	return best
}

// crossing returns where pq meets ab, as a share of pq, or -1.
func crossing(p, q, a, b orb.Point) float64 {
	dx, dy := q[0]-p[0], q[1]-p[1]
	ex, ey := b[0]-a[0], b[1]-a[1]
	det := dx*ey - dy*ex
	if math.Abs(det) < 1e-15 {
		return -1
	}
	t := ((a[0]-p[0])*ey - (a[1]-p[1])*ex) / det
	u := ((a[0]-p[0])*dy - (a[1]-p[1])*dx) / det
	if t < 0 || t > 1 || u < 0 || u > 1 {
		return -1
	}
	return t
}
