package main

import (
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/wasm/paint"
	"approdi/wasm/panel"
	"approdi/wasm/scene"
)

// mark makes the marks anew if the state that they show has changed.
func (g *game) mark() {
	if g.marks != nil && sameMarks(g.marked, g.state) {
		return
	}
	g.marks = g.builder.Build(g.state)
	g.marked = g.state
}

// settleTime is how long the zoom must rest before the picture is drawn anew
// for it. Until then it is shown as large as it has to be.
const settleTime = 250 * time.Millisecond

// zooming tells whether the zoom has just changed.
func (g *game) zooming() bool {
	return g.ready && !g.zoomed.IsZero() && g.last.Sub(g.zoomed) < settleTime
}

// Draw paints a frame if anything on it has changed, and stops the loop when
// nothing will change by itself.
func (g *game) Draw(screen *ebiten.Image) {
	size := screen.Bounds().Size()
	if g.ready && g.drawn.Camera.Zoom != g.state.Camera.Zoom {
		g.zoomed = g.last
	}
	resized := size.X != g.width || size.Y != g.height || g.scale != g.page.Scale()
	if !g.ready || resized || g.stale() || g.labeler.Fading() || !g.finished() && !g.zooming() {
		g.width, g.height, g.scale = size.X, size.Y, g.page.Scale()
		g.paint(screen)
	}
	if g.still() {
		g.setAlarm()
		g.asleep = g.page.Sleep()
	}
}

// stale tells whether the picture is of something else than the state.
func (g *game) stale() bool {
	return !samePicture(g.drawn, g.state) || g.drift() != g.drifted || g.ground != g.grounded || g.crowded
}

// still tells whether nothing on the picture will change by itself.
func (g *game) still() bool {
	return !g.state.Animating() && !g.labeler.Fading() && g.finished() && !g.refining
}

// driftPxPerSecond is how fast the shades travel along the corridors, in CSS
// px: slower than anything that is taken for a vehicle.
const driftPxPerSecond = 22

// drift is the movement of the corridors that are on the map.
func (g *game) drift() paint.Drift {
	strength, moved := g.state.Drift()
	if strength == 0 || g.marks == nil || len(g.marks.Bands) == 0 {
		return paint.Drift{}
	}
	return paint.Drift{Strength: strength, AlongPx: driftPxPerSecond * moved.Seconds()}
}

// finished tells whether the picture is drawn for its own zoom in every part,
// names included.
func (g *game) finished() bool { return g.painter.Sharp() && g.labeler.Settled() }

func (g *game) paint(screen *ebiten.Image) {
	g.mark()
	frame := paint.Frame{
		Camera: g.state.Camera, Viewport: g.state.Viewport, Scale: g.scale,
		Palette: scene.PaletteFor(g.state.ShownTheme()), Zooming: g.zooming(), Drift: g.drift(), Step: g.ladder.Step(),
	}
	if !frame.Zooming {
		frame.Camera = frame.Camera.Snapped(frame.Viewport, frame.Scale)
	}
	g.labeler.Still, g.labeler.Zooming = g.state.Still(), frame.Zooming
	frame.Marks = g.marks.In(frame.Camera, frame.Viewport)
	frame.Labels = g.labeler.Place(frame.Marks, frame.Camera, frame.Viewport, g.obstacles, g.page.Measure)
	g.painter.Draw(screen, frame)
	if k := panel.ScaleKeyOf(g.state.Camera); k != g.scaled {
		g.page.SetScale(g.words.Scale(k))
		g.scaled = k
	}
	g.drawn, g.grounded, g.drifted, g.crowded = g.state, g.ground, frame.Drift, false
	stats := g.painter.Stats()
	g.page.Count(stats.Frames, stats.DrawCalls, stats.Vertices)
	if !g.ready {
		g.ready = true
		g.page.Ready()
		sweepLater()
	}
}
