package scalebar_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/scalebar"
)

func TestKmPerWorld(t *testing.T) {
	cases := []struct {
		name     string
		lat, deg float64 // one degree of longitude there, in km
	}{
		{"at the equator a degree is 111.2 km", 0, 111.195},
		{"at 60 degrees half of that", 60, 55.597},
		{"at 38 degrees north 87.6 km", 38, 87.623},
		{"and as much in the south", -38, 87.623},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assert.InDelta(t, c.deg, scalebar.KmPerWorld(c.lat)/360, 0.001) })
	}
}

// TestKmPerWorldIsTheDistanceOnTheSphere compares with the haversine formula
// (Sinnott 1984), between two positions that are close to each other, east and
// west as well as north and south: the projection is conformal.
func TestKmPerWorldIsTheDistanceOnTheSphere(t *testing.T) {
	haversine := func(a, b geo.LonLat) float64 {
		rad := math.Pi / 180
		half := func(x float64) float64 { s := math.Sin(x * rad / 2); return s * s }
		h := half(b.Lat-a.Lat) + math.Cos(a.Lat*rad)*math.Cos(b.Lat*rad)*half(b.Lon-a.Lon)
		return 2 * geo.EarthRadiusKm * math.Asin(math.Sqrt(h))
	}
	for lat := -80.0; lat <= 80; lat += 4 {
		here := geo.LonLat{Lon: 12, Lat: lat}
		for name, there := range map[string]geo.LonLat{"east": {Lon: 12.01, Lat: lat}, "north": {Lon: 12, Lat: lat + 0.01}} {
			a, b := geo.WorldFromLonLat(here), geo.WorldFromLonLat(there)
			onMap := math.Hypot(b.X-a.X, b.Y-a.Y) * scalebar.KmPerWorld(lat)
			assert.InEpsilon(t, haversine(here, there), onMap, 0.001, "%s at %v", name, lat)
		}
	}
}

func TestBarsAreRoundAndOfAMiddlingWidth(t *testing.T) {
	for zoom := 0.0; zoom < 16; zoom += 0.01 {
		for _, lat := range []float64{0, 10, 38, 48} {
			worldPx := camera.Camera{Zoom: zoom}.ScalePx()
			bar := scalebar.At(lat, worldPx)
			require.True(t, bar.WidthPx >= scalebar.MaxWidthPx/2.5-1e-9 && bar.WidthPx <= scalebar.MaxWidthPx+1e-9, "%+v at zoom %v", bar, zoom)
			mantissa := bar.Km / math.Pow(10, math.Floor(math.Log10(bar.Km)+1e-9))
			nearest := min(math.Abs(mantissa-1), math.Abs(mantissa-2), math.Abs(mantissa-5))
			require.Less(t, nearest, 1e-9, "%v km", bar.Km)
			require.InEpsilon(t, bar.Km, bar.WidthPx/worldPx*scalebar.KmPerWorld(lat), 1e-9)
		}
	}
}

func TestAt(t *testing.T) {
	cases := []struct {
		name         string
		lat, worldPx float64
		want         scalebar.Bar
	}{
		// The circumference is 40,030.23 km: 8192 px of it have 4.886 km a px at
		// the equator, so 140 px are 684 km.
		{"at zoom 4 on the equator 500 km", 0, 8192, scalebar.Bar{Km: 500, WidthPx: 102.323}},
		{"at zoom 4 at 60 degrees 200 km", 60, 8192, scalebar.Bar{Km: 200, WidthPx: 81.858}},
		{"beyond the end of the projection there is none", 86, 8192, scalebar.Bar{}},
		{"a latitude that is not a number has none", math.NaN(), 8192, scalebar.Bar{}},
		{"a map without width has none", 38, 0, scalebar.Bar{}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := scalebar.At(c.lat, c.worldPx)
			assert.InDelta(t, c.want.Km, got.Km, 1e-9)
			assert.InDelta(t, c.want.WidthPx, got.WidthPx, 0.001)
		})
	}
}
