package camera

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
)

func TestSnappedCamera(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		scale := []float64{1, 1.25, 1.5, 2, 2.625, 3}[r.IntN(6)]
		v := Viewport{Width: 300 + 2000*r.Float64(), Height: 300 + 1000*r.Float64(), Insets: Insets{Left: 400 * r.Float64()}}
		c := Camera{Centre: geo.World{X: r.Float64(), Y: r.Float64()}, Zoom: 3 + 8*r.Float64()}

		snapped := c.Snapped(v, scale)
		origin := snapped.ScreenFromWorld(v, geo.World{})
		for _, px := range []float64{origin.X * scale, origin.Y * scale} {
			assert.InDelta(t, math.Round(px), px, 1e-6, "the origin falls on a whole device pixel")
		}
		before := c.ScreenFromWorld(v, geo.World{})
		assert.LessOrEqual(t, math.Abs(origin.X-before.X)*scale, 0.5+1e-6, "by half a pixel at most")
		assert.LessOrEqual(t, math.Abs(origin.Y-before.Y)*scale, 0.5+1e-6)
		assert.Equal(t, c.Zoom, snapped.Zoom)
		again := snapped.Snapped(v, scale).ScreenFromWorld(v, geo.World{})
		assert.InDelta(t, origin.X, again.X, 1e-6, "a snapped camera stays where it is")
	}
}
