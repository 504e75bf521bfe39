package app

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

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
