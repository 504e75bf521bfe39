// Approdi draws an interactive map of migration across the Mediterranean.
package main

import (
	"math"
	"runtime/debug"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/data/i18n"
	"approdi/wasm/page"
)

// gcPercent lets the heap grow by less than usual before it is swept: a frame
// leaves little behind, and the memory of a WebAssembly program never shrinks.
const gcPercent = 25

// Until the first picture has been on screen for a while nothing is swept,
// unless the program would take more than startBytes.
const (
	startBytes = 40 << 20
	sweepAfter = 3 * time.Second
)

// sweepLater begins to sweep the heap a while after the first picture.
func sweepLater() {
	time.AfterFunc(sweepAfter, func() {
		debug.SetMemoryLimit(math.MaxInt64)
		debug.SetGCPercent(gcPercent)
	})
}

// breathe lets the browser do what has come up, between two parts of the start:
// the page can be scrolled and read in the meantime.
func breathe() { time.Sleep(time.Millisecond) }

func main() {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(startBytes)
	p := page.New()
	// The words come as a file of their own, which may be damaged as the
	// program may.
	catalog, err := i18n.Decode(p.Language(), p.Words())
	if err != nil {
		p.Warn(err)
		p.Fail("wasm")
		return
	}
	breathe()
	g, err := newGame(p, catalog)
	if err != nil {
		p.Console(err)
		p.Fail("program")
		return
	}
	if !p.Draws() {
		p.Fail("webgl")
		return
	}
	p.Run(g.step)
	ebiten.SetScreenClearedEveryFrame(false)
	ebiten.SetTPS(ebiten.SyncWithFPS)
	if err := ebiten.RunGameWithOptions(g, &ebiten.RunGameOptions{
		InitUnfocused: true,
		// The size of the canvas is given in device pixels by boot.js, which
		// also hears when their ratio to CSS px changes. The engine reads it
		// only once.
		DisableHiDPI: true,
	}); err != nil {
		p.Console(err)
		p.Fail("program")
	}
}
