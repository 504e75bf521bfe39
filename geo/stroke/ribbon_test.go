package stroke_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/stroke"
)

// line makes a line from pairs of coordinates.
func line(coordinates ...float64) []geo.World {
	out := make([]geo.World, 0, len(coordinates)/2)
	for i := 0; i+1 < len(coordinates); i += 2 {
		out = append(out, geo.World{X: coordinates[i], Y: coordinates[i+1]})
	}
	return out
}

// wander makes a line of random steps.
func wander(random *rand.Rand, points int) []geo.World {
	out := make([]geo.World, points)
	for i := 1; i < points; i++ {
		sin, cos := math.Sincos(2 * math.Pi * random.Float64())
		step := 0.001 + 0.1*random.Float64()
		out[i] = geo.World{X: out[i-1].X + step*cos, Y: out[i-1].Y + step*sin}
	}
	return out
}

func TestRibbonOffsets(t *testing.T) {
	diagonal := 1 / math.Sqrt2
	cases := []struct {
		name string
		line []geo.World
		// at is a point of the line and x, y the offset to its right there.
		at   int
		x, y float64
	}{
		{"east has its right to the south", line(0, 0, 2, 0), 0, 0, 1},
		{"the end is like the start", line(0, 0, 2, 0), 1, 0, 1},
		{"south has its right to the west", line(0, 0, 0, 3), 0, -1, 0},
		{"a diagonal is perpendicular and unit", line(0, 0, 5, 5), 1, -diagonal, diagonal},
		{"a point on a straight line turns nothing", line(0, 0, 1, 0, 7, 0), 1, 0, 1},
		{"a right angle reaches √2 along the bisector", line(0, 0, 1, 0, 1, 1), 1, -1, 1},
		{"a right angle the other way too", line(0, 0, 1, 0, 1, -1), 1, 1, 1},
		{"a turn of 120 degrees is exactly at the limit", line(0, 0, 1, 0, 0.5, math.Sqrt(3)/2), 1, -math.Sqrt(3), 1},
		{"turning straight back ends in a point ahead", line(0, 0, 1, 0, 0, 0), 1, 2, 0},
		{"a closed square has its corner at the start", line(0, 0, 1, 0, 1, 1, 0, 1, 0, 0), 0, 1, 1},
		{"and the same one at the end", line(0, 0, 1, 0, 1, 1, 0, 1, 0, 0), 4, 1, 1},
		{"repeated points do not count", line(0, 0, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1), 1, -1, 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			pairs := stroke.Ribbon(c.line)
			require.Greater(t, len(pairs), c.at)
			assert.InDelta(t, c.x, pairs[c.at].OffsetX, 1e-6)
			assert.InDelta(t, c.y, pairs[c.at].OffsetY, 1e-6)
		})
	}
}

func TestRibbonHoldsForAnyLine(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 4))
	for range 200 {
		points := wander(random, 2+random.IntN(40))
		if random.IntN(2) == 0 {
			points = append(points, points[0])
		}
		kept := slices.Clone(points)
		pairs := stroke.Ribbon(points)
		require.Equal(t, kept, points, "the input is unchanged")
		require.Len(t, pairs, len(points))
		for i, v := range pairs {
			length := math.Hypot(float64(v.OffsetX), float64(v.OffsetY))
			require.GreaterOrEqual(t, length, 1-1e-6)
			require.LessOrEqual(t, length, stroke.MiterLimit+1e-6)
			require.Equal(t, points[i], v.Point)
			if i > 0 {
				require.Greater(t, v.Along, pairs[i-1].Along, "the distance along grows")
			}
		}
	}
}

func TestRibbonMeasuresAlong(t *testing.T) {
	pairs := stroke.Ribbon(line(0, 0, 3, 4, 3, 10))
	assert.InDelta(t, 0, pairs[0].Along, 0)
	assert.InDelta(t, 5, pairs[1].Along, 1e-6)
	assert.InDelta(t, 11, pairs[2].Along, 1e-6)
}

func TestALineWithoutALengthHasNoRibbon(t *testing.T) {
	assert.Empty(t, stroke.Ribbon(line(1, 1, 1, 1)), "only a point")
	assert.Empty(t, stroke.Ribbon(line(1, 1)))
	assert.Empty(t, stroke.Ribbon(nil))
}
