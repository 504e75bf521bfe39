package main

import (
	"math"
	"sort"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"github.com/paulmach/orb/project"
	"github.com/paulmach/orb/simplify"
)

// arc is a line or closed ring that is simplified once, whatever shapes it
// is part of, so that what was shared stays shared.
type arc struct {
	points orb.LineString // degrees, rounded, no repeated points
	tol    float64        // Mercator metres; 0 keeps every point
}

// maxRounds bounds the repair; four to eight rounds are usual.
const maxRounds = 40

// simplifyArcs thins every arc with Visvalingam's method (Visvalingam and
// Whyatt 1993), where a vertex goes if the triangle it makes is below tol²,
// and then removes spikes. Thinning can make lines cross that did not: where
// that happens inside the bound, the farthest dropped vertex of each of the
// two segments comes back, until nothing is left to bring back. It returns
// the lines and the number of conflicts that remain, which are those of the
// source itself.
func simplifyArcs(arcs []arc, within orb.Bound) ([]orb.LineString, int) {
	metres := make([]orb.LineString, len(arcs))
	kept := make([][]int, len(arcs))
	for i, a := range arcs {
		metres[i] = mercator(a.points)
		kept[i] = withoutSpikes(metres[i], visvalingam(metres[i], a.tol), a.tol)
	}
	left := 0
	for range maxRounds {
		segments := segmentsOf(arcs, kept, within)
		pairs := conflicts(segments)
		left = len(pairs)
		if !bringBack(metres, kept, segments, pairs) {
			break
		}
	}
	lines := make([]orb.LineString, len(arcs))
	for i, a := range arcs {
		for _, k := range kept[i] {
			lines[i] = append(lines[i], a.points[k])
		}
	}
	return lines, left
}

// segmentsOf lists the segments of the kept points that touch the bound.
func segmentsOf(arcs []arc, kept [][]int, within orb.Bound) []segment {
	var segments []segment
	for i, k := range kept {
		for end := 1; end < len(k); end++ {
			a, b := arcs[i].points[k[end-1]], arcs[i].points[k[end]]
			if within.Intersects(orb.MultiPoint{a, b}.Bound()) {
				segments = append(segments, segment{a: a, b: b, arc: i, end: end})
			}
		}
	}
	return segments
}

// bringBack puts the farthest dropped vertex of every conflicting segment
// back into the kept lists and tells whether there was any.
func bringBack(metres []orb.LineString, kept [][]int, segments []segment, pairs [][2]int) bool {
	back := map[[2]int]bool{} // arc and vertex
	for _, pair := range pairs {
		for _, id := range pair {
			s := segments[id]
			lo, hi := kept[s.arc][s.end-1], kept[s.arc][s.end]
			best, at := -1.0, -1
			for v := lo + 1; v < hi; v++ {
				d := planar.DistanceFromSegmentSquared(metres[s.arc][lo], metres[s.arc][hi], metres[s.arc][v])
				if d > best {
					best, at = d, v
				}
			}
			if at >= 0 {
				back[[2]int{s.arc, at}] = true
			}
		}
	}
	touched := map[int]bool{}
	for b := range back {
		kept[b[0]] = append(kept[b[0]], b[1])
		touched[b[0]] = true
	}
	for i := range touched {
		sort.Ints(kept[i])
	}
	return len(back) > 0
}

// visvalingam returns the indices of the points that stay. A closed ring
// keeps at least a triangle, an open line its ends.
func visvalingam(line orb.LineString, tol float64) []int {
	thin := line
	if tol > 0 {
		s := simplify.VisvalingamThreshold(tol * tol)
		if closed(line) {
			thin = orb.LineString(s.Ring(orb.Ring(line.Clone())))
		} else {
			thin = s.LineString(line.Clone())
		}
	}
	kept := make([]int, 0, len(thin))
	j := 0
	for _, p := range thin {
		for line[j] != p {
			j++
		}
		kept = append(kept, j)
		j++
	}
	return kept
}

// spikeAngle is the interior angle in degrees below which a corner counts as
// a spike: drawn with a mitred stroke it would look like a thorn.
const spikeAngle = 14.0

// withoutSpikes drops corners sharper than spikeAngle whose tip is thinner
// than the tolerance, as river mouths and sand bars leave them. The ends of a
// line stay, a ring keeps at least a triangle, and so does everything when
// tol is 0.
func withoutSpikes(line orb.LineString, kept []int, tol float64) []int {
	least := 2
	if closed(line) {
		least = 4
	}
	if tol <= 0 {
		return kept
	}
	for i := 1; i < len(kept)-1 && len(kept) > least; {
		a, b, c := line[kept[i-1]], line[kept[i]], line[kept[i+1]]
		if angle(a, b, c) >= spikeAngle {
			i++
			continue
		}
		kept = append(kept[:i], kept[i+1:]...)
		if i > 1 {
			i--
		}
	}
	return kept
}

// angle returns the angle at b between a and c in degrees, 0 to 180.
func angle(a, b, c orb.Point) float64 {
	v := math.Atan2(a[1]-b[1], a[0]-b[0]) - math.Atan2(c[1]-b[1], c[0]-b[0])
	v = math.Abs(v) * 180 / math.Pi
	return min(v, 360-v)
}

// closed tells whether a line is a ring with an area.
func closed(line orb.LineString) bool {
	return len(line) > 3 && line[0] == line[len(line)-1]
}

// mercator projects degrees to spherical Web Mercator metres, in which both
// axes have the same scale at a point.
func mercator(line orb.LineString) orb.LineString {
	out := make(orb.LineString, len(line))
	for i, p := range line {
		out[i] = project.WGS84.ToMercator(p)
	}
	return out
}

// rounded returns the line with coordinates rounded to the given number of
// decimals and repeated points removed.
func rounded(line orb.LineString, decimals int) orb.LineString {
	m := math.Pow10(decimals)
	out := make(orb.LineString, 0, len(line))
	for _, p := range line {
		q := orb.Point{math.Round(p[0]*m) / m, math.Round(p[1]*m) / m}
		if len(out) == 0 || out[len(out)-1] != q {
			out = append(out, q)
		}
	}
	return out
}
