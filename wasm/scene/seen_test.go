package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// seenOf lists what is seen by feature, each once.
func seenOf(t *testing.T, m *Marks, c camera.Camera, v camera.Viewport) map[atlas.Feature]Seen {
	t.Helper()
	all := map[atlas.Feature]Seen{}
	for _, s := range m.Seen(c, v) {
		require.NotContains(t, all, s.Feature)
		all[s.Feature] = s
	}
	return all
}

func TestSeenListsEveryFeatureThatHasMarks(t *testing.T) {
	b := newBuilder(t, "en")
	for _, s := range []app.State{stateOf("sea-arrivals", 2016), stateOf("place-arrivals", 2016), officeState(), eventsState(2016)} {
		m, c := b.Build(s), camera.Fit(app.Basin, wide)
		all := seenOf(t, m, c, wide)
		marked := map[atlas.Feature]bool{}
		for i := range m.Bands {
			marked[m.Bands[i].Feature] = true
			assert.True(t, all[m.Bands[i].Feature].Banded)
		}
		for i := range m.Symbols {
			symbol := &m.Symbols[i]
			marked[symbol.Feature] = true
			seen := all[symbol.Feature]
			assert.True(t, seen.Has(symbol.Kind))
			assert.Equal(t, seen.Doubt, seen.Doubt|symbol.Doubt)
			if at, shown := symbol.ScreenAt(c, wide); shown && at.X > 0 && at.X < wide.Width && at.Y > 0 && at.Y < wide.Height {
				assert.True(t, seen.InView, "%v", symbol.Feature)
			}
		}
		assert.Len(t, all, len(marked))
	}
}

func TestSeenListsAPlaceOnceThatHasARingAndADot(t *testing.T) {
	b := newBuilder(t, "en")
	s := stateOf("place-arrivals", 2022)
	both := 0
	for year := 2014; year < s.Year; year++ {
		s.Compare = app.Comparison{Year: year}
		m := b.Build(s)
		for _, seen := range seenOf(t, m, camera.Fit(app.Basin, wide), wide) {
			if seen.Has(Then) && (seen.Has(LandingDot) || seen.Has(DepartureDot)) {
				both++
			}
		}
	}
	assert.Positive(t, both)
}

func TestSeenTellsWhatIsInView(t *testing.T) {
	b := newBuilder(t, "en")
	m := b.Build(stateOf("sea-arrivals", 2016))
	at := func(lon, lat, zoom float64, v camera.Viewport) map[atlas.Feature]Seen {
		return seenOf(t, m, camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: lon, Lat: lat}), Zoom: zoom}, v)
	}
	atLampedusa := at(12.6, 35.5, 8, wide)
	assert.True(t, atLampedusa[place("lampedusa")].InView)
	assert.True(t, atLampedusa[route("central-mediterranean")].InView, "a corridor passes")
	assert.False(t, atLampedusa[place("greece")].InView)
	assert.False(t, atLampedusa[route("eastern-mediterranean")].InView)
	assert.False(t, at(16, 38, 3, wide)[place("hay-wharf")].InView, "it appears from closer by")

	covered := wide
	covered.Insets = camera.Insets{Left: wide.Width}
	for _, seen := range at(12.6, 35.5, 8, covered) {
		require.False(t, seen.InView, "nothing shows behind panels")
	}
}
