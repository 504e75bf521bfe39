package camera

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
)

func TestReveal(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for _, v := range []Viewport{desktop, phone} {
		for range 500 {
			c := randomCamera(r)
			at := geo.Screen{X: v.Width * (2*r.Float64() - 0.5), Y: v.Height * (2*r.Float64() - 0.5)}
			w := c.WorldFromScreen(v, at)
			got := c.Reveal(v, w, 24)
			seen := got.ScreenFromWorld(v, w)
			assert.InDelta(t, min(max(at.X, v.Insets.Left+24), v.Width-v.Insets.Right-24), seen.X, 1e-6, "no further than it must")
			assert.InDelta(t, min(max(at.Y, v.Insets.Top+24), v.Height-v.Insets.Bottom-24), seen.Y, 1e-6, "no further than it must")
			assert.True(t, got.Shows(v, w))
			assert.Equal(t, c.Zoom, got.Zoom)
			inside := math.Abs(seen.X-at.X) < 1e-6 && math.Abs(seen.Y-at.Y) < 1e-6
			assert.Equal(t, inside, got == c, "what is seen already moves nothing")
		}
	}
}

func TestRevealWhereThereIsNoRoomForTheMargin(t *testing.T) {
	v := Viewport{Width: 390, Height: 844, Insets: Insets{Top: 64, Bottom: 750}}
	c := Camera{Centre: geo.World{X: 0.53, Y: 0.39}, Zoom: 5}
	w := c.WorldFromScreen(v, geo.Screen{X: 200, Y: 600})
	assert.InDelta(t, 79, c.Reveal(v, w, 24).ScreenFromWorld(v, w).Y, 1e-6, "the middle between 64 and 94")
}
