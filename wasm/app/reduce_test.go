package app

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/wasm/atlas"
)

func TestSelection(t *testing.T) {
	nowhere := atlas.Feature{Kind: atlas.PlaceFeature, ID: "nowhere"}
	noRoute := atlas.Feature{Kind: atlas.RouteFeature, ID: "no-route"}
	placeAsRoute := atlas.Feature{Kind: atlas.RouteFeature, ID: "lampedusa"}
	step := []Effect{WriteLink{Step: true}, Announce{}}
	for _, c := range []struct {
		name     string
		fragment string
		intent   Select
		want     atlas.Feature
		effects  []Effect
	}{
		{"a place opens its card", "", Select{Feature: lampedusa}, lampedusa, step},
		{"a route opens its card", "", Select{Feature: central}, central, step},
		{"a route takes the place of a place", "place=lampedusa", Select{Feature: central}, central, step},
		{"a place takes the place of a route", "route=central-mediterranean", Select{Feature: italy}, italy, step},
		{"nothing closes the card", "place=lampedusa", Select{}, atlas.Feature{}, step},
		{"closing closes both where a link names a place and a route",
			"place=lampedusa&route=central-mediterranean", Select{}, atlas.Feature{}, step},
		{"closing without a card changes nothing", "", Select{}, atlas.Feature{}, nil},
		{"what is selected already changes nothing", "place=lampedusa", Select{Feature: lampedusa, Fly: true}, lampedusa, nil},
		{"a place that is not known changes nothing", "", Select{Feature: nowhere, Fly: true}, atlas.Feature{}, nil},
		{"a place that is not known does not close the card", "place=lampedusa", Select{Feature: nowhere}, lampedusa, nil},
		{"a route that is not known changes nothing", "place=lampedusa", Select{Feature: noRoute, Fly: true}, lampedusa, nil},
		{"a place is not a route", "", Select{Feature: placeAsRoute}, atlas.Feature{}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := opened(t, desktop, c.fragment)
			got, effects := reduce(t, s, c.intent)
			assert.Equal(t, c.want, got.Selected())
			assert.Equal(t, c.effects, effects)
			if c.effects == nil {
				assert.Equal(t, s, got)
			}
			assertSameView(t, desktop, s.Camera, got.Camera)
		})
	}
}

func TestSelectionAndTheMap(t *testing.T) {
	t.Run("a selection without a flight leaves the map where it is and the link says where", func(t *testing.T) {
		s := far(t)
		got := do(t, s, Select{Feature: lampedusa})
		assert.False(t, got.Animating())
		assert.Equal(t, s.Camera, got.Camera)
		assertSameView(t, desktop, got.Camera, opened(t, desktop, got.Fragment(theAtlas(t))).Camera)
	})
	t.Run("a selection with a flight ends with the feature in the uncovered part", func(t *testing.T) {
		for _, f := range []atlas.Feature{lampedusa, italy} {
			p, ok := theAtlas(t).Place(f.ID)
			require.True(t, ok)
			for _, v := range []Resize{{Viewport: desktop}, {Viewport: phone}, {Viewport: tablet}} {
				s := rest(t, do(t, opened(t, v.Viewport, ""), Select{Feature: f, Fly: true}))
				assertUncovered(t, s, p.At)
			}
		}
	})
	t.Run("a selection with a flight ends with the feature in the middle where the map reaches far enough", func(t *testing.T) {
		p, ok := theAtlas(t).Place(lampedusa.ID)
		require.True(t, ok)
		s := rest(t, do(t, opened(t, phone, ""), Select{Feature: lampedusa, Fly: true}))
		assert.Equal(t, p.At, s.Camera.Centre)
	})
	t.Run("a route is flown to so that all its corridors are in the uncovered part", func(t *testing.T) {
		r, ok := theAtlas(t).Route("libya-crete")
		require.True(t, ok)
		s := rest(t, do(t, opened(t, desktop, ""), Select{Feature: atlas.Feature{Kind: atlas.RouteFeature, ID: r.ID}, Fly: true}))
		for _, corridor := range r.Corridors {
			for _, w := range corridor.Line {
				assertUncovered(t, s, w)
			}
		}
	})
	t.Run("a card that was opened and closed without a move leaves no trace in the link", func(t *testing.T) {
		s := do(t, opened(t, desktop, ""), Select{Feature: lampedusa}, Select{})
		assert.Empty(t, s.Fragment(theAtlas(t)))
	})
}

// assertUncovered tells whether a position is shown where no panel covers it.
func assertUncovered(t *testing.T, s State, w geo.World) {
	t.Helper()
	at, v := s.Camera.ScreenFromWorld(s.Viewport, w), s.Viewport
	assert.GreaterOrEqual(t, at.X, v.Insets.Left)
	assert.LessOrEqual(t, at.X, v.Width-v.Insets.Right)
	assert.GreaterOrEqual(t, at.Y, v.Insets.Top)
	assert.LessOrEqual(t, at.Y, v.Height-v.Insets.Bottom)
}

func TestPointing(t *testing.T) {
	s := opened(t, desktop, "")
	pointed, effects := reduce(t, s, Point{Feature: lampedusa})
	assert.Equal(t, lampedusa, pointed.Pointed)
	assert.Empty(t, effects, "pointing is neither said nor linked")
	assert.Equal(t, s, do(t, pointed, Point{}), "nothing is left of it")
}

func TestIndicator(t *testing.T) {
	for _, c := range []struct {
		name     string
		fragment string
		id       string
		year     int
	}{
		{"a year that both have stays", "year=2016", "detections", 2016},
		{"a year before the first is the first", "year=2003", "detections", 2009},
		{"a year before the first of another is the first of that one", "year=2003", "dead-and-missing", 2014},
		{"a year after the last is the last", "year=2026", "detections", 2025},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, effects := reduce(t, opened(t, desktop, c.fragment+"&compare=2015"), SetIndicator{ID: c.id})
			assert.Equal(t, c.id, got.Indicator)
			assert.Equal(t, c.year, got.Year)
			assert.Equal(t, Comparison{Year: 2015}, got.Compare, "the other year stays, since both have it")
			assert.Equal(t, []Effect{WriteLink{Step: true}, Announce{}}, effects)
			assert.False(t, got.Animating(), "numbers of two indicators do not turn into each other")
			assert.Equal(t, c.year, got.FromYear)
		})
	}
	for _, c := range []struct{ name, id string }{
		{"the one that is shown changes nothing", "sea-arrivals"},
		{"one that is not known changes nothing", "rain"},
		{"one without a name changes nothing", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := opened(t, desktop, "year=2016&compare=2015")
			got, effects := reduce(t, s, SetIndicator{ID: c.id})
			assert.Equal(t, s, got)
			assert.Empty(t, effects)
		})
	}
}

func TestOpen(t *testing.T) {
	a := theAtlas(t)
	link := "map=7/35.5/12.6&year=2016&place=lampedusa&layers=names&theme=dark"
	t.Run("what a link describes is shown", func(t *testing.T) {
		b := ParseFragment(a, link)
		got, effects := reduce(t, opened(t, desktop, ""), Open{Bookmark: b})
		assert.Equal(t, b, got.Bookmark)
		assert.Equal(t, []Effect{Announce{}}, effects, "the link is there already and not written again")
		assertSameView(t, desktop, b.Map.Camera(), rest(t, got).Camera)
	})
	t.Run("opening a link twice shows the same as once", func(t *testing.T) {
		once := opened(t, desktop, link)
		assert.Equal(t, once, rest(t, do(t, once, Open{Bookmark: ParseFragment(a, link)})))
	})
	t.Run("the empty link leads back to where the map opens", func(t *testing.T) {
		first := opened(t, desktop, "")
		back := rest(t, do(t, opened(t, desktop, link), Open{Bookmark: DefaultBookmark(a)}))
		assert.Equal(t, Dark, back.Theme, "in the colours that the reader has")
		back.Theme = SystemTheme
		assert.Equal(t, first.Bookmark, back.Bookmark)
		assert.Equal(t, first.Camera, back.Camera)
	})
	t.Run("a link stops the years", func(t *testing.T) {
		got := do(t, opened(t, desktop, "year=2010"), TogglePlay{}, Open{Bookmark: ParseFragment(a, "year=2012")})
		assert.False(t, got.Playing)
		assert.Equal(t, 2012, got.Year)
	})
	t.Run("another year of the same indicator is turned into", func(t *testing.T) {
		got := do(t, opened(t, desktop, "year=2010"), Open{Bookmark: ParseFragment(a, "year=2012")})
		assert.Equal(t, 2010, got.FromYear)
		assert.Zero(t, got.Morph)
	})
	t.Run("another indicator is shown at once", func(t *testing.T) {
		got := do(t, opened(t, desktop, "year=2010"), Open{Bookmark: ParseFragment(a, "year=2012&indicator=detections")})
		assert.Equal(t, 2012, got.FromYear)
		assert.Equal(t, 1.0, got.Morph)
	})
	t.Run("a link that names only a place leads to it", func(t *testing.T) {
		p, ok := a.Place("lampedusa")
		require.True(t, ok)
		got := opened(t, desktop, "place=lampedusa")
		assert.Equal(t, p.At, got.Camera.Centre)
		assert.Equal(t, "place=lampedusa", got.Fragment(a), "and stays as it is")
	})
	t.Run("a link that looks past the map is brought back to it", func(t *testing.T) {
		for _, fragment := range []string{"map=24/0/0", "map=0/85/180", "map=3/-85/-180"} {
			assertInMap(t, opened(t, desktop, fragment))
		}
	})
}

func TestLinksOfMovesReplaceThePresentOne(t *testing.T) {
	for _, c := range []struct {
		name   string
		intent Intent
	}{
		{"a pan", PanBy{DX: 40, DY: 8}},
		{"a zoom", ZoomBy{At: geo.Screen{X: 700, Y: 300}, Delta: 0.5}},
		{"a smooth zoom", ZoomBy{At: geo.Screen{X: 700, Y: 300}, Delta: 1, Smooth: true}},
		{"a pinch", Pinch{At: geo.Screen{X: 700, Y: 300}, DX: 3, Delta: 0.5}},
		{"a zoom of the keyboard", ZoomCentred{Delta: 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, effects := reduce(t, far(t), c.intent)
			assert.Equal(t, []Effect{WriteLink{}}, effects)
			again := opened(t, desktop, s.Fragment(theAtlas(t)))
			s = rest(t, s)
			for _, at := range []geo.Screen{{}, {X: desktop.Width, Y: desktop.Height}} {
				seen := again.Camera.ScreenFromWorld(desktop, s.Camera.WorldFromScreen(desktop, at))
				assert.InDelta(t, at.X, seen.X, 10, "the link leads back to what was seen")
				assert.InDelta(t, at.Y, seen.Y, 10, "the link leads back to what was seen")
			}
		})
	}
}

func TestWhichThemeIsShown(t *testing.T) {
	for _, c := range []struct {
		name   string
		theme  Theme
		system SetPreferences
		want   Theme
	}{
		{"a light system is light", SystemTheme, SetPreferences{}, Light},
		{"a dark system is dark", SystemTheme, SetPreferences{Dark: true}, Dark},
		{"a system that asks for more contrast has it, light or dark", SystemTheme, SetPreferences{Dark: true, Contrast: true}, Contrast},
		{"who asks for light has light on a dark system", Light, SetPreferences{Dark: true}, Light},
		{"who asks for dark has dark on a light system", Dark, SetPreferences{}, Dark},
		{"who asks for light has light although the system asks for contrast", Light, SetPreferences{Contrast: true}, Light},
		{"a projector is what it is", Projector, SetPreferences{Dark: true}, Projector},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, effects := reduce(t, State{Bookmark: Bookmark{Theme: c.theme}}, c.system)
			assert.Equal(t, c.want, s.ShownTheme())
			assert.Empty(t, effects, "what the system asks for is not part of a link")
		})
	}
}

// strange is an intent that no one has taught Reduce.
type strange struct{}

func (strange) intent() {}

func TestAnIntentThatIsNotKnownChangesNothing(t *testing.T) {
	s := opened(t, desktop, "year=2016&place=lampedusa")
	for _, in := range []Intent{strange{}, nil} {
		got, effects := reduce(t, s, in)
		assert.Equal(t, s, got)
		assert.Empty(t, effects)
	}
}

func TestTimeChangesNothingThatRests(t *testing.T) {
	s := opened(t, desktop, "year=2016&place=lampedusa")
	got, effects := reduce(t, s, Tick{Elapsed: time.Hour})
	assert.Equal(t, s, got)
	assert.Empty(t, effects)
}
