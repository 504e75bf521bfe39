package main

import (
	"math"
	"slices"

	"approdi/data/basemap/grid"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/planar"
)

// leastArea is the area in square degrees below which a cut piece is dust:
// about a tenth of a hectare.
const leastArea = 1e-7

// cut returns the part of the rings that lies in the cell, as polygons
// without holes and anticlockwise. The rings must be anticlockwise, closed
// and apart from each other; they are not modified. Points on the cell's edge
// carry the edge's coordinate exactly, others are rounded to the given number
// of decimals.
func cut(rings []orb.Ring, cell orb.Bound, decimals int) orb.MultiPolygon {
	var out orb.MultiPolygon
	for _, r := range rings {
		if !cell.Intersects(r.Bound()) {
			continue
		}
		// orb/clip uses its input as scratch space, hence the clone.
		c := orb.Ring(rounded(orb.LineString(clip.Ring(cell, r.Clone())), decimals))
		if len(c) < 4 || math.Abs(planar.Area(c)) < leastArea {
			continue
		}
		for _, piece := range pieces(c, cell) {
			out = append(out, orb.Polygon{piece})
		}
	}
	return out
}

// pieces takes apart what Sutherland-Hodgman clipping leaves in one ring: it
// joins separate parts by bridges of no width along the cell's edge, which
// confuses triangulation and any test for validity. The lines that are not on
// an edge are kept and joined anew, each to the line that comes next when
// walking the edge anticlockwise. If the areas then disagree, as a line that
// touches an edge in an awkward place could bring about, the ring comes back
// as it was.
func pieces(ring orb.Ring, cell orb.Bound) []orb.Ring {
	lines := grid.Shore(ring, cell)
	if len(lines) == 0 || (len(lines) == 1 && closed(lines[0])) {
		return []orb.Ring{ring}
	}
	around := 2 * (cell.Max[0] - cell.Min[0] + cell.Max[1] - cell.Min[1])
	gap := func(from, to int) float64 { // along the edge from the end of one line to the start of another
		d := along(cell, lines[to][0]) - along(cell, lines[from][len(lines[from])-1])
		if d < 0 {
			d += around
		}
		return d
	}
	used := make([]bool, len(lines))
	var out []orb.Ring
	area := 0.0
	for first := range lines {
		if used[first] {
			continue
		}
		var r orb.Ring
		for at := first; ; {
			used[at] = true
			r = append(r, lines[at]...)
			next := first
			for k := range lines {
				if (!used[k] || k == first) && gap(at, k) < gap(at, next) {
					next = k
				}
			}
			r = append(r, corners(cell, along(cell, r[len(r)-1]), gap(at, next))...)
			if at = next; at == first {
				break
			}
		}
		r = append(r, r[0])
		if r = slices.Compact(r); len(r) < 4 {
			continue
		}
		out = append(out, r)
		area += planar.Area(r)
	}
	if math.Abs(area-planar.Area(ring)) > leastArea {
		return []orb.Ring{ring}
	}
	return out
}

// along returns how far, in degrees, a point on the cell's edge lies from its
// south-west corner when walking anticlockwise. Any other point counts as if
// it were on the western edge.
func along(cell orb.Bound, p orb.Point) float64 {
	w, h := cell.Max[0]-cell.Min[0], cell.Max[1]-cell.Min[1]
	switch {
	case p[1] == cell.Min[1]:
		return p[0] - cell.Min[0]
	case p[0] == cell.Max[0]:
		return w + p[1] - cell.Min[1]
	case p[1] == cell.Max[1]:
		return w + h + cell.Max[0] - p[0]
	}
	return 2*w + h + cell.Max[1] - p[1]
}

// corners returns the corners met on the way of the given length from the
// position start, both as in [along].
func corners(cell orb.Bound, start, length float64) []orb.Point {
	w, h := cell.Max[0]-cell.Min[0], cell.Max[1]-cell.Min[1]
	at := []float64{w, w + h, 2*w + h, 2*w + 2*h}
	point := []orb.Point{
		{cell.Max[0], cell.Min[1]}, cell.Max, {cell.Min[0], cell.Max[1]}, cell.Min,
	}
	var out []orb.Point
	for turn := range 2 {
		for i := range at {
			if d := at[i] + float64(turn)*(2*w+2*h) - start; d > 0 && d < length {
				out = append(out, point[i])
			}
		}
	}
	return out
}
