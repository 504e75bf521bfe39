package compass

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
)

func TestWhatComesNext(t *testing.T) {
	at := func(x, y float64) geo.Screen { return geo.Screen{X: x, Y: y} }
	for _, c := range []struct {
		name string
		all  []geo.Screen // the way begins at the first
		d    Direction
		want int
	}{
		{"to the east the nearest of two", []geo.Screen{at(0, 0), at(20, 0), at(10, 0)}, East, 2},
		{"to the west", []geo.Screen{at(0, 0), at(20, 0), at(-10, 0)}, West, 2},
		{"to the north, which is up", []geo.Screen{at(0, 0), at(0, 20), at(0, -10)}, North, 2},
		{"to the south, which is down", []geo.Screen{at(0, 0), at(0, 20), at(0, -10)}, South, 1},
		{"straight ahead goes before what is a little nearer but aside", []geo.Screen{at(0, 0), at(10, 9), at(14, 0)}, East, 2},
		{"what is much nearer goes first though it lies a little aside", []geo.Screen{at(0, 0), at(10, 9), at(40, 0)}, East, 1},
		{"what lies aside by more than 45° is of another direction", []geo.Screen{at(0, 0), at(10, 11), at(90, 0)}, East, 2},
		{"nothing lies that way", []geo.Screen{at(0, 0), at(-10, 0), at(0, 10)}, East, -1},
		{"alone", []geo.Screen{at(0, 0)}, North, -1},
		{"the same position is next to the east", []geo.Screen{at(0, 0), at(5, 0), at(0, 0)}, East, 2},
		{"but not to the west of the first", []geo.Screen{at(0, 0), at(-5, 0), at(0, 0)}, West, 1},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, Next(c.all, 0, c.d)) })
	}
}

func TestPositionsThatAreTheSameAreGoneThroughInTheirOrder(t *testing.T) {
	all := []geo.Screen{{X: 1}, {X: 1}, {X: 1}, {X: 90}}
	assert.Equal(t, []int{1, 2, 3}, []int{Next(all, 0, East), Next(all, 1, East), Next(all, 2, East)})
	assert.Equal(t, []int{-1, 0, 1}, []int{Next(all, 0, West), Next(all, 1, West), Next(all, 2, West)})
}

func TestEveryPositionIsReachedFromEveryOther(t *testing.T) {
	r := rand.New(rand.NewPCG(71, 72))
	for range 1500 {
		all := positions(r)
		ways, back := make([][]int, len(all)), make([][]int, len(all))
		for from := range all {
			for _, d := range []Direction{East, West, North, South} {
				if to := Next(all, from, d); to >= 0 {
					ways[from], back[to] = append(ways[from], to), append(back[to], from)
				}
			}
		}
		if reached(ways) < len(all) || reached(back) < len(all) {
			t.Fatalf("some are not reached among %v", all)
		}
	}
}

// positions are some at random: all over the map, in clusters as ports along a
// coast, on a grid, and some of them the same.
func positions(r *rand.Rand) []geo.Screen {
	all := make([]geo.Screen, 1+r.IntN(50))
	clusters, spread, grid := 1+r.IntN(4), 10*float64(1+r.IntN(30)), float64(r.IntN(2)*(1+r.IntN(40)))
	for i := range all {
		c := float64(r.IntN(clusters))
		all[i] = geo.Screen{X: 300*c + spread*r.NormFloat64(), Y: 60*c*c + spread*r.NormFloat64()/2}
		if grid > 0 {
			all[i].X, all[i].Y = grid*float64(int(all[i].X/grid)), grid*float64(int(all[i].Y/grid))
		}
		if i > 0 && r.IntN(12) == 0 {
			all[i] = all[r.IntN(i)]
		}
	}
	return all
}

// reached is how many the ways from the first lead to, itself included.
func reached(ways [][]int) int {
	seen, open := map[int]bool{0: true}, []int{0}
	for len(open) > 0 {
		at := open[len(open)-1]
		open = open[:len(open)-1]
		for _, to := range ways[at] {
			if !seen[to] {
				seen[to] = true
				open = append(open, to)
			}
		}
	}
	return len(seen)
}
