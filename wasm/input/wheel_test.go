package input

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
)

func TestWheel(t *testing.T) {
	for _, c := range []struct {
		name  string
		wheel Wheel
		want  float64
	}{
		{"a notch away from the reader zooms in by a third", Wheel{DY: -120, Notched: true}, 1.0 / 3},
		{"a notch towards the reader zooms out by a third", Wheel{DY: 120, Notched: true}, -1.0 / 3},
		{"a stroke on a trackpad weighs the same", Wheel{DY: -12}, 1.0 / 30},
		{"a pixel of a trackpad pinch weighs ten times as much", Wheel{DY: -12, Pinch: true}, 1.0 / 3},
		{"a trackpad pinch zooms out too", Wheel{DY: 9, Pinch: true}, -0.25},
		{"a notch with ctrl is a notch and no pinch", Wheel{DY: -120, Pinch: true, Notched: true}, 1.0 / 3},
		{"a turn of 359 px is not yet held back", Wheel{DY: -359}, 359.0 / 360},
		{"a turn of 360 px is one zoom step", Wheel{DY: -360}, 1},
		{"a violent turn is one zoom step", Wheel{DY: -361}, 1},
		{"a violent turn back is one zoom step", Wheel{DY: 1e9}, -1},
		{"a violent trackpad pinch is one zoom step", Wheel{DY: -1e9, Pinch: true}, 1},
		{"an endless turn is one zoom step", Wheel{DY: math.Inf(-1)}, 1},
		{"no turn is no zoom", Wheel{}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.wheel.At = geo.Screen{X: 12, Y: 34}
			zoom := c.wheel.Zoom()
			assert.InDelta(t, c.want, zoom.Delta, 1e-12)
			assert.Equal(t, c.wheel.At, zoom.At, "around the pointer")
			assert.Equal(t, c.wheel.Notched, zoom.Smooth, "only a notch is eased")
		})
	}
}

func TestTurningTheWheelBackCancels(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 32))
	for range 200 {
		w := Wheel{At: randomScreen(r), DY: 2000*r.Float64() - 1000, Pinch: r.IntN(2) == 0}
		back := w
		back.DY = -w.DY
		assert.Equal(t, w.Zoom().Delta, -back.Zoom().Delta)
	}
}

func TestNotchesAreToldFromTrackpads(t *testing.T) {
	for _, c := range []struct {
		name           string
		lines          bool
		dx, dy, legacy float64
		want           bool
	}{
		{"Chromium on Windows tells a notch as 100 px", false, 0, 100, -120, true},
		{"Chromium on Linux tells a notch as 53 px", false, 0, -53, 120, true},
		{"two notches in one event", false, 0, 240, -240, true},
		{"Firefox tells a notch in lines", true, 0, 3, -144, true},
		{"a notch in px without the older property", false, 0, 120, 0, true},
		{"a slow stroke on a trackpad", false, 0, 4, -12, false},
		{"a swift stroke on a trackpad", false, 0, 87, -261, false},
		{"a stroke askew", false, 3, 120, -360, false},
		{"a small stroke that happens to be a multiple", false, 0, 1, -120, false},
		{"a trackpad pinch", false, 0, -1.6, 120, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, IsNotch(c.lines, c.dx, c.dy, c.legacy))
		})
	}
}
