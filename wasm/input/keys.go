package input

import (
	"math"

	"approdi/wasm/app"
)

const (
	// panStepPx is how far an arrow key moves the map.
	panStepPx = 80
	// wheelZoomPerPx and pinchZoomPerPx turn wheel pixels into zoom: a notch of
	// 120 px is about a third of a zoom step, and the small steps of a trackpad
	// pinch weigh ten times as much.
	wheelZoomPerPx = 1.0 / 360
	pinchZoomPerPx = 1.0 / 36
	// maxWheelZoom keeps one violent turn from crossing all levels.
	maxWheelZoom = 1
)

// Intent is the zoom that a wheel asks for.
func (w Wheel) Intent() app.Intent {
	perPx := wheelZoomPerPx
	if w.Pinch {
		perPx = pinchZoomPerPx
	}
	return app.ZoomBy{At: w.At, Delta: math.Max(-maxWheelZoom, math.Min(maxWheelZoom, -w.DY*perPx))}
}

// Command is what a key asks for that is more than a move of the camera.
type Command uint8

const (
	NoCommand Command = iota
	ChooseNearest
	CloseCard
)

// Intent is the move that a key of the map asks for, or nil.
func (k Key) Intent() app.Intent {
	step := float64(panStepPx)
	if k.Shift {
		step *= 3
	}
	switch k.Name {
	case "ArrowLeft":
		return app.PanBy{DX: step}
	case "ArrowRight":
		return app.PanBy{DX: -step}
	case "ArrowUp":
		return app.PanBy{DY: step}
	case "ArrowDown":
		return app.PanBy{DY: -step}
	case "+", "=":
		return app.ZoomCentred{Delta: 1}
	case "-", "_":
		return app.ZoomCentred{Delta: -1}
	case "0", "Home":
		return app.ShowAll{}
	}
	return nil
}

// Command is what else a key asks for.
func (k Key) Command() Command {
	switch k.Name {
	case "Enter":
		return ChooseNearest
	case "Escape":
		return CloseCard
	}
	return NoCommand
}

// Handles tells whether the map answers a key, so that the browser should
// not. Everything else, Tab and the browser's own shortcuts among it, is left
// alone.
func (k Key) Handles() bool { return k.Intent() != nil || k.Command() != NoCommand }
