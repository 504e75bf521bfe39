// Approdi draws an interactive map of migration across the Mediterranean.
package main

import (
	"math"
	"runtime"
	"runtime/debug"
	"time"

	"approdi/data/i18n"
	"approdi/wasm/page"
	"approdi/wasm/page/breath"
)

// gcPercent lets the heap grow by less than usual before it is swept: a frame
// leaves little behind, and the memory of a WebAssembly program never shrinks.
const gcPercent = 25

// Until the first picture has been on screen for a while nothing is swept,
// unless the program comes to take more than startBytes.
const (
	startBytes = 20 << 20
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
	breath.Take()
	p := page.New()
	breath.Take()
	// The words come as a file of their own, which may be damaged as the
	// program may.
	catalog, err := i18n.DecodeInParts(p.Language(), p.Words(), breath.Take)
	if err != nil {
		p.Warn(err)
		p.Fail("wasm")
		return
	}
	breath.Take()
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
