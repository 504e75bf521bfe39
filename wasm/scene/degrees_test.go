package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/label"
	"approdi/wasm/app"
)

// degreesAt are the degrees shown at the edges of a map, by their words.
func degreesAt(m *Marks, c camera.Camera, v camera.Viewport, obstacles ...label.Box) map[string]Label {
	found := map[string]Label{}
	for _, x := range (&Labeler{Still: true}).Place(&m.Drawn, c, v, obstacles, fixedMeasure) {
		if x.Style == DegreeText {
			found[x.Content] = x
		}
	}
	return found
}

func TestDegreesAtTheEdge(t *testing.T) {
	m := newBuilder(t, "it").Build(stateOf("sea-arrivals", 2021))
	opening := camera.Fit(app.Basin, covered)
	t.Run("each stands where its line meets the edge", func(t *testing.T) {
		found := degreesAt(m, opening, covered)
		require.Contains(t, found, "10° E")
		require.Contains(t, found, "40° N")
		f := newFrame(opening, covered, nil, fixedMeasure)
		assert.InDelta(t, f.screen(geo.WorldFromLonLat(geo.LonLat{Lon: 10})).X, found["10° E"].At.X, 1e-6)
		assert.InDelta(t, f.view.MaxY-edgePx-7, found["10° E"].At.Y, 1e-6, "half of its height above the edge")
		assert.InDelta(t, f.screen(geo.WorldFromLonLat(geo.LonLat{Lat: 40})).Y, found["40° N"].At.Y, 1e-6)
		assert.InDelta(t, f.view.MaxX-edgePx-17.5, found["40° N"].At.X, 1e-6)
	})
	t.Run("west is west in the words of the language", func(t *testing.T) {
		west := camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: -8, Lat: 30}), Zoom: 4.2}
		assert.Contains(t, degreesAt(m, west, covered), "10° O")
	})
	t.Run("those of the meridians stand above what floats at the edge", func(t *testing.T) {
		credit := label.Box{MinX: 404, MinY: 730, MaxX: 1424, MaxY: 748}
		found := degreesAt(m, opening, covered, credit)
		require.Contains(t, found, "10° E")
		assert.InDelta(t, 730-edgePx-7, found["10° E"].At.Y, 1e-6)
	})
	t.Run("and above what floats there one above the other", func(t *testing.T) {
		credit, scale := label.Box{MinX: 404, MinY: 730, MaxX: 1424, MaxY: 748}, label.Box{MinX: 404, MinY: 705, MaxX: 1424, MaxY: 724}
		for _, obstacles := range [][]label.Box{{credit, scale}, {scale, credit}} {
			found := degreesAt(m, opening, covered, obstacles...)
			require.Contains(t, found, "10° E")
			assert.InDelta(t, 705-edgePx-7, found["10° E"].At.Y, 1e-6)
		}
	})
	t.Run("on a small map there are none", func(t *testing.T) {
		phone := camera.Viewport{Width: 390, Height: 844, Insets: camera.Insets{Top: 48, Bottom: 470}}
		assert.Empty(t, degreesAt(m, camera.Fit(app.Basin, phone), phone))
	})
	t.Run("they wait while the map moves below its edges", func(t *testing.T) {
		l := Labeler{Still: true, Moving: true}
		for _, x := range l.Place(&m.Drawn, opening, covered, nil, fixedMeasure) {
			require.NotEqual(t, DegreeText, x.Style, x.Content)
		}
		l.Moving = false
		assert.Contains(t, styles(l.Place(&m.Drawn, opening, covered, nil, fixedMeasure)), DegreeText)
	})
	t.Run("they move along the edge as the map does, and none flickers", func(t *testing.T) {
		for i := range 100 {
			require.Contains(t, degreesAt(m, opening.PanBy(float64(i), 0), covered), "10° E")
		}
	})
}

func styles(labels []Label) (all []TextStyle) {
	for _, l := range labels {
		all = append(all, l.Style)
	}
	return all
}

func TestDegreesAreWrittenForTheWholeFrame(t *testing.T) {
	d := NewDegrees(newBuilder(t, "en").Catalog)
	for deg := -20; deg <= 43; deg++ {
		require.NotNil(t, d.meridians.at(deg))
	}
	for deg := 10; deg <= 48; deg++ {
		require.NotNil(t, d.parallels.at(deg))
	}
	assert.Equal(t, "20° W", d.meridians.at(-20).Content)
	assert.Equal(t, "0°", d.meridians.at(0).Content)
	assert.Equal(t, "48° N", d.parallels.at(48).Content)
	assert.Nil(t, d.meridians.at(180))
	assert.Nil(t, d.parallels.at(-90))
}
