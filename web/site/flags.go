package main

// inlined are the packages in which the compiler may copy small functions into their callers: what runs for every frame,
// every allocation and every number of the base map. Everywhere else the copies, and the tables that say where each came
// from, cost a tenth of the download and save nothing that anyone would notice.
var inlined = []string{
	"runtime", "internal/runtime/...", "internal/abi", "internal/bytealg",
	"math", "math/bits", "strings", "internal/stringslite", "unicode/utf8", "sync", "sync/atomic", "syscall/js",
	"approdi/geo/...", "approdi/wasm/app", "approdi/wasm/atlas", "approdi/wasm/input", "approdi/wasm/paint", "approdi/wasm/patch", "approdi/wasm/scene",
	"github.com/goccy/go-json/internal/decoder",
	"github.com/hajimehoshi/ebiten/v2",
	"github.com/hajimehoshi/ebiten/v2/internal/affine",
	"github.com/hajimehoshi/ebiten/v2/internal/atlas",
	"github.com/hajimehoshi/ebiten/v2/internal/buffered",
	"github.com/hajimehoshi/ebiten/v2/internal/graphics",
	"github.com/hajimehoshi/ebiten/v2/internal/graphicscommand",
	"github.com/hajimehoshi/ebiten/v2/internal/graphicsdriver/opengl/...",
	"github.com/hajimehoshi/ebiten/v2/internal/ui",
}

// What else was weighed, in bytes of Brotli 11 of a program of 2.7 MB, before the modules were trimmed: the release 2.9 of
// the engine was 242,000 smaller, and compiles on Linux only with a C compiler and the headers of X11, which nobody needs
// today. Release 0.12 of go-json was 400,000 larger, for a second JSON semantics. Inlining nowhere at all saves another
// 50,000, and makes frames and collections of garbage slower.

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
