// Approdi draws an interactive map of migration across the Mediterranean.
package main

import (
	"math"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/wasm/atlas"
	"approdi/wasm/page"
	"approdi/wasm/paint"
)

// gcPercent lets the heap grow by less than usual before it is swept: a frame
// leaves little behind, and the memory of a WebAssembly program never shrinks.
const gcPercent = 25

// Until the first picture has been on screen for a while nothing is swept,
// unless the program comes to take more than startBytes.
const (
	startBytes = 28 << 20
	sweepAfter = 3 * time.Second
)

// sweepLater begins to sweep the heap a while after the first picture.
func sweepLater() { time.AfterFunc(sweepAfter, sweep) }

// sweep has the heap swept from now on.
func sweep() {
	debug.SetMemoryLimit(math.MaxInt64)
	debug.SetGCPercent(gcPercent)
}

// startUnswept has the heap not swept before [sweepLater], or before it is full: a
// first collection, for its limit, is followed by others as they are needed, and not
// by one after the other for what cannot be given back.
func startUnswept() {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(startBytes)
	runtime.AddCleanup(new([64]byte), func(struct{}) { sweep() }, struct{}{})
}

func main() {
	startUnswept()
	page.Breathe()
	p := page.New()
	page.Breathe()
	// The words come as a file of their own, which may be damaged as the
	// program may.
	catalog, err := i18n.Decode(p.Language(), p.Words())
	if err != nil {
		p.Warn(err)
		p.Fail("wasm")
		return
	}
	page.Breathe()
	switch err := play(p, catalog); {
	case err == nil:
	case p.Draws():
		p.Console(err)
		p.Fail("program")
	default:
		p.Warn(err)
		p.Fail("webgl")
	}
}

// play loads the game and shows it until the engine ends. The engine begins once the
// facts are read, so that the browser compiles the shaders while the rest is loaded.
func play(p *page.Page, catalog *i18n.Catalog) error {
	facts, err := data.LoadInParts(page.Breathe)
	if err != nil {
		return err
	}
	page.Breathe()
	g := &game{page: p, compiled: make(chan compiled, 1)}
	ended := make(chan error, 1)
	go func() { ended <- g.run() }()
	page.Breathe()
	a, err := atlas.NewInParts(facts, page.Breathe)
	if err != nil {
		return err
	}
	var shaders compiled
	select {
	case shaders = <-g.compiled:
	case err := <-ended:
		return err
	}
	if shaders.err != nil {
		return shaders.err
	}
	if err := g.load(a, catalog, shaders.all); err != nil {
		return err
	}
	p.Run(g.step)
	return <-ended
}

// compiled are the shaders, or why there are none.
type compiled struct {
	all *paint.Shaders
	err error
}

// run has the engine run the game. Its first frame shows nothing yet, but has the
// shaders compiled.
func (g *game) run() error {
	g.page.Run(func() page.Next { return page.Next{Draws: !g.compiling, GoesOn: !g.compiling} })
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
