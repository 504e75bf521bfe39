package main

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"github.com/stretchr/testify/assert"
)

func TestCut(t *testing.T) {
	cell := orb.Bound{Min: orb.Point{0, 0}, Max: orb.Point{10, 10}}
	cases := []struct {
		name   string
		ring   orb.Ring
		pieces int
		area   float64
	}{
		{"an island inside stays whole", orb.Ring{{2, 2}, {4, 2}, {4, 4}, {2, 4}, {2, 2}}, 1, 4},
		{"land all around fills the cell", orb.Ring{{-5, -5}, {15, -5}, {15, 15}, {-5, 15}, {-5, -5}}, 1, 100},
		{"land elsewhere leaves it empty", orb.Ring{{20, 20}, {30, 20}, {30, 30}, {20, 20}}, 0, 0},
		{"a corner is cut off", orb.Ring{{-5, -5}, {5, -5}, {5, 5}, {-5, 5}, {-5, -5}}, 1, 25},
		{"land that only touches the corner is dropped", orb.Ring{{-5, -5}, {0, -5}, {0, 0}, {-5, 0}, {-5, -5}}, 0, 0},
		{"a strip across makes one piece", orb.Ring{{-5, 4}, {15, 4}, {15, 6}, {-5, 6}, {-5, 4}}, 1, 20},
		{
			"a U open to the west makes two pieces, without a bridge",
			orb.Ring{{-5, 1}, {5, 1}, {5, 2}, {-3, 2}, {-3, 8}, {5, 8}, {5, 9}, {-5, 9}, {-5, 1}}, 2, 10,
		},
		{
			"a comb makes three pieces",
			orb.Ring{{-5, 1}, {5, 1}, {5, 2}, {-3, 2}, {-3, 4}, {5, 4}, {5, 5}, {-3, 5}, {-3, 8}, {5, 8}, {5, 9}, {-5, 9}, {-5, 1}}, 3, 15,
		},
		{
			"a bay from the east leaves one piece with all four corners",
			orb.Ring{{-5, -5}, {15, -5}, {15, 4}, {5, 4}, {5, 6}, {15, 6}, {15, 15}, {-5, 15}, {-5, -5}}, 1, 90,
		},
		{
			"a channel right through leaves two",
			orb.Ring{{-5, -5}, {15, -5}, {15, 4}, {-4, 4}, {-4, 6}, {15, 6}, {15, 15}, {-5, 15}, {-5, -5}}, 2, 80,
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			before := c.ring.Clone()
			got := cut([]orb.Ring{c.ring}, cell, 4)
			assert.Len(t, got, c.pieces)
			area := 0.0
			for _, p := range got {
				assert.Equal(t, orb.CCW, p[0].Orientation())
				assert.Equal(t, p[0][0], p[0][len(p[0])-1])
				assert.Empty(t, selfTouches(p[0]), "no bridges")
				area += planar.Area(p[0])
			}
			assert.InDelta(t, c.area, area, 1e-9)
			assert.Equal(t, before, c.ring, "the input is not modified")
		})
	}
}

// selfTouches returns the pairs of edges of a ring that are in conflict.
func selfTouches(r orb.Ring) [][2]int {
	var segments []segment
	for i := 1; i < len(r); i++ {
		segments = append(segments, segment{a: r[i-1], b: r[i], end: i})
	}
	return conflicts(segments)
}

func TestCellsTogetherHaveTheAreaOfTheLand(t *testing.T) {
	// A star with wiggling arms over several cells.
	var ring orb.Ring
	for i := range 720 {
		a := float64(i) / 720 * 2 * math.Pi
		r := 9 + 5*math.Sin(9*a) + 0.5*math.Sin(61*a)
		ring = append(ring, orb.Point{20 + r*math.Cos(a), 20 + r*math.Sin(a)})
	}
	ring = orb.Ring(rounded(orb.LineString(append(ring, ring[0])), 4))
	area := 0.0
	for x := 0.0; x < 40; x += 5 {
		for y := 0.0; y < 40; y += 5 {
			for _, p := range cut([]orb.Ring{ring}, orb.Bound{Min: orb.Point{x, y}, Max: orb.Point{x + 5, y + 5}}, 4) {
				area += planar.Area(p[0])
			}
		}
	}
	assert.InDelta(t, planar.Area(ring), area, 0.01)
}
