package graticule_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/graticule"
)

var basin = camera.BoundFromLonLat(geo.LonLat{Lon: -7, Lat: 29}, geo.LonLat{Lon: 37, Lat: 47})

func degrees(lines []graticule.Line) (deg []int) {
	for _, l := range lines {
		deg = append(deg, l.Deg)
	}
	return deg
}

func TestLinesByZoom(t *testing.T) {
	cases := []struct {
		name      string
		zoom      float64
		meridians []int
		parallels []int
	}{
		{"from far away every 10 degrees", 3, []int{0, 10, 20, 30}, []int{30, 40}},
		{"and so where the next step begins", 4.6, []int{0, 10, 20, 30}, []int{30, 40}},
		{"nearer every 5 degrees", 4.7, []int{-5, 0, 5, 10, 15, 20, 25, 30, 35}, []int{30, 35, 40, 45}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.meridians, degrees(graticule.Meridians(nil, basin, c.zoom)))
			assert.Equal(t, c.parallels, degrees(graticule.Parallels(nil, basin, c.zoom)))
		})
	}
	t.Run("from close by every degree", func(t *testing.T) {
		near := camera.BoundFromLonLat(geo.LonLat{Lon: 11.5, Lat: 34.9}, geo.LonLat{Lon: 13.5, Lat: 36.2})
		assert.Equal(t, []int{12, 13}, degrees(graticule.Meridians(nil, near, 8)))
		assert.Equal(t, []int{35, 36}, degrees(graticule.Parallels(nil, near, 8)))
	})
}

func TestLinesLieWhereTheirDegreesAre(t *testing.T) {
	for _, zoom := range []float64{3, 5, 8} {
		for _, m := range graticule.Meridians(nil, basin, zoom) {
			require.InDelta(t, float64(m.Deg), geo.LonLatFromWorld(geo.World{X: m.At, Y: 0.4}).Lon, 1e-9)
			require.True(t, m.At >= basin.Min.X && m.At <= basin.Max.X)
		}
		for _, p := range graticule.Parallels(nil, basin, zoom) {
			require.InDelta(t, float64(p.Deg), geo.LonLatFromWorld(geo.World{X: 0.5, Y: p.At}).Lat, 1e-9)
			require.True(t, p.At >= basin.Min.Y && p.At <= basin.Max.Y)
		}
	}
}

func TestLinesComeGently(t *testing.T) {
	of := func(deg int, zoom float64) float64 {
		for _, m := range graticule.Meridians(nil, basin, zoom) {
			if m.Deg == deg {
				return m.Strength
			}
		}
		return 0
	}
	for zoom := 3.0; zoom < 11; zoom += 0.05 {
		for _, deg := range []int{0, 5, 6} {
			require.LessOrEqual(t, of(deg, zoom), of(deg, zoom+0.05), "a line that has come stays")
			require.InDelta(t, of(deg, zoom), of(deg, zoom+0.05), 0.13, "and none comes at once")
		}
		require.Equal(t, 1.0, of(10, zoom), "tens are always there")
	}
	assert.Equal(t, 1.0, of(5, 5.1))
	assert.Equal(t, 1.0, of(6, 7.4))
}

func TestAViewWithoutLimitsHasALimitedNumberOfLines(t *testing.T) {
	wild := camera.Bound{Min: geo.World{X: -1e9, Y: -1e9}, Max: geo.World{X: 1e9, Y: 1e9}}
	assert.Len(t, graticule.Meridians(nil, wild, 20), 361)
	assert.Len(t, graticule.Parallels(nil, wild, 20), 171)
	not := camera.Bound{Min: geo.World{X: math.NaN(), Y: math.NaN()}, Max: geo.World{X: math.NaN(), Y: math.NaN()}}
	assert.Empty(t, graticule.Meridians(nil, not, 5))
	assert.Empty(t, graticule.Parallels(nil, not, 5))
	for _, x := range []float64{-1e300, -2, 3, 1e300} {
		far := camera.Bound{Min: geo.World{X: x}, Max: geo.World{X: x, Y: 1}}
		assert.Empty(t, graticule.Meridians(nil, far, 8), "%v", x)
	}
}

func TestLinesDoNotAllocateOnceWarm(t *testing.T) {
	into := make([]graticule.Line, 0, 64)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		into = graticule.Meridians(into[:0], basin, 5)
		into = graticule.Parallels(into, basin, 5)
	}))
}
