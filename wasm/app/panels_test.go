package app

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/atlas"
)

// sheet is a phone whose sheet covers so much from below.
func sheet(bottom float64) camera.Viewport {
	v := phone
	v.Insets.Bottom, v.Hidden.Bottom = bottom, bottom
	return v
}

// assertSeen tells whether a place is beside the panels.
func assertSeen(t *testing.T, s State, w geo.World) {
	t.Helper()
	assert.True(t, s.Camera.Shows(s.Viewport, w), "%v in %+v", s.Camera.ScreenFromWorld(s.Viewport, w), s.Viewport)
}

func TestAChosenPlaceIsNeverBehindAPanel(t *testing.T) {
	p, ok := theAtlas(t).Place("lampedusa")
	require.True(t, ok)
	for _, v := range []camera.Viewport{desktop, sheet(196), sheet(471), sheet(692)} {
		// The place at many positions on screen, behind panels among them.
		for x := 5.0; x < v.Width; x += v.Width / 7 {
			for y := 5.0; y < v.Height; y += v.Height / 7 {
				s := do(t, opened(t, v, "map=7/35.5/12.6"), Resize{Viewport: v})
				at := s.Camera.ScreenFromWorld(v, p.At)
				s = do(t, s, PanBy{DX: x - at.X, DY: y - at.Y})
				before := s.Camera
				got := rest(t, do(t, s, Select{Feature: lampedusa}))
				assertSeen(t, got, p.At)
				if s.Camera.Reveal(v, p.At, revealPx) == s.Camera {
					assert.Equal(t, before, got.Camera, "a place that is seen does not move the map")
				}
				assert.Equal(t, before.Zoom, got.Camera.Zoom)
				flown := rest(t, do(t, s, Select{Feature: lampedusa, Fly: true}))
				assertSeen(t, flown, p.At)
			}
		}
	}
}

func TestASheetThatOpensPushesWhatIsSelectedAlong(t *testing.T) {
	p, _ := theAtlas(t).Place("lampedusa")
	s := opened(t, sheet(196), "map=7/35.5/12.6")
	s = do(t, s, Select{Feature: lampedusa}, PanBy{DY: 230})
	assertSeen(t, s, p.At)
	for bottom := 196.0; bottom <= 692; bottom += 31 {
		s = do(t, s, Resize{Viewport: sheet(bottom)})
		assertSeen(t, s, p.At)
		assert.Equal(t, PositionOf(s.Camera), *s.Map, "the link says where the map is")
	}
	t.Run("but not what the reader has moved behind a panel", func(t *testing.T) {
		s := do(t, s, PanBy{DY: 500})
		require.False(t, s.Camera.Shows(s.Viewport, p.At))
		got := do(t, s, Resize{Viewport: sheet(690)})
		assertSameView(t, sheet(690), s.Camera, got.Camera)
	})
}

func TestAFlightIsAimedAnewWhenASheetClosesOnTheWay(t *testing.T) {
	route := atlas.Feature{Kind: atlas.RouteFeature, ID: "libya-crete"}
	for _, c := range []struct {
		name, fragment string
		intents        []Intent
		linked         bool
	}{
		{"that a reader has chosen", "", []Intent{Select{Feature: route, Fly: true}}, true},
		{"that a link names", "", []Intent{Open{Bookmark: ParseFragment(theAtlas(t), "route=libya-crete")}}, false},
	} {
		t.Run("to a route "+c.name, func(t *testing.T) {
			s := do(t, do(t, opened(t, sheet(692), c.fragment), c.intents...), Tick{Elapsed: frame})
			before := s.Camera
			s = do(t, s, Resize{Viewport: sheet(471)})
			assertSameView(t, s.Viewport, limits.Clamp(before, s.Viewport), s.Camera)
			s = rest(t, s)
			want, _ := viewOf(theAtlas(t), s, route)
			assertSameView(t, s.Viewport, limits.Clamp(want, s.Viewport), s.Camera)
			assert.Equal(t, c.linked, s.Map != nil, "a link that only names the route stays as it is")
		})
	}
}
