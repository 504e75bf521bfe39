package input

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/wasm/app"
)

func TestEveryKeyOfTheMap(t *testing.T) {
	for _, c := range []struct {
		name string
		key  Key
		want app.Intent
	}{
		{"the left arrow shows more of the west", Key{Name: "ArrowLeft"}, app.PanBy{DX: 80}},
		{"the right arrow shows more of the east", Key{Name: "ArrowRight"}, app.PanBy{DX: -80}},
		{"the up arrow shows more of the north", Key{Name: "ArrowUp"}, app.PanBy{DY: 80}},
		{"the down arrow shows more of the south", Key{Name: "ArrowDown"}, app.PanBy{DY: -80}},
		{"shift makes the left arrow go three times as far", Key{Name: "ArrowLeft", Shift: true}, app.PanBy{DX: 240}},
		{"shift makes the right arrow go three times as far", Key{Name: "ArrowRight", Shift: true}, app.PanBy{DX: -240}},
		{"shift makes the up arrow go three times as far", Key{Name: "ArrowUp", Shift: true}, app.PanBy{DY: 240}},
		{"shift makes the down arrow go three times as far", Key{Name: "ArrowDown", Shift: true}, app.PanBy{DY: -240}},
		{"plus zooms in", Key{Name: "+", Shift: true}, app.ZoomCentred{Delta: 1}},
		{"the key of plus without shift zooms in too", Key{Name: "="}, app.ZoomCentred{Delta: 1}},
		{"minus zooms out", Key{Name: "-"}, app.ZoomCentred{Delta: -1}},
		{"the key of minus with shift zooms out too", Key{Name: "_", Shift: true}, app.ZoomCentred{Delta: -1}},
		{"zero shows the whole basin", Key{Name: "0"}, app.ShowAll{}},
		{"home shows the whole basin", Key{Name: "Home"}, app.ShowAll{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, c.key.Intent())
			assert.Equal(t, NoCommand, c.key.Command(), "a key is either a move or a command")
			assert.True(t, c.key.Handles())
		})
	}
}

func TestKeysThatAreCommands(t *testing.T) {
	for _, c := range []struct {
		name string
		key  Key
		want Command
	}{
		{"enter chooses what is nearest to the middle", Key{Name: "Enter"}, ChooseNearest},
		{"escape closes the card", Key{Name: "Escape"}, CloseCard},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, c.key.Command())
			assert.Nil(t, c.key.Intent(), "a key is either a move or a command")
			assert.True(t, c.key.Handles())
		})
	}
}

func TestKeysOfTheBrowserAreLeftAlone(t *testing.T) {
	for _, name := range []string{
		"Tab", "F1", "F5", "F11", "F12", "PageUp", "PageDown", "End", " ", "Backspace", "Delete",
		"a", "f", "r", "A", "è", "1", "9", "/", "'", "Shift", "Control", "Alt", "Meta", "ContextMenu",
		"arrowleft", "Up", "Left", "Dead", "Unidentified", "",
	} {
		for _, shift := range []bool{false, true} {
			key := Key{Name: name, Shift: shift}
			assert.False(t, key.Handles(), "%+v", key)
			assert.Nil(t, key.Intent(), "%+v", key)
			assert.Equal(t, NoCommand, key.Command(), "%+v", key)
		}
	}
}

func TestWheel(t *testing.T) {
	for _, c := range []struct {
		name  string
		wheel Wheel
		want  float64
	}{
		{"a notch away from the reader zooms in by a third", Wheel{DY: -120}, 1.0 / 3},
		{"a notch towards the reader zooms out by a third", Wheel{DY: 120}, -1.0 / 3},
		{"a pixel of a trackpad pinch weighs ten times as much", Wheel{DY: -12, Pinch: true}, 1.0 / 3},
		{"a trackpad pinch zooms out too", Wheel{DY: 9, Pinch: true}, -0.25},
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
			zoom, ok := c.wheel.Intent().(app.ZoomBy)
			require.True(t, ok)
			assert.InDelta(t, c.want, zoom.Delta, 1e-12)
			assert.Equal(t, c.wheel.At, zoom.At, "around the pointer")
			assert.False(t, zoom.Smooth, "a wheel has its own smoothness")
		})
	}
}

func TestTurningTheWheelBackCancels(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 32))
	for range 200 {
		w := Wheel{At: randomScreen(r), DY: 2000*r.Float64() - 1000, Pinch: r.IntN(2) == 0}
		back := w
		back.DY = -w.DY
		assert.Equal(t, w.Intent().(app.ZoomBy).Delta, -back.Intent().(app.ZoomBy).Delta)
	}
}
