package label_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
	"approdi/geo/label"
)

func TestLabelsThatAreOffDiscsKeepClearOfThem(t *testing.T) {
	circle := label.Candidate{ID: "circle", At: geo.Screen{X: 300, Y: 300}, Width: 40, Height: 14, DiscRadiusPx: 50}
	name := label.Candidate{ID: "name", Priority: 1, Width: 60, Height: 14}
	sides := func(at geo.Screen, set func(*label.Candidate)) []label.Side {
		c := name
		c.At = at
		set(&c)
		var p label.Placer
		var found []label.Side
		for range 2 { // also of one that stays where it was
			found = nil
			for _, placed := range p.Place(window, nil, []label.Candidate{circle, c}) {
				if placed.ID == c.ID {
					found = append(found, placed.Side)
				}
			}
		}
		return found
	}
	off := func(c *label.Candidate) { c.OffDiscs = true }
	near, diagonal, clear := geo.Screen{X: 370, Y: 300}, geo.Screen{X: 368, Y: 346}, geo.Screen{X: 383, Y: 300}
	assert.Equal(t, []label.Side{label.Centre}, sides(near, func(*label.Candidate) {}), "others may lie on them")
	assert.Empty(t, sides(near, off))
	assert.Equal(t, []label.Side{label.Centre}, sides(clear, off))
	assert.Equal(t, []label.Side{label.Centre}, sides(diagonal, off), "a disc has no corners")
	assert.Equal(t, []label.Side{label.Right}, sides(near, func(c *label.Candidate) {
		off(c)
		c.GapPx, c.Sides = 8, []label.Side{label.Left, label.Above, label.Right}
	}), "the first side that is clear")
	assert.Empty(t, sides(clear, func(c *label.Candidate) {
		off(c)
		c.Parts = []label.Box{{MinX: -35, MinY: -7, MaxX: 0, MaxY: 7}}
	}), "a part of it reaches the disc")
}

func TestALabelMakesRoomForADiscThatGrows(t *testing.T) {
	var p label.Placer
	name := label.Candidate{ID: "name", Priority: 1, At: geo.Screen{X: 400, Y: 300}, Width: 60, Height: 14, OffDiscs: true}
	shown := func(radiusPx float64) bool {
		circle := label.Candidate{ID: "circle", At: geo.Screen{X: 300, Y: 300}, Width: 40, Height: 14, DiscRadiusPx: radiusPx}
		return len(p.Place(window, nil, []label.Candidate{circle, name})) == 2
	}
	assert.True(t, shown(60))
	assert.False(t, shown(80))
	assert.True(t, shown(60), "it comes back")
}

func TestALabelLiesOnTheDiscOfAnotherOnlyWhereItHasTo(t *testing.T) {
	circle := label.Candidate{ID: "circle", At: geo.Screen{X: 300, Y: 300}, Width: 40, Height: 14, DiscRadiusPx: 50}
	figure := label.Candidate{
		ID: "figure", Priority: 1, At: geo.Screen{X: 390, Y: 300}, Width: 60, Height: 14,
		GapPx: 8, DiscRadiusPx: 5, Sides: []label.Side{label.Left, label.Right},
	}
	side := func(obstacles []label.Box, figure label.Candidate) label.Side {
		var p label.Placer
		placed := p.Place(window, obstacles, []label.Candidate{circle, figure})
		if !assert.Len(t, placed, 2) {
			return label.Centre
		}
		return placed[1].Side
	}
	assert.Equal(t, label.Right, side(nil, figure))
	assert.Equal(t, label.Left, side([]label.Box{{MinX: 420, MinY: 290, MaxX: 430, MaxY: 310}}, figure), "there is no room at the right")
	apart := figure
	apart.At.X, apart.DiscRadiusPx = 450, 30
	assert.Equal(t, label.Left, side(nil, apart), "its own disc is no reason")
}

func TestALabelThatHasComeToLieOnADiscStays(t *testing.T) {
	var p label.Placer
	figure := label.Candidate{
		ID: "figure", Priority: 1, At: geo.Screen{X: 390, Y: 300}, Width: 60, Height: 14,
		GapPx: 8, Sides: []label.Side{label.Left, label.Right},
	}
	for _, radiusPx := range []float64{10, 50} {
		circle := label.Candidate{ID: "circle", At: geo.Screen{X: 300, Y: 300}, Width: 14, Height: 14, DiscRadiusPx: radiusPx}
		placed := p.Place(window, nil, []label.Candidate{circle, figure})
		assert.Len(t, placed, 2)
		assert.Equal(t, label.Left, placed[1].Side, "radius %v", radiusPx)
	}
}
