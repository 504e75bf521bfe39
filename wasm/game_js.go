package main

import (
	"slices"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/geo/label"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/input"
	"approdi/wasm/pace"
	"approdi/wasm/page"
	"approdi/wasm/paint"
	"approdi/wasm/panel"
	"approdi/wasm/scene"
	"approdi/wasm/search"
)

// game is the frame loop: events to intents, intents to state, state to marks
// and words, marks to pixels. What has not changed is not done again.
type game struct {
	page     *page.Page
	atlas    *atlas.Atlas
	builder  scene.Builder
	labeler  scene.Labeler
	painter  *paint.Painter
	words    panel.Writer
	gestures input.Gestures
	keys     input.Keys
	stops    stops

	state      app.State
	marks      *scene.Marks
	written    app.State      // the state that the page was written from
	drawn      app.State      // the state that is on screen
	tipped     app.State      // the state that the label at the pointer tells of
	tipless    bool           // the label is hidden because the zoom changes
	scaled     panel.ScaleKey // that the scale bar shows
	scaledAt   time.Time
	unmeasured bool   // the scale bar or the legend may have another size than when the map was measured
	legend     string // its keys, as they were last written
	index      *search.Index
	named      bool   // the index has the names in every language
	sought     string // what the list of results answers
	hover      hover
	events     []any
	obstacles  []label.Box
	crowded    bool // the obstacles have changed since the last picture
	drawing    bool // the engine draws next
	began      time.Time
	last       time.Time
	zoomed     time.Time // when the zoom last changed
	moved      time.Time // when the map last moved below the picture
	painted    painted
	slid       bool // the picture is shown elsewhere than it was drawn for, or without what has to rest
	ladder     pace.Ladder
	drifted    paint.Drift  // that is on screen
	ground     *atlas.Level // the finest that is ready for the view
	grounded   *atlas.Level // that which is on screen
	refining   bool         // there may be more of the ground to make ready
	opening    opening
	loaded     bool // there is something to show
	rested     bool // no frame came before this one
	ready      bool
	twin       twin
	scale      float64
}

// Layout gives the picture that the engine would draw on its canvas as little room
// as there can be: the map is painted on the canvas itself.
func (g *game) Layout(int, int) (int, int) { return 1, 1 }

// Update does nothing: the engine has no part in a frame in which the picture
// stays as it is.
func (g *game) Update() error { return nil }

// Draw takes a step if the engine comes by itself, as it does when the canvas has
// another size.
func (g *game) Draw(*ebiten.Image) {
	if g.loaded && !g.drawing {
		g.page.Answer(g.step())
	}
	g.drawing = false
}

// DrawFinalScreen paints the picture on the canvas itself. The engine's way over
// an image of the same size costs as much as the picture.
func (g *game) DrawFinalScreen(canvas ebiten.FinalScreen, _ *ebiten.Image, _ ebiten.GeoM) {
	if g.loaded {
		g.paint(canvas)
	} else {
		g.opening.draw(canvas.Bounds().Size())
	}
}

// step is one frame: it reads what has happened, lets time pass, and finds out
// whether the picture must be drawn anew.
func (g *game) step() page.Next {
	g.pass(time.Now())
	next := g.show()
	g.drawing = next.Draws
	if g.rested = !next.GoesOn; g.rested {
		g.setAlarm()
	}
	return next
}

// pass reads what has happened and lets time pass.
func (g *game) pass(now time.Time) {
	g.events = g.page.Drain(g.events[:0])
	elapsed := now.Sub(g.last)
	if g.rested || slices.Contains(g.events, any(page.Resumed{})) {
		elapsed = 0
	} else if g.ready {
		g.keepPace(elapsed)
	}
	if elapsed > maxStep {
		elapsed = usualStep
	}
	g.last = now
	for _, event := range g.events {
		g.hear(event)
	}
	clear(g.events) // a file among them is large
	if g.labeler.Fading() {
		g.labeler.Advance(elapsed)
	}
	if g.state.Animating() {
		g.reduce(app.Tick{Elapsed: elapsed})
	}
	g.write()
	g.moveStops()
	g.refreshTip()
	g.describe()
	// Names keep clear of what lies over the map, so its size is asked for before
	// they are placed, when all that this frame writes is written.
	if g.unmeasured && !g.zooming() {
		g.measure()
	}
	g.refine()
}

// keepPace lets the pictures that move cost what the device can do.
func (g *game) keepPace(took time.Duration) {
	before := g.ladder.Step()
	g.ladder.Frame(took)
	if step := g.ladder.Step(); step != before {
		g.reduce(app.SetPace{Slow: step > pace.Full})
	}
}

// Slow frames count in full. After a gap longer than maxStep the page comes
// back from a hidden tab or a sleep, and goes on where it was.
const (
	maxStep   = time.Second
	usualStep = time.Second / 60
)

// measure asks the page for the size of the map and what lies over it.
func (g *game) measure() {
	// First, since it finds out how large the px are in which all is measured.
	viewport := g.page.Viewport()
	before := slices.Clone(g.obstacles)
	g.obstacles = g.page.Obstacles(g.obstacles[:0])
	g.crowded, g.unmeasured = g.crowded || !slices.Equal(before, g.obstacles), false
	g.reduce(app.Resize{Viewport: viewport, Enlarged: g.page.Enlarged()})
}

// reduce applies an intent and performs its effects.
func (g *game) reduce(i app.Intent) {
	before := g.state
	next, effects := app.Reduce(g.atlas, g.state, i)
	g.state = next
	for _, effect := range effects {
		switch e := effect.(type) {
		case app.WriteLink:
			if e.Step {
				g.page.WriteLinkStep(before.Fragment(g.atlas), next.Fragment(g.atlas))
			} else {
				g.page.WriteLinkSoon()
			}
		case app.Announce:
			if g.ready { // what the page opens on is there to be read
				g.twin.herald.Tell(pace.Changed)
			}
		}
	}
}
