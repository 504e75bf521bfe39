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

// stopsOf are the stops by their feature.
func stopsOf(m *Marks, c camera.Camera, v camera.Viewport) map[atlas.Feature]Stop {
	by := map[atlas.Feature]Stop{}
	for _, s := range m.Stops(c, v) {
		by[s.Feature] = s
	}
	return by
}

func TestAStopIsWhereItsMarksAre(t *testing.T) {
	m, c, at := pickMap()
	stops := stopsOf(m, c, wide)
	require.Len(t, stops, 4)
	assert.InDelta(t, at(0, 0).X, stops[place("country")].At.X, 1e-6)
	assert.Equal(t, 40.0, stops[place("country")].RadiusPx)
	assert.InDelta(t, at(0, 0).X, stops[route("way")].At.X, 1e-6, "that of a corridor in its middle")

	aside := wide
	aside.Insets.Left += 350
	moved := aside.Focus()
	assert.GreaterOrEqual(t, stopsOf(m, c, aside)[route("way")].At.X, moved.X-0.001, "of what no panel covers of it")
}

func TestMarksOfAFeatureThatStandTogetherAreOneStop(t *testing.T) {
	c := camera.Camera{Centre: geo.World{X: 0.5, Y: 0.4}, Zoom: 5}
	m := &Marks{Drawn: Drawn{Symbols: []Symbol{
		{Feature: place("office"), At: c.Centre, Kind: OfficeDot, RadiusPx: 3},
		{Feature: place("office"), At: c.Centre, ShiftPx: geo.Screen{X: -20, Y: 20}, Kind: Badge, RadiusPx: 8},
		{Feature: place("office"), At: c.Centre, ShiftPx: geo.Screen{X: 20, Y: 20}, Kind: Badge, RadiusPx: 8},
	}}}
	stops := m.Stops(c, wide)
	require.Len(t, stops, 1)
	for i := range m.Symbols {
		at, _ := m.Symbols[i].ScreenAt(c, wide)
		assert.LessOrEqual(t, distancePx(at, stops[0].At)+m.Symbols[i].RadiusPx, stops[0].RadiusPx+1e-9)
	}
}

func TestEveryMarkInViewHasOneStop(t *testing.T) {
	b := newBuilder(t, "en")
	states := []app.State{stateOf("sea-arrivals", 2016), stateOf("dead-and-missing", 2016), stateOf("place-arrivals", 2016), eventsState(2016)}
	office := stateOf("sea-arrivals", 2016)
	office.Layers = []string{string(app.OfficeView)}
	for _, s := range append(states, office) {
		m := b.Build(s)
		for _, c := range []camera.Camera{camera.Fit(app.Basin, wide), {Centre: geo.WorldFromLonLat(geo.LonLat{Lon: 12.6, Lat: 35.5}), Zoom: 7}} {
			stops, list := stopsOf(m, c, wide), m.Stops(c, wide)
			assert.Len(t, stops, len(list), "no feature has two")
			shown := m.In(c, wide)
			for i := range shown.Symbols {
				at, _ := shown.Symbols[i].ScreenAt(c, wide)
				if at.X >= 0 && at.Y >= 0 && at.X <= wide.Width && at.Y <= wide.Height {
					assert.Contains(t, stops, shown.Symbols[i].Feature)
				}
			}
			for i, stop := range list {
				assert.NotEqual(t, atlas.Feature{}, stop.Feature)
				assert.True(t, i == 0 || list[i-1].At.X <= stop.At.X, "from west to east")
				assert.True(t, stop.At.X >= -stop.RadiusPx && stop.At.X <= wide.Width+stop.RadiusPx, "%v", stop)
			}
		}
	}
}

func TestThereAreNotTooManyStops(t *testing.T) {
	c := camera.Camera{Centre: geo.World{X: 0.5, Y: 0.4}, Zoom: 5}
	m := &Marks{}
	for i := range 2 * mostStops {
		m.Symbols = append(m.Symbols, Symbol{Feature: place(string(rune('a' + i))), At: c.Centre, Kind: LandingDot, RadiusPx: 3, MinZoom: float64(i) / 1000})
	}
	m.Symbols = append(m.Symbols, Symbol{Feature: place("country"), At: c.Centre, Kind: Circle, RadiusPx: 9, MinZoom: 1})
	stops := stopsOf(m, c, wide)
	assert.Len(t, stops, mostStops)
	assert.Contains(t, stops, place("country"), "what stands for numbers stays")
	assert.Contains(t, stops, place("a"), "and what appears from further away")
}
