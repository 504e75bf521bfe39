package hit_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
	"approdi/geo/hit"
)

func TestDistanceToALineOfOneSegment(t *testing.T) {
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
			assert.InDelta(t, c.want, hit.DistanceToPolyline(c.p, []geo.Screen{c.a, c.b}), 1e-12)
			assert.InDelta(t, c.want, hit.DistanceToPolyline(c.p, []geo.Screen{c.b, c.a}), 1e-12, "either way along")
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

func TestReached(t *testing.T) {
	cases := []struct {
		name   string
		target hit.Target
		want   bool
	}{
		{"a target under the pointer", hit.Target{DistancePx: 4, RadiusPx: 5}, true},
		{"a target whose rim is at the tolerance", hit.Target{DistancePx: 15, RadiusPx: 5}, true},
		{"a target just beyond it", hit.Target{DistancePx: 15.1, RadiusPx: 5}, false},
		{"a distance that is not a number", hit.Target{DistancePx: math.NaN(), RadiusPx: 5}, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, c.target.Reached(10)) })
	}
}

func TestCompare(t *testing.T) {
	cases := []struct {
		name         string
		first, other hit.Target
	}{
		{"priority goes before size", hit.Target{Priority: 1, RadiusPx: 30}, hit.Target{Priority: 2, RadiusPx: 3}},
		{"priority goes before being under the pointer", hit.Target{Priority: 1, DistancePx: 12, RadiusPx: 5}, hit.Target{Priority: 2, RadiusPx: 3}},
		{"the smaller of two under the pointer", hit.Target{DistancePx: 4, RadiusPx: 6}, hit.Target{DistancePx: 0, RadiusPx: 40}},
		{"the nearer of two equals under it", hit.Target{DistancePx: 3, RadiusPx: 6}, hit.Target{DistancePx: 4, RadiusPx: 6}},
		{"one under the pointer before a smaller one nearby", hit.Target{DistancePx: 5, RadiusPx: 6}, hit.Target{DistancePx: 9, RadiusPx: 4}},
		{"of two nearby the one with the nearer rim", hit.Target{DistancePx: 21, RadiusPx: 20}, hit.Target{DistancePx: 13, RadiusPx: 5}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Negative(t, hit.Compare(c.first, c.other))
			assert.Positive(t, hit.Compare(c.other, c.first))
			assert.Zero(t, hit.Compare(c.first, c.first))
		})
	}
}
