package panel

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
	"approdi/geo/camera"
)

func TestScale(t *testing.T) {
	at := func(lat, zoom float64) camera.Camera {
		return camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: 15, Lat: lat}), Zoom: zoom}
	}
	cases := []struct {
		name   string
		camera camera.Camera
		want   ScaleKey
	}{
		// 40,030.2 km · cos 38° / 8192 px are 3.851 km a px.
		{"over the whole basin the bar is long on the ground", at(38, 4), ScaleKey{Km: 500, LatDeg: 38, WidthPx: 130}},
		{"a latitude between two degrees is rounded, and the bar holds there", at(38.4, 4), ScaleKey{Km: 500, LatDeg: 38, WidthPx: 130}},
		{"further south the same length is shorter on the map", at(20, 4), ScaleKey{Km: 500, LatDeg: 20, WidthPx: 109}},
		{"from close by it is short on the ground", at(35.5, 11.2), ScaleKey{Km: 2, LatDeg: 36, WidthPx: 74}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, ScaleKeyOf(c.camera)) })
	}
	words := map[string]Scale{
		"en": {Text: "1,000 km at 38° N", Name: "Scale of the map: the bar is 1,000 km long at 38° N", WidthPx: 110},
		"it": {Text: "1.000 km a 38° N", Name: "Scala della mappa: la barra è lunga 1.000 km a 38° N", WidthPx: 110},
	}
	for lang, want := range words {
		t.Run("the words are those of "+lang, func(t *testing.T) {
			assert.Equal(t, want, language(t, lang).Scale(ScaleKey{Km: 1000, LatDeg: 38, WidthPx: 110}))
		})
	}
}

func TestMeasuringTheScaleDoesNotAllocate(t *testing.T) {
	c := camera.Camera{Centre: geo.World{X: 0.5, Y: 0.4}, Zoom: 5}
	assert.Zero(t, testing.AllocsPerRun(50, func() { ScaleKeyOf(c) }))
}
