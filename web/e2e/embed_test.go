package e2e

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// hostPage is somebody's page with the map in it.
const hostPage = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>
<link rel="icon" href="data:,"><style>body{margin:0} iframe{display:block;width:100%%;height:600px;border:0}</style>
<p style="height:100px;margin:0">Before</p>
<iframe title="Map" src="/en/#%smap=6/30/16"></iframe>
<p style="height:3000px">After</p>`

// host serves the site with another page around the map, from one address so that a test can look into the frame.
func host(t *testing.T) string {
	t.Helper()
	inner, err := url.Parse(site(t).url)
	require.NoError(t, err)
	proxy := httputil.NewSingleHostReverseProxy(inner)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/host.html" {
			proxy.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = fmt.Fprintf(w, hostPage, r.URL.Query().Get("view"))
	}))
	t.Cleanup(server.Close)
	return server.URL + "/host.html"
}

// embedded is a page with the map in it.
type embedded struct{ *page }

// openHost opens a page with a map whose address begins with a part, which is "" where whoever put it there did not care.
func openHost(t *testing.T, o options, part string) embedded {
	t.Helper()
	e := embedded{open(t, host(t)+"?view="+url.QueryEscape(part), o)}
	e.poll(readyPatience, func() string { return "the map in the frame is ready" }, func() bool {
		return e.is(`frames[0].document.documentElement.dataset.state === "ready"`)
	})
	return e
}

// zoom is the zoom of the map in the frame, as its address tells.
func (e embedded) zoom() float64 {
	e.t.Helper()
	return e.number(`frames[0].location.hash.match(/map=([\d.]+)/)[1]`)
}

// hint is what the map says of how to move it, or "".
func (e embedded) hint() string {
	e.t.Helper()
	return e.text(`(h => h.hidden ? "" : h.innerText)(frames[0].document.querySelector("#hint"))`)
}

// focused tells whether the map in the frame has the focus.
func (e embedded) focused() bool {
	e.t.Helper()
	return e.is(`document.activeElement.tagName === "IFRAME" && frames[0].document.activeElement.id === "map"`)
}

func TestWheelOverAMapInAnotherPageScrollsThatPage(t *testing.T) {
	t.Parallel()
	for _, part := range []string{"mode=embed&", ""} {
		t.Run("addressed as "+part, func(t *testing.T) { wheelScrolls(t, part) })
	}
}

func wheelScrolls(t *testing.T, part string) {
	words := wordsOf(t, "en")
	e := openHost(t, options{}, part)
	const x, y = 700, 300
	e.wheel(x, y, 120)
	e.waitFor("scrollY > 50")
	assert.Equal(t, words.text("map.hint-wheel"), e.hint())
	assert.Equal(t, 6.0, e.zoom())
	e.waitUntil("the hint goes away", func() bool { return e.hint() == "" })

	e.eval("scrollTo(0, 0)", nil)
	e.wheelWith(x, y, -120, chromedp.ModifierCtrl)
	e.waitUntil("Ctrl and the wheel zoom", func() bool { return e.zoom() > 6 })
	assert.Zero(t, e.number("scrollY"))
	assert.Equal(t, 1.0, e.number("visualViewport.scale"))

	before := e.zoom()
	e.click(x, y)
	e.waitUntil("a click asks for the map", e.focused)
	e.wheel(x, y, -120)
	e.waitUntil("now the wheel zooms", func() bool { return e.zoom() > before })
	assert.Zero(t, e.number("scrollY"))

	e.press(kb.Escape)
	e.waitUntil("Escape lets go of it", func() bool { return !e.focused() })
	e.wheel(x, y, 120)
	e.waitFor("scrollY > 50")

	e.eval("scrollTo(0, 0)", nil)
	e.click(x, y)
	e.waitUntil("a click asks for the map again", e.focused)
	e.click(700, 50)
	e.waitUntil("a click beside it lets go of it", func() bool { return !e.focused() })
	e.wheel(x, y, 120)
	e.waitFor("scrollY > 50")
	assert.Empty(t, e.said())
}

func TestOneFingerOnAMapInAnotherPageScrollsThatPage(t *testing.T) {
	t.Parallel()
	words := wordsOf(t, "en")
	e := openHost(t, options{width: 390, height: 844, touch: true}, "")
	const x, y = 100, 240 // beside the buttons
	e.swipe(x, y+60, x, y-60, 8)
	e.waitFor("scrollY > 50")
	assert.Equal(t, words.text("map.hint-touch"), e.hint())
	assert.Equal(t, 6.0, e.zoom())
	assert.Contains(t, e.text("frames[0].location.hash"), "map=6/30/16", "and the map stays")

	e.eval("scrollTo(0, 0)", nil)
	e.pinch(x, y, 60, 120, 6)
	e.waitUntil("two fingers zoom the map", func() bool { return e.zoom() > 6.8 })
	assert.Zero(t, e.number("scrollY"))
	assert.Equal(t, 1.0, e.number("visualViewport.scale"))

	link := e.text("frames[0].location.hash")
	e.tap(x, y)
	e.waitUntil("a tap asks for the map", e.focused)
	e.swipe(x, y+40, x, y-60, 8)
	e.waitUntil("now one finger moves it", func() bool { return e.text("frames[0].location.hash") != link })
	assert.Zero(t, e.number("scrollY"))
	assert.Empty(t, e.said())
}
