package main

import (
	"slices"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/geo"
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

	state     app.State
	marks     *scene.Marks
	marked    app.State      // the state that marks were made from
	written   app.State      // the state that the page was written from
	drawn     app.State      // the state that is on screen
	tipped    app.State      // the state that the label at the pointer tells of
	scaled    panel.ScaleKey // that the scale bar shows
	index     *search.Index
	hover     hover
	events    []any
	obstacles []label.Box
	last      time.Time
	zoomed    time.Time // when the zoom last changed
	ladder    pace.Ladder
	ground    *atlas.Level // the finest that is ready for the view
	grounded  *atlas.Level // that which is on screen
	refining  bool         // there may be more of the ground to make ready
	asleep    bool
	ready     bool
	announce  bool
	width     int
	height    int
	scale     float64
}

func newGame(p *page.Page) (*game, error) {
	facts, err := data.Load()
	if err != nil {
		return nil, err
	}
	a, err := atlas.New(facts)
	if err != nil {
		return nil, err
	}
	catalog, err := i18n.Load(p.Language())
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

		refining: true,
	}
	p.LinkFrom(func() string { return g.state.Fragment(a) })
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
	if g.labeler.Fading() {
		g.labeler.Advance(elapsed)
	}
	if g.state.Animating() {
		g.reduce(app.Tick{Elapsed: elapsed})
	}
	g.write()
	g.refreshTip()
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
	g.obstacles = g.page.Obstacles(g.obstacles[:0])
	g.reduce(app.Resize{Viewport: g.page.Viewport()})
}

// hear turns one event into intents.
func (g *game) hear(event any) {
	switch e := event.(type) {
	case app.Intent:
		g.reduce(e)
	case page.Resized:
		g.measure()
	case page.FileArrived:
		g.atlas.Ground.Add(e.Name, e.Text)
	case page.LinkChanged:
		g.reduce(app.Open{Bookmark: app.ParseFragment(g.atlas, e.Fragment)})
	case page.CompareChosen:
		if i, ok := g.atlas.Data.Indicator(g.state.Indicator); ok {
			g.reduce(app.Compare{With: app.ParseComparison(i, e.With)})
		}
	case page.Searched:
		g.find(e.Text)
	case page.Found:
		g.open(e)
	case page.YearPointed:
		name, detail := "", ""
		if e.Year != 0 {
			name, detail = g.words.YearTip(g.state, e.Year)
		}
		g.page.ShowYearTip(name, detail, e.At, g.state.Viewport)
	case page.KeyPressed:
		g.key(e.Key)
	case page.KeyReleased:
		if steer, ok := g.keys.Up(e.Key); ok {
			g.reduce(steer)
		}
	case page.KeysLost:
		if g.keys.Reset() {
			g.reduce(app.Steer{})
		}
	case input.Pointer:
		g.gestures.Reserved = g.page.Reserved()
		g.gesture(g.gestures.Pointer(e))
	case input.Wheel:
		g.reduce(e.Zoom())
	case input.Blur:
		g.gesture(g.gestures.Reset())
	}
}

func (g *game) gesture(r input.Result) {
	switch r.Kind {
	case input.Nothing, input.Grab:
	case input.Hover:
		g.point(hover{at: r.At, over: true})
	case input.Tap:
		tolerance := float64(scene.PointerTolerancePx)
		if r.Touch {
			tolerance = scene.TouchTolerancePx
		}
		g.reduce(app.Select{Feature: g.pick(r.At, tolerance)})
	case input.Box:
		g.page.ShowBox(r.From, r.At)
		g.point(hover{})
	default:
		g.point(hover{})
	}
	if r.Kind == input.BoxDone || r.Kind == input.BoxEnd {
		g.page.HideBox()
	}
	if i := r.Intent(); i != nil {
		g.reduce(i)
	}
}

func (g *game) pick(at geo.Screen, tolerancePx float64) atlas.Feature {
	g.mark()
	return g.marks.Pick(g.state.Camera, g.state.Viewport, at, tolerancePx)
}

func (g *game) key(k input.Key) {
	if steer, ok := g.keys.Down(k); ok {
		g.reduce(steer)
		return
	}
	command := k.Command()
	if command == input.CloseCard {
		if r, drawing := g.gestures.GiveUp(); drawing {
			g.gesture(r)
			return
		}
	}
	g.reduce(app.Halt{})
	switch command {
	case input.ShowAll:
		g.reduce(app.ShowAll{})
	case input.ChooseNearest:
		g.mark()
		g.reduce(app.Select{Feature: g.marks.Nearest(g.state.Camera, g.state.Viewport, g.state.Viewport.Focus())})
	case input.CloseCard:
		g.reduce(app.Select{})
	}
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
			g.announce = true
		}
	}
}

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
const settleTime = 120 * time.Millisecond

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
	changed := !g.ready || size.X != g.width || size.Y != g.height || g.scale != g.page.Scale() ||
		!samePicture(g.drawn, g.state) || g.ground != g.grounded
	if changed || g.labeler.Fading() || !g.finished() && !g.zooming() {
		g.width, g.height, g.scale = size.X, size.Y, g.page.Scale()
		g.paint(screen)
	}
	if !g.state.Animating() && !g.labeler.Fading() && g.finished() && !g.refining {
		g.asleep = g.page.Sleep()
	}
}

// finished tells whether the picture is drawn for its own zoom in every part,
// names included.
func (g *game) finished() bool { return g.painter.Sharp() && g.labeler.Settled() }

func (g *game) paint(screen *ebiten.Image) {
	g.mark()
	frame := paint.Frame{
		Camera: g.state.Camera, Viewport: g.state.Viewport, Scale: g.scale,
		Palette: scene.PaletteFor(g.state.DarkTheme()), Zooming: g.zooming(), Drift: driftOf(g.state), Step: g.ladder.Step(),
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
	g.drawn, g.grounded = g.state, g.ground
	stats := g.painter.Stats()
	g.page.Count(stats.Frames, stats.DrawCalls, stats.Vertices)
	if !g.ready {
		g.ready = true
		g.page.Ready()
	}
}
