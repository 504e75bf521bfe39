package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
)

// TestProgramThatBreaksLeavesThePage breaks the program while it runs, in the ways in which running out of memory or a
// fault of its own would.
func TestProgramThatBreaksLeavesThePage(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, damage string }{
		{"by an error that passes through it", `void Object.defineProperty(window, "devicePixelRatio", { get() { throw new RangeError("out of memory"); } })`},
		{"by a fault of its own", `void(document.querySelector("#map").getBoundingClientRect = () => { throw new Error("a fault"); })`},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := explore(t, "/en/#map=6/36/14&year=2016", options{})
			address := e.address()
			e.eval("void(window.before = true)", nil)
			e.eval(test.damage, nil)
			e.eval(`void window.dispatchEvent(new Event("resize"))`, nil) // the map is measured, and nothing else changes
			e.waitFor(`document.documentElement.dataset.state === "failed"`)
			assert.Contains(t, e.text(`document.querySelector("#status").innerText`), e.words.text("load.failed-program"))
			e.assertPlainPage(e.words)
			e.press(kb.Tab)
			e.screenshot("failed-broken")
			e.button("load.reload").click()
			e.waitUntil("the map is there again", func() bool {
				return e.quietly(`!window.before && document.documentElement.dataset.state === "ready"`)
			})
			assert.Equal(t, address, e.address(), "the view comes back")
		})
	}
}

// TestDeviceWithTooLittleMemoryShowsThePage gives the program 12 MB, which are full before it has loaded the map.
func TestDeviceWithTooLittleMemoryShowsThePage(t *testing.T) {
	t.Parallel()
	p := open(t, "/en/", options{args: []string{"--js-flags=--wasm-max-mem-pages=192"}})
	p.waitFor(`document.documentElement.dataset.state === "failed"`)
	w := wordsOf(t, "en")
	assert.Contains(t, p.text(`document.querySelector("#status").innerText`), w.text("load.failed-program"))
	assert.True(t, p.has("button", w.text("load.reload")))
	p.assertPlainPage(w)
}
