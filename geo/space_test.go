package geo

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWorldFromLonLatAtKnownPositions(t *testing.T) {
	cases := map[string]struct {
		in   LonLat
		want World
	}{
		"the crossing of equator and prime meridian is the middle": {LonLat{0, 0}, World{0.5, 0.5}},
		"the antimeridian west is the left edge":                   {LonLat{-180, 0}, World{0, 0.5}},
		"the largest latitude is the top edge":                     {LonLat{0, MaxLat}, World{0.5, 0}},
		// EPSG:3857 gives y = 3503549.84 m for 30°N; half the equator is 20037508.34 m.
		"30°N agrees with EPSG:3857": {LonLat{0, 30}, World{0.5, 0.5 - 3503549.84/(2*20037508.34)}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := WorldFromLonLat(c.in)
			assert.InDelta(t, c.want.X, got.X, 1e-9)
			assert.InDelta(t, c.want.Y, got.Y, 1e-9)
		})
	}
}

func TestProjectionIsItsOwnInverse(t *testing.T) {
	for lon := -180.0; lon <= 180; lon += 7.3 {
		for lat := -85.0; lat <= 85; lat += 3.1 {
			back := LonLatFromWorld(WorldFromLonLat(LonLat{lon, lat}))
			assert.InDelta(t, lon, back.Lon, 1e-9)
			assert.InDelta(t, lat, back.Lat, 1e-9)
		}
	}
}

func TestPolesAreTakenAsTheLargestLatitude(t *testing.T) {
	assert.Equal(t, WorldFromLonLat(LonLat{0, MaxLat}), WorldFromLonLat(LonLat{0, 90}))
	assert.False(t, math.IsInf(WorldFromLonLat(LonLat{0, -90}).Y, 0))
}
