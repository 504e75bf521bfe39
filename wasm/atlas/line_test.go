package atlas

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/geo"
	"approdi/geo/stroke"
)

// newAtlas makes an atlas of the embedded facts.
func newAtlas(t *testing.T) *Atlas {
	t.Helper()
	d, err := data.Load()
	require.NoError(t, err)
	a, err := New(d)
	require.NoError(t, err)
	return a
}

// requireSoundLine checks what holds for every ribbon: all numbers are finite,
// offsets no longer than the miter limit, and the distance along it grows.
func requireSoundLine(t *testing.T, name string, l Line) {
	t.Helper()
	along := float32(0)
	for _, v := range l.Pairs {
		// Infinity less infinity is not 0, nor is anything that is not a number.
		sum := v.X + v.Y + v.OffsetX + v.OffsetY + v.Along
		if sum-sum != 0 || math.Hypot(float64(v.OffsetX), float64(v.OffsetY)) > stroke.MiterLimit+1e-6 || v.Along < along {
			require.Failf(t, "unsound pair", "%s: %+v", name, v)
		}
		along = v.Along
	}
}

func TestEveryCorridorIsSmoothAndKeepsTheEndsOfTheData(t *testing.T) {
	a, corridors := newAtlas(t), 0
	for _, r := range a.Routes {
		for _, c := range r.Corridors {
			corridors++
			ribbon := *c.RibbonAt(math.Inf(1))
			requireSoundLine(t, c.ID, ribbon)
			want := geo.WorldFromLine(c.Corridor.Line)
			require.GreaterOrEqual(t, len(c.Line), len(want), c.ID)
			assert.Equal(t, want[0], c.Line[0], "%s begins where the data say", c.ID)
			assert.Equal(t, want[len(want)-1], c.Line[len(c.Line)-1], "%s ends where the data say", c.ID)
			assert.Len(t, ribbon.Pairs, len(c.Line), c.ID)
			for _, p := range want {
				assert.True(t, slices.Contains(c.Line, p), "%s passes through %v", c.ID, p)
			}
			if len(want) > 2 {
				assert.LessOrEqual(t, longestStep(c.Line), smoothSpacing*1.000001, c.ID)
				assert.LessOrEqual(t, sharpestTurnDeg(c.Line), 30.0, "%s has no corners", c.ID)
			}
			for _, p := range c.Line {
				assert.True(t, c.Bound.Min.X <= p.X && p.X <= c.Bound.Max.X && c.Bound.Min.Y <= p.Y && p.Y <= c.Bound.Max.Y, c.ID)
			}
		}
	}
	assert.Greater(t, corridors, 50)
}

// TestARibbonLiesOnItsLine checks that taking off the origin loses less than
// a hundredth of a CSS pixel at zoom 11.2: 512·2^11.2 px a World.
func TestARibbonLiesOnItsLine(t *testing.T) {
	worldPx := 512 * math.Exp2(11.2)
	for _, r := range newAtlas(t).Routes {
		for _, c := range r.Corridors {
			ribbon := *c.RibbonAt(worldPx)
			for i, p := range c.Line {
				v := ribbon.Pairs[i]
				off := math.Hypot(ribbon.Origin.X+float64(v.X)-p.X, ribbon.Origin.Y+float64(v.Y)-p.Y)
				require.Less(t, off*worldPx, 0.01, c.ID)
			}
		}
	}
}

func TestTheNumberOfARouteStandsOnOneOfItsLines(t *testing.T) {
	for _, r := range newAtlas(t).Routes {
		if len(r.Corridors) == 0 {
			assert.Zero(t, r.Anchor, "%s has no line to stand on", r.ID)
			continue
		}
		assert.True(t, slices.ContainsFunc(r.Corridors, func(c Corridor) bool { return slices.Contains(c.Line, r.Anchor) }), r.ID)
	}
}

func longestStep(line []geo.World) float64 {
	longest := 0.0
	for i := 1; i < len(line); i++ {
		longest = max(longest, math.Hypot(line[i].X-line[i-1].X, line[i].Y-line[i-1].Y))
	}
	return longest
}

// sharpestTurnDeg is the largest change of direction at any point of a line.
func sharpestTurnDeg(line []geo.World) float64 {
	sharpest := 0.0
	for i := 2; i < len(line); i++ {
		a := math.Atan2(line[i-1].Y-line[i-2].Y, line[i-1].X-line[i-2].X)
		b := math.Atan2(line[i].Y-line[i-1].Y, line[i].X-line[i-1].X)
		turn := math.Abs(math.Remainder(b-a, 2*math.Pi)) * 180 / math.Pi
		sharpest = max(sharpest, turn)
	}
	return sharpest
}

func TestBoundOf(t *testing.T) {
	assert.Zero(t, boundOf(nil), "nothing has no bound")
	b := boundOf([]geo.World{{X: 0.5, Y: 0.4}, {X: 0.3, Y: 0.6}, {X: 0.4, Y: 0.5}})
	assert.Equal(t, geo.World{X: 0.3, Y: 0.4}, b.Min)
	assert.Equal(t, geo.World{X: 0.5, Y: 0.6}, b.Max)
}
