package app

import (
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
