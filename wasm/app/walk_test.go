package app

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/atlas"
)

// walkLength is how many intents the random walk takes.
const walkLength = 5000

// walk makes intents at random, some of which make no sense.
type walk struct {
	*rand.Rand
	atlas *atlas.Atlas
}

// number is a change in a range, and now and then one that no hand makes.
func (w walk) number(reach float64) float64 {
	strange := []float64{0, math.Copysign(0, -1), math.NaN(), math.Inf(1), math.Inf(-1), 1e300, -1e300, 1e-300}
	if w.IntN(40) == 0 {
		return strange[w.IntN(len(strange))]
	}
	return reach * (2*w.Float64() - 1)
}

func (w walk) screen() geo.Screen {
	return geo.Screen{X: 700 + w.number(1000), Y: 400 + w.number(600)}
}

func (w walk) push() Push {
	way := func() float64 { return w.number(4) * float64(w.IntN(2)) }
	return Push{X: way(), Y: way(), Zoom: way()}
}

func (w walk) feature() atlas.Feature {
	switch w.IntN(5) {
	case 0:
		return atlas.Feature{}
	case 1:
		return atlas.Feature{Kind: atlas.RouteFeature, ID: w.atlas.Routes[w.IntN(len(w.atlas.Routes))].ID}
	case 2:
		return atlas.Feature{Kind: atlas.Kind(1 + w.IntN(2)), ID: "nowhere"}
	}
	return atlas.Feature{Kind: atlas.PlaceFeature, ID: w.atlas.Places[w.IntN(len(w.atlas.Places))].ID}
}

func (w walk) viewport() camera.Viewport {
	known := []camera.Viewport{desktop, phone, tablet, narrow, {}, {Width: 1, Height: 1},
		{Width: 300, Height: 200, Insets: camera.Insets{Left: 400, Bottom: 300}, Hidden: camera.Insets{Left: 400}}}
	return known[w.IntN(len(known))]
}

// comparison is a year or a subject, which the indicator may have or not.
func (w walk) comparison() Comparison {
	i := &w.atlas.Data.Indicators[w.IntN(len(w.atlas.Data.Indicators))]
	switch w.IntN(5) {
	case 0:
		return Comparison{}
	case 1, 2:
		return Comparison{Year: 1998 + w.IntN(32)}
	case 3:
		return Comparison{Subject: "nowhere"}
	}
	return Comparison{Subject: i.Series[w.IntN(len(i.Series))].Subject}
}

// ref is the name of a value, and now and then of none.
func (w walk) ref() data.Ref {
	i := &w.atlas.Data.Indicators[w.IntN(len(w.atlas.Data.Indicators))]
	switch w.IntN(4) {
	case 0:
		return data.Ref{}
	case 1:
		return data.Ref{Indicator: i.ID, Subject: "nowhere", Year: 2016}
	}
	return i.Ref(&i.Series[w.IntN(len(i.Series))], 1998+w.IntN(32))
}

func (w walk) intent() Intent {
	indicators := []string{"sea-arrivals", "place-arrivals", "dead-and-missing", "detections", "nationality-shares", "rain", ""}
	switch w.IntN(26) {
	case 0:
		return Resize{Viewport: w.viewport()}
	case 1:
		return Open{Bookmark: randomBookmark(w.Rand, w.atlas)}
	case 2, 3:
		return PanBy{DX: w.number(500), DY: w.number(500)}
	case 4, 5:
		return ZoomBy{At: w.screen(), Delta: w.number(2), Smooth: w.IntN(2) == 0}
	case 6:
		return Pinch{At: w.screen(), DX: w.number(50), DY: w.number(50), Delta: w.number(1)}
	case 7:
		return ZoomCentred{Delta: w.number(2)}
	case 8:
		return ShowAll{}
	case 9:
		return Point{Feature: w.feature()}
	case 10, 11:
		return Select{Feature: w.feature(), Fly: w.IntN(2) == 0}
	case 12:
		return SetIndicator{ID: indicators[w.IntN(len(indicators))]}
	case 13:
		if w.IntN(3) == 0 {
			return StepYear{By: w.IntN(5) - 2}
		}
		return SetYear{Year: 1990 + w.IntN(50), Settled: w.IntN(2) == 0}
	case 14:
		return TogglePlay{}
	case 15:
		return SetPreferences{ReducedMotion: w.IntN(4) == 0, Dark: w.IntN(2) == 0, Contrast: w.IntN(8) == 0}
	case 16:
		return Compare{With: w.comparison()}
	case 17:
		return Inspect{Ref: w.ref()}
	case 18:
		return Halt{}
	case 19, 20:
		return Fling{DX: w.number(4000), DY: w.number(4000)}
	case 21:
		return Steer{Held: w.push(), Step: w.push(), Again: w.IntN(8) == 0}
	case 22:
		return Steer{}
	case 23:
		return PanStep{X: w.number(1), Y: w.number(1)}
	case 24:
		if w.IntN(2) == 0 {
			return Reveal{At: w.screen()}
		}
		return ShowBox{From: w.screen(), To: w.screen()}
	}
	return Tick{Elapsed: time.Duration(w.number(float64(time.Second)))}
}

// copied is a state that shares no memory with s.
func copied(s State) State {
	if s.Map != nil {
		p := *s.Map
		s.Map = &p
	}
	switch w := s.way.(type) {
	case *journey:
		s.way = new(*w)
	case *glide:
		s.way = new(*w)
	case *ease:
		s.way = new(*w)
	}
	s.Layers = slices.Clone(s.Layers)
	return s
}

func requireSound(t *testing.T, a *atlas.Atlas, s State) {
	t.Helper()
	for _, n := range []float64{s.Camera.Centre.X, s.Camera.Centre.Y, s.Camera.Zoom, s.Morph} {
		require.False(t, math.IsNaN(n) || math.IsInf(n, 0), "%+v", s)
	}
	if s.Map != nil {
		for _, n := range []float64{s.Map.Zoom, s.Map.Lat, s.Map.Lon} {
			require.False(t, math.IsNaN(n) || math.IsInf(n, 0), "%+v", s.Map)
		}
	}
	require.True(t, s.Morph >= 0 && s.Morph <= 1, "morph %v", s.Morph)
	indicator, ok := a.Data.Indicator(s.Indicator)
	require.True(t, ok)
	first, last := indicator.Years()
	require.True(t, first <= s.Year && s.Year <= last, "%s %d", s.Indicator, s.Year)
	if s.Place != "" {
		_, ok := a.Place(s.Place)
		require.True(t, ok)
	}
	if s.Route != "" {
		_, ok := a.Route(s.Route)
		require.True(t, ok)
	}
	require.Equal(t, s.Compare, ParseComparison(indicator, s.Compare.String()), "what is compared is there to compare")
	if s.Inspected != (data.Ref{}) {
		_, _, ok := a.Data.Lookup(s.Inspected)
		require.True(t, ok, "%+v", s.Inspected)
	}
	// Where panels leave only a few pixels the map is smaller than at the zoom 0
	// of links.
	if s.Map == nil || s.Map.Zoom >= 0 {
		require.Equal(t, s.Bookmark, ParseFragment(a, s.Fragment(a)), "the link of a state means what it shows")
	}
}

func TestARandomWalk(t *testing.T) {
	a := theAtlas(t)
	for seed := range uint64(3) {
		w := walk{rand.New(rand.NewPCG(seed, 41)), a}
		s := opened(t, desktop, "")
		again := copied(s)
		for range walkLength {
			in := w.intent()
			before := copied(s)
			next, effects := Reduce(a, s, in)
			require.Equal(t, before, s, "%T modified the state it was given", in)
			var effectsAgain []Effect
			again, effectsAgain = Reduce(a, again, in)
			require.Equal(t, next, again, "%T twice has two results", in)
			require.Equal(t, effects, effectsAgain, "%T twice has two effects", in)
			s = next
			requireSound(t, a, s)
			links, _ := countLinks(effects)
			require.LessOrEqual(t, links, 1, "an intent writes at most one link")
		}
	}
}

func TestAWalkOfMovesStaysOnTheMap(t *testing.T) {
	w := walk{rand.New(rand.NewPCG(5, 42)), theAtlas(t)}
	for _, v := range []camera.Viewport{desktop, phone, tablet} {
		s := opened(t, v, "")
		for range 1000 {
			in := w.intent()
			if _, ok := in.(Resize); ok {
				continue
			}
			s = do(t, s, in)
			assertInMap(t, s)
			assert.LessOrEqual(t, s.Camera.Zoom, MaxZoom)
		}
	}
}
