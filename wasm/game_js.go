package main

import (
	"slices"
	"time"

	"approdi/data"
	"approdi/data/i18n"
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

	state     app.State
	marks     *scene.Marks
	marked    app.State      // the state that marks were made from
	written   app.State      // the state that the page was written from
	drawn     app.State      // the state that is on screen
	tipped    app.State      // the state that the label at the pointer tells of
	scaled    panel.ScaleKey // that the scale bar shows
	index     *search.Index
	named     bool   // the index has the names in every language
	sought    string // what the list of results answers
	hover     hover
	events    []any
	obstacles []label.Box
	crowded   bool // the obstacles have changed since the last picture
	began     time.Time
	last      time.Time
	zoomed    time.Time // when the zoom last changed
	ladder    pace.Ladder
	drifted   paint.Drift  // that is on screen
	ground    *atlas.Level // the finest that is ready for the view
	grounded  *atlas.Level // that which is on screen
	refining  bool         // there may be more of the ground to make ready
	asleep    bool
	ready     bool
	twin      twin
	width     int
	height    int
	scale     float64
}

func newGame(p *page.Page, catalog *i18n.Catalog) (*game, error) {
	facts, err := data.Load()
	if err != nil {
		return nil, err
	}
	a, err := atlas.New(facts)
	if err != nil {
		return nil, err
	}
	painter, err := paint.New(a.Ground, p)
	if err != nil {
		return nil, err
	}
	g := &game{
		page: p, atlas: a, painter: painter,
		builder: scene.Builder{Atlas: a, Catalog: catalog},
		words:   panel.Writer{Atlas: a, Catalog: catalog},
		state:   app.New(app.ParseFragment(a, p.Link())),

		refining: true, began: time.Now(),
	}
	p.LinkFrom(func() string { return g.state.Fragment(a) })
	p.AttendBy(g.attend)
	g.reduce(p.Preferences())
	g.measure()
	g.reduce(app.Open{Bookmark: app.ParseFragment(a, p.Link())})
	return g, nil
}

// Layout takes the size of the canvas, which is in device pixels.
func (g *game) Layout(width, height int) (int, int) {
	return width, height
}

// Update reads what has happened and lets time pass.
func (g *game) Update() error {
	now := time.Now()
	g.events = g.page.Drain(g.events[:0])
	elapsed := now.Sub(g.last)
	if elapsed > maxStep {
		elapsed = usualStep
	}
	if g.asleep || slices.Contains(g.events, any(page.Resumed{})) {
		elapsed, g.asleep = 0, false
	} else if g.ready {
		g.keepPace(elapsed)
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
	g.refine()
	return nil
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
	g.crowded = g.crowded || !slices.Equal(before, g.obstacles)
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
