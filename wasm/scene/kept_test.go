package scene

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/geo/camera"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// anyFeature is a seeded choice of what can be pointed at.
func anyFeature(a *atlas.Atlas, random *rand.Rand) atlas.Feature {
	switch random.IntN(6) {
	case 0:
		return route(a.Routes[random.IntN(len(a.Routes))].ID)
	case 1:
		return atlas.Feature{Kind: atlas.FlowFeature, ID: a.Flows[random.IntN(len(a.Flows))].ID}
	case 2:
		return atlas.Feature{Kind: atlas.EventFeature, ID: a.Data.Events[random.IntN(len(a.Data.Events))].ID}
	case 3:
		return atlas.Feature{}
	}
	return place(a.Places[random.IntN(len(a.Places))].ID)
}

// TestMarksDoNotDependOnWhatWasBuiltBefore changes one thing of a state after
// another, as a reader does, and compares with marks that are made at once.
func TestMarksDoNotDependOnWhatWasBuiltBefore(t *testing.T) {
	kept, random := newBuilder(t, "en"), rand.New(rand.NewPCG(7, 7))
	a := kept.Atlas
	s := stateOf("sea-arrivals", 2016)
	for range 1500 {
		switch random.IntN(10) {
		case 0:
			i := &a.Data.Indicators[random.IntN(len(a.Data.Indicators))]
			s.Indicator, s.Compare = i.ID, app.Comparison{}
		case 1:
			s.FromYear, s.Morph = s.Year, 0.3
			s.Year = 2008 + random.IntN(18)
		case 2:
			s.Morph = 1
		case 3:
			f := anyFeature(a, random)
			s.Place, s.Route, s.Event, s.Flow = "", "", "", ""
			switch f.Kind {
			case atlas.PlaceFeature:
				s.Place = f.ID
			case atlas.RouteFeature:
				s.Route = f.ID
			case atlas.EventFeature:
				s.Event = f.ID
			case atlas.FlowFeature:
				s.Flow = f.ID
			}
		case 4:
			s.Layers = [][]string{nil, {"office"}, {"events"}, {"office", "research"}}[random.IntN(4)]
		case 5:
			s.Theme = app.Themes()[random.IntN(len(app.Themes()))]
			s.Viewport.Width = float64(320 + random.IntN(1200))
		case 6:
			s.Compare = app.Comparison{Year: 2008 + random.IntN(18)}
		default:
			s.Pointed = anyFeature(a, random)
		}
		got := kept.Build(s)
		want := (&Builder{Atlas: a, Catalog: kept.Catalog}).Build(s)
		require.True(t, slices.Equal(want.Bands, got.Bands), "bands of %+v", s.Bookmark)
		require.True(t, slices.Equal(want.Symbols, got.Symbols), "symbols of %+v", s.Bookmark)
		require.True(t, slices.Equal(want.Texts, got.Texts), "texts of %+v", s.Bookmark)
	}
}

// TestPointingMakesNothingAnew counts allocations, of which marks that are made
// anew would need many.
func TestPointingMakesNothingAnew(t *testing.T) {
	features := []atlas.Feature{place("lampedusa"), place("trapani"), route("central-mediterranean"), place("italy"), {}}
	for _, layers := range [][]string{nil, {"office"}, {"events"}} {
		b, s, i := newBuilder(t, "en"), stateOf("sea-arrivals", 2016), 0
		s.Layers = layers
		point := func() {
			i++
			s.Pointed = features[i%len(features)]
			b.Build(s)
		}
		for range features {
			point()
		}
		assert.Zero(t, testing.AllocsPerRun(50, point), "%v", layers)
	}
}

// TestAFrameBetweenTwoYearsAllocatesNothing holds for the marks and for what of
// them is in view.
func TestAFrameBetweenTwoYearsAllocatesNothing(t *testing.T) {
	for _, indicator := range []string{"sea-arrivals", "dead-and-missing", "place-arrivals"} {
		b := newBuilder(t, "en")
		s, c := between(indicator, 2015, 2016, 0), camera.Fit(app.Basin, wide)
		frame := func() {
			s.Morph += 1.0 / 128
			b.Build(s).In(c, wide)
		}
		frame()
		frame()
		assert.Zero(t, testing.AllocsPerRun(50, frame), indicator)
	}
}

func TestAFrameOfPanningAllocatesNothing(t *testing.T) {
	b, s := newBuilder(t, "en"), stateOf("sea-arrivals", 2016)
	s.Place = "lampedusa"
	c := camera.Fit(app.Basin, wide)
	frame := func() {
		c = c.PanBy(3, 1)
		m := b.Build(s)
		m.In(c, wide)
		m.Pick(c, wide, wide.Focus(), PointerTolerancePx, atlas.Feature{})
		m.Nearest(c, wide, wide.Focus())
	}
	frame()
	assert.Zero(t, testing.AllocsPerRun(50, frame))
}

// TestASelectionKeepsTheDots checks that only what stands out is changed, and
// that all of it is taken back.
func TestASelectionKeepsTheDots(t *testing.T) {
	b, s := newBuilder(t, "en"), stateOf("sea-arrivals", 2016)
	before := append([]Symbol(nil), b.Build(s).Symbols...)
	s.Place = "hay-wharf"
	changed := 0
	for i, symbol := range b.Build(s).Symbols {
		if symbol.IsDot() && symbol != before[i] {
			changed++
			assert.Equal(t, place("hay-wharf"), symbol.Feature)
			assert.Equal(t, Selected, symbol.Emphasis)
			assert.Zero(t, symbol.MinZoom)
		}
	}
	assert.Equal(t, 1, changed)
	s.Place = ""
	assert.Equal(t, before, b.Build(s).Symbols)
}

func TestMarksAreTheSameUnlessSomethingOfThemChanges(t *testing.T) {
	s := stateOf("sea-arrivals", 2016)
	s.Place = "lampedusa"
	for name, c := range map[string]struct {
		change func(s *app.State)
		same   bool
	}{
		"the sources of a number are opened":     {func(s *app.State) { s.Inspected = data.Ref{Indicator: "sea-arrivals"} }, true},
		"the years play":                         {func(s *app.State) { s.Playing = true }, true},
		"the map moves":                          {func(s *app.State) { s.Camera.Zoom++ }, true},
		"an event is named beside the place":     {func(s *app.State) { s.Event = "lampedusa-sept2023" }, false},
		"a flow is named beside the place":       {func(s *app.State) { s.Flow = "return" }, false},
		"something is pointed at":                {func(s *app.State) { s.Pointed = place("malta") }, false},
		"a layer is shown":                       {func(s *app.State) { s.Layers = []string{"events"} }, false},
		"the system asks for the dark":           {func(s *app.State) { s.SystemDark = true }, false},
		"circles lead over from the year before": {func(s *app.State) { s.Morph = 0.5 }, false},
	} {
		other := s
		c.change(&other)
		assert.Equal(t, c.same, SameMarks(s, other), name)
	}
}
