package input

import (
	"math"

	"approdi/wasm/app"
)

const (
	// wheelZoomPerPx and pinchZoomPerPx turn wheel pixels into zoom: a notch of
	// 120 px is a third of a zoom step, and the small steps of a trackpad pinch
	// weigh ten times as much.
	wheelZoomPerPx = 1.0 / 360
	pinchZoomPerPx = 1.0 / 36
	// maxWheelZoom keeps one violent turn from crossing all levels.
	maxWheelZoom = 1
)

// Zoom is the zoom that a wheel asks for. A notch is eased; a trackpad sends
// many small steps, which are smooth by themselves and followed at once.
func (w Wheel) Zoom() app.ZoomBy {
	perPx := wheelZoomPerPx
	if w.Pinch && !w.Notched {
		perPx = pinchZoomPerPx
	}
	return app.ZoomBy{At: w.At, Delta: min(max(-w.DY*perPx, -maxWheelZoom), maxWheelZoom), Smooth: w.Notched}
}

// smallestNotchPx is less than any browser reports for a notch and more than
// trackpads report at once, other than in a swift stroke.
const smallestNotchPx = 40

// IsNotch tells whether an event is of a wheel with notches, from what
// browsers say of it: a distance in lines or pages, or one in px that is not
// small and, in the older property wheelDelta, a multiple of the 120 that a
// notch is there.
func IsNotch(lines bool, dx, dy, wheelDelta float64) bool {
	if lines {
		return true
	}
	return dx == 0 && math.Abs(dy) >= smallestNotchPx && math.Mod(wheelDelta, 120) == 0
}
