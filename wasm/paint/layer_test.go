package paint

import (
	"image"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo/camera"
	"approdi/wasm/pace"
)

func TestScaleOfALayer(t *testing.T) {
	resting, zooming := Frame{}, Frame{Zooming: true}
	for _, c := range []struct {
		name         string
		drawn, shown float64
		frame        Frame
		want         float64
	}{
		{"the first picture is drawn as it is shown", 0, 100, zooming, 100},
		{"a pan keeps the picture", 100, 100, resting, 100},
		{"a zoom that rests draws it anew", 100, 101, resting, 101},
		{"a zoom that grows shows it larger", 100, 130, zooming, 100},
		{"until it would be too rough", 100, 141, zooming, 141},
		{"a zoom that falls draws it for what will be in view", 140, 139, zooming, 139 / (magnified - spare)},
		{"and the next frame finds it good enough", 139 / (magnified - spare), 139, zooming, 139 / (magnified - spare)},
		{"a jump far out draws it as it is shown", 1000, 100, zooming, 100},
		{"a slow device waits longer", 100, 240, Frame{Zooming: true, Step: pace.Rough}, 100},
		{"and a slower one then draws less", 100, 260, Frame{Zooming: true, Step: pace.Coarse}, 260 / magnified},
		{"but never where the zoom rests", 100, 260, Frame{Step: pace.Coarse}, 260},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.InDelta(t, c.want, scaleFor(c.drawn, c.shown, c.frame), 1e-9)
		})
	}
}

// TestLayerHoldsWhatIsShown zooms about and checks that what a frame shows is
// held, and that a picture is never shown smaller than it was drawn: then its
// texture would not be large enough.
func TestLayerHoldsWhatIsShown(t *testing.T) {
	size := image.Pt(800, 600)
	v := camera.Viewport{Width: 800, Height: 600}
	for _, step := range []pace.Step{pace.Full, pace.Rough, pace.Coarse} {
		l := layer{torus: newTorus(size.Add(image.Pt(1, 1)), tilePx)}
		fresh := 0
		for i := range 400 {
			c := opening
			c.Zoom += 1.5 * math.Sin(float64(i)/30)
			c = c.PanBy(40*math.Sin(float64(i)/7), float64(i))
			f := Frame{Camera: c, Viewport: v, Scale: 1, Zooming: true, Step: step}
			at := f.transform()
			scale := scaleFor(l.scale, at.scale, f)
			k := at.scale / scale
			require.GreaterOrEqual(t, k, 1.0)
			again := scale != l.scale
			l.scale = scale
			view := l.view(at, image.Rectangle{Max: size})
			if !again {
				_, ok := l.follow(view)
				again = !ok
			}
			if again {
				l.restart(view)
				fresh++
			}
			require.True(t, view.In(l.held))
			for _, corner := range [][2]float64{{0, 0}, {800, 600}} {
				x, y := (corner[0]-at.dx)/k, (corner[1]-at.dy)/k
				if k == 1 { // it is shown on whole pixels
					x, y = corner[0]-math.Round(at.dx), corner[1]-math.Round(at.dy)
				}
				require.GreaterOrEqual(t, x, float64(view.Min.X)-1e-6)
				require.LessOrEqual(t, x, float64(view.Max.X)+1e-6)
				require.GreaterOrEqual(t, y, float64(view.Min.Y)-1e-6)
				require.LessOrEqual(t, y, float64(view.Max.Y)+1e-6)
			}
		}
		t.Logf("step %d: %d of 400 frames are drawn anew", step, fresh)
		assert.Less(t, fresh, 80)
	}
}
