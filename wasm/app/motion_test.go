package app

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
)

// movedPx is how far the picture has moved from one state to another of the
// same zoom, in CSS px.
func movedPx(from, to State) geo.Screen {
	s := from.Camera.ScalePx()
	return geo.Screen{X: -(to.Camera.Centre.X - from.Camera.Centre.X) * s, Y: -(to.Camera.Centre.Y - from.Camera.Centre.Y) * s}
}

// ways are the moves that the camera makes by itself, from [far].
var ways = map[string]Intent{
	"a flight":          Select{Feature: lampedusa, Fly: true},
	"a press of a zoom": ZoomCentred{Delta: 1},
	"a press of a pan":  PanStep{X: 1},
	"a glide":           Fling{DX: 900, DY: -400},
	"an ease":           ZoomBy{At: geo.Screen{X: 700, Y: 300}, Delta: 1, Smooth: true},
	"a rectangle":       ShowBox{From: geo.Screen{X: 600, Y: 200}, To: geo.Screen{X: 900, Y: 400}},
	"a held key":        Steer{Held: Push{X: 1}, Step: Push{X: 1}},
	"a pressed key":     Steer{Step: Push{Y: -1}},
}

func TestWhatMovesByItself(t *testing.T) {
	for name, in := range ways {
		t.Run(name+" is stopped where it is by a hand on the map", func(t *testing.T) {
			s := do(t, far(t), in, Tick{Elapsed: 60 * time.Millisecond})
			require.True(t, s.Animating())
			got, effects := reduce(t, s, Halt{})
			assert.Equal(t, s.Camera, got.Camera, "without a jump")
			assert.False(t, got.Animating())
			assert.Equal(t, []Effect{WriteLink{}}, effects)
			assert.Equal(t, PositionOf(got.Camera), *got.Map, "the link says where that is")
			again, effects := reduce(t, got, Halt{}, Tick{Elapsed: time.Second})
			assert.Equal(t, got, again, "and it stays there")
			assert.Empty(t, effects)
		})
		t.Run(name+" is stopped by a drag", func(t *testing.T) {
			s := do(t, far(t), in, Tick{Elapsed: 60 * time.Millisecond})
			got := do(t, s, PanBy{DX: 10})
			assertSameView(t, desktop, s.Camera.PanBy(10, 0), got.Camera)
			assert.False(t, got.Animating())
		})
		t.Run(name+" does not move while no time passes", func(t *testing.T) {
			s := do(t, far(t), in)
			assert.Equal(t, s.Camera, do(t, s, Tick{}, Tick{}).Camera)
		})
		if name == "a held key" {
			continue
		}
		t.Run(name+" ends exactly at one place, whatever the frame rate", func(t *testing.T) {
			want := rest(t, do(t, far(t), in))
			for _, elapsed := range []time.Duration{time.Second / 144, time.Second / 30, 97 * time.Millisecond, time.Hour} {
				s := do(t, far(t), in)
				for s.Animating() {
					s = do(t, s, Tick{Elapsed: elapsed})
				}
				assertSameView(t, desktop, want.Camera, s.Camera)
				assert.Equal(t, want.Map, s.Map)
			}
		})
		t.Run(name+" is not seen by readers who want less motion", func(t *testing.T) {
			assert.False(t, do(t, far(t), SetPreferences{ReducedMotion: true}, in).Animating())
		})
	}
}

func TestNothingThatMovesShowsWhereThereIsNoMap(t *testing.T) {
	for _, v := range []camera.Viewport{desktop, phone, tablet, narrow} {
		for _, fragment := range []string{"map=6/46/-18", "map=5/12/40", "map=4/30/10"} {
			for name, in := range ways {
				s := do(t, opened(t, v, fragment), in)
				for range 200 {
					s = do(t, s, Tick{Elapsed: frame})
					assertInMap(t, s)
				}
				assertInMap(t, do(t, s, Resize{Viewport: desktop}))
				assert.NotEmpty(t, name)
			}
		}
	}
}

func TestFramesOfAWayAllocateNothing(t *testing.T) {
	a := theAtlas(t)
	tick := Intent(Tick{Elapsed: time.Millisecond})
	for _, name := range []string{"a flight", "a glide", "an ease", "a press of a zoom"} {
		s := do(t, far(t), ways[name])
		assert.Zero(t, testing.AllocsPerRun(50, func() { s, _ = Reduce(a, s, tick) }), name)
		require.True(t, s.Animating())
	}
}

func TestGlide(t *testing.T) {
	t.Run("it goes as far as the exponential decay of its speed leads, in whole px", func(t *testing.T) {
		s := far(t)
		moved := movedPx(s, rest(t, do(t, s, Fling{DX: 1020})))
		assert.InDelta(t, 300, moved.X, 1e-6, "0.3 s · (1,020 − 20) px/s")
		assert.InDelta(t, 0, moved.Y, 1e-6)
	})
	t.Run("it begins at the speed of the hand", func(t *testing.T) {
		s := far(t)
		moved := movedPx(s, do(t, s, Fling{DX: 600, DY: -800}, Tick{Elapsed: time.Millisecond}))
		assert.InDelta(t, 0.6, moved.X, 0.01)
		assert.InDelta(t, -0.8, moved.Y, 0.01)
	})
	t.Run("it loses its speed all the time and ends before it is a crawl", func(t *testing.T) {
		s := do(t, far(t), Fling{DX: 1500})
		last := math.Inf(1)
		for {
			next := do(t, s, Tick{Elapsed: frame})
			if !next.Animating() {
				break
			}
			step := movedPx(s, next).X
			assert.Less(t, step, last)
			assert.Greater(t, step, 0.3, "px in a frame")
			s, last = next, step
		}
	})
	t.Run("half the way at half the time of either frame rate", func(t *testing.T) {
		fast, slow := far(t), far(t)
		fast, slow = do(t, fast, Fling{DX: 900}), do(t, slow, Fling{DX: 900})
		for range 10 {
			fast = do(t, fast, Tick{Elapsed: 10 * time.Millisecond})
		}
		slow = do(t, slow, Tick{Elapsed: 100 * time.Millisecond})
		assertSameView(t, desktop, slow.Camera, fast.Camera)
	})
	for _, c := range []struct {
		name   string
		dx, dy float64
		moves  bool
	}{
		{"a slow drag stays where it is let go", 119, 0, false},
		{"one that is a little faster glides", 121, 0, true},
		{"a drag that no hand makes stays", math.Inf(1), 0, false},
		{"what is no speed stays", math.NaN(), 5000, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, effects := reduce(t, far(t), Fling{DX: c.dx, DY: c.dy})
			assert.Equal(t, c.moves, s.Animating())
			assert.Equal(t, c.moves, len(effects) == 1)
		})
	}
	t.Run("no glide is faster or goes further than the bounds", func(t *testing.T) {
		s := do(t, far(t), ZoomBy{At: desktop.Focus(), Delta: 4})
		moved := movedPx(s, rest(t, do(t, s, Fling{DX: 1e5, DY: 1e5})))
		assert.InDelta(t, 0.3*(3000-20), math.Hypot(moved.X, moved.Y), 1)
		p := opened(t, phone, "map=10/36/14")
		moved = movedPx(p, rest(t, do(t, p, Fling{DX: 1e5})))
		assert.InDelta(t, 390, moved.X, 1, "the width of the phone")
	})
	t.Run("at the edge of the map it ends, and along the edge it goes on", func(t *testing.T) {
		s := do(t, far(t), PanBy{DX: 1e6}) // the western edge
		assert.False(t, do(t, s, Fling{DX: 900}, Tick{Elapsed: frame}).Animating())
		along := do(t, s, Fling{DX: 900, DY: 300}, Tick{Elapsed: frame})
		assert.True(t, along.Animating())
	})
	t.Run("its link is written once, when it begins, with where it ends", func(t *testing.T) {
		s, effects := reduce(t, far(t), Fling{DX: 900})
		assert.Equal(t, []Effect{WriteLink{}}, effects)
		link := *s.Map
		for s.Animating() {
			s, effects = reduce(t, s, Tick{Elapsed: frame})
			assert.Empty(t, effects)
		}
		assert.Equal(t, link, PositionOf(s.Camera))
	})
}

func TestEase(t *testing.T) {
	notch := ZoomBy{At: geo.Screen{X: 800, Y: 250}, Delta: 1.0 / 3, Smooth: true}
	t.Run("the place under the pointer stays there all the time", func(t *testing.T) {
		s := far(t)
		held := s.Camera.WorldFromScreen(desktop, notch.At)
		for s = do(t, s, notch); s.Animating(); s = do(t, s, Tick{Elapsed: frame}) {
			seen := s.Camera.ScreenFromWorld(desktop, held)
			require.InDelta(t, notch.At.X, seen.X, 1e-6)
			require.InDelta(t, notch.At.Y, seen.Y, 1e-6)
		}
	})
	t.Run("a notch takes 150 ms and most of it comes at once", func(t *testing.T) {
		s := far(t)
		zoomed := func(after time.Duration) float64 {
			return do(t, s, notch, Tick{Elapsed: after}).Camera.Zoom - s.Camera.Zoom
		}
		assert.Greater(t, zoomed(50*time.Millisecond), 0.5/3)
		assert.Less(t, zoomed(149*time.Millisecond), 1.0/3)
		assert.InDelta(t, 1.0/3, zoomed(150*time.Millisecond), 1e-12)
	})
	t.Run("three quick notches come to three, the last around where the pointer is by then", func(t *testing.T) {
		s, other := far(t), notch
		other.At = geo.Screen{X: 1100, Y: 500}
		before := do(t, s, notch, Tick{Elapsed: frame}, notch, Tick{Elapsed: frame})
		held := before.Camera.WorldFromScreen(desktop, other.At)
		got := rest(t, do(t, before, other))
		assert.InDelta(t, s.Camera.Zoom+1, got.Camera.Zoom, 1e-9)
		seen := got.Camera.ScreenFromWorld(desktop, held)
		assert.InDelta(t, other.At.X, seen.X, 1e-6)
		assert.InDelta(t, other.At.Y, seen.Y, 1e-6)
	})
	t.Run("a notch back cancels what is left of the one before", func(t *testing.T) {
		s, back := far(t), notch
		back.Delta = -notch.Delta
		assertSameView(t, desktop, s.Camera, rest(t, do(t, s, notch, Tick{Elapsed: frame}, back)).Camera)
	})
	t.Run("small steps of a trackpad are followed at once", func(t *testing.T) {
		s := far(t)
		got := do(t, s, ZoomBy{At: notch.At, Delta: 0.01})
		assert.InDelta(t, s.Camera.Zoom+0.01, got.Camera.Zoom, 1e-12)
		assert.False(t, got.Animating())
	})
}

func TestSteering(t *testing.T) {
	right, none := Push{X: 1}, Push{}
	t.Run("a short press moves one step of 80 px", func(t *testing.T) {
		s := far(t)
		got, effects := reduce(t, s, Steer{Held: right, Step: right}, Steer{Held: none})
		assert.Empty(t, effects, "the link waits for the end")
		got = rest(t, got)
		assert.InDelta(t, -80, movedPx(s, got).X, 1e-6)
		assert.InDelta(t, 0, movedPx(s, got).Y, 1e-6)
	})
	t.Run("with shift it moves three", func(t *testing.T) {
		s := far(t)
		got := rest(t, do(t, s, Steer{Held: Push{Y: 3}, Step: Push{Y: 3}}, Steer{}))
		assert.InDelta(t, -240, movedPx(s, got).Y, 1e-6)
	})
	t.Run("five quick presses move five steps", func(t *testing.T) {
		s := far(t)
		got := s
		for range 5 {
			got = do(t, got, Steer{Held: right, Step: right}, Tick{Elapsed: frame}, Steer{})
		}
		assert.InDelta(t, -400, movedPx(s, rest(t, got)).X, 1e-6)
	})
	t.Run("a press back ends what the other way still had to go", func(t *testing.T) {
		s := do(t, far(t), Steer{Held: right, Step: right}, Steer{}, Tick{Elapsed: 50 * time.Millisecond})
		got := rest(t, do(t, s, Steer{Held: Push{X: -1}, Step: Push{X: -1}}, Steer{}))
		assert.InDelta(t, 80, movedPx(s, got).X, 1e-6)
	})
	t.Run("a key that is held moves by the clock until it is let go", func(t *testing.T) {
		s := far(t)
		for _, elapsed := range []time.Duration{time.Second / 100, time.Second / 10} {
			got := do(t, s, Steer{Held: right, Step: right})
			for range time.Second / elapsed {
				got = do(t, got, Tick{Elapsed: elapsed})
			}
			assert.InDelta(t, -500, movedPx(s, got).X, 1e-6, "80 px in 160 ms")
			after, effects := reduce(t, got, Steer{})
			assert.Equal(t, got.Camera, after.Camera)
			assert.False(t, after.Animating())
			assert.Equal(t, []Effect{WriteLink{}}, effects)
		}
	})
	t.Run("two keys move it askew", func(t *testing.T) {
		s := far(t)
		moved := movedPx(s, do(t, s, Steer{Held: Push{X: 1, Y: -1}, Step: right}, Tick{Elapsed: time.Second / 2}))
		assert.InDelta(t, -250, moved.X, 1e-6)
		assert.InDelta(t, 250, moved.Y, 1e-6)
	})
	t.Run("a key that the keyboard repeats does nothing more than the key that is held", func(t *testing.T) {
		s := do(t, far(t), Steer{Held: right, Step: right}, Tick{Elapsed: frame})
		assert.Equal(t, s, do(t, s, Steer{Held: right, Step: right, Again: true}))
	})
	t.Run("plus zooms one step around the middle of the uncovered map", func(t *testing.T) {
		s := far(t)
		got := rest(t, do(t, s, Steer{Held: Push{Zoom: 1}, Step: Push{Zoom: 1}}, Steer{}))
		assert.InDelta(t, s.Camera.Zoom+1, got.Camera.Zoom, 1e-12)
		assert.InDelta(t, s.Camera.Centre.X, got.Camera.Centre.X, 1e-12)
	})
	t.Run("minus that is held zooms on", func(t *testing.T) {
		s := far(t)
		got := do(t, s, Steer{Held: Push{Zoom: -1}, Step: Push{Zoom: -1}}, Tick{Elapsed: 800 * time.Millisecond})
		assert.InDelta(t, s.Camera.Zoom-2, got.Camera.Zoom, 1e-9)
	})
	t.Run("who wants less motion is moved in steps, as often as the keyboard repeats the key", func(t *testing.T) {
		s := do(t, far(t), SetPreferences{ReducedMotion: true})
		got := do(t, s, Steer{Held: right, Step: right}, Steer{Held: right, Step: right, Again: true}, Steer{})
		assert.False(t, got.Animating())
		assert.InDelta(t, -160, movedPx(s, got).X, 1e-6)
	})
}

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
