package basemap

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// nearest returns the distance in degrees from a point to the nearest border
// and the class of that border.
func nearest(borders []Border, p orb.Point) (float64, BorderClass) {
	best, class := math.Inf(1), International
	for _, b := range borders {
		if d := planar.DistanceFrom(b.Line, p); d < best {
			best, class = d, b.Class
		}
	}
	return best, class
}

func TestBordersHaveTheClassOfTheMapsPolicy(t *testing.T) {
	cases := []struct {
		name  string
		at    orb.Point
		class BorderClass
	}{
		{"Morocco and Western Sahara are parted by a dashed line at 27°40'N", orb.Point{-11, 27.664}, Undetermined},
		{"Western Sahara and Mauritania by a solid one", orb.Point{-13.0, 23.0}, International},
		{"Serbia and Kosovo by a dashed line", orb.Point{20.75, 43.2}, Undetermined},
		{"Kosovo and Albania by a solid one", orb.Point{20.4, 42.3}, International},
		{"the West Bank has a dashed line", orb.Point{34.95, 31.8}, Undetermined},
		{"the Gaza Strip has a dashed line", orb.Point{34.36, 31.37}, Undetermined},
		{"the Golan Heights have a dashed line in the east", orb.Point{35.85, 33.1}, Undetermined},
		{"and one in the west", orb.Point{35.645, 33.08}, Undetermined},
		{"Egypt and Sudan are parted by a dashed line at Halayeb", orb.Point{35.5, 21.997}, Undetermined},
		{"Sudan and South Sudan by a dashed line", orb.Point{32.0, 12.0}, Undetermined},
		{"Spain and Portugal by a solid line", orb.Point{-7.0, 39.2}, International},
		{"Greece and Türkiye by a solid line", orb.Point{26.35, 41.2}, International},
		{"Egypt and Libya by a solid line", orb.Point{25, 27}, International},
	}
	for level := range Levels {
		borders, err := Borders(level)
		require.NoError(t, err)
		for _, c := range cases {
			d, class := nearest(borders, c.at)
			assert.Less(t, d, 0.2, "level %d: %s", level, c.name)
			assert.Equal(t, c.class, class, "level %d: %s", level, c.name)
		}
	}
}

func TestBordersThatAreNotDrawn(t *testing.T) {
	for level := range Levels {
		borders, err := Borders(level)
		require.NoError(t, err)
		for name, p := range map[string]orb.Point{
			"no line crosses Cyprus":                          {33.3, 35.15},
			"no base area is outlined on Cyprus":              {32.95, 34.65},
			"Crimea is not parted from Ukraine":               {33.7, 46.1},
			"the sand wall in Western Sahara is not a border": {-13.93, 23.62},
			"nothing is drawn between Laayoune and Smara":     {-12.4, 26.9},
		} {
			d, _ := nearest(borders, p)
			assert.Greater(t, d, 0.1, "level %d: %s", level, name)
		}
	}
}

func TestLandBordersOfCeutaAndMelillaAreDrawnAtCloseZoom(t *testing.T) {
	borders, err := Borders(3)
	require.NoError(t, err)
	for name, p := range map[string]orb.Point{
		"Ceuta": {-5.372, 35.89}, "Melilla": {-2.965, 35.3}, "Gibraltar": {-5.346, 36.1552},
	} {
		d, class := nearest(borders, p)
		assert.Less(t, d, 0.012, name)
		assert.Equal(t, International, class, name)
	}
}

// TestBordersStopAtTheCoast checks the ends against the coast of their own
// level, which is not where Natural Earth has it.
func TestBordersStopAtTheCoast(t *testing.T) {
	ends := map[string]orb.Point{
		"Spain and France":           {3.18, 42.43},
		"France and Italy":           {7.53, 43.78},
		"Albania and Greece":         {20.0, 39.68},
		"Tunisia and Libya":          {11.56, 33.17},
		"Libya and Egypt":            {25.15, 31.65},
		"Morocco and Western Sahara": {-13.18, 27.667},
		"Algeria and Tunisia":        {8.62, 36.94},
		"Syria and Türkiye":          {35.92, 35.93},
	}
	for level := range Levels {
		borders, err := Borders(level)
		require.NoError(t, err)
		cells := landOf(t, level)
		for name, near := range ends {
			best, end := math.Inf(1), orb.Point{}
			for _, b := range borders {
				for _, p := range []orb.Point{b.Line[0], b.Line[len(b.Line)-1]} {
					if d := planar.Distance(p, near); d < best {
						best, end = d, p
					}
				}
			}
			assert.Less(t, best, 0.12, "level %d: %s", level, name)
			shore := math.Inf(1)
			for _, c := range cells {
				if !c.Bound.Pad(1).Contains(end) {
					continue
				}
				for _, line := range c.Coast() {
					shore = min(shore, planar.DistanceFrom(line, end))
				}
			}
			assert.Less(t, shore, 0.001, "level %d: %s ends at the coast", level, name)
		}
	}
}

func TestBorderVertexCounts(t *testing.T) {
	want := [Levels][2]int{{145, 3429}, {146, 7688}, {147, 13299}, {147, 13299}}
	for level := range Levels {
		borders, err := Borders(level)
		require.NoError(t, err)
		vertices := 0
		for _, b := range borders {
			vertices += len(b.Line)
		}
		assert.Equal(t, want[level], [2]int{len(borders), vertices}, "level %d", level)
	}
}
