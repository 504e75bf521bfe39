package main

import (
	"math"
	"sort"

	"github.com/paulmach/orb"
)

// segment is one edge of a simplified arc: the arc's index and the position
// in its kept list that the segment ends at.
type segment struct {
	a, b     orb.Point
	arc, end int
}

// conflictCell is the width in degrees of the buckets that segments are
// sorted into; about the length of a coast segment at the middle levels.
const conflictCell = 0.05

// conflicts returns the index pairs of segments that cross, touch away from
// their ends or overlap, in ascending order. Meeting at end points, as
// neighbours of a line do, is no conflict.
func conflicts(segments []segment) [][2]int {
	type entry struct{ x, y, id int }
	var entries []entry
	for i, s := range segments {
		x0, x1 := bucket(min(s.a[0], s.b[0])), bucket(max(s.a[0], s.b[0]))
		y0, y1 := bucket(min(s.a[1], s.b[1])), bucket(max(s.a[1], s.b[1]))
		for x := x0; x <= x1; x++ {
			for y := y0; y <= y1; y++ {
				entries = append(entries, entry{x, y, i})
			}
		}
	}
	sort.Slice(entries, func(i, j int) bool {
		p, q := entries[i], entries[j]
		if p.x != q.x {
			return p.x < q.x
		}
		if p.y != q.y {
			return p.y < q.y
		}
		return p.id < q.id
	})
	seen := map[[2]int]bool{}
	for lo := 0; lo < len(entries); {
		hi := lo + 1
		for hi < len(entries) && entries[hi].x == entries[lo].x && entries[hi].y == entries[lo].y {
			hi++
		}
		for i := lo; i < hi; i++ {
			for j := i + 1; j < hi; j++ {
				pair := [2]int{entries[i].id, entries[j].id}
				if s, t := &segments[pair[0]], &segments[pair[1]]; !seen[pair] && collide(s.a, s.b, t.a, t.b) {
					seen[pair] = true
				}
			}
		}
		lo = hi
	}
	pairs := make([][2]int, 0, len(seen))
	for p := range seen {
		pairs = append(pairs, p)
	}
	sort.Slice(pairs, func(i, j int) bool {
		if pairs[i][0] != pairs[j][0] {
			return pairs[i][0] < pairs[j][0]
		}
		return pairs[i][1] < pairs[j][1]
	})
	return pairs
}

func bucket(degrees float64) int { return int(math.Floor(degrees / conflictCell)) }

// collide tells whether the segments ab and cd cross, touch away from a
// common end or overlap.
func collide(a, b, c, d orb.Point) bool {
	if max(a[0], b[0]) < min(c[0], d[0]) || max(c[0], d[0]) < min(a[0], b[0]) ||
		max(a[1], b[1]) < min(c[1], d[1]) || max(c[1], d[1]) < min(a[1], b[1]) {
		return false
	}
	o1, o2, o3, o4 := side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)
	switch {
	case (a == c && b == d) || (a == d && b == c):
		return true
	case a == c || a == d || b == c || b == d:
		// With one common end only a collinear overlap counts: some other
		// end lies inside the other segment.
		return o1 == 0 && o2 == 0 &&
			(inside(a, b, c) || inside(a, b, d) || inside(c, d, a) || inside(c, d, b))
	case o1 != o2 && o3 != o4:
		return true
	}
	return o1 == 0 && inside(a, b, c) || o2 == 0 && inside(a, b, d) ||
		o3 == 0 && inside(c, d, a) || o4 == 0 && inside(c, d, b)
}

// side tells on which side of ab the point c lies: 1 left, -1 right, 0 on the
// line. The tolerance is far below the product of two 0.0001° steps.
func side(a, b, c orb.Point) int {
	v := (b[0]-a[0])*(c[1]-a[1]) - (b[1]-a[1])*(c[0]-a[0])
	switch {
	case v > 1e-13:
		return 1
	case v < -1e-13:
		return -1
	}
	return 0
}

// inside tells whether p, known to be collinear with ab, lies between the
// two and is neither.
func inside(a, b, p orb.Point) bool {
	return p != a && p != b &&
		p[0] >= min(a[0], b[0]) && p[0] <= max(a[0], b[0]) &&
		p[1] >= min(a[1], b[1]) && p[1] <= max(a[1], b[1])
}
