package app

import (
	"math"
	"time"

	"approdi/geo/camera"
)

const (
	// glideTime is how long a glide takes to lose 1 − 1/e, about 63 %, of its
	// speed.
	glideTime = 300 * time.Millisecond
	// slowestGlidePx is the speed, in CSS px a second, at which a glide ends: a
	// third of a pixel a frame. slowestFlingPx is the least that begins one,
	// and fastestFlingPx what is faster counts as.
	slowestGlidePx = 20
	slowestFlingPx = 120
	fastestFlingPx = 3000
)

// glide is the way of a map that was let go in motion. Its speed decays
// exponentially.
type glide struct {
	from   camera.Camera
	dx, dy float64 // how far it goes, in whole CSS px
	takes  time.Duration
}

// share is how much of the way lies behind: (1 − e^(−t/τ)) / (1 − e^(−T/τ)),
// which is 1 at the end T.
func (g *glide) share(elapsed time.Duration) float64 {
	gone := func(t time.Duration) float64 { return 1 - math.Exp(-float64(t)/float64(glideTime)) }
	return gone(elapsed) / gone(g.takes)
}

func (g *glide) after(elapsed time.Duration) camera.Camera {
	share := g.share(elapsed)
	return g.from.PanBy(share*g.dx, share*g.dy)
}

func (g *glide) end() camera.Camera { return g.from.PanBy(g.dx, g.dy) }

func (g *glide) lasts() time.Duration { return g.takes }

// fling lets the map glide on from a drag, unless it was slow or the reader
// wants less motion. No glide goes further than the uncovered map is wide or
// high.
func fling(s State, in Fling) (State, []Effect) {
	speed := math.Hypot(in.DX, in.DY)
	if s.Still() || !(speed >= slowestFlingPx) || math.IsInf(speed, 0) {
		return s, nil
	}
	w, h := s.Viewport.Uncovered()
	start := min(speed, fastestFlingPx, slowestGlidePx+max(w, h)/glideTime.Seconds())
	if start < slowestFlingPx {
		return s, nil
	}
	// Exponential decay from one speed to another in time τ·ln(v0/v1) covers
	// τ·(v0 − v1).
	length := glideTime.Seconds() * (start - slowestGlidePx)
	return follow(s, &glide{
		from: s.Camera,
		dx:   math.Round(in.DX / speed * length), dy: math.Round(in.DY / speed * length),
		takes: time.Duration(float64(glideTime) * math.Log(start/slowestGlidePx)),
	})
}
