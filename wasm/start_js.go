package main

import (
	"cmp"
	"errors"
	"image"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/page"
	"approdi/wasm/page/breath"
	"approdi/wasm/paint"
	"approdi/wasm/panel"
	"approdi/wasm/scene"
)

// opening is what the engine does before there is something to show.
type opening struct {
	canvas image.Point // its size in device pixels, in the last frame
	next   func()      // what is to be done in the next frame, or nil
	ended  chan error  // takes why the engine has ended
}

// draw does what is due in a frame, once.
func (o *opening) draw(canvas image.Point) {
	o.canvas = canvas
	if do := o.next; do != nil {
		o.next = nil
		do()
	}
}

// inFrame has the engine do something in its next frame. What it returns is closed
// when that is done.
func (g *game) inFrame(do func()) <-chan struct{} {
	done := make(chan struct{})
	g.opening.next = func() {
		do()
		close(done)
	}
	g.page.Wake()
	return done
}

// await waits until something is done, unless the engine ends before, which is an
// error.
func (o *opening) await(done <-chan struct{}) error {
	select {
	case <-done:
		return nil
	case err := <-o.ended:
		return cmp.Or(err, errors.New("the engine has ended before the map was there"))
	}
}

// play loads the game and shows it until the engine ends. The engine begins once the
// facts are read, so that the browser compiles the shaders while the rest is loaded.
func play(p *page.Page, catalog *i18n.Catalog) error {
	facts, err := data.LoadInParts(breath.Take)
	if err != nil {
		return err
	}
	breath.Take()
	g := &game{page: p, opening: opening{ended: make(chan error, 1)}}
	var shaders *paint.Shaders
	var fault error
	compiled := g.inFrame(func() { shaders, fault = paint.NewShaders() })
	go func() {
		breath.Pause() // the engine's beginning is long enough for a task of its own
		g.opening.ended <- g.run()
	}()
	breath.Pause()
	a, err := atlas.NewInParts(facts, breath.Take)
	if err != nil {
		return err
	}
	if err := g.opening.await(compiled); err != nil {
		return err
	}
	if fault != nil {
		return fault
	}
	if err := g.load(a, catalog, shaders); err != nil {
		return err
	}
	p.Run(g.step)
	return <-g.opening.ended
}

// run has the engine run the game.
func (g *game) run() error {
	g.page.Run(func() page.Next {
		due := g.opening.next != nil
		return page.Next{Draws: due, GoesOn: due}
	})
	ebiten.SetScreenClearedEveryFrame(false)
	ebiten.SetTPS(0) // what time does is done by the steps
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
	breath.Take()
	a.Ground.Prepare(g.state.Camera.Bound(g.state.Viewport).Padded(margin), breath.Take)
	g.mark()
	breath.Take()
	g.write()
	breath.Pause()
	g.measure() // what was written has its size
	frame := g.frame()
	breath.Take()
	g.painter.Rehearse(g.opening.canvas, frame, breath.Take)
	g.labeler = scene.Labeler{} // nobody has seen its labels
	for began := time.Now(); !p.Linked() && time.Since(began) < linkPatience; {
		time.Sleep(linkPause)
	}
	// A frame that does nothing else hands over what was rehearsed.
	if err := g.opening.await(g.inFrame(func() {})); err != nil {
		return err
	}
	g.loaded = true
	return nil
}
