package main

import (
	"image"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/page"
	"approdi/wasm/paint"
	"approdi/wasm/panel"
	"approdi/wasm/scene"
)

// opening is what the engine does before there is something to show.
type opening struct {
	canvas image.Point // its size in device pixels
	next   func()      // what is to be done in a frame, or nil
}

// draw is a frame.
func (o *opening) draw() {
	if do := o.next; do != nil {
		o.next = nil
		do()
	}
}

// inFrame has the engine do something in its next frame, at the end of which it hands
// to the browser what was drawn before. What it returns is closed then.
func (g *game) inFrame(do func()) <-chan struct{} {
	done := make(chan struct{})
	g.begun.next = func() {
		do()
		close(done)
	}
	g.page.Wake()
	return done
}

// play loads the game and shows it until the engine ends. The engine begins once the
// facts are read, so that the browser compiles the shaders while the rest is loaded.
func play(p *page.Page, catalog *i18n.Catalog) error {
	facts, err := data.LoadInParts(page.Breathe)
	if err != nil {
		return err
	}
	page.Breathe()
	g := &game{page: p}
	var shaders *paint.Shaders
	var fault error
	compiled := g.inFrame(func() { shaders, fault = paint.NewShaders() })
	ended := make(chan error, 1)
	go func() {
		page.Pause() // the engine's beginning is long enough for a task of its own
		ended <- g.run()
	}()
	page.Pause()
	a, err := atlas.NewInParts(facts, page.Breathe)
	if err != nil {
		return err
	}
	select {
	case <-compiled:
	case err := <-ended:
		return err
	}
	if fault != nil {
		return fault
	}
	if err := g.load(a, catalog, shaders); err != nil {
		return err
	}
	p.Run(g.step)
	return <-ended
}

// run has the engine run the game.
func (g *game) run() error {
	g.page.Run(func() page.Next {
		due := g.begun.next != nil
		return page.Next{Draws: due, GoesOn: due}
	})
	ebiten.SetScreenClearedEveryFrame(false)
	ebiten.SetTPS(ebiten.SyncWithFPS)
	return ebiten.RunGameWithOptions(g, &ebiten.RunGameOptions{
		InitUnfocused: true,
		// The size of the canvas is given in device pixels by boot.js, which
		// also hears when their ratio to CSS px changes. The engine reads it
		// only once.
		DisableHiDPI: true,
	})
}

// linkPause is how often the browser is asked whether the shaders are linked, and
// linkPatience for how long: then they are drawn with all the same.
const (
	linkPause    = 5 * time.Millisecond
	linkPatience = 10 * time.Second
)

// load makes the game ready to be seen.
func (g *game) load(a *atlas.Atlas, catalog *i18n.Catalog, shaders *paint.Shaders) (err error) {
	p := g.page
	if g.painter, err = paint.New(shaders, a.Ground, p); err != nil {
		return err
	}
	g.atlas, g.builder = a, scene.Builder{Atlas: a, Catalog: catalog}
	g.words = panel.Writer{Atlas: a, Catalog: catalog, Known: panel.NewKnown()}
	g.state = app.New(app.ParseFragment(a, p.Link()))
	g.refining, g.began = true, time.Now()
	p.LinkFrom(func() string { return g.state.Fragment(a) })
	p.AttendBy(g.attend)
	p.CostFrom(func() [3]int {
		s := g.painter.Stats()
		return [3]int{s.Frames, s.DrawCalls, s.Vertices}
	})
	g.reduce(p.Preferences())
	g.measure()
	g.reduce(app.Open{Bookmark: app.ParseFragment(a, p.Link())})
	page.Breathe()
	a.Ground.Prepare(g.state.Camera.Bound(g.state.Viewport).Padded(margin), page.Breathe)
	g.mark()
	page.Breathe()
	g.write()
	page.Pause()
	frame := g.frame()
	page.Breathe()
	for began := time.Now(); !p.Linked() && time.Since(began) < linkPatience; {
		time.Sleep(linkPause)
	}
	page.Breathe()
	g.painter.Rehearse(g.begun.canvas, frame, page.Breathe)
	<-g.inFrame(func() {})
	g.loaded = true
	return nil
}
