package app

import (
	"math"
	"time"

	"approdi/geo"
	"approdi/geo/camera"
)

// A notch of a wheel is a third of a zoom step and takes 150 ms, a double tap
// is a whole one and takes 250 ms.
const (
	easeTime        = 100 * time.Millisecond
	easeTimePerZoom = 150 * time.Millisecond
	longestEase     = 400 * time.Millisecond
)

// ease is the way of a zoom around a place, which stays where it is on screen
// all the time.
type ease struct {
	from   camera.Camera
	around geo.World
	delta  float64
}

func (e *ease) after(elapsed time.Duration) camera.Camera {
	rest := 1 - float64(elapsed)/float64(e.lasts())
	return e.zoomed(e.delta * (1 - rest*rest*rest))
}

func (e *ease) end() camera.Camera { return e.zoomed(e.delta) }

// zoomed is the camera after a change of zoom: the distance from the middle of
// the picture to the place changes with the scale.
func (e *ease) zoomed(delta float64) camera.Camera {
	nearer := math.Exp2(-delta)
	return camera.Camera{
		Centre: geo.World{
			X: e.around.X + (e.from.Centre.X-e.around.X)*nearer,
			Y: e.around.Y + (e.from.Centre.Y-e.around.Y)*nearer,
		},
		Zoom: e.from.Zoom + delta,
	}
}

func (e *ease) lasts() time.Duration {
	return min(easeTime+time.Duration(math.Abs(e.delta)*float64(easeTimePerZoom)), longestEase)
}

// zoomAround changes the zoom of a camera and keeps the world at a screen
// position where it is, also where the limits allow only a part of the change.
func zoomAround(s State, c camera.Camera, at geo.Screen, delta float64) camera.Camera {
	return c.ZoomAround(s.Viewport, at, allowed(s, c, delta))
}

// allowed is the part of a change of zoom that the limits allow.
func allowed(s State, c camera.Camera, delta float64) float64 {
	return limits.Clamp(camera.Camera{Centre: c.Centre, Zoom: c.Zoom + delta}, s.Viewport).Zoom - c.Zoom
}

// zoomBy zooms around a place on screen. What an ease that is still under way
// has left to do is done too: three notches are three thirds.
func zoomBy(s State, in ZoomBy) (State, []Effect) {
	if !in.Smooth || s.Still() {
		return moveTo(s, zoomAround(s, s.Camera, in.At, in.Delta))
	}
	delta := in.Delta
	if e, ok := s.way.(*ease); ok {
		delta += e.from.Zoom + e.delta - s.Camera.Zoom
	}
	delta = allowed(s, s.Camera, delta)
	around := s.Camera.WorldFromScreen(s.Viewport, in.At)
	if delta == 0 || !finite(around) {
		return halt(s)
	}
	return follow(s, &ease{from: s.Camera, around: around, delta: delta})
}

// finite tells whether a position is one: no hand points elsewhere.
func finite(w geo.World) bool {
	return !math.IsNaN(w.X-w.X) && !math.IsNaN(w.Y-w.Y)
}
