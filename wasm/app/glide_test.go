package app

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

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
