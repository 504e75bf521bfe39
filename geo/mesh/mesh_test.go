package mesh_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/mesh"
)

// requireSound checks what holds for every mesh: whole triangles, indices in
// range, none reversed or flat.
func requireSound(t require.TestingT, m mesh.Mesh) {
	require.Zero(t, len(m.Indices)%3)
	for i := 0; i < len(m.Indices); i += 3 {
		for _, index := range m.Indices[i : i+3] {
			require.Less(t, int(index), len(m.Vertices))
		}
		a, b, c := m.Vertices[m.Indices[i]], m.Vertices[m.Indices[i+1]], m.Vertices[m.Indices[i+2]]
		require.Positive(t, (b.X-a.X)*(c.Y-a.Y)-(c.X-a.X)*(b.Y-a.Y))
	}
}

// area is the sum of the areas of the triangles, in squared World units.
func area(m mesh.Mesh) float64 {
	twice := 0.0
	for i := 0; i+2 < len(m.Indices); i += 3 {
		a, b, c := m.Vertices[m.Indices[i]], m.Vertices[m.Indices[i+1]], m.Vertices[m.Indices[i+2]]
		twice += (b.X-a.X)*(c.Y-a.Y) - (c.X-a.X)*(b.Y-a.Y)
	}
	return twice / 2
}

func TestFromPolygon(t *testing.T) {
	comb := ring(0, 0, 9, 0)
	for x := 9.0; x > 0; x -= 2 {
		comb = append(comb, ring(x, 5, x-1, 5, x-1, 1, x-2, 1)...)
	}
	comb = comb[:len(comb)-2]
	spiral := ring(0, 0, 10, 0, 10, 10, 2, 10, 2, 4, 6, 4, 6, 6, 4, 6, 4, 8, 8, 8, 8, 2, 0, 2)
	square := ring(0, 0, 10, 0, 10, 10, 0, 10)
	cases := []struct {
		name  string
		rings [][]geo.World
		area  float64
	}{
		{"a triangle is itself", [][]geo.World{ring(0, 0, 4, 0, 0, 3)}, 6},
		{"a square is two triangles", [][]geo.World{square}, 100},
		{"a closed ring counts its last point once", [][]geo.World{ring(0, 0, 10, 0, 10, 10, 0, 10, 0, 0)}, 100},
		{"a ring may run the other way", [][]geo.World{ring(0, 10, 10, 10, 10, 0, 0, 0)}, 100},
		{"an arrowhead has one reflex corner", [][]geo.World{ring(0, 0, 4, 2, 0, 4, 1, 2)}, 6},
		{"a comb has many", [][]geo.World{comb}, 9 + 5*4},
		{"a spiral turns inwards", [][]geo.World{spiral}, ringArea(spiral)},
		{"a hole is left out", [][]geo.World{square, ring(3, 3, 6, 3, 6, 6, 3, 6)}, 91},
		{"holes may run either way", [][]geo.World{square, ring(1, 1, 3, 1, 3, 3, 1, 3), ring(5, 5, 5, 8, 8, 8, 8, 5)}, 87},
		{"holes stacked above each other see past each other", [][]geo.World{square, ring(2, 1, 4, 1, 4, 3, 2, 3), ring(2, 4, 4, 4, 4, 6, 2, 6), ring(2, 7, 4, 7, 4, 9, 2, 9)}, 88},
		{"holes side by side join through each other", [][]geo.World{square, ring(1, 4, 3, 4, 3, 6, 1, 6), ring(4, 4, 6, 4, 6, 6, 4, 6), ring(7, 4, 9, 4, 9, 6, 7, 6)}, 88},
		{"a hole may touch a corner of the outer ring", [][]geo.World{square, ring(10, 10, 6, 8, 8, 6)}, 94},
		{"a hole may touch the far corner", [][]geo.World{square, ring(0, 0, 4, 2, 2, 4)}, 94},
		{"a hole may touch the middle of the right edge", [][]geo.World{square, ring(10, 5, 6, 7, 6, 3)}, 92},
		{"a hole may touch the middle of the left edge", [][]geo.World{square, ring(0, 5, 4, 3, 4, 7)}, 92},
		{"a hole may touch the middle of the upper edge", [][]geo.World{square, ring(5, 0, 7, 4, 3, 4)}, 92},
		{"a hole may touch an edge where no number lies on it exactly", [][]geo.World{ring(0, 0, 10, 0.7, 10, 10, 0.3, 10), ring(0.3*0.37, 3.7, 4, 3, 4, 7)}, ringArea(ring(0, 0, 10, 0.7, 10, 10, 0.3, 10)) - ringArea(ring(0.3*0.37, 3.7, 4, 3, 4, 7))},
		{"a hole may cut the polygon in two", [][]geo.World{square, ring(5, 0, 6, 5, 5, 10, 4, 5)}, 90},
		{"a hole may lie along an edge", [][]geo.World{square, ring(0, 3, 4, 3, 4, 6, 0, 6)}, 88},
		{"two holes may touch at a corner", [][]geo.World{square, ring(2, 2, 5, 2, 5, 5, 2, 5), ring(5, 5, 8, 5, 8, 8, 5, 8)}, 82},
		{"two holes may share an edge", [][]geo.World{square, ring(2, 2, 5, 2, 5, 5, 2, 5), ring(5, 2, 8, 2, 8, 5, 5, 5)}, 82},
		{"points along an edge change nothing", [][]geo.World{ring(0, 0, 5, 0, 10, 0, 10, 5, 10, 10, 3, 10, 2, 10, 0, 10, 0, 1)}, 100},
		{"repeated points change nothing", [][]geo.World{ring(0, 0, 0, 0, 10, 0, 10, 0, 10, 0, 10, 10, 0, 10, 0, 10)}, 100},
		{"a spike has no area", [][]geo.World{ring(0, 0, 10, 0, 10, 5, 15, 5, 10, 5, 10, 10, 0, 10)}, 100},
		{"clipping leaves two squares joined along the edge", [][]geo.World{ring(0, 0, 30, 0, 30, 10, 20, 10, 20, 0, 10, 0, 10, 10, 0, 10)}, 200},
		{"clipping leaves several joined there and back", [][]geo.World{ring(0, 0, 1, 0, 1, 2, 1, 0, 3, 0, 3, 4, 2, 4, 2, 0, 6, 0, 6, 1, 5, 1, 5, 0, 0, 0, 0, 3, -1, 3, -1, 0)}, 4 + 1 + 3},
		{"a bridge to an island and back is not filled", [][]geo.World{ring(0, 0, 4, 0, 4, 2, 6, 2, 6, 0, 8, 0, 8, 4, 6, 4, 6, 2, 4, 2, 4, 4, 0, 4)}, 24},
		{"a hole with two points is ignored", [][]geo.World{square, ring(3, 3, 4, 4)}, 100},
		{"a flat hole is ignored", [][]geo.World{square, ring(3, 3, 4, 4, 5, 5)}, 100},
		{"a hole outside is ignored", [][]geo.World{square, ring(20, 3, 24, 4, 25, 8)}, 100},
		{"a point that is not a number is dropped", [][]geo.World{ring(0, 0, 10, 0, math.NaN(), 4, 10, 10, math.Inf(1), 3, 0, 10)}, 100},
		{"no ring gives nothing", nil, 0},
		{"an empty ring gives nothing", [][]geo.World{nil}, 0},
		{"one point gives nothing", [][]geo.World{ring(1, 1)}, 0},
		{"two points give nothing", [][]geo.World{ring(1, 1, 2, 2, 1, 1)}, 0},
		{"three points on a line give nothing", [][]geo.World{ring(1, 1, 2, 2, 3, 3)}, 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for turns := range 4 {
				rotated := quarterTurns(c.rings, turns)
				before := fmt.Sprint(rotated)
				m := mesh.FromPolygon(rotated)
				requireSound(t, m)
				assert.InDelta(t, c.area, area(m), 1e-12*max(c.area, 1), "after %d quarter turns", turns)
				assert.Equal(t, before, fmt.Sprint(rotated), "the input is unchanged")
			}
		})
	}
}

func TestFromPolygonCoversEveryPointOnce(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 1))
	for round := range 60 {
		rings := [][]geo.World{star(random, 5+random.IntN(120), geo.World{}, 0.3, 1)}
		for i := range random.IntN(5) {
			sin, cos := math.Sincos(float64(i) * 2 * math.Pi / 5)
			rings = append(rings, star(random, 3+random.IntN(20), geo.World{X: 0.15 * cos, Y: 0.15 * sin}, 0.01, 0.07))
		}
		m := mesh.FromPolygon(rings)
		requireSound(t, m)
		for range 200 {
			p := geo.World{X: 2*random.Float64() - 1, Y: 2*random.Float64() - 1}
			want := 0
			if within(rings, p) {
				want = 1
			}
			require.Equal(t, want, covers(m, p), "round %d at %v", round, p)
		}
	}
}

func TestFromPolygonKeepsTheAreaOfRandomStars(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 9))
	for round := range 300 {
		rings := [][]geo.World{star(random, 3+random.IntN(400), geo.World{X: random.Float64(), Y: random.Float64()}, 0.01, 1)}
		if round%2 == 1 {
			slices.Reverse(rings[0])
		}
		want := ringArea(rings[0])
		for turns := range 4 {
			m := mesh.FromPolygon(quarterTurns(rings, turns))
			requireSound(t, m)
			require.InEpsilon(t, want, area(m), 1e-9, "round %d, %d quarter turns", round, turns)
			require.LessOrEqual(t, len(m.Indices)/3, len(rings[0])-2)
		}
	}
}

func TestFromPolygonKeepsTheAreaAmongManyHoles(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	for range 20 {
		rings := [][]geo.World{ring(0, 0, 1, 0, 1, 1, 0, 1)}
		for row := range 12 {
			for column := range 12 {
				centre := geo.World{X: (float64(column) + 0.5) / 12, Y: (float64(row) + 0.5) / 12}
				rings = append(rings, star(random, 3+random.IntN(12), centre, 0.01, 1.0/24))
			}
		}
		m := mesh.FromPolygon(rings)
		requireSound(t, m)
		require.InEpsilon(t, polygonArea(rings), area(m), 1e-9)
	}
}

func TestFromPolygonMendsSmallFaults(t *testing.T) {
	t.Run("a small bow-tie is cut at its crossing", func(t *testing.T) {
		m := mesh.FromPolygon([][]geo.World{ring(0, 0, 10, 0, 10, 10, 5.1, 10, 4.9, 10.1, 5.1, 10.1, 4.9, 10, 0, 10)})
		requireSound(t, m)
		assert.InDelta(t, 100, area(m), 0.05)
	})
	t.Run("an hourglass keeps the half that turns the right way", func(t *testing.T) {
		m := mesh.FromPolygon([][]geo.World{ring(0, 0, 8, 8, 8, 0, 0, 8)})
		requireSound(t, m)
		assert.InDelta(t, 16, area(m), 1e-12)
	})
	t.Run("random swaps of neighbours change the area little", func(t *testing.T) {
		random := rand.New(rand.NewPCG(8, 8))
		for range 50 {
			points := coast(random, 2000)
			want := ringArea(points)
			for range 20 {
				i := random.IntN(len(points) - 1)
				points[i], points[i+1] = points[i+1], points[i]
			}
			m := mesh.FromPolygon([][]geo.World{points})
			requireSound(t, m)
			require.InEpsilon(t, want, area(m), 0.01)
		}
	})
	t.Run("a ring at random crosses itself everywhere and still ends", func(t *testing.T) {
		random := rand.New(rand.NewPCG(2, 4))
		points := make([]geo.World, 1500)
		for i := range points {
			points[i] = geo.World{X: random.Float64(), Y: random.Float64()}
		}
		requireSound(t, mesh.FromPolygon([][]geo.World{points}))
	})
}

func TestAppend(t *testing.T) {
	t.Run("indices of the other mesh are shifted", func(t *testing.T) {
		one := mesh.FromPolygon([][]geo.World{ring(0, 0, 1, 0, 1, 1, 0, 1)})
		other := mesh.FromPolygon([][]geo.World{ring(5, 5, 9, 5, 5, 8)})
		kept := slices.Clone(other.Indices)
		one.Append(other)
		requireSound(t, one)
		assert.Len(t, one.Vertices, 7)
		assert.InDelta(t, 7, area(one), 1e-12)
		assert.Equal(t, kept, other.Indices)
	})
	t.Run("an empty mesh takes the other one over", func(t *testing.T) {
		var all mesh.Mesh
		all.Append(mesh.FromPolygon([][]geo.World{ring(5, 5, 9, 5, 5, 8)}))
		assert.InDelta(t, 6, area(all), 1e-12)
	})
}

func FuzzFromPolygon(f *testing.F) {
	f.Add([]byte{0, 0, 4, 0, 4, 4, 0, 4, 255, 255, 1, 1, 2, 1, 2, 2})
	f.Add([]byte{0, 0, 9, 0, 9, 9, 4, 9, 4, 0, 3, 0, 3, 9, 0, 9})
	f.Add([]byte{0, 0, 9, 9, 9, 0, 0, 9})
	f.Fuzz(func(t *testing.T, data []byte) {
		rings := [][]geo.World{nil}
		for i := 0; i+1 < len(data) && i < 600; i += 2 {
			if data[i] == 255 {
				rings = append(rings, nil)
				continue
			}
			last := len(rings) - 1
			rings[last] = append(rings[last], geo.World{X: float64(data[i]) / 7, Y: float64(data[i+1]) / 7})
		}
		requireSound(t, mesh.FromPolygon(rings))
	})
}

func BenchmarkFromPolygon(b *testing.B) {
	for _, points := range []int{2000, 20000} {
		b.Run(fmt.Sprintf("coast of %d points", points), func(b *testing.B) {
			rings := [][]geo.World{coast(rand.New(rand.NewPCG(1, 2)), points)}
			b.ReportAllocs()
			for b.Loop() {
				mesh.FromPolygon(rings)
			}
		})
	}
	b.Run("grid of 400 holes", func(b *testing.B) {
		random := rand.New(rand.NewPCG(1, 2))
		rings := [][]geo.World{ring(0, 0, 1, 0, 1, 1, 0, 1)}
		for i := range 400 {
			centre := geo.World{X: (float64(i%20) + 0.5) / 20, Y: (float64(i/20) + 0.5) / 20}
			rings = append(rings, star(random, 25, centre, 0.005, 0.02))
		}
		b.ReportAllocs()
		for b.Loop() {
			mesh.FromPolygon(rings)
		}
	})
}
