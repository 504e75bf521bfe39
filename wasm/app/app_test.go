package app

import (
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/atlas"
)

var (
	desktop = camera.Viewport{
		Width: 1440, Height: 900,
		Insets: camera.Insets{Top: 16, Right: 16, Bottom: 150, Left: 400}, Hidden: camera.Insets{Left: 400},
	}
	phone = camera.Viewport{
		Width: 390, Height: 844,
		Insets: camera.Insets{Top: 64, Bottom: 450}, Hidden: camera.Insets{Top: 64, Bottom: 450},
	}
	tablet      = camera.Viewport{Width: 820, Height: 1180}
	desktopTall = camera.Viewport{Width: 1440, Height: 1000, Insets: desktop.Insets, Hidden: desktop.Hidden}
	narrow      = camera.Viewport{Width: 320, Height: 256, Insets: camera.Insets{Top: 64, Bottom: 180}}

	lampedusa = atlas.Feature{Kind: atlas.PlaceFeature, ID: "lampedusa"}
	italy     = atlas.Feature{Kind: atlas.PlaceFeature, ID: "italy"}
	central   = atlas.Feature{Kind: atlas.RouteFeature, ID: "central-mediterranean"}
)

// frame is one frame at 60 Hz.
const frame = time.Second / 60

var loadAtlas = sync.OnceValues(func() (*atlas.Atlas, error) {
	d, err := data.Load()
	if err != nil {
		return nil, err
	}
	return atlas.New(d)
})

func theAtlas(t testing.TB) *atlas.Atlas {
	t.Helper()
	a, err := loadAtlas()
	require.NoError(t, err)
	return a
}

// reduce applies intents and returns the last state and the effects of all.
func reduce(t testing.TB, s State, intents ...Intent) (State, []Effect) {
	t.Helper()
	var all []Effect
	for _, in := range intents {
		var effects []Effect
		s, effects = Reduce(theAtlas(t), s, in)
		all = append(all, effects...)
	}
	return s, all
}

// do is [reduce] without the effects.
func do(t testing.TB, s State, intents ...Intent) State {
	t.Helper()
	s, _ = reduce(t, s, intents...)
	return s
}

// opened is the state after the program has started with a link and all
// that moves has come to rest. Its corridors do not move, so that what does can
// be told.
func opened(t testing.TB, v camera.Viewport, fragment string) State {
	t.Helper()
	b := ParseFragment(theAtlas(t), fragment)
	return rest(t, do(t, New(b), SetPreferences{SoftwareDrawn: true}, Resize{Viewport: v}, Open{Bookmark: b}))
}

// rest lets time pass until nothing moves.
func rest(t testing.TB, s State) State {
	t.Helper()
	for range 600 {
		if !s.Animating() {
			return s
		}
		s = do(t, s, Tick{Elapsed: frame})
	}
	require.Fail(t, "the picture is still moving after 10 seconds")
	return s
}

// fitted is the camera that the map opens on.
func fitted(v camera.Viewport) camera.Camera {
	return limits.Clamp(camera.Fit(Basin, v), v)
}

func countLinks(effects []Effect) (links, steps int) {
	for _, e := range effects {
		if link, ok := e.(WriteLink); ok {
			links++
			if link.Step {
				steps++
			}
		}
	}
	return links, steps
}

// assertSameView tells cameras apart by what can be seen: a hundredth of a
// pixel at the edges of the map.
func assertSameView(t *testing.T, v camera.Viewport, want, got camera.Camera) {
	t.Helper()
	for _, at := range []geo.Screen{{}, {X: v.Width, Y: v.Height}} {
		seen := got.ScreenFromWorld(v, want.WorldFromScreen(v, at))
		assert.InDelta(t, at.X, seen.X, 0.01)
		assert.InDelta(t, at.Y, seen.Y, 0.01)
	}
}

// inSight are the corners of the part of the map that is not wholly hidden.
func inSight(s State) (nw, se geo.World) {
	v := s.Viewport
	return s.Camera.WorldFromScreen(v, geo.Screen{X: v.Hidden.Left, Y: v.Hidden.Top}),
		s.Camera.WorldFromScreen(v, geo.Screen{X: v.Width - v.Hidden.Right, Y: v.Height - v.Hidden.Bottom})
}

// assertInMap tells whether all that is in sight is map.
func assertInMap(t *testing.T, s State) {
	t.Helper()
	nw, se := inSight(s)
	assert.GreaterOrEqual(t, nw.X, Frame.Min.X-1e-9)
	assert.GreaterOrEqual(t, nw.Y, Frame.Min.Y-1e-9)
	assert.LessOrEqual(t, se.X, Frame.Max.X+1e-9)
	assert.LessOrEqual(t, se.Y, Frame.Max.Y+1e-9)
}
