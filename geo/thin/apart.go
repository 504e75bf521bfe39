// Package thin settles which of many things on a map give way to others
// while there is no room for all, and from which zoom on each is shown. Nothing
// is gathered into sums: what is left out comes back from closer by, and what
// is shown once stays as the map comes closer.
package thin

import (
	"math"

	"approdi/geo"
	"approdi/geo/camera"
)

// Apart returns for each point the zoom from which it is shown. The points are
// in World, the most important first. A point waits until it is at least a
// distance in CSS px from every more important one that is shown by then; the
// first waits for none. From maxZoom on everything is shown, also what lies at
// one position.
func Apart(points []geo.World, apartPx, maxZoom float64) []float64 {
	from := make([]float64, len(points))
	s := newSieve(len(points), apartPx, maxZoom)
	for i, p := range points {
		from[i] = s.room(p)
		if from[i] < maxZoom { // later ones would wait no longer for it
			s.file(p, from[i])
		}
	}
	return from
}

// sieve files points under the levels at which they are shown, in squares as
// wide as points are kept apart there. Level l is seen from zoom l to l+1.
type sieve struct {
	apart   float64 // at zoom 0, in World
	maxZoom float64
	heads   []int32 // by the hash of a square: its last entry, counted from 1
	entries []entry
}

// entry is a point in a list. It stands in the way of those within its reach,
// whose square is kept; next is the entry before it, counted from 1, or 0.
type entry struct {
	at           geo.World
	reachSquared float64
	next         int32
}

func newSieve(points int, apartPx, maxZoom float64) *sieve {
	size := 1024
	for size < 4*points {
		size *= 2
	}
	return &sieve{apart: apartPx / camera.WorldPx, maxZoom: maxZoom, heads: make([]int32, size)}
}

func (s *sieve) finest() int { return int(math.Ceil(s.maxZoom)) }

// side is how wide the squares of a level are, in World.
func (s *sieve) side(level int) float64 { return math.Ldexp(s.apart, -level) }

// slot is where the list of a square begins. Squares that share a slot by
// chance only cost time: every entry is checked by its own reach.
func (s *sieve) slot(level, column, row int) *int32 {
	h := uint64(level)*0x9e3779b97f4a7c15 ^ uint64(column)*0xc2b2ae3d27d4eb4f ^ uint64(row)*0x165667b19e3779f9
	h ^= h >> 29
	return &s.heads[h&uint64(len(s.heads)-1)]
}

// room is the zoom from which a point is shown. One that stands in the way from
// a zoom above that of a level lies in one of the nine squares around it there,
// so that the finest level with any has the nearest.
func (s *sieve) room(p geo.World) float64 {
	for level := s.finest(); level >= 0; level-- {
		side := s.side(level)
		column, row := int(p.X/side), int(p.Y/side)
		nearest := math.Inf(1)
		for c := column - 1; c <= column+1; c++ {
			for r := row - 1; r <= row+1; r++ {
				for i := *s.slot(level, c, r); i != 0; i = s.entries[i-1].next {
					e := &s.entries[i-1]
					dx, dy := e.at.X-p.X, e.at.Y-p.Y
					if squared := dx*dx + dy*dy; squared < e.reachSquared {
						nearest = min(nearest, squared)
					}
				}
			}
		}
		if nearest < side*side {
			return min(math.Log2(s.apart/math.Sqrt(nearest)), s.maxZoom)
		}
	}
	return 0
}

// file enters a point in every level at which it is shown.
func (s *sieve) file(p geo.World, from float64) {
	reach := s.apart * math.Exp2(-from)
	for level := int(from); level <= s.finest(); level++ {
		side := s.side(level)
		head := s.slot(level, int(p.X/side), int(p.Y/side))
		s.entries = append(s.entries, entry{at: p, reachSquared: reach * reach, next: *head})
		*head = int32(len(s.entries))
	}
}
