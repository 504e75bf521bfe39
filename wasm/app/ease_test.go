package app

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
)

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
