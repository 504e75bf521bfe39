package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/app"
)

// TestInShowsWhatLookingAtAllShows compares at many places and zooms.
func TestInShowsWhatLookingAtAllShows(t *testing.T) {
	b := newBuilder(t, "en")
	for _, indicator := range []string{"sea-arrivals", "place-arrivals"} {
		s := stateOf(indicator, 2016)
		s.Place, s.Pointed = "lampedusa", place("boiler-wharf")
		m := b.Build(s)
		for zoom := 3.0; zoom < app.MaxZoom; zoom += 0.7 {
			for lon := -18.0; lon < 42; lon += 5 {
				c := camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: lon, Lat: 37}), Zoom: zoom}
				want := map[*Symbol]bool{}
				for i := range m.Symbols {
					at, shown := m.Symbols[i].ScreenAt(c, wide)
					if shown && at.X > -20 && at.Y > -20 && at.X < wide.Width+20 && at.Y < wide.Height+20 {
						want[&m.Symbols[i]] = true
					}
				}
				got := m.In(c, wide)
				seen := 0
				for i := range m.Symbols {
					if !want[&m.Symbols[i]] {
						continue
					}
					for k := range got.Symbols {
						found := got.Symbols[k]
						found.RadiusPx = m.Symbols[i].RadiusPx
						if found == m.Symbols[i] {
							seen++
							break
						}
					}
				}
				require.Equal(t, len(want), seen, "zoom %v at %v", zoom, lon)
			}
		}
	}
}

func TestWhatStandsOutIsShownFromAnyDistanceAndOnTop(t *testing.T) {
	b, s := newBuilder(t, "en"), stateOf("sea-arrivals", 2016)
	opening := camera.Fit(app.Basin, wide)
	has := func(m *Drawn) bool {
		for _, symbol := range m.Symbols {
			if symbol.Feature == place("hay-wharf") {
				return true
			}
		}
		return false
	}
	assert.False(t, has(b.Build(s).In(opening, wide)), "Valletta goes first")
	s.Pointed = place("hay-wharf")
	assert.True(t, has(b.Build(s).In(opening, wide)))
	s.Place, s.Pointed = "hay-wharf", place("lampedusa")
	symbols := b.Build(s).In(opening, wide).Symbols
	assert.ElementsMatch(t, []Emphasis{Selected, Pointed}, []Emphasis{symbols[len(symbols)-1].Emphasis, symbols[len(symbols)-2].Emphasis})
}

func TestADotAppearsByAndBy(t *testing.T) {
	b := newBuilder(t, "en")
	m := b.Build(stateOf("sea-arrivals", 2016))
	for i := range m.Symbols {
		s := &m.Symbols[i]
		if s.MinZoom == 0 {
			continue
		}
		for _, step := range []struct{ past, want float64 }{{-0.01, -1}, {0, 0}, {appearsOver / 2, 0.5}, {appearsOver, 1}, {1, 1}} {
			got := -1.0
			for _, shown := range m.In(camera.Camera{Centre: s.At, Zoom: s.MinZoom + step.past}, wide).Symbols {
				if shown.Feature == s.Feature {
					got = shown.RadiusPx / s.RadiusPx
				}
			}
			require.InDelta(t, step.want, got, 1e-6, "%s, %v past its zoom", s.Feature.ID, step.past)
		}
	}
}

func TestBandsOfAViewStayWhileTheMapMoves(t *testing.T) {
	b := newBuilder(t, "en")
	m := b.Build(stateOf("sea-arrivals", 2016))
	c := camera.Fit(app.Basin, wide)
	before := append([]Band(nil), m.In(c, wide).Bands...)
	assert.Equal(t, before, m.In(c.PanBy(400, -100), wide).Bands)
}

// TestBadgesDoNotGrow looks at the office from far away and from near: an area
// of work has its whole symbol or none.
func TestBadgesDoNotGrow(t *testing.T) {
	b := newBuilder(t, "en")
	s := stateOf("sea-arrivals", 2016)
	s.Layers = []string{string(app.OfficeView)}
	m := b.Build(s)
	badges := 0
	for zoom := 3.0; zoom < 8; zoom += 0.1 {
		c := camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: 14, Lat: 37}), Zoom: zoom}
		for _, symbol := range m.In(c, wide).Symbols {
			if symbol.Kind == Badge {
				badges++
				require.InDelta(t, 8, symbol.RadiusPx, 4, "zoom %.1f", zoom)
			}
		}
	}
	assert.Positive(t, badges)
}
