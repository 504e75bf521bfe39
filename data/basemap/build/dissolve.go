package main

import (
	"sort"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// edge is a directed piece of a ring.
type edge struct{ from, to orb.Point }

// dissolve joins polygons that share pieces of straight edges along
// meridians and parallels. The source of the lakes was cut into tiles, and a
// lake across a tile's edge comes in two parts that would be drawn with a
// line between them. Outer rings come back anticlockwise, holes clockwise.
func dissolve(polygons orb.MultiPolygon) orb.MultiPolygon {
	return assemble(link(withoutOpposites(splitStraight(edgesOf(polygons)))))
}

// edgesOf lists the edges of all rings, with the area on their left.
func edgesOf(polygons orb.MultiPolygon) []edge {
	var edges []edge
	for _, p := range polygons {
		for k, r := range p {
			r = r.Clone()
			if (r.Orientation() == orb.CCW) != (k == 0) {
				r.Reverse()
			}
			for i := 1; i < len(r); i++ {
				if r[i-1] != r[i] {
					edges = append(edges, edge{r[i-1], r[i]})
				}
			}
		}
	}
	return edges
}

// splitStraight splits every edge along a meridian or parallel at the ends of
// the other edges on it, so that shared pieces have the same ends.
func splitStraight(edges []edge) []edge {
	type track struct {
		axis int // the coordinate that is constant
		at   float64
	}
	trackOf := func(e edge) (track, bool) {
		for axis := range 2 {
			if e.from[axis] == e.to[axis] {
				return track{axis, e.from[axis]}, true
			}
		}
		return track{}, false
	}
	stops := map[track][]float64{}
	for _, e := range edges {
		if t, ok := trackOf(e); ok {
			stops[t] = append(stops[t], e.from[1-t.axis], e.to[1-t.axis])
		}
	}
	for _, s := range stops {
		sort.Float64s(s)
	}
	var out []edge
	for _, e := range edges {
		t, ok := trackOf(e)
		if !ok {
			out = append(out, e)
			continue
		}
		s := stops[t]
		lo, hi := e.from[1-t.axis], e.to[1-t.axis]
		forward := lo < hi
		if !forward {
			lo, hi = hi, lo
		}
		last := lo
		var parts []edge
		for i := sort.SearchFloat64s(s, lo); i < len(s) && s[i] <= hi; i++ {
			if s[i] == last {
				continue
			}
			var a, b orb.Point
			a[t.axis], b[t.axis] = t.at, t.at
			a[1-t.axis], b[1-t.axis] = last, s[i]
			if !forward {
				a, b = b, a
			}
			parts = append(parts, edge{a, b})
			last = s[i]
		}
		if !forward {
			for i, j := 0, len(parts)-1; i < j; i, j = i+1, j-1 {
				parts[i], parts[j] = parts[j], parts[i]
			}
		}
		out = append(out, parts...)
	}
	return out
}

// withoutOpposites removes pairs of edges that run the same way back.
func withoutOpposites(edges []edge) []edge {
	count := map[edge]int{}
	for _, e := range edges {
		count[e]++
	}
	var out []edge
	for _, e := range edges {
		back := edge{e.to, e.from}
		if count[back] > 0 && count[e] > 0 {
			count[back]--
			count[e]--
			continue
		}
		if count[e] > 0 {
			count[e]--
			out = append(out, e)
		}
	}
	return out
}

// link joins edges to closed rings, in the order of the edges. Points in the
// middle of a straight run along a meridian or parallel are dropped again.
func link(edges []edge) []orb.Ring {
	from := map[orb.Point][]int{}
	for i, e := range edges {
		from[e.from] = append(from[e.from], i)
	}
	used := make([]bool, len(edges))
	var rings []orb.Ring
	for first := range edges {
		if used[first] {
			continue
		}
		ring := orb.Ring{edges[first].from}
		for at := first; at >= 0; {
			used[at] = true
			ring = append(ring, edges[at].to)
			next := -1
			if edges[at].to != ring[0] {
				for _, k := range from[edges[at].to] {
					if !used[k] {
						next = k
						break
					}
				}
			}
			at = next
		}
		if len(ring) >= 4 && ring[0] == ring[len(ring)-1] {
			rings = append(rings, ring)
		}
	}
	return rings
}

// assemble makes polygons of rings: an anticlockwise ring is a polygon, a
// clockwise one a hole of the smallest polygon that holds its first point.
func assemble(rings []orb.Ring) orb.MultiPolygon {
	var polygons orb.MultiPolygon
	for _, r := range rings {
		if r.Orientation() == orb.CCW {
			polygons = append(polygons, orb.Polygon{r})
		}
	}
	sort.SliceStable(polygons, func(i, j int) bool { return planar.Area(polygons[i][0]) < planar.Area(polygons[j][0]) })
	for _, r := range rings {
		if r.Orientation() != orb.CW {
			continue
		}
		for i, p := range polygons {
			if p[0].Bound().Contains(r[0]) && planar.RingContains(p[0], r[0]) {
				polygons[i] = append(polygons[i], r)
				break
			}
		}
	}
	return polygons
}
