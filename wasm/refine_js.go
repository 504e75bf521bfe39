package main

import (
	"time"

	"approdi/data/basemap"
	"approdi/wasm/atlas"
)

// The finer levels of the ground are made ready between frames: for a short
// time while the map moves, and for longer while it rests, when nobody sees a
// frame that comes late.
const (
	refineMoving  = 3 * time.Millisecond
	refineResting = 12 * time.Millisecond
)

// margin is by how much of the view the ground is prepared beyond it.
const margin = 0.25

// refine asks the site for the ground at the level of detail of the zoom and
// at the next, and makes ready what has come. Nothing is asked for before the
// first picture is on screen.
func (g *game) refine() {
	if !g.ready {
		return
	}
	level, ground := atlas.LevelAt(g.state.Camera.Zoom, g.state.Viewport), g.atlas.Ground
	for _, n := range [...]int{level, min(level+1, basemap.Levels-1)} {
		for _, name := range ground.Missing(n) {
			g.page.Fetch(name)
		}
	}
	budget := refineResting
	if g.state.Animating() || g.drawn.Camera != g.state.Camera {
		budget = refineMoving
	}
	var began time.Time // of the work; mostly there is none
	enough := func() bool {
		if began.IsZero() {
			began = time.Now()
			return false
		}
		return time.Since(began) > budget
	}
	view := g.state.Camera.Bound(g.state.Viewport)
	more, err := ground.Work(level, view.Padded(margin), enough)
	if err != nil {
		g.page.Console(err)
	}
	g.refining, g.ground = more, ground.Level(level, view)
}
