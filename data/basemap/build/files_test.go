package main

import (
	"archive/tar"
	"bytes"
	"encoding/json"
	"image"
	"image/color"
	"os"
	"strings"
	"testing"

	"approdi/data/basemap/grid"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTheLabelsAreThoseOfTheTable(t *testing.T) {
	file, err := os.ReadFile("../labels.geojson")
	require.NoError(t, err)
	assert.Equal(t, string(labelFile()), string(file))
}

func replaceAll(text, old, by string) string { return strings.ReplaceAll(text, old, by) }

func TestNumbersHaveNoNeedlessDigits(t *testing.T) {
	for want, v := range map[string]float64{"12": 12, "12.5": 12.5, "0": -0.00001, "-3.0349": -3.03490001, "100": 100} {
		assert.Equal(t, want, string(appendNumber(nil, v, 4)))
	}
	assert.Equal(t, "100", string(appendNumber(nil, 100.2, 0)))
}

func TestFeatureCollectionIsJSON(t *testing.T) {
	ring := orb.Ring{{0, 0}, {1, 0}, {1, 1}, {0, 0}}
	for _, g := range []orb.Geometry{orb.Point{1, 2}, orb.LineString{{0, 0}, {1, 1}}, orb.Polygon{ring}, orb.MultiPolygon{{ring}, {ring}}} {
		text := featureCollection([]feature{{`{"a":1}`, g}, {`{}`, g}}, 4)
		var file struct {
			Type     string
			Features []struct {
				Geometry struct{ Type string }
			}
		}
		require.NoError(t, json.Unmarshal(text, &file))
		require.Len(t, file.Features, 2)
		assert.Equal(t, g.GeoJSONType(), file.Features[0].Geometry.Type)
	}
}

func TestReadMember(t *testing.T) {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	require.NoError(t, w.WriteHeader(&tar.Header{Name: "package/a.json", Size: 2, Mode: 0o644}))
	_, err := w.Write([]byte("{}"))
	require.NoError(t, err)
	require.NoError(t, w.Close())

	data, err := readMember(tar.NewReader(bytes.NewReader(b.Bytes())), "package/a.json")
	require.NoError(t, err)
	assert.Equal(t, "{}", string(data))
	_, err = readMember(tar.NewReader(bytes.NewReader(b.Bytes())), "package/b.json")
	assert.ErrorContains(t, err, "no file package/b.json")
}

func TestReadAreas(t *testing.T) {
	areas, err := readAreas([]byte(`{"type":"GeometryCollection","geometries":[{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}]}`))
	require.NoError(t, err)
	assert.Equal(t, orb.MultiPolygon{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}}, areas)
	_, err = readAreas([]byte(`{"geometries":[{"type":"Point"}]}`))
	assert.ErrorContains(t, err, "want MultiPolygon")
}

func FuzzReadAreas(f *testing.F) {
	f.Add(`{"geometries":[{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}]}`)
	f.Fuzz(func(_ *testing.T, text string) { _, _ = readAreas([]byte(text)) })
}

func TestDissolve(t *testing.T) {
	west := orb.Polygon{{{0, 0}, {1, 0}, {1, 2}, {0, 2}, {0, 0}}}
	east := orb.Polygon{{{1, 1}, {2, 1}, {2, 3}, {1, 3}, {1, 1}}} // shares x = 1 from 1 to 2
	apart := orb.Polygon{{{5, 5}, {6, 5}, {6, 6}, {5, 5}}}

	got := dissolve(orb.MultiPolygon{west, east, apart})
	require.Len(t, got, 2, "the two that share an edge become one")
	total := 0.0
	for _, p := range got {
		assert.Equal(t, orb.CCW, p[0].Orientation())
		total += planar.Area(p)
	}
	assert.InDelta(t, 4.5, total, 1e-9, "no area is lost")
	assert.Len(t, got[1][0], 9, "eight corners, none in the middle of the shared edge")

	lake := orb.Polygon{{{0, 0}, {9, 0}, {9, 9}, {0, 9}, {0, 0}}, {{4, 4}, {4, 5}, {5, 5}, {4, 4}}}
	got = dissolve(orb.MultiPolygon{lake})
	require.Len(t, got, 1)
	require.Len(t, got[0], 2, "an island in a lake stays")
	assert.Equal(t, orb.CW, got[0][1].Orientation())
}

func TestLagoonsOfTheSeaAreNoLakes(t *testing.T) {
	land := []orb.Ring{{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}}
	assert.True(t, onLand(orb.Polygon{{{2, 2}, {4, 2}, {4, 4}, {2, 4}, {2, 2}}}, land))
	assert.True(t, onLand(orb.Polygon{{{8, 2}, {10.5, 2}, {10.5, 4}, {8, 4}, {8, 2}}}, land), "a lake that reaches over the coast a little")
	assert.False(t, onLand(orb.Polygon{{{9.5, 2}, {12, 2}, {12, 4}, {9.5, 4}, {9.5, 2}}}, land))
}

func TestCountryNames(t *testing.T) {
	territories := map[string]string{"PS": "Palestinian Territories", "PS-alt-short": "Palestine"}
	for _, id := range namedCountries {
		if territories[id] == "" {
			territories[id] = "Name of " + id
		}
	}
	text := func() []byte {
		data, err := json.Marshal(map[string]any{"main": map[string]any{"en": map[string]any{
			"localeDisplayNames": map[string]any{"territories": territories},
		}}})
		require.NoError(t, err)
		return data
	}
	names, err := countryNames(text(), "en")
	require.NoError(t, err)
	assert.Equal(t, "Palestine", names["country.PS"])
	assert.Equal(t, "Name of IT", names["country.IT"])
	assert.Len(t, names, len(namedCountries))

	delete(territories, "MT")
	_, err = countryNames(text(), "en")
	assert.ErrorContains(t, err, "no name for MT")
}

func TestSeaNamesAndLabelsMatch(t *testing.T) {
	files, err := seaNames.ReadDir("seas")
	require.NoError(t, err)
	for _, file := range files {
		data, err := seaNames.ReadFile("seas/" + file.Name())
		require.NoError(t, err)
		names := map[string]string{}
		require.NoError(t, addSeaNames(names, data))
		assert.Len(t, names, len(seaLabels))
	}
	assert.ErrorContains(t, addSeaNames(map[string]string{}, []byte(`{}`)), "no name for")
}

func TestEveryLabelledCountryIsNamed(t *testing.T) {
	named := map[string]bool{}
	for _, id := range namedCountries {
		assert.False(t, named[id], "%s is listed once", id)
		named[id] = true
	}
	for _, l := range countryLabels {
		assert.True(t, named[l.id], l.id)
	}
}

func TestTintOfAMadeUpEarth(t *testing.T) {
	// Sea everywhere: dark west of 10°E, light east of it; land between 15°E
	// and 25°E.
	earth := image.NewNRGBA(image.Rect(0, 0, 720, 360))
	for i := range earth.Pix {
		earth.Pix[i] = 255
	}
	for y := range 360 {
		for x := range 720 {
			c := color.NRGBA{R: 10, G: 80, B: 150, A: 255}
			switch lon := float64(x)/2 - 180; {
			case lon < 10:
				c = color.NRGBA{R: 0, G: 20, B: 60, A: 255}
			case lon >= 15 && lon < 25:
				c = color.NRGBA{R: 200, G: 180, B: 120, A: 255}
			}
			earth.SetNRGBA(x, y, c)
		}
	}
	tint := warp(earth)
	column := func(lon float64) int {
		return int((lon - grid.Padded.Min[0]) / (grid.Padded.Max[0] - grid.Padded.Min[0]) * tintWidth)
	}
	middle := tint.h / 2 * tint.w
	assert.True(t, tint.known[middle+column(0)])
	assert.False(t, tint.known[middle+column(20)], "land is not sea")
	assert.True(t, tint.known[middle+column(14.8)])
	tint.erode(tintErode)
	assert.False(t, tint.known[middle+column(14.8)], "sea along the coast is not trusted")
	tint.fill()
	tint.blur(tintBlur)
	grey := tint.grey()
	assert.Less(t, grey.Pix[middle+column(0)], uint8(10))
	assert.Greater(t, grey.Pix[middle+column(35)], uint8(245))
	assert.Greater(t, grey.Pix[middle+column(20)], uint8(200), "land takes the value of a shelf")
}

func TestMercatorRoundTrip(t *testing.T) {
	for _, lat := range []float64{-60, 0, 9, 35.5, 49} {
		assert.InDelta(t, lat, latitude(mercatorY(lat)), 1e-9)
	}
}
