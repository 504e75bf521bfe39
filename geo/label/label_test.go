package label_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/label"
)

var everySide = []label.Side{
	label.Right, label.Left, label.Above, label.Below,
	label.AboveRight, label.AboveLeft, label.BelowRight, label.BelowLeft,
}

var window = label.Box{MaxX: 800, MaxY: 600}

// scene makes candidates scattered over an area a little larger than the
// window: places with symbols and names of regions.
func scene(random *rand.Rand, count int) []label.Candidate {
	out := make([]label.Candidate, count)
	for i := range out {
		out[i] = label.Candidate{
			ID:       fmt.Sprintf("place-%03d", i),
			Priority: random.IntN(5),
			At:       geo.Screen{X: 1100*random.Float64() - 150, Y: 800*random.Float64() - 100},
			Width:    20 + 90*random.Float64(),
			Height:   12 + 6*random.Float64(),
		}
		if random.IntN(5) > 0 {
			out[i].GapPx = 8
			out[i].Sides = everySide
			if random.IntN(2) == 0 {
				out[i].SymbolRadiusPx = 2 + 4*random.Float64()
			}
		}
	}
	return out
}

// moved returns the candidates as they lie after the map moved.
func moved(candidates []label.Candidate, dx, dy float64) []label.Candidate {
	out := slices.Clone(candidates)
	for i := range out {
		out[i].At.X += dx
		out[i].At.Y += dy
	}
	return out
}

// grow widens a box by a margin, in pixels.
func grow(b label.Box, margin float64) label.Box {
	return label.Box{MinX: b.MinX - margin, MinY: b.MinY - margin, MaxX: b.MaxX + margin, MaxY: b.MaxY + margin}
}

// requireApart checks what holds for every result: labels keep a distance from
// each other, from obstacles and from the symbols of others, and stay within a
// margin of the window.
func requireApart(t *testing.T, placed []label.Placed, obstacles []label.Box, candidates []label.Candidate, distance, margin float64) {
	t.Helper()
	around := grow(window, margin)
	for i, p := range placed {
		if p.Box.MinX < around.MinX || p.Box.MinY < around.MinY || p.Box.MaxX > around.MaxX || p.Box.MaxY > around.MaxY {
			require.Fail(t, "out of the window", "%v", p)
		}
		padded := grow(p.Box, distance)
		for _, other := range placed[:i] {
			if p.ID == other.ID || padded.Overlaps(other.Box) {
				require.Fail(t, "two labels overlap", "%v and %v", p, other)
			}
		}
		for _, obstacle := range obstacles {
			if padded.Overlaps(obstacle) {
				require.Fail(t, "a label overlaps an obstacle", "%v and %v", p, obstacle)
			}
		}
		for _, c := range candidates {
			symbol := grow(label.Box{MinX: c.At.X, MinY: c.At.Y, MaxX: c.At.X, MaxY: c.At.Y}, c.SymbolRadiusPx)
			if c.SymbolRadiusPx > 0 && c.ID != p.ID && padded.Overlaps(symbol) {
				require.Fail(t, "a label overlaps a symbol", "%v and %v", p, c)
			}
		}
	}
}

func TestNothingEverOverlaps(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 7))
	obstacles := []label.Box{{MinX: 0, MinY: 0, MaxX: 240, MaxY: 300}, {MinX: 700, MinY: 560, MaxX: 900, MaxY: 700}}
	for range 200 {
		candidates := scene(random, 10+random.IntN(290))
		kept := slices.Clone(candidates)
		var placer label.Placer
		placed := placer.Place(window, obstacles, candidates)
		require.NotEmpty(t, placed)
		requireApart(t, placed, obstacles, candidates, 2, 0)
		require.Equal(t, kept, candidates, "the input is unchanged")
		for step := range 5 {
			next := moved(candidates, 3*float64(step), -2*float64(step))
			requireApart(t, placer.Place(window, obstacles, next), obstacles, next, 1, 8)
		}
	}
}

func TestTheResultDependsOnTheSceneAlone(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 2))
	for range 50 {
		candidates := scene(random, 150)
		var one, other label.Placer
		want := slices.Clone(one.Place(window, nil, candidates))
		require.Equal(t, want, other.Place(window, nil, candidates), "twice the same")
		shuffled := slices.Clone(candidates)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		other.Forget()
		inAnyOrder := slices.Clone(other.Place(window, nil, shuffled))
		for i := range inAnyOrder {
			require.Equal(t, inAnyOrder[i].ID, shuffled[inAnyOrder[i].Index].ID)
			inAnyOrder[i].Index = want[i].Index
		}
		require.Equal(t, want, inAnyOrder, "in any order")
		require.Equal(t, want, one.Place(window, nil, candidates), "and again when nothing moved")
	}
}

func TestPlace(t *testing.T) {
	at := func(id string, priority int, x, y float64, sides ...label.Side) label.Candidate {
		return label.Candidate{ID: id, Priority: priority, At: geo.Screen{X: x, Y: y}, Width: 60, Height: 14, GapPx: 10, Sides: sides}
	}
	symbol := func(c label.Candidate, radius float64) label.Candidate {
		c.SymbolRadiusPx = radius
		return c
	}
	flat := func(c label.Candidate) label.Candidate { c.GapPx = 0; return c }
	cases := []struct {
		name       string
		obstacles  []label.Box
		candidates []label.Candidate
		want       map[string]label.Side
	}{
		{"nobody asks and nothing is placed", nil, nil, map[string]label.Side{}},
		{"the first side allowed is taken", nil, []label.Candidate{at("a", 1, 400, 300, label.Above, label.Right)}, map[string]label.Side{"a": label.Above}},
		{"the lower priority number goes first", nil, []label.Candidate{at("a", 2, 400, 300, label.Right), at("b", 1, 405, 300, label.Right)}, map[string]label.Side{"b": label.Right}},
		{"of equals the first by ID goes first", nil, []label.Candidate{at("b", 1, 400, 300, label.Right), at("a", 1, 405, 300, label.Right)}, map[string]label.Side{"a": label.Right}},
		{"the second takes another side", nil, []label.Candidate{at("a", 1, 400, 300, label.Right, label.Left), at("b", 2, 405, 300, label.Right, label.Left)}, map[string]label.Side{"a": label.Right, "b": label.Left}},
		{"an obstacle turns a label to another side", []label.Box{{MinX: 420, MinY: 290, MaxX: 430, MaxY: 310}}, []label.Candidate{at("a", 1, 400, 300, label.Right, label.Left)}, map[string]label.Side{"a": label.Left}},
		{"an obstacle all around leaves it out", []label.Box{{MinX: 300, MinY: 200, MaxX: 500, MaxY: 400}}, []label.Candidate{at("a", 1, 400, 300, everySide...)}, map[string]label.Side{}},
		{"a label does not cross the rim of the view", nil, []label.Candidate{at("a", 1, 750, 300, label.Right, label.Left)}, map[string]label.Side{"a": label.Left}},
		{"a symbol keeps others off", nil, []label.Candidate{at("a", 1, 400, 300, label.Right, label.Left), symbol(at("b", 2, 440, 300, label.Above), 6)}, map[string]label.Side{"a": label.Left, "b": label.Above}},
		{"a symbol keeps others off without its own label", nil, []label.Candidate{at("a", 1, 400, 300, label.Right), symbol(at("b", 2, 440, 300, label.Left), 6)}, map[string]label.Side{"b": label.Left}},
		{"a symbol may lie under its own label", nil, []label.Candidate{symbol(flat(at("a", 1, 400, 300)), 9)}, map[string]label.Side{"a": label.Centre}},
		{"without a gap there is only the centre", nil, []label.Candidate{flat(at("a", 1, 400, 300, label.Right))}, map[string]label.Side{"a": label.Centre}},
		{"without a choice too", nil, []label.Candidate{at("a", 1, 400, 300)}, map[string]label.Side{"a": label.Centre}},
		{"a repeated ID is placed once", nil, []label.Candidate{at("a", 1, 200, 300, label.Right), at("a", 1, 600, 300, label.Right)}, map[string]label.Side{"a": label.Right}},
		{"a position that is not a number is left out", []label.Box{{MinX: math.NaN(), MaxX: math.NaN()}}, []label.Candidate{symbol(at("a", 1, math.NaN(), 300, label.Right), 5), at("b", 1, 600, 300, label.Right)}, map[string]label.Side{"b": label.Right}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var placer label.Placer
			got := map[string]label.Side{}
			for _, p := range placer.Place(window, c.obstacles, c.candidates) {
				got[p.ID] = p.Side
			}
			assert.Equal(t, c.want, got)
		})
	}
	t.Run("a view without area has no labels", func(t *testing.T) {
		var placer label.Placer
		assert.Empty(t, placer.Place(label.Box{}, nil, scene(rand.New(rand.NewPCG(1, 1)), 50)))
	})
}

func TestSidesOfThePoint(t *testing.T) {
	diagonal := 10 / math.Sqrt2
	cases := map[string]struct {
		side       label.Side
		minX, minY float64
	}{
		"right starts a gap to the right":                {label.Right, 110, 93},
		"left ends a gap to the left":                    {label.Left, 30, 93},
		"above ends a gap above":                         {label.Above, 70, 76},
		"below starts a gap below":                       {label.Below, 70, 110},
		"above right has its corner on the diagonal":     {label.AboveRight, 100 + diagonal, 86 - diagonal},
		"above left has its corner on the diagonal":      {label.AboveLeft, 40 - diagonal, 86 - diagonal},
		"below right has its corner on the diagonal":     {label.BelowRight, 100 + diagonal, 100 + diagonal},
		"below left has its corner on the diagonal":      {label.BelowLeft, 40 - diagonal, 100 + diagonal},
		"the centre is on the point whatever the gap is": {label.Centre, 70, 93},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var placer label.Placer
			placed := placer.Place(window, nil, []label.Candidate{{
				ID: "a", At: geo.Screen{X: 100, Y: 100}, Width: 60, Height: 14, GapPx: 10, Sides: []label.Side{c.side},
			}})
			require.Len(t, placed, 1)
			assert.InDelta(t, c.minX, placed[0].Box.MinX, 1e-9)
			assert.InDelta(t, c.minY, placed[0].Box.MinY, 1e-9)
			assert.InDelta(t, 60, placed[0].Box.MaxX-placed[0].Box.MinX, 1e-9)
			assert.InDelta(t, 14, placed[0].Box.MaxY-placed[0].Box.MinY, 1e-9)
		})
	}
}

func TestASlantedTextTakesUpNoMoreThanItself(t *testing.T) {
	slanted := label.Candidate{ID: "slanted", At: geo.Screen{X: 400, Y: 300}, Width: 100, Height: 100}
	corner := label.Candidate{ID: "corner", Priority: 1, At: geo.Screen{X: 430, Y: 265}, Width: 20, Height: 10}
	var placer label.Placer
	assert.Len(t, placer.Place(window, nil, []label.Candidate{slanted, corner}), 1, "all of its box")
	slanted.Parts = label.Arc{AngleDeg: 45, LengthPx: 140}.Parts(nil, 14)
	placer.Forget()
	assert.Len(t, placer.Place(window, nil, []label.Candidate{slanted, corner}), 2, "only where it runs")
	corner.At.Y = 330
	assert.Len(t, placer.Place(window, nil, []label.Candidate{slanted, corner}), 1, "and there it keeps others off")
}

func TestPinnedLabelsComeBackAtTheEdge(t *testing.T) {
	edge := label.Candidate{ID: "edge", At: geo.Screen{X: 400, Y: 590}, Width: 40, Height: 14, Pinned: true}
	name := label.Candidate{ID: "name", Priority: -1, Width: 60, Height: 14}
	var placer label.Placer
	shown := func(x float64) bool {
		name.At = geo.Screen{X: x, Y: 590}
		return slices.ContainsFunc(placer.Place(window, nil, []label.Candidate{edge, name}), func(p label.Placed) bool { return p.ID == "edge" })
	}
	assert.True(t, shown(200))
	assert.False(t, shown(400), "a name lies over it")
	assert.True(t, shown(600))
}

func TestLabelsThatSayTheSameKeepApart(t *testing.T) {
	view := label.Box{MaxX: 1000, MaxY: 400}
	named := func(id string, x float64) label.Candidate {
		return label.Candidate{ID: id, At: geo.Screen{X: x, Y: 200}, Width: 60, Height: 14, Words: "route", ApartPx: 300}
	}
	ids := func(placed []label.Placed) (all []string) {
		for _, p := range placed {
			all = append(all, p.ID)
		}
		return all
	}
	var p label.Placer
	assert.Equal(t, []string{"a", "c"}, ids(p.Place(view, nil, []label.Candidate{named("a", 100), named("b", 399), named("c", 400)})))
	assert.Equal(t, []string{"a", "c"}, ids(p.Place(view, nil, []label.Candidate{named("a", 120), named("c", 361)})), "one that is shown stays a little longer")
	assert.Equal(t, []string{"a"}, ids(p.Place(view, nil, []label.Candidate{named("a", 140), named("c", 379)})))
	other := named("other", 200)
	other.Words = "another route"
	p.Forget()
	assert.Equal(t, []string{"a", "other"}, ids(p.Place(view, nil, []label.Candidate{named("a", 100), other})))
}

func TestFurtherFromThePoint(t *testing.T) {
	view := label.Box{MaxX: 400, MaxY: 200}
	c := label.Candidate{
		ID: "a", At: geo.Screen{X: 100, Y: 100}, Width: 60, Height: 14, GapPx: 5, FurtherPx: 8,
		Sides: []label.Side{label.Right, label.Above, label.Right | label.Further, label.Above | label.Further},
	}
	place := func(p *label.Placer, obstacles ...label.Box) label.Placed {
		placed := p.Place(view, obstacles, []label.Candidate{c})
		require.Len(t, placed, 1)
		return placed[0]
	}
	var p label.Placer
	assert.Equal(t, label.Right, place(&p).Side)
	near := label.Box{MinX: 90, MinY: 78, MaxX: 108, MaxY: 98}
	beside := label.Box{MinX: 106, MinY: 95, MaxX: 110, MaxY: 105}
	assert.Equal(t, label.Right|label.Further, place(&p, near, beside).Side)
	assert.Equal(t, label.Box{MinX: 113, MinY: 93, MaxX: 173, MaxY: 107}, place(&p, near, beside).Box)
}
