package main

import (
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// snapDegrees is how far a point of a hand-set line may lie from the border
// that it should meet.
const snapDegrees = 0.1

// attach adds an undetermined border whose points at the given positions are
// moved to the nearest vertex of the others, if that is within snapDegrees. A
// border that is met in its middle is split there, so that simplification
// keeps the meeting point.
func attach(borders []border, line orb.LineString, positions ...int) []border {
	line = line.Clone()
	for _, at := range positions {
		best, b, v := snapDegrees*snapDegrees, -1, 0
		for i := range borders {
			for k, p := range borders[i].line {
				if d := planar.DistanceSquared(p, line[at]); d < best {
					best, b, v = d, i, k
				}
			}
		}
		if b < 0 {
			continue
		}
		whole := borders[b]
		line[at] = whole.line[v]
		if v > 0 && v < len(whole.line)-1 {
			borders[b].line = whole.line[:v+1].Clone()
			borders = append(borders, border{class: whole.class, line: whole.line[v:].Clone()})
		}
	}
	return append(borders, border{class: undetermined, line: line})
}

// join puts borders of the same class end to end wherever exactly two borders
// meet, so that dashes run on across the joint, and marks the free ends. The
// borders that come in are not modified.
func join(borders []border) []border {
	borders = slices.Clone(borders)
	degree := func(p orb.Point) int {
		n := 0
		for _, b := range borders {
			if b.line[0] == p {
				n++
			}
			if b.line[len(b.line)-1] == p {
				n++
			}
		}
		return n
	}
	for i := 0; i < len(borders); {
		if !joinOne(borders, i, degree) {
			i++
			continue
		}
		borders = slices.DeleteFunc(borders, func(b border) bool { return b.line == nil })
		i = 0
	}
	for i := range borders {
		line := borders[i].line
		borders[i].free = [2]bool{degree(line[0]) == 1, degree(line[len(line)-1]) == 1}
	}
	return borders
}

// joinOne appends another border to the end or the start of border i, sets
// the other's line to nil, and tells whether it found one.
func joinOne(borders []border, i int, degree func(orb.Point) int) bool {
	a := borders[i].line
	if a[0] == a[len(a)-1] {
		return false
	}
	for k := range borders {
		b := borders[k].line
		if k == i || borders[k].class != borders[i].class || b[0] == b[len(b)-1] {
			continue
		}
		for range 2 {
			for range 2 {
				if tip := a[len(a)-1]; tip == b[0] && degree(tip) == 2 {
					borders[i].line = append(a.Clone(), b[1:]...)
					borders[k].line = nil
					return true
				}
				b = reversed(b)
			}
			a = reversed(a)
		}
	}
	return false
}

// reversed returns a copy of the line the other way round.
func reversed(line orb.LineString) orb.LineString {
	out := line.Clone()
	out.Reverse()
	return out
}
