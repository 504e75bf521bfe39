package index_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/index"
)

func crowd(n int) ([]geo.World, []float64) {
	random := rand.New(rand.NewPCG(3, 4))
	at, from := make([]geo.World, n), make([]float64, n)
	for i := range at {
		at[i] = geo.World{X: 0.45 + 0.17*random.Float64(), Y: 0.35 + 0.11*math.Pow(random.Float64(), 4)}
		from[i] = 11 * random.Float64()
		if i%50 == 0 {
			from[i] = math.Inf(1)
		}
	}
	return at, from
}

// TestWithinFindsWhatLookingAtAllFinds compares seeded views.
func TestWithinFindsWhatLookingAtAllFinds(t *testing.T) {
	at, from := crowd(3000)
	points := index.NewPoints(at, from)
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		middle := geo.World{X: 0.4 + 0.3*random.Float64(), Y: 0.3 + 0.2*random.Float64()}
		half := 0.2 * math.Pow(random.Float64(), 3)
		b := camera.Bound{Min: geo.World{X: middle.X - half, Y: middle.Y - half/2}, Max: geo.World{X: middle.X + half, Y: middle.Y + half/2}}
		zoom := 12 * random.Float64()
		var want []int32
		for i, p := range at {
			if from[i] <= zoom && b.Intersects(camera.Bound{Min: p, Max: p}) {
				want = append(want, int32(i))
			}
		}
		got := points.Within(b, zoom, nil)
		slices.Sort(got)
		require.Equal(t, want, got)
	}
}

func TestWithin(t *testing.T) {
	everywhere := camera.Bound{Max: geo.World{X: 1, Y: 1}}
	here := geo.World{X: 0.5, Y: 0.4}
	cases := []struct {
		name string
		at   []geo.World
		from []float64
		zoom float64
		want []int32
	}{
		{"no points", nil, nil, 5, nil},
		{"one point", []geo.World{here}, []float64{0}, 5, []int32{0}},
		{"a point is found from its zoom on", []geo.World{here}, []float64{5}, 5, []int32{0}},
		{"a point is not found before", []geo.World{here}, []float64{5.01}, 5, nil},
		{"a point that is never shown", []geo.World{here}, []float64{math.Inf(1)}, 20, nil},
		{"points at one position", []geo.World{here, here, here}, []float64{0, 0, 9}, 5, []int32{0, 1}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, index.NewPoints(c.at, c.from).Within(everywhere, c.zoom, nil))
		})
	}
}

func TestWithinAllocatesNothing(t *testing.T) {
	at, from := crowd(3000)
	points := index.NewPoints(at, from)
	b := camera.Bound{Min: geo.World{X: 0.45, Y: 0.35}, Max: geo.World{X: 0.5, Y: 0.4}}
	found := points.Within(b, 8, nil)
	assert.Zero(t, testing.AllocsPerRun(10, func() { found = points.Within(b, 8, found[:0]) }))
}

func BenchmarkWithin100k(b *testing.B) {
	at, from := crowd(100_000)
	points := index.NewPoints(at, from)
	view := camera.Bound{Min: geo.World{X: 0.5, Y: 0.36}, Max: geo.World{X: 0.502, Y: 0.361}}
	var found []int32
	for b.Loop() {
		found = points.Within(view, 10, found[:0])
	}
}
