package main

// inlined are the packages in which the compiler may copy small functions into their callers: what runs for every frame,
// every allocation and every number of the base map. Everywhere else the copies, and the tables that say where each came
// from, cost a tenth of the download and save nothing that anyone would notice.
var inlined = []string{
	"runtime", "internal/runtime/...", "internal/abi", "internal/bytealg",
	"math", "math/bits", "unicode/utf8", "sync", "sync/atomic", "syscall/js",
	"approdi/geo/...", "approdi/wasm/paint", "approdi/wasm/scene",
	"github.com/goccy/go-json/internal/decoder",
	"github.com/hajimehoshi/ebiten/v2/internal/affine",
	"github.com/hajimehoshi/ebiten/v2/internal/graphics",
	"github.com/hajimehoshi/ebiten/v2/internal/graphicscommand",
}

// compilerFlags are the arguments of go build that make the program small. Neither the checkout's path nor its commit
// goes into it: the same source gives the same bytes everywhere. There is no table of symbols and no debug information,
// and only the packages of inlined are compiled as usual, since the last pattern that fits a package decides.
func compilerFlags() []string {
	flags := []string{"-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-gcflags=all=-l"}
	for _, pattern := range inlined {
		flags = append(flags, "-gcflags="+pattern+"=")
	}
	return flags
}
