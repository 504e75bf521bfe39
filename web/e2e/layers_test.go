package e2e

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// colours asks the page for the light or the dark ones, in which every part of the map is drawn anew.
func (e explorer) colours(scheme string) {
	e.t.Helper()
	e.do(patience, func(ctx context.Context) error {
		return call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
			{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"},
		}})
	})
	e.settle()
}

func (e explorer) picture(name string) image.Image {
	e.t.Helper()
	picture, err := png.Decode(bytes.NewReader(e.screenshot(name)))
	require.NoError(e.t, err)
	return picture
}

// TestMapDrawnStripByStripIsTheMapDrawnAtOnce pans and zooms in many steps, so that the picture is put together of strips,
// and compares it with the picture drawn in one go.
func TestMapDrawnStripByStripIsTheMapDrawnAtOnce(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#map=6/36/14", options{seen: true, reducedMotion: true})
	e.colours("light")
	x, y := e.focus()
	for _, way := range []struct {
		name   string
		dx, dy float64
	}{{"to the south-east", -180, -120}, {"to the north", 20, 190}, {"to the west", 260, -10}} {
		t.Run(way.name, func(t *testing.T) {
			e.within(t)
			e.drag(x, y, x+way.dx, y+way.dy, 23)
			e.wheel(x, y, -40)
			e.settle()
			e.move(x, 5) // away from all marks
			e.settle()
			before := e.picture("layers-strips")
			e.colours("dark")
			e.colours("light")
			after := e.picture("layers-at-once")
			assert.Zero(t, differences(before, after), "pixels that differ")
		})
	}
}

// differences counts the pixels of two pictures that differ by more than what is rounded otherwise: a bent name that has
// been written again lies elsewhere on its sheet.
func differences(a, b image.Image) (count int) {
	const rounded = 2 << 8
	apart := func(x, y uint32) bool { return max(x, y)-min(x, y) > rounded }
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			r0, g0, b0, _ := a.At(x, y).RGBA()
			r1, g1, b1, _ := b.At(x, y).RGBA()
			if apart(r0, r1) || apart(g0, g1) || apart(b0, b1) {
				count++
			}
		}
	}
	return count
}
