package thin_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/thin"
)

const maxZoom = 11.2

// px is a length in World that is so many CSS px at a zoom.
func px(length, zoom float64) float64 { return length / (camera.WorldPx * math.Exp2(zoom)) }

func TestApart(t *testing.T) {
	at := func(x float64) geo.World { return geo.World{X: 0.5 + x, Y: 0.4} }
	cases := []struct {
		name   string
		points []geo.World
		want   []float64
	}{
		{"the first waits for none", []geo.World{at(0)}, []float64{0}},
		{"one far away waits for none", []geo.World{at(0), at(0.4)}, []float64{0, 0}},
		{"one nearby waits until it is far enough", []geo.World{at(0), at(px(16, 5))}, []float64{0, 5}},
		{"zooms need not be whole", []geo.World{at(0), at(px(16, 5.3))}, []float64{0, 5.3}},
		{"the nearest in the way decides", []geo.World{at(0), at(px(16, 5)), at(px(16, 5) + px(16, 7))}, []float64{0, 5, 7}},
		{"what is not shown yet is in nobody's way", []geo.World{at(0), at(px(16, 8)), at(px(16, 8) + px(16, 6))}, []float64{0, 8, math.Log2(1 / (math.Exp2(-8) + math.Exp2(-6)))}},
		{"at one position the others come last", []geo.World{at(0), at(0), at(0)}, []float64{0, maxZoom, maxZoom}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.InDeltaSlice(t, c.want, thin.Apart(c.points, 16, maxZoom), 1e-6)
		})
	}
}

// crowd is a seeded crowd of points, half of them in a few dense places.
func crowd(n int) []geo.World {
	random := rand.New(rand.NewPCG(5, 8))
	points := make([]geo.World, n)
	for i := range points {
		points[i] = geo.World{X: 0.45 + 0.17*random.Float64(), Y: 0.35 + 0.11*random.Float64()}
		if i%2 == 1 {
			near := points[random.IntN(min(i, 9))]
			points[i] = geo.World{X: near.X + 0.001*random.NormFloat64(), Y: near.Y + 0.001*random.NormFloat64()}
		}
	}
	return points
}

// TestApartIsTheRule looks at every pair of a crowd.
func TestApartIsTheRule(t *testing.T) {
	points := crowd(2500)
	got := thin.Apart(points, 16, maxZoom)
	for i, p := range points {
		want := 0.0
		for j, q := range points[:i] {
			if until := min(math.Log2(px(16, 0)/math.Hypot(p.X-q.X, p.Y-q.Y)), maxZoom); got[j] < until {
				want = max(want, until)
			}
		}
		require.InDelta(t, want, got[i], 1e-9, i)
	}
}

// paths are seeded short lines of a few points.
func paths(n int) [][]geo.World {
	random := rand.New(rand.NewPCG(6, 6))
	lines := make([][]geo.World, n)
	for i, p := range crowd(n) {
		for range 5 {
			lines[i] = append(lines[i], p)
			p.X, p.Y = p.X+0.001*random.NormFloat64(), p.Y+0.001*random.NormFloat64()
		}
	}
	return lines
}

func TestSparse(t *testing.T) {
	const most, side = 5, 128
	lines := paths(3000)
	from := thin.Sparse(lines, side, most, maxZoom)
	waiting := 0
	for zoom := 0.0; zoom < 11; zoom++ {
		count := map[[2]int]int{}
		for i, line := range lines {
			squares := map[[2]int]bool{}
			for _, p := range line {
				squares[[2]int{int(p.X / px(side, zoom)), int(p.Y / px(side, zoom))}] = true
			}
			if from[i] > zoom {
				waiting++
				continue
			}
			for s := range squares {
				count[s]++
			}
		}
		for s, n := range count {
			require.LessOrEqual(t, n, most, "zoom %v, square %v", zoom, s)
		}
	}
	assert.Positive(t, waiting)
	for i, line := range lines {
		zoom := from[i] - 1 // the last whole zoom at which it waits
		if from[i] == maxZoom {
			zoom = math.Floor(maxZoom)
		}
		if zoom < 0 {
			continue
		}
		full := slices.ContainsFunc(line, func(p geo.World) bool {
			before := 0
			for j, other := range lines[:i] {
				if from[j] <= zoom && slices.ContainsFunc(other, func(q geo.World) bool {
					return int(p.X/px(side, zoom)) == int(q.X/px(side, zoom)) && int(p.Y/px(side, zoom)) == int(q.Y/px(side, zoom))
				}) {
					before++
				}
			}
			return before >= most
		})
		require.True(t, full, "line %d waits at zoom %v for nothing", i, zoom)
	}
	assert.Zero(t, from[0], "the first waits for none")
	for i := range from {
		require.LessOrEqual(t, from[i], maxZoom)
	}
	here := []geo.World{{X: 0.5, Y: 0.5}}
	assert.Equal(t, []float64{0, maxZoom}, thin.Sparse([][]geo.World{here, here}, side, 1, maxZoom), "everything is shown in the end")
}

func BenchmarkApart100k(b *testing.B) {
	points := crowd(100_000)
	for b.Loop() {
		thin.Apart(points, 16, maxZoom)
	}
}

func BenchmarkSparse5k(b *testing.B) {
	lines := paths(5_000)
	for b.Loop() {
		thin.Sparse(lines, 256, 48, maxZoom)
	}
}
