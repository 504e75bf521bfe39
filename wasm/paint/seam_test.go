package paint

import (
	"image"
	"testing"

	"github.com/stretchr/testify/require"

	"approdi/geo/camera"
)

// TestAZoomShowsNoSeam zooms out and, after a pan, in: the quads of the layer
// cover every pixel of three rows and three columns, whichever part of the
// picture began anew where.
func TestAZoomShowsNoSeam(t *testing.T) {
	size, v := image.Pt(1440, 900), camera.Viewport{Width: 1440, Height: 900}
	area := image.Rectangle{Max: size}
	for name, c := range map[string]struct {
		pans   int
		deltaZ float64
	}{"out": {0, -0.03}, "in": {0, 0.03}, "out after a pan": {20, -0.03}, "in after a pan": {20, 0.03}} {
		t.Run(name, func(t *testing.T) {
			l := layer{torus: newTorus(size.Add(roomAround), tilePx)}
			at := opening
			show := func(zooming bool) {
				f := Frame{Camera: at, Viewport: v, Scale: 1, Zooming: zooming}
				if !zooming {
					f.Camera = at.Snapped(v, 1)
				}
				shown := f.transform()
				scale := scaleFor(l.scale, shown.scale, f)
				again := scale != l.scale
				l.scale = scale
				view := l.view(shown, area)
				if !again {
					_, ok := l.follow(view)
					again = !ok
				}
				if again {
					l.restart(view)
				}
				var b batch
				b.addLayer(&l, shown, area)
				covered := func(x, y float32) bool {
					for i := 0; i < len(b.vertices); i += 4 {
						low, high := b.vertices[i], b.vertices[i+3]
						if low.DstX <= x && x < high.DstX && low.DstY <= y && y < high.DstY {
							return true
						}
					}
					return false
				}
				for x := range size.X {
					require.True(t, covered(float32(x)+0.5, 0.5) && covered(float32(x)+0.5, 450.5) && covered(float32(x)+0.5, 899.5), "column %d", x)
				}
				for y := range size.Y {
					require.True(t, covered(0.5, float32(y)+0.5) && covered(720.5, float32(y)+0.5) && covered(1439.5, float32(y)+0.5), "row %d", y)
				}
			}
			show(false)
			for range c.pans {
				at = at.PanBy(-40, -30)
				show(false)
			}
			for range 60 {
				at.Zoom += c.deltaZ
				show(true)
			}
		})
	}
}
