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

// crossings counts the pairs of segments of a line that properly cross.
func crossings(points []geo.World) int {
	side := func(a, b, p geo.World) bool { return (b.X-a.X)*(p.Y-a.Y)-(p.X-a.X)*(b.Y-a.Y) > 0 }
	count := 0
	for i := 0; i+1 < len(points); i++ {
		a, b := points[i], points[i+1]
		for j := i + 2; j+1 < len(points); j++ {
			p, q := points[j], points[j+1]
			if side(a, b, p) != side(a, b, q) && side(p, q, a) != side(p, q, b) {
				count++
			}
		}
	}
	return count
}

func longestStep(points []geo.World) float64 {
	longest := 0.0
	for i := 1; i < len(points); i++ {
		longest = max(longest, math.Hypot(points[i].X-points[i-1].X, points[i].Y-points[i-1].Y))
	}
	return longest
}

func TestSmooth(t *testing.T) {
	t.Run("it passes through all points in order, in steps no longer than the spacing", func(t *testing.T) {
		random := rand.New(rand.NewPCG(6, 1))
		for range 100 {
			points := wander(random, 3+random.IntN(20))
			if random.IntN(2) == 0 {
				points = append(points, points[0])
			}
			kept := slices.Clone(points)
			spacing := 0.002 + 0.05*random.Float64()
			smooth := stroke.Smooth(points, spacing)
			require.Equal(t, kept, points, "the input is unchanged")
			require.LessOrEqual(t, longestStep(smooth), spacing)
			require.Equal(t, points[0], smooth[0])
			require.Equal(t, points[len(points)-1], smooth[len(smooth)-1])
			from := 0
			for _, p := range points {
				found := slices.Index(smooth[from:], p)
				require.GreaterOrEqual(t, found, 0)
				from += found
			}
		}
	})
	t.Run("an uneven zigzag gets no loops", func(t *testing.T) {
		zigzag := line(0, 0, 1, 0.02, 1.02, 1, 2.5, 0, 2.55, 0.05, 2.6, 0, 6, 1, 6.01, 0.9, 9, 0)
		assert.Zero(t, crossings(stroke.Smooth(zigzag, 0.01)))
	})
	t.Run("a straight line stays straight", func(t *testing.T) {
		for _, p := range stroke.Smooth(line(0, 0, 1, 0, 5, 0), 0.1) {
			assert.InDelta(t, 0, p.Y, 1e-12)
		}
	})
	t.Run("a closed line is smooth across its start", func(t *testing.T) {
		smooth := stroke.Smooth(line(0, 0, 1, 0, 1, 1, 0, 1, 0, 0), 0.001)
		n := len(smooth)
		before := math.Atan2(smooth[n-1].Y-smooth[n-2].Y, smooth[n-1].X-smooth[n-2].X)
		after := math.Atan2(smooth[1].Y-smooth[0].Y, smooth[1].X-smooth[0].X)
		assert.InDelta(t, before, after, 0.02)
		assert.InDelta(t, -math.Pi/4, after, 0.02, "by symmetry the start runs along the bisector")
	})
	t.Run("steps are bounded when the spacing is absurd", func(t *testing.T) {
		assert.LessOrEqual(t, len(stroke.Smooth(line(0, 0, 1, 0, 2, 1), 1e-300)), 2*4096+1)
	})
	unchanged := []struct {
		name    string
		line    []geo.World
		spacing float64
	}{
		{"no line", nil, 1},
		{"two points", line(0, 0, 1, 1), 0.1},
		{"no spacing", line(0, 0, 1, 0, 1, 1), 0},
		{"a spacing that is not a number", line(0, 0, 1, 0, 1, 1), math.NaN()},
	}
	for _, c := range unchanged {
		t.Run(c.name+" leaves the line as it is", func(t *testing.T) {
			smooth := stroke.Smooth(c.line, c.spacing)
			assert.Len(t, smooth, len(c.line))
			assert.ElementsMatch(t, c.line, smooth)
		})
	}
}
