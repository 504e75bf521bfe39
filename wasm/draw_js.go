package main

import (
	"time"

	"approdi/wasm/page"
	"approdi/wasm/paint"
	"approdi/wasm/panel"
	"approdi/wasm/scene"
)

// mark makes the marks anew if the state that they show has changed.
func (g *game) mark() { g.marks = g.builder.Build(g.state) }

// settleTime is how long the zoom must rest before the picture is drawn anew
// for it. Until then it is shown as large as it has to be.
const settleTime = 250 * time.Millisecond

// zooming tells whether the zoom has just changed.
func (g *game) zooming() bool {
	return g.ready && !g.zoomed.IsZero() && g.last.Sub(g.zoomed) < settleTime
}

// show finds out what has to be done for what is on screen to be true: nothing,
// to move the picture, or to draw it anew.
func (g *game) show() page.Next {
	if g.ready && g.drawn.Camera.Zoom != g.state.Camera.Zoom {
		g.zoomed = g.last
	}
	next := page.Next{Draws: g.stale() && !g.slide()}
	// A picture that only shows something else, as of another year, is looked at
	// again if it turns out to need that: see [game.paint].
	moves := !g.ready || g.drawn.Camera != g.state.Camera || g.drawn.Viewport != g.state.Viewport
	next.GoesOn = next.Draws && moves || g.state.Animating() || g.labeler.Fading() || !g.finished() || g.refining || g.slid || g.stops.due
	return next
}

// stale tells whether the picture on screen is not that of the state.
func (g *game) stale() bool {
	return g.spent() || !samePicture(g.drawn, g.state) || g.drift().Beyond(g.drifted) ||
		g.slid || g.labeler.Fading() || !g.finished() && !g.zooming()
}

// spent tells whether the picture on screen can show no state any more: the screen,
// the ground or what lies over the map is not what it was drawn for.
func (g *game) spent() bool {
	return !g.ready || g.scale != g.page.Scale() || g.ground != g.grounded || g.crowded
}

// drift is the movement of the corridors that are on the map.
func (g *game) drift() paint.Drift {
	strength, moved := g.state.Drift()
	if strength == 0 || g.marks == nil || len(g.marks.Bands) == 0 {
		return paint.Drift{}
	}
	return paint.DriftAfter(strength, moved)
}

// finished tells whether the picture is drawn for its own zoom in every part,
// names included.
func (g *game) finished() bool { return g.painter.Done() && g.labeler.Settled() }

// frame is the picture of the state.
func (g *game) frame() paint.Frame {
	g.mark()
	g.scale = g.page.Scale()
	frame := paint.Frame{
		Camera: g.state.Camera, Viewport: g.state.Viewport, Scale: g.scale,
		Palette: scene.PaletteFor(g.state.ShownTheme()), Zooming: g.zooming(), Drift: g.drift(), Step: g.ladder.Step(),
	}
	if !frame.Zooming {
		frame.Camera = frame.Camera.Snapped(frame.Viewport, frame.Scale)
	}
	moving := g.slid && g.last.Sub(g.moved) < slideRest
	g.labeler.Still, g.labeler.Zooming, g.labeler.Moving = g.state.Still(), frame.Zooming, moving
	frame.Marks = g.marks.In(frame.Camera, frame.Viewport)
	frame.Labels = g.labeler.Place(frame.Marks, frame.Camera, frame.Viewport, g.obstacles, g.page.Measure)
	return frame
}

func (g *game) paint(screen paint.Screen) {
	frame := g.frame()
	g.painter.Draw(screen, frame)
	g.page.Slide(0, 0)
	g.writeScale(frame.Zooming)
	g.drawn, g.grounded, g.drifted, g.crowded, g.slid = g.state, g.ground, frame.Drift, false, g.labeler.Moving
	g.painted = painted{camera: frame.Camera, at: g.last, marginPx: g.painter.MarginPx()}
	if !g.ready {
		g.ready = true
		g.page.Ready()
		sweepLater()
	}
	if g.labeler.Fading() || !g.finished() || g.slid || g.unmeasured {
		g.page.Wake()
	}
}

// scalePause is how often the scale bar is written at the most while the zoom
// changes: the page is laid out anew for it.
const scalePause = 200 * time.Millisecond

// writeScale writes the scale bar of the picture.
func (g *game) writeScale(zooming bool) {
	if zooming && g.last.Sub(g.scaledAt) < scalePause {
		return
	}
	k := panel.ScaleKeyOf(g.state.Camera)
	if k == g.scaled {
		return
	}
	g.page.SetScale(g.words.Scale(k))
	g.scaled, g.scaledAt = k, g.last
	g.unmeasured = true
}
