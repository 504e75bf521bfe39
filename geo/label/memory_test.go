package label_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/label"
)

// pan counts, over all frames of a scripted pan, the labels shown, those that
// changed side, those that came back after they had gone, and those that did so
// within ten steps, which a reader sees as flicker.
type pan struct{ shown, changed, returned, flickered int }

// follow moves the map under ten scenes of so many candidates by 200 steps.
func follow(random *rand.Rand, count int, dx, dy float64) (p pan) {
	for range 10 {
		candidates := scene(random, count)
		var placer label.Placer
		before := map[string]label.Side{}
		gone := map[string]int{}
		for step := range 200 {
			now := map[string]label.Side{}
			for _, placed := range placer.Place(window, nil, moved(candidates, dx*float64(step), dy*float64(step))) {
				now[placed.ID] = placed.Side
				if side, ok := before[placed.ID]; ok && side != placed.Side {
					p.changed++
				}
				if since, ok := gone[placed.ID]; ok {
					p.returned++
					if step-since <= 10 {
						p.flickered++
					}
					delete(gone, placed.ID)
				}
			}
			for id := range before {
				if _, ok := now[id]; !ok {
					gone[id] = step
				}
			}
			p.shown += len(now)
			before = now
		}
	}
	return p
}

func TestPanningDoesNotFlicker(t *testing.T) {
	directions := map[string]struct{ dx, dy float64 }{
		"west": {1, 0}, "east": {-1, 0}, "north": {0, 1}, "south": {0, -1}, "north-west": {0.7, 0.7},
	}
	scenes := map[string]int{"a sparse": 15, "an ordinary": 50, "a crowded": 120}
	for name, direction := range directions {
		for kind, count := range scenes {
			t.Run("panning "+name+" over "+kind+" map keeps labels steady", func(t *testing.T) {
				p := follow(rand.New(rand.NewPCG(21, 4)), count, direction.dx, direction.dy)
				t.Logf("%+v", p)
				assert.LessOrEqual(t, p.changed, p.shown/800)
				assert.LessOrEqual(t, p.returned, 1+p.shown/15000)
				assert.LessOrEqual(t, p.flickered, 1, "in two thousand frames")
			})
		}
	}
}

func TestMemory(t *testing.T) {
	pair := func(x float64) []label.Candidate {
		sides := []label.Side{label.Right, label.Left}
		return []label.Candidate{
			{ID: "a", Priority: 1, At: geo.Screen{X: 300, Y: 300}, Width: 60, Height: 14, GapPx: 10, Sides: sides},
			{ID: "b", Priority: 2, At: geo.Screen{X: x, Y: 300}, Width: 60, Height: 14, GapPx: 10, Sides: sides},
		}
	}
	side := func(placed []label.Placed, id string) label.Side {
		for _, p := range placed {
			if p.ID == id {
				return p.Side
			}
		}
		require.Fail(t, "not placed", id)
		return label.Centre
	}
	t.Run("a label stays on its side when a better one becomes free", func(t *testing.T) {
		var placer label.Placer
		require.Equal(t, label.Left, side(placer.Place(window, nil, pair(290)), "b"))
		assert.Equal(t, label.Left, side(placer.Place(window, nil, pair(500)), "b"))
	})
	t.Run("and takes the better one after forgetting", func(t *testing.T) {
		var placer label.Placer
		placer.Place(window, nil, pair(290))
		placer.Forget()
		assert.Equal(t, label.Right, side(placer.Place(window, nil, pair(500)), "b"))
	})
	t.Run("a label that was shown goes before a new one of equal priority", func(t *testing.T) {
		one := label.Candidate{ID: "old", At: geo.Screen{X: 300, Y: 300}, Width: 60, Height: 14}
		other := one
		other.ID = "new"
		var placer label.Placer
		placer.Place(window, nil, []label.Candidate{one})
		placed := placer.Place(window, nil, []label.Candidate{other, one})
		require.Len(t, placed, 1)
		assert.Equal(t, "old", placed[0].ID)
	})
	t.Run("a label that was shown gives way to a new one of higher priority", func(t *testing.T) {
		one := label.Candidate{ID: "old", Priority: 2, At: geo.Screen{X: 300, Y: 300}, Width: 60, Height: 14}
		other := one
		other.ID, other.Priority = "new", 1
		var placer label.Placer
		placer.Place(window, nil, []label.Candidate{one})
		placed := placer.Place(window, nil, []label.Candidate{one, other})
		require.Len(t, placed, 1)
		assert.Equal(t, "new", placed[0].ID)
	})
	t.Run("a label leaves the view when eight pixels are out, and comes back when it is well inside", func(t *testing.T) {
		var placer label.Placer
		count := func(x float64) int {
			return len(placer.Place(window, nil, []label.Candidate{{ID: "a", At: geo.Screen{X: x, Y: 300}, Width: 60, Height: 14}}))
		}
		assert.Equal(t, 0, count(771), "new and not wholly inside")
		assert.Equal(t, 1, count(770))
		assert.Equal(t, 1, count(778))
		assert.Equal(t, 0, count(778.5))
		assert.Equal(t, 0, count(770))
		assert.Equal(t, 0, count(706.5))
		assert.Equal(t, 1, count(706))
	})
	t.Run("a label that went may come back near the rim after reconsidering", func(t *testing.T) {
		var placer label.Placer
		count := func(x float64) int {
			return len(placer.Place(window, nil, []label.Candidate{{ID: "a", At: geo.Screen{X: x, Y: 300}, Width: 60, Height: 14}}))
		}
		assert.Equal(t, 1, count(770))
		assert.Equal(t, 0, count(778.5))
		assert.Equal(t, 0, count(770))
		placer.Reconsider()
		assert.Equal(t, 1, count(770))
	})
	t.Run("a label that went stays away as long as it is told to", func(t *testing.T) {
		one := label.Candidate{ID: "one", At: geo.Screen{X: 300, Y: 300}, Width: 60, Height: 14, Priority: 1}
		other := label.Candidate{ID: "other", At: geo.Screen{X: 320, Y: 300}, Width: 60, Height: 14}
		var placer label.Placer
		assert.Len(t, placer.Place(window, nil, []label.Candidate{one}), 1)
		assert.Len(t, placer.Place(window, nil, []label.Candidate{one, other}), 1, "the other goes first")
		placer.KeepAway = true
		assert.Empty(t, placer.Place(window, nil, []label.Candidate{one}))
		placer.KeepAway = false
		assert.Len(t, placer.Place(window, nil, []label.Candidate{one}), 1)
	})
	t.Run("a label whose point has left the view counts as new", func(t *testing.T) {
		var placer label.Placer
		count := func(x float64) int {
			return len(placer.Place(window, nil, []label.Candidate{{ID: "a", At: geo.Screen{X: x, Y: 300}, Width: 60, Height: 14}}))
		}
		assert.Equal(t, 1, count(770))
		assert.Equal(t, 0, count(801))
		assert.Equal(t, 1, count(770))
	})
	t.Run("a label comes back where it was when the panel over it closes", func(t *testing.T) {
		var placer label.Placer
		candidates := []label.Candidate{{ID: "a", At: geo.Screen{X: 40, Y: 300}, Width: 60, Height: 14}}
		assert.Len(t, placer.Place(window, nil, candidates), 1)
		assert.Empty(t, placer.Place(window, []label.Box{{MaxX: 240, MaxY: 600}}, candidates))
		assert.Len(t, placer.Place(window, nil, candidates), 1)
	})
	t.Run("a label on its way out pushes none aside", func(t *testing.T) {
		var placer label.Placer
		both := func(x float64) (ids []string) {
			for _, p := range placer.Place(window, nil, []label.Candidate{
				{ID: "leaving", Priority: 1, At: geo.Screen{X: x, Y: 300}, Width: 60, Height: 14, GapPx: 10, Sides: []label.Side{label.Right, label.Left}},
				{ID: "staying", Priority: 2, At: geo.Screen{X: x - 45, Y: 300}, Width: 60, Height: 14},
			}) {
				ids = append(ids, p.ID)
			}
			return ids
		}
		assert.Equal(t, []string{"leaving", "staying"}, both(730))
		assert.Equal(t, []string{"staying"}, both(739))
	})
	t.Run("a new label takes a worse side rather than push another away", func(t *testing.T) {
		var placer label.Placer
		there := label.Candidate{ID: "there", Priority: 2, At: geo.Screen{X: 340, Y: 300}, Width: 60, Height: 14}
		placer.Place(window, nil, []label.Candidate{there})
		placed := placer.Place(window, nil, []label.Candidate{there, {
			ID: "new", Priority: 1, At: geo.Screen{X: 295, Y: 300}, Width: 60, Height: 14, GapPx: 10, Sides: []label.Side{label.Right, label.Left},
		}})
		require.Len(t, placed, 2)
		assert.Equal(t, label.Left, side(placed, "new"))
	})
	t.Run("a side that is no longer allowed is given up", func(t *testing.T) {
		var placer label.Placer
		candidates := pair(500)
		placer.Place(window, nil, candidates)
		candidates[1].Sides = []label.Side{label.Above}
		assert.Equal(t, label.Above, side(placer.Place(window, nil, candidates), "b"))
	})
}

func TestPlaceDoesNotAllocateOnceWarm(t *testing.T) {
	candidates := scene(rand.New(rand.NewPCG(9, 9)), 300)
	obstacles := []label.Box{{MaxX: 200, MaxY: 600}}
	var placer label.Placer
	for range 3 {
		placer.Place(window, obstacles, candidates)
	}
	allocations := testing.AllocsPerRun(100, func() {
		for i := range candidates {
			candidates[i].At.X += 0.1
		}
		placer.Place(window, obstacles, candidates)
	})
	assert.Zero(t, allocations)
}

func BenchmarkPlace(b *testing.B) {
	candidates := scene(rand.New(rand.NewPCG(9, 9)), 300)
	obstacles := []label.Box{{MaxX: 200, MaxY: 600}}
	b.Run("300 candidates, nothing moved", func(b *testing.B) {
		var placer label.Placer
		b.ReportAllocs()
		for b.Loop() {
			placer.Place(window, obstacles, candidates)
		}
	})
	b.Run("300 candidates, nothing remembered", func(b *testing.B) {
		var placer label.Placer
		b.ReportAllocs()
		for b.Loop() {
			placer.Forget()
			placer.Place(window, obstacles, candidates)
		}
	})
}
