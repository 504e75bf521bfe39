package main

import (
	"math"
	"time"

	"approdi/geo/camera"
	"approdi/wasm/scene"
)

// painted is what the picture on the canvas was painted for.
type painted struct {
	camera   camera.Camera
	at       time.Time
	marginPx int // how far it goes on beyond the map on each side, in device pixels
}

const (
	// slideRest is how long the map must rest until a picture that was moved is
	// drawn where it has come to, with the names that have room there.
	slideRest = 120 * time.Millisecond
	// slideFade is how often names that come and go are drawn meanwhile.
	slideFade = 50 * time.Millisecond
)

// slide moves the picture below the map to where the camera looks, as long as it
// shows the same otherwise and reaches far enough. So a drag costs a frame of the
// engine only from time to time.
func (g *game) slide() bool {
	p, s := &g.painted, g.state
	if g.spent() || !scene.SameMarks(g.drawn, s) || g.drawn.Viewport != s.Viewport || p.camera.Zoom != s.Camera.Zoom ||
		g.drift() != g.drifted || !g.finished() {
		return false
	}
	if g.drawn.Camera != s.Camera {
		g.moved = g.last
	}
	if g.labeler.Fading() && g.last.Sub(p.at) >= slideFade || g.last.Sub(g.moved) >= slideRest {
		return false
	}
	k := s.Camera.ScalePx() * g.scale
	x, y := math.Round((p.camera.Centre.X-s.Camera.Centre.X)*k), math.Round((p.camera.Centre.Y-s.Camera.Centre.Y)*k)
	if m := float64(p.marginPx); math.Abs(x) > m || math.Abs(y) > m {
		return false
	}
	g.page.Slide(int(x), int(y))
	g.drawn.Camera, g.slid = s.Camera, true
	return true
}
