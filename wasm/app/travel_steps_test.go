package app

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
	"approdi/geo/camera"
)

func TestStepsOfTheButtons(t *testing.T) {
	for _, c := range []struct {
		name string
		step PanStep
		x, y float64 // how far the picture moves, in parts of the uncovered map
	}{
		{"north", PanStep{Y: -1}, 0, 1}, {"south", PanStep{Y: 1}, 0, -1},
		{"west", PanStep{X: -1}, 1, 0}, {"east", PanStep{X: 1}, -1, 0},
	} {
		t.Run(c.name+" brings in a third of the uncovered map", func(t *testing.T) {
			s := far(t)
			w, h := desktop.Uncovered()
			moved := movedPx(s, rest(t, do(t, s, c.step)))
			assert.InDelta(t, c.x*w/3, moved.X, 1e-6)
			assert.InDelta(t, c.y*h/3, moved.Y, 1e-6)
			twice := movedPx(s, rest(t, do(t, s, c.step, Tick{Elapsed: frame}, c.step)))
			assert.InDelta(t, 2*moved.X, twice.X, 1e-6, "two presses are two steps, the second in the flight of the first")
			assert.InDelta(t, 2*moved.Y, twice.Y, 1e-6)
		})
	}
}

func TestRectangle(t *testing.T) {
	s := far(t)
	from, to := geo.Screen{X: 600, Y: 200}, geo.Screen{X: 900, Y: 350}
	for name, in := range map[string]ShowBox{
		"that is drawn to the south-east": {From: from, To: to},
		"that is drawn to the north-west": {From: to, To: from},
		"that is drawn to the north-east": {From: geo.Screen{X: from.X, Y: to.Y}, To: geo.Screen{X: to.X, Y: from.Y}},
	} {
		t.Run(name+" fills the uncovered map", func(t *testing.T) {
			nw, se := s.Camera.WorldFromScreen(desktop, from), s.Camera.WorldFromScreen(desktop, to)
			want := camera.Fit(camera.Bound{Min: nw, Max: se}, desktop)
			assertSameView(t, desktop, limits.Clamp(want, desktop), rest(t, do(t, s, in)).Camera)
		})
	}
	for name, in := range map[string]ShowBox{
		"that is a line is none":   {From: from, To: geo.Screen{X: 900, Y: 207}},
		"that is a point is none":  {From: from, To: from},
		"that is nowhere is none":  {From: from, To: geo.Screen{X: math.NaN(), Y: 900}},
		"that is too thin is none": {From: from, To: geo.Screen{X: 607, Y: 900}},
	} {
		t.Run(name, func(t *testing.T) {
			got, effects := reduce(t, s, in)
			assert.Equal(t, s, got)
			assert.Empty(t, effects)
		})
	}
}
