package e2e

import (
	"bytes"
	"fmt"
	"image/color"
	"image/png"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sahara is land as far as a window reaches.
const sahara = "map=6/22/10"

func TestCanvasHasOnePixelForEveryPixelOfTheScreen(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#"+sahara, options{seen: true})
	for _, dpr := range []float64{1, 1.5, 2, 3} {
		e.resize(801, 599, dpr)
		// A browser without a screen tells the page of another density only with the next picture that is asked of it.
		e.screenshot("canvas")
		// It goes on beyond the map by as much on each side, in whole pixels of the screen.
		margin := math.Round(min(96, 0.12*599) * dpr)
		width, height := math.Floor(801*dpr)+2*margin, math.Floor(599*dpr)+2*margin
		want := [6]float64{width, height, width, height, -margin, -margin}
		var canvas [6]float64
		e.poll(patience, func() string { return fmt.Sprintf("at density %g the canvas is %v; it is %v", dpr, want, canvas) }, func() bool {
			e.eval(`((c, r) => [c.width, c.height, ...[r.width, r.height, r.left, r.top].map((x) => x * devicePixelRatio)])
				(document.querySelector("#map canvas"), document.querySelector("#map canvas").getBoundingClientRect())`, &canvas)
			for i := range want {
				if math.Abs(canvas[i]-want[i]) > 0.1 {
					return false
				}
			}
			return true
		})
		require.InDelta(t, dpr, e.number("devicePixelRatio"), 1e-9)
		e.settle()
		e.assertLandEverywhere(fmt.Sprintf("density %g", dpr), dpr)
	}
	assert.Empty(t, e.said())
}

func TestMapFillsTheWindowWhateverItsSize(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#"+sahara, options{seen: true, width: 800, height: 600})
	for _, size := range [][2]int{{1400, 900}, {390, 844}, {900, 500}, {1920, 1080}} {
		e.resize(size[0], size[1], 1)
		e.assertLandEverywhere(fmt.Sprint(size), 1)
	}
}

// assertLandEverywhere compares the picture with the colour of land at many positions where no panel lies. Borders,
// names and the graticule take a few of them.
func (e explorer) assertLandEverywhere(what string, dpr float64) {
	e.t.Helper()
	picture, err := png.Decode(bytes.NewReader(e.screenshot("canvas")))
	require.NoError(e.t, err)
	var free [][2]float64
	e.eval(`(() => {
		const out = [], step = 23;
		for (let x = 3; x < innerWidth; x += step) for (let y = 3; y < innerHeight; y += step)
			if (document.elementFromPoint(x, y)?.id === "map" && !inside(x, y)) out.push([x, y]);
		function inside(x, y) {
			return [...document.querySelectorAll("#foot > *, #panel, #timeline, #tools, #legend, #zoom")].some(e => {
				const b = e.getBoundingClientRect();
				return x > b.left - 24 && x < b.right + 24 && y > b.top - 24 && y < b.bottom + 24;
			});
		}
		return out;
	})()`, &free)
	require.Greater(e.t, len(free), 20, what)
	land := color.RGBA{0xe9, 0xe3, 0xd5, 0xff}
	other := 0
	for _, at := range free {
		c := color.RGBAModel.Convert(picture.At(int(at[0]*dpr), int(at[1]*dpr))).(color.RGBA)
		if math.Abs(float64(c.R)-float64(land.R))+math.Abs(float64(c.G)-float64(land.G))+math.Abs(float64(c.B)-float64(land.B)) > 24 {
			other++
		}
	}
	assert.Less(e.t, float64(other)/float64(len(free)), 0.15, "%s: %d of %d positions do not show land", what, other, len(free))
}
