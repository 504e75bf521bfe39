package scene

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data/i18n"
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/hit"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// alongAt are the names along corridors that are shown for a state.
func alongAt(b *Builder, s app.State, c camera.Camera) (found []Label) {
	for _, x := range (&Labeler{Still: true}).Place(&b.Build(s).Drawn, c, covered, nil, fixedMeasure) {
		if x.Along != nil {
			found = append(found, x)
		}
	}
	return found
}

func TestNamesOfRoutes(t *testing.T) {
	b := newBuilder(t, "en")
	opening := camera.Fit(app.Basin, covered)
	east := camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: 20, Lat: 36}), Zoom: 5}
	contents := func(labels []Label) map[string]bool {
		all := map[string]bool{}
		for _, l := range labels {
			all[l.Content] = true
		}
		return all
	}
	t.Run("a long corridor has the name of its route", func(t *testing.T) {
		assert.Contains(t, contents(alongAt(b, stateOf("sea-arrivals", 2021), east)), "Central Mediterranean route")
	})
	t.Run("a route that has a figure is named there only", func(t *testing.T) {
		for _, c := range []camera.Camera{opening, east} {
			assert.NotContains(t, contents(alongAt(b, stateOf("detections", 2021), c)), "Central Mediterranean route")
		}
	})
	t.Run("a long name gives way to a short one", func(t *testing.T) {
		near := camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: 24.2, Lat: 33.5}), Zoom: 6.5}
		assert.Contains(t, contents(alongAt(b, stateOf("sea-arrivals", 2021), near)), "Libya–Crete")
	})
	t.Run("beside a selected route the others are not named", func(t *testing.T) {
		s := stateOf("sea-arrivals", 2021)
		s.Route = "calabrian"
		found := contents(alongAt(b, s, camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: 22, Lat: 36.5}), Zoom: 5.4}))
		assert.Equal(t, map[string]bool{"Calabrian route": true}, found)
	})
}

func TestARouteIsNamedOnceInItsNeighbourhood(t *testing.T) {
	b := newBuilder(t, "en")
	twice := 0
	for zoom := 4.0; zoom < 9; zoom += 0.25 {
		c := camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: 21, Lat: 36.5}), Zoom: zoom}
		names := alongAt(b, stateOf("sea-arrivals", 2021), c)
		for i, x := range names {
			for _, y := range names[:i] {
				if x.Content == y.Content {
					twice++
					require.GreaterOrEqual(t, distancePx(x.At, y.At), float64(alongApartPx), "%s and %s at zoom %v", x.ID, y.ID, zoom)
				}
			}
		}
	}
	assert.Positive(t, twice, "far apart it is named again")
}

// TestNamesAlongCorridorsReadWell checks, in every language, over the sea and
// at many zooms, that a name is upright, keeps beside its corridor and has the
// colour of its route.
func TestNamesAlongCorridorsReadWell(t *testing.T) {
	for _, lang := range i18n.Languages() {
		b := newBuilder(t, lang)
		seen := 0
		for zoom := 3.5; zoom < 10; zoom += 0.25 {
			for _, at := range []geo.LonLat{{Lon: 14, Lat: 36}, {Lon: 24, Lat: 36}, {Lon: -1, Lat: 36.5}, {Lon: -15, Lat: 24}} {
				c := camera.Camera{Centre: geo.WorldFromLonLat(at), Zoom: zoom}
				f := newFrame(c, covered, nil, fixedMeasure)
				for _, l := range alongAt(b, stateOf("sea-arrivals", 2021), c) {
					seen++
					require.True(t, l.Arc.AngleDeg >= -90 && l.Arc.AngleDeg <= 90, "%s stands on its head", l.ID)
					require.LessOrEqual(t, math.Abs(l.Arc.BendDeg), 45.0, l.ID)
					require.LessOrEqual(t, utf8.RuneCountInString(l.Content), longestAlong, l.ID)
					require.Equal(t, LightPalette.Family[familyOfRoute(t, b, l)], l.Ink, l.ID)
					away := awayFromLine(&f, l)
					_, h := fixedMeasure(l.Content, l.Style)
					most := max(l.RadiusPx, broadWorld*f.scalePx/2) + alongGapPx + h/2
					require.True(t, away > h/2 && away <= most+0.5, "%s is %v px from its corridor", l.ID, away)
				}
			}
		}
		assert.Greater(t, seen, 50, lang)
	}
}

// awayFromLine is the distance of the middle of a label from its line, in px.
func awayFromLine(f *frame, l Label) float64 {
	line := make([]geo.Screen, len(l.Along.Line))
	for i, w := range l.Along.Line {
		line[i] = f.screen(w)
	}
	return hit.DistanceToPolyline(l.At, line)
}

func familyOfRoute(t *testing.T, b *Builder, l Label) atlas.Family {
	t.Helper()
	require.True(t, strings.HasPrefix(l.ID, "along/"))
	r, ok := b.Atlas.Route(l.Feature.ID)
	require.True(t, ok)
	return r.Family
}
