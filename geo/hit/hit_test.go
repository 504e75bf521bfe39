package hit_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/hit"
)

func TestDistanceToSegment(t *testing.T) {
	cases := []struct {
		name    string
		p, a, b geo.Screen
		want    float64
	}{
		{"beside the middle it is the perpendicular", geo.Screen{X: 5, Y: 3}, geo.Screen{}, geo.Screen{X: 10}, 3},
		{"before the start it is the way to the start", geo.Screen{X: -3, Y: 4}, geo.Screen{}, geo.Screen{X: 10}, 5},
		{"past the end it is the way to the end", geo.Screen{X: 13, Y: -4}, geo.Screen{}, geo.Screen{X: 10}, 5},
		{"on the segment it is nothing", geo.Screen{X: 2, Y: 2}, geo.Screen{}, geo.Screen{X: 4, Y: 4}, 0},
		{"a segment may be a point", geo.Screen{X: 4, Y: 5}, geo.Screen{X: 1, Y: 1}, geo.Screen{X: 1, Y: 1}, 5},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.InDelta(t, c.want, hit.DistanceToSegment(c.p, c.a, c.b), 1e-12)
			assert.InDelta(t, c.want, hit.DistanceToSegment(c.p, c.b, c.a), 1e-12, "either way along")
		})
	}
}

func TestDistanceToPolyline(t *testing.T) {
	corner := []geo.Screen{{}, {X: 10}, {X: 10, Y: 10}}
	cases := []struct {
		name string
		p    geo.Screen
		line []geo.Screen
		want float64
	}{
		{"the nearest segment counts", geo.Screen{X: 8, Y: 7}, corner, 2},
		{"outside a corner the corner counts", geo.Screen{X: 13, Y: -4}, corner, 5},
		{"a line may be a single point", geo.Screen{X: 3, Y: 4}, corner[:1], 5},
		{"no line is infinitely far away", geo.Screen{}, nil, math.Inf(1)},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := hit.DistanceToPolyline(c.p, c.line)
			if math.IsInf(c.want, 1) {
				assert.Equal(t, c.want, got)
				return
			}
			assert.InDelta(t, c.want, got, 1e-12)
		})
	}
}

func TestPick(t *testing.T) {
	cases := []struct {
		name    string
		targets []hit.Target
		want    string
	}{
		{"nothing there is nothing picked", nil, ""},
		{"a target under the pointer is picked", []hit.Target{{ID: "a", DistancePx: 4, RadiusPx: 5}}, "a"},
		{"a target whose rim is at the tolerance is picked", []hit.Target{{ID: "a", DistancePx: 15, RadiusPx: 5}}, "a"},
		{"a target just beyond it is not", []hit.Target{{ID: "a", DistancePx: 15.1, RadiusPx: 5}}, ""},
		{"a distance that is not a number is not", []hit.Target{{ID: "a", DistancePx: math.NaN(), RadiusPx: 5}}, ""},
		{"priority goes before size", []hit.Target{{ID: "small", Priority: 2, RadiusPx: 3}, {ID: "first", Priority: 1, RadiusPx: 30}}, "first"},
		{"priority goes before being under the pointer", []hit.Target{{ID: "corridor", Priority: 2, RadiusPx: 3}, {ID: "port", Priority: 1, DistancePx: 12, RadiusPx: 5}}, "port"},
		{"the smaller of two under the pointer wins", []hit.Target{{ID: "large", DistancePx: 0, RadiusPx: 40}, {ID: "small", DistancePx: 4, RadiusPx: 6}}, "small"},
		{"the nearer of two equals under it wins", []hit.Target{{ID: "far", DistancePx: 4, RadiusPx: 6}, {ID: "near", DistancePx: 3, RadiusPx: 6}}, "near"},
		{"one under the pointer goes before a smaller one nearby", []hit.Target{{ID: "nearby", DistancePx: 9, RadiusPx: 4}, {ID: "under", DistancePx: 5, RadiusPx: 6}}, "under"},
		{"of two nearby the nearer rim wins", []hit.Target{{ID: "far", DistancePx: 13, RadiusPx: 5}, {ID: "near", DistancePx: 21, RadiusPx: 20}}, "near"},
		{"the ID settles a tie", []hit.Target{{ID: "b", RadiusPx: 5}, {ID: "a", RadiusPx: 5}}, "a"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			id, ok := hit.Pick(c.targets, 10)
			assert.Equal(t, c.want, id)
			assert.Equal(t, c.want != "", ok)
		})
	}
}

func TestPickDoesNotDependOnTheOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for range 200 {
		targets := make([]hit.Target, 12)
		for i := range targets {
			targets[i] = hit.Target{ID: string(rune('a' + i)), Priority: random.IntN(2), DistancePx: float64(random.IntN(20)), RadiusPx: float64(random.IntN(10))}
		}
		want, _ := hit.Pick(targets, 5)
		random.Shuffle(len(targets), func(i, j int) { targets[i], targets[j] = targets[j], targets[i] })
		got, _ := hit.Pick(targets, 5)
		require.Equal(t, want, got)
	}
}
