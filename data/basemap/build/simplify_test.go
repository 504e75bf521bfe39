package main

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var everywhere = orb.Bound{Min: orb.Point{-180, -80}, Max: orb.Point{180, 80}}

func TestCollide(t *testing.T) {
	cases := []struct {
		name       string
		a, b, c, d orb.Point
		want       bool
	}{
		{"a cross", orb.Point{0, 0}, orb.Point{2, 2}, orb.Point{0, 2}, orb.Point{2, 0}, true},
		{"an end touching the middle of the other", orb.Point{0, 0}, orb.Point{2, 0}, orb.Point{1, 0}, orb.Point{1, 2}, true},
		{"neighbours that meet at an end", orb.Point{0, 0}, orb.Point{1, 0}, orb.Point{1, 0}, orb.Point{2, 1}, false},
		{"neighbours in one straight line", orb.Point{0, 0}, orb.Point{1, 0}, orb.Point{1, 0}, orb.Point{2, 0}, false},
		{"neighbours that fold back on each other", orb.Point{0, 0}, orb.Point{2, 0}, orb.Point{2, 0}, orb.Point{1, 0}, true},
		{"the same segment twice", orb.Point{0, 0}, orb.Point{1, 1}, orb.Point{0, 0}, orb.Point{1, 1}, true},
		{"the same segment the other way", orb.Point{0, 0}, orb.Point{1, 1}, orb.Point{1, 1}, orb.Point{0, 0}, true},
		{"collinear and apart", orb.Point{0, 0}, orb.Point{1, 0}, orb.Point{2, 0}, orb.Point{3, 0}, false},
		{"parallel", orb.Point{0, 0}, orb.Point{2, 0}, orb.Point{0, 1}, orb.Point{2, 1}, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, collide(c.a, c.b, c.c, c.d))
			assert.Equal(t, c.want, collide(c.c, c.d, c.a, c.b), "in the other order")
			assert.Equal(t, c.want, collide(c.b, c.a, c.d, c.c), "walked backwards")
		})
	}
}

func TestSimplifiedArcsAreASubsequence(t *testing.T) {
	line := make(orb.LineString, 400)
	for i := range line {
		x := float64(i) / 100
		line[i] = orb.Point{x, 40 + 0.1*math.Sin(7*x) + 0.01*math.Sin(90*x)}
	}
	line = rounded(line, 4)
	for _, tol := range []float64{0, 300, 3000} {
		lines, left := simplifyArcs([]arc{{line, tol}}, everywhere)
		assert.Zero(t, left)
		j := 0
		for _, p := range lines[0] {
			for line[j] != p {
				j++
				require.Less(t, j, len(line), "point %v of the input, in order", p)
			}
		}
		assert.Equal(t, line[0], lines[0][0])
		assert.Equal(t, line[len(line)-1], lines[0][len(lines[0])-1])
		switch tol {
		case 0:
			assert.Equal(t, line, lines[0])
		case 3000:
			assert.Less(t, len(lines[0]), len(line)/2)
		}
	}
}

func TestSimplificationDoesNotLetAnIslandSlipIntoTheLand(t *testing.T) {
	// A shallow bay with a small island in it: thinning the coast alone would
	// draw it straight across the island.
	coast := orb.LineString{{0, 40}, {0.1, 39.97}, {0.2, 40}, {0.2, 40.5}, {0, 40.5}, {0, 40}}
	island := orb.LineString{{0.095, 39.985}, {0.105, 39.985}, {0.1, 39.992}, {0.095, 39.985}}
	arcs := []arc{{coast, 20_000}, {island, 0}}

	alone, _ := simplifyArcs(arcs[:1], everywhere)
	assert.NotContains(t, alone[0], orb.Point{0.1, 39.97}, "the tolerance is large enough to lose the bay")
	mirrored := orb.LineString{{0.09, 39.99}, {0.11, 39.99}, {0.1, 40.01}, {0.09, 39.99}} // lies across the straight line
	both, left := simplifyArcs([]arc{{coast, 20_000}, {mirrored, 0}}, everywhere)
	assert.Contains(t, both[0], orb.Point{0.1, 39.97}, "the vertex comes back")
	assert.Zero(t, left)
}

func TestRingsKeepTheirShape(t *testing.T) {
	ring := orb.LineString{{0, 40}, {0.02, 40}, {0.02, 40.02}, {0.01, 40.021}, {0, 40.02}, {0, 40}}
	lines, _ := simplifyArcs([]arc{{ring, 1e6}}, everywhere)
	assert.True(t, closed(lines[0]))
	assert.Len(t, lines[0], 4, "no ring becomes less than a triangle")
}

func TestSpikesAreDropped(t *testing.T) {
	line := orb.LineString{{0, 0}, {50, 1}, {52, 900}, {54, 1}, {100, 0}}
	kept := withoutSpikes(line, []int{0, 1, 2, 3, 4}, 10)
	assert.NotContains(t, kept, 2)
	assert.Equal(t, []int{0, 1, 2, 3, 4}, withoutSpikes(line, []int{0, 1, 2, 3, 4}, 0), "the finest level keeps everything")
}

func TestRoundedDropsRepeatedPoints(t *testing.T) {
	got := rounded(orb.LineString{{1.00001, 2}, {1.00002, 2}, {1.1, 2}}, 3)
	assert.Equal(t, orb.LineString{{1, 2}, {1.1, 2}}, got)
}

func TestFromFarthestKeepsTheRing(t *testing.T) {
	ring := orb.LineString{{0, 0}, {1, 0}, {9, 5}, {0, 1}, {0, 0}}
	got := fromFarthest(ring)
	assert.True(t, closed(got))
	assert.Equal(t, planar.Area(orb.Ring(ring)), planar.Area(orb.Ring(got)))
	assert.Len(t, got, len(ring))
}

func TestOctagonHasItsTrueSize(t *testing.T) {
	const metresPerDegree = 111_195.0
	ring := octagon(orb.Point{0, 0}, 600, 0.071)
	require.Len(t, ring, 9)
	assert.Equal(t, orb.CCW, ring.Orientation())
	assert.InEpsilon(t, 600, (ring.Bound().Max[0]-ring.Bound().Min[0])*metresPerDegree, 1e-6)
	assert.InEpsilon(t, 71_000, planar.Area(ring)*metresPerDegree*metresPerDegree, 1e-6)
}

func TestNamedIslandsThatTheSourceLacksAreReported(t *testing.T) {
	err := checkIslands(drawnIslands())
	assert.ErrorContains(t, err, "no land at Lampedusa")
	assert.NotContains(t, err.Error(), "Alborán")
	assert.NotContains(t, err.Error(), "Lampione")
}
