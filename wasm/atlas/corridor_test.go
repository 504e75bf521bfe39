package atlas

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/hit"
)

// TestACorridorFromFurtherAwayHasFewerPointsInTheSamePlace measures how far
// the line of each level is from the whole one, at the closest zoom that the
// level serves.
func TestACorridorFromFurtherAwayHasFewerPointsInTheSamePlace(t *testing.T) {
	total := [corridorLevels]int{}
	for _, r := range newAtlas(t).Routes {
		for _, c := range r.Corridors {
			for level, zoom := range levelZooms {
				worldPx := camera.WorldPx * math.Exp2(zoom)
				ribbon := *c.RibbonAt(worldPx)
				requireSoundLine(t, c.ID, ribbon)
				var line []geo.Screen
				for _, v := range ribbon.Pairs {
					line = append(line, geo.Screen{X: (ribbon.Origin.X + float64(v.X)) * worldPx, Y: (ribbon.Origin.Y + float64(v.Y)) * worldPx})
				}
				for _, w := range c.Line {
					off := hit.DistanceToPolyline(geo.Screen{X: w.X * worldPx, Y: w.Y * worldPx}, line)
					require.Less(t, off, strayPx+0.01, "%s at zoom %v", c.ID, zoom)
				}
				total[level] += 2 * len(ribbon.Pairs)
			}
			total[corridorLevels-1] += 2 * len(c.RibbonAt(math.Inf(1)).Pairs)
		}
	}
	t.Log("vertices by level:", total)
	for level := 1; level < corridorLevels; level++ {
		assert.Less(t, total[level-1], total[level])
	}
}
