package app

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
)

func TestResize(t *testing.T) {
	for _, c := range []struct {
		name     string
		fragment string
		intents  []Intent
		to       camera.Viewport
		basin    bool // the basin is fitted after it; otherwise centre and zoom stay
	}{
		{"the basin stays fitted while nobody has moved", "", nil, tablet, true},
		{"the basin stays fitted when panels are opened", "",
			nil, camera.Viewport{Width: 1440, Height: 900, Insets: camera.Insets{Left: 700, Bottom: 300}}, true},
		{"the basin is fitted again once it has been asked for", "",
			[]Intent{PanBy{DX: 100}, ShowAll{}, Tick{Elapsed: time.Minute}}, tablet, true},
		{"the basin is fitted at once when it is still being flown to", "",
			[]Intent{ZoomBy{At: geo.Screen{X: 900, Y: 300}, Delta: 3}, ShowAll{}, Tick{Elapsed: frame}}, tablet, true},
		{"the basin is fitted again after a pan and back", "", []Intent{PanBy{DX: -64}, PanBy{DX: 64}}, tablet, true},
		{"what was panned to stays", "", []Intent{ZoomBy{At: geo.Screen{X: 900, Y: 300}, Delta: 2}, PanBy{DX: -100, DY: 20}}, tablet, false},
		{"a position from a link stays", "map=7/35.5/12.6", nil, tablet, false},
		{"a place that a link opened stays in view", "place=lampedusa", nil, tablet, false},
		{"a route that a link opened stays in view", "route=libya-crete",
			nil, camera.Viewport{Width: 1300, Height: 880, Insets: desktop.Insets}, false},
		{"what is flown to is flown to still", "", []Intent{Select{Feature: lampedusa, Fly: true}, Tick{Elapsed: frame}}, tablet, false},
		{"a glide goes on", "map=7/36/14", []Intent{Fling{DX: 900}, Tick{Elapsed: frame}}, tablet, false},
		{"an ease goes on", "map=7/36/14", []Intent{ZoomBy{At: desktop.Focus(), Delta: 1, Smooth: true}, Tick{Elapsed: frame}}, desktopTall, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := do(t, opened(t, desktop, c.fragment), c.intents...)
			want := s.target()
			if c.basin {
				want = fitted(c.to)
			}
			got, effects := reduce(t, s, Resize{Viewport: c.to})
			assert.Equal(t, c.to, got.Viewport)
			if !c.basin {
				assertSameView(t, c.to, limits.Clamp(s.Camera, c.to), got.Camera)
			}
			assertSameView(t, c.to, want, rest(t, got).Camera)
			assert.Empty(t, effects, "the link says the same as before")
			assert.Equal(t, s.Bookmark, got.Bookmark)
		})
	}
}

// far is a camera from which every view of these tests is away from the
// edges of the map.
func far(t testing.TB) State {
	t.Helper()
	return opened(t, desktop, "map=7/36/14")
}

func TestThePointUnderThePointerStaysThere(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		s := far(t)
		at := geo.Screen{X: 400 + 1000*r.Float64(), Y: 16 + 700*r.Float64()}
		dx, dy, delta := 100*r.Float64()-50, 100*r.Float64()-50, 2*r.Float64()-1
		for _, c := range []struct {
			name   string
			intent Intent
			want   geo.Screen
		}{
			{"in a pan it follows the pointer", PanBy{DX: dx, DY: dy}, geo.Screen{X: at.X + dx, Y: at.Y + dy}},
			{"in a zoom it stays", ZoomBy{At: at, Delta: delta}, at},
			{"in a pinch it follows the middle of the fingers",
				Pinch{At: geo.Screen{X: at.X + dx, Y: at.Y + dy}, DX: dx, DY: dy, Delta: delta}, geo.Screen{X: at.X + dx, Y: at.Y + dy}},
			{"in a smooth zoom it has stayed in the end", ZoomBy{At: at, Delta: delta, Smooth: true}, at},
		} {
			got := rest(t, do(t, s, c.intent))
			seen := got.Camera.ScreenFromWorld(desktop, s.Camera.WorldFromScreen(desktop, at))
			require.InDelta(t, c.want.X, seen.X, 1e-6, c.name)
			require.InDelta(t, c.want.Y, seen.Y, 1e-6, c.name)
		}
		centred := rest(t, do(t, s, ZoomCentred{Delta: delta}))
		require.InDelta(t, s.Camera.Zoom+delta, centred.Camera.Zoom, 1e-9)
		assertSameView(t, desktop, camera.Camera{Centre: s.Camera.Centre, Zoom: centred.Camera.Zoom}, centred.Camera)
	}
}

func TestLimits(t *testing.T) {
	corner := geo.Screen{X: 500, Y: 650}
	for _, c := range []struct {
		name    string
		intents []Intent
		check   func(t *testing.T, before, after State)
	}{
		{"the map comes no closer than its coast is known", []Intent{ZoomBy{At: corner, Delta: 20}},
			func(t *testing.T, _, after State) { assert.Equal(t, MaxZoom, after.Camera.Zoom) }},
		{"zooming past the limit still keeps the point under the pointer", []Intent{ZoomBy{At: corner, Delta: 20}},
			func(t *testing.T, before, after State) {
				seen := after.Camera.ScreenFromWorld(desktop, before.Camera.WorldFromScreen(desktop, corner))
				assert.InDelta(t, corner.X, seen.X, 1e-6)
				assert.InDelta(t, corner.Y, seen.Y, 1e-6)
			}},
		{"pinching past the limit still keeps the point under the fingers", []Intent{Pinch{At: corner, Delta: 20}},
			func(t *testing.T, before, after State) {
				seen := after.Camera.ScreenFromWorld(desktop, before.Camera.WorldFromScreen(desktop, corner))
				assert.InDelta(t, corner.X, seen.X, 1e-6)
				assert.InDelta(t, corner.Y, seen.Y, 1e-6)
			}},
		{"the map goes no further away than it is large", []Intent{ZoomBy{At: corner, Delta: -20}},
			func(t *testing.T, _, after State) {
				nw, se := inSight(after)
				wide := se.X-nw.X >= Frame.Max.X-Frame.Min.X-1e-9
				high := se.Y-nw.Y >= Frame.Max.Y-Frame.Min.Y-1e-9
				assert.True(t, wide || high, "the map fills the window one way or the other")
			}},
		{"a pan stops at the western edge", []Intent{PanBy{DX: 1e6}},
			func(t *testing.T, _, after State) {
				nw, _ := inSight(after)
				assert.InDelta(t, Frame.Min.X, nw.X, 1e-9)
			}},
		{"a pan stops at the south-eastern corner", []Intent{PanBy{DX: -1e6, DY: -1e6}},
			func(t *testing.T, _, after State) {
				_, se := inSight(after)
				assert.InDelta(t, Frame.Max.X, se.X, 1e-9)
				assert.InDelta(t, Frame.Max.Y, se.Y, 1e-9)
			}},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := far(t)
			after := do(t, before, c.intents...)
			assertInMap(t, after)
			c.check(t, before, after)
		})
	}
}

func TestAtTheClosestTheWheelMovesNothing(t *testing.T) {
	s := do(t, far(t), ZoomCentred{Delta: 20}, Tick{Elapsed: time.Minute})
	require.Equal(t, MaxZoom, s.Camera.Zoom)
	for _, in := range []Intent{
		ZoomBy{At: geo.Screen{X: 500, Y: 50}, Delta: 1},
		ZoomBy{At: geo.Screen{X: 500, Y: 50}, Delta: 1, Smooth: true},
		Pinch{At: geo.Screen{X: 500, Y: 50}, Delta: 1},
		ZoomCentred{Delta: 1},
	} {
		got := rest(t, do(t, s, in))
		assertSameView(t, desktop, s.Camera, got.Camera)
	}
}

func TestFlights(t *testing.T) {
	fly := Select{Feature: lampedusa, Fly: true}
	t.Run("a flight ends exactly where it goes, whatever the frame rate", func(t *testing.T) {
		for _, elapsed := range []time.Duration{time.Second / 144, frame, time.Second / 30, 100 * time.Millisecond, time.Hour} {
			s := do(t, opened(t, desktop, ""), fly)
			want := s.target()
			for s.Animating() {
				s = do(t, s, Tick{Elapsed: elapsed})
			}
			assert.Equal(t, want, s.Camera)
			assert.Equal(t, limits.Clamp(want, desktop), s.Camera)
		}
	})
	t.Run("a flight moves the camera little by little", func(t *testing.T) {
		s := do(t, opened(t, desktop, ""), fly)
		start, frames := s.Camera, 0
		for s.moving() {
			before := s.Camera
			s = do(t, s, Tick{Elapsed: frame})
			frames++
			assert.Less(t, math.Abs(s.Camera.Zoom-before.Zoom), 0.5)
		}
		assert.NotEqual(t, start, s.Camera)
		assert.Greater(t, frames, 10)
		assert.LessOrEqual(t, frames, 3*60, "no flight is longer than three seconds")
	})
	t.Run("a flight does not move while no time passes", func(t *testing.T) {
		s := do(t, opened(t, desktop, ""), fly)
		assertSameView(t, desktop, s.Camera, do(t, s, Tick{}).Camera)
	})
	t.Run("a pan interrupts a flight where it is", func(t *testing.T) {
		s := do(t, opened(t, desktop, ""), fly, Tick{Elapsed: 300 * time.Millisecond})
		require.True(t, s.Animating())
		got := do(t, s, PanBy{DX: 10})
		assert.False(t, got.Animating())
		assertSameView(t, desktop, s.Camera.PanBy(10, 0), got.Camera)
		assert.Equal(t, got, do(t, got, Tick{Elapsed: time.Second}), "it stays there")
	})
	t.Run("a wheel interrupts a flight", func(t *testing.T) {
		s := do(t, opened(t, desktop, ""), fly, Tick{Elapsed: 300 * time.Millisecond}, ZoomBy{At: desktop.Focus(), Delta: 0.3})
		assert.False(t, s.Animating())
	})
	t.Run("two presses of a zoom key in mid flight come to two levels", func(t *testing.T) {
		s := far(t)
		got := rest(t, do(t, s, ZoomCentred{Delta: 1}, Tick{Elapsed: frame}, ZoomCentred{Delta: 1}))
		assert.InDelta(t, s.Camera.Zoom+2, got.Camera.Zoom, 1e-9)
		assertSameView(t, desktop, camera.Camera{Centre: s.Camera.Centre, Zoom: s.Camera.Zoom + 2}, got.Camera)
	})
	t.Run("a flight writes its link once, when it starts, with where it ends", func(t *testing.T) {
		s, effects := reduce(t, far(t), ShowAll{})
		assert.Equal(t, []Effect{WriteLink{}}, effects)
		assert.Nil(t, s.Map)
		for s.Animating() {
			s, effects = reduce(t, s, Tick{Elapsed: frame})
			assert.Empty(t, effects)
		}
	})
	t.Run("a flight never shows where there is no map", func(t *testing.T) {
		for _, v := range []camera.Viewport{desktop, phone, tablet} {
			for _, ends := range [][2]string{
				{"map=10/28.1/-15.4", "map=10/34.9/33.6"},
				{"map=11/36/-5.6", "map=11/45.6/13.8"},
				{"map=9/12/-17", "map=11/47/10"},
			} {
				s := do(t, opened(t, v, ends[0]), Open{Bookmark: ParseFragment(theAtlas(t), ends[1])})
				for s.moving() {
					s = do(t, s, Tick{Elapsed: frame})
					assertInMap(t, s)
				}
			}
		}
	})
}

func TestWhoAsksForLessMotionSeesJumps(t *testing.T) {
	for _, c := range []struct {
		name   string
		intent Intent
	}{
		{"to a place", Select{Feature: lampedusa, Fly: true}},
		{"to the whole basin", ShowAll{}},
		{"to a smooth zoom", ZoomBy{At: geo.Screen{X: 800, Y: 300}, Delta: 1, Smooth: true}},
		{"to a zoom of the keyboard", ZoomCentred{Delta: 1}},
		{"to a link", Open{Bookmark: Bookmark{Map: &Position{Zoom: 6, Lat: 36, Lon: 0}, Year: 2016, Indicator: "sea-arrivals", Mode: Explore}}},
		{"to another year", SetYear{Year: 2011, Settled: true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := far(t)
			want := rest(t, do(t, s, c.intent))
			got := do(t, s, SetPreferences{ReducedMotion: true}, c.intent)
			assert.False(t, got.Animating())
			assertSameView(t, desktop, want.Camera, got.Camera)
			assert.Equal(t, want.Bookmark, got.Bookmark, "the link is the same as after the motion")
		})
	}
}

func TestTheFirstPictureIsTheOneOfTheLink(t *testing.T) {
	for _, c := range []struct{ name, fragment string }{
		{"of the basin", ""},
		{"of a position", "map=7/35.5/12.6"},
		{"of a position with a place", "map=7/35.5/12.6&place=lampedusa"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := ParseFragment(theAtlas(t), c.fragment)
			first := do(t, New(b), Resize{Viewport: desktop}, Open{Bookmark: b})
			assertSameView(t, desktop, rest(t, first).Camera, first.Camera)
			assert.Equal(t, b, first.Bookmark)
		})
	}
}
