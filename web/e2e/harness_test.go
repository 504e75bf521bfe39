package e2e

import (
	"bytes"
	"fmt"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// stubPage holds its animation frames back for good, as the map does while nothing changes.
const stubPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stub</title><link rel="icon" href="data:,">
<script>
window.requestAnimationFrame = () => 0;
setTimeout(() => { document.documentElement.dataset.state = "ready" }, 100);
window.events = [];
for (const kind of ["wheel", "touchstart", "touchmove", "touchend", "keydown", "pointermove"])
	addEventListener(kind, e => events.push(kind + (e.touches ? e.touches.length : "") + (e.key ? e.key : "")));
</script>
<button onclick="this.textContent='Pause'" aria-pressed="false">Play</button>
<button hidden>Secret</button>
<div style="height:2000px"></div>
<label for="year">Year</label> <input id="year" type="range" min="2008" max="2026" value="2016" aria-valuetext="year 2016">
<p id="out"></p>`

// stub serves pages by path and returns the address of the server.
func stub(t *testing.T, pages map[string]string) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		content, ok := pages[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, content)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func TestHarnessFindsAndWorksControls(t *testing.T) {
	p := open(t, stub(t, map[string]string{"/": stubPage})+"/", options{})
	p.waitReady()

	p.control("button", "Play").click()
	p.waitFor(`document.querySelector("button").textContent === "Pause"`)
	assert.True(t, p.has("button", "Pause"))
	assert.False(t, p.has("button", "Secret"), "what is hidden is not found")
	assert.Equal(t, "Pause", p.control("button", "Pause").text())
	assert.Equal(t, "false", p.control("button", "Pause").attribute("aria-pressed"))

	year := p.control("slider", "Year")
	assert.Equal(t, "2016", year.Properties["value"])
	assert.Equal(t, "year 2016", year.attribute("aria-valuetext"))
	year.focus()
	assert.True(t, year.hasFocus())
	p.press(kb.ArrowRight)
	assert.Equal(t, 2017.0, p.number(`document.querySelector("input").value`))
	year.set("2020")
	assert.Equal(t, 2020.0, p.number(`document.querySelector("input").value`))
	year.click()
	assert.Equal(t, 2017.0, p.number(`document.querySelector("input").value`), "the middle, after scrolling to it")

	p.press(kb.Tab, kb.ModifierShift)
	assert.True(t, p.control("button", "Pause").hasFocus())
	assert.Empty(t, p.said())
	assert.Empty(t, p.failed())
	assert.Empty(t, p.foreign())
}

func TestHarnessMovesPointers(t *testing.T) {
	p := open(t, stub(t, map[string]string{"/": stubPage})+"/", options{touch: true})
	p.waitReady()
	p.wheel(100, 100, 120)
	p.waitFor(`events.includes("wheel")`)
	p.eval(`(()=>{events.length=0;scrollTo(0,0)})()`, nil)
	p.tap(300, 200)
	p.waitFor(`events.includes("touchend0")`)
	p.pinch(300, 200, 100, 200, 4)
	p.waitFor(`events.includes("touchstart2") && events.includes("touchmove2")`)
}

func TestHarnessRecordsWhatGoesWrong(t *testing.T) {
	address := stub(t, map[string]string{"/": `<!doctype html><title>Stub</title><link rel="icon" href="data:,"><script>
		console.warn("careful", 2);
		fetch("/nowhere").catch(() => {});
		fetch("http://192.0.2.1/").catch(() => {});
		setTimeout(() => { throw new Error("on purpose") });
	</script>`})
	p := open(t, address+"/", options{})
	p.waitUntil("the missing file is recorded", func() bool { return strings.Contains(fmt.Sprint(p.failed()), "/nowhere: status 404") })
	p.waitUntil("the error is recorded", func() bool { return strings.Contains(fmt.Sprint(p.said()), "on purpose") })
	assert.Contains(t, p.said(), "warning: careful 2")
	assert.Equal(t, []string{"http://192.0.2.1/"}, p.foreign())
}

func TestHarnessEmulatesReaders(t *testing.T) {
	address := stub(t, map[string]string{"/": `<!doctype html><meta name="viewport" content="width=device-width"><title>Stub</title><link rel="icon" href="data:,"><p>words</p><script>document.querySelector("p").textContent="script"</script>`}) + "/"
	tests := []struct {
		name       string
		options    options
		expression string
		want       string
	}{
		{"a laptop by default", options{}, `[innerWidth, innerHeight, devicePixelRatio]`, "1000,640,1"},
		{"a phone", options{width: 390, height: 844, dpr: 3, touch: true}, `[innerWidth, devicePixelRatio, navigator.maxTouchPoints]`, "390,3,5"},
		{"a dark theme", options{dark: true}, `matchMedia("(prefers-color-scheme: dark)").matches`, "true"},
		{"a light theme by default", options{}, `matchMedia("(prefers-color-scheme: dark)").matches`, "false"},
		{"reduced motion", options{reducedMotion: true}, `matchMedia("(prefers-reduced-motion: reduce)").matches`, "true"},
		{"forced colours", options{forcedColors: true}, `matchMedia("(forced-colors: active)").matches`, "true"},
		{"another language", options{languages: "it-IT,it"}, `navigator.languages.join()`, "it-IT,it"},
		{"no script", options{noScript: true}, `document.querySelector("p").textContent`, "words"},
		{"WebGL 2", options{}, `!!document.createElement("canvas").getContext("webgl2")`, "true"},
		{"no WebGL", options{args: []string{"--disable-3d-apis"}}, `!!document.createElement("canvas").getContext("webgl2")`, "false"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, open(t, address, test.options).text(test.expression))
		})
	}
}

func TestHarnessTakesPictures(t *testing.T) {
	p := open(t, stub(t, map[string]string{"/": stubPage})+"/", options{width: 300, height: 200, dpr: 2})
	picture, err := png.Decode(bytes.NewReader(p.screenshot("harness")))
	require.NoError(t, err)
	assert.Equal(t, 600, picture.Bounds().Dx())
	_, err = os.Stat(filepath.Join("screenshots", "harness.png"))
	assert.NoError(t, err)
}
