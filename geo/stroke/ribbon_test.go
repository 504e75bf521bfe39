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
			vertices, _ := stroke.Ribbon(c.line)
			require.Greater(t, len(vertices), 2*c.at+1)
			right, left := vertices[2*c.at], vertices[2*c.at+1]
			assert.InDelta(t, c.x, right.OffsetX, 1e-6)
			assert.InDelta(t, c.y, right.OffsetY, 1e-6)
			assert.InDelta(t, -c.x, left.OffsetX, 1e-6)
			assert.InDelta(t, -c.y, left.OffsetY, 1e-6)
			assert.Equal(t, []float32{1, -1}, []float32{right.Side, left.Side})
			assert.Equal(t, right.Point, left.Point)
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
		vertices, indices := stroke.Ribbon(points)
		require.Equal(t, kept, points, "the input is unchanged")
		require.Len(t, vertices, 2*len(points))
		require.Len(t, indices, 6*(len(points)-1))
		for i, v := range vertices {
			length := math.Hypot(float64(v.OffsetX), float64(v.OffsetY))
			require.GreaterOrEqual(t, length, 1-1e-6)
			require.LessOrEqual(t, length, stroke.MiterLimit+1e-6)
			require.Equal(t, points[i/2], v.Point)
			if i >= 2 {
				require.Greater(t, v.Along, vertices[i-2].Along, "the distance along grows")
			}
		}
		for _, index := range indices {
			require.Less(t, int(index), len(vertices))
		}
	}
}

func TestRibbonMeasuresAlong(t *testing.T) {
	vertices, _ := stroke.Ribbon(line(0, 0, 3, 4, 3, 10))
	assert.InDelta(t, 0, vertices[0].Along, 0)
	assert.InDelta(t, 5, vertices[2].Along, 1e-6)
	assert.InDelta(t, 11, vertices[5].Along, 1e-6)
}

func TestRibbonTriangles(t *testing.T) {
	t.Run("both triangles of a segment run the same way round", func(t *testing.T) {
		vertices, indices := stroke.Ribbon(line(0, 0, 1, 0))
		at := func(i uint32) (x, y float64) {
			v := vertices[i]
			return v.Point.X + 0.1*float64(v.OffsetX), v.Point.Y + 0.1*float64(v.OffsetY)
		}
		area := 0.0
		for i := 0; i < len(indices); i += 3 {
			ax, ay := at(indices[i])
			bx, by := at(indices[i+1])
			cx, cy := at(indices[i+2])
			twice := (bx-ax)*(cy-ay) - (cx-ax)*(by-ay)
			assert.Negative(t, twice)
			area -= twice / 2
		}
		assert.InDelta(t, 0.2, area, 1e-7)
	})
	t.Run("a line that is only a point gives nothing", func(t *testing.T) {
		vertices, indices := stroke.Ribbon(line(1, 1, 1, 1))
		assert.Empty(t, vertices)
		assert.Empty(t, indices)
	})
	t.Run("no line gives nothing", func(t *testing.T) {
		vertices, indices := stroke.Ribbon(nil)
		assert.Empty(t, vertices)
		assert.Empty(t, indices)
	})
}
