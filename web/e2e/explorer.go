package e2e

import (
	"context"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/stretchr/testify/require"
)

// explorer is a tab in which the map runs.
type explorer struct {
	*page
	words words
}

// explore opens a path of the site, waits until the map is there and stands still.
func explore(t testing.TB, path string, o options) explorer {
	t.Helper()
	e := explorer{page: open(t, path, o)}
	e.waitReady()
	e.words = wordsOf(t, e.text("document.documentElement.lang"))
	e.settle()
	return e
}

// quietTime is longer than the program waits before it writes the address after a move.
const quietTime = 450 * time.Millisecond

// settle waits until no frame has been drawn for a while and nothing of the page is on its way to another place. A browser
// that is busy can take longer than that for its next frame, so some of its frames must have passed as well.
func (e explorer) settle() {
	e.t.Helper()
	last, since, passed := -1.0, time.Now(), 0
	e.waitUntil("the map stands still", func() bool {
		var frames float64
		e.eval(framesAndMoves, &frames)
		if passed++; frames != last {
			last, since, passed = frames, time.Now(), 0
		}
		return passed >= quietFrames && time.Since(since) >= quietTime
	})
}

// quietFrames is how many frames the browser takes to answer an event, to draw and to write what follows.
const quietFrames = 4

// framesAndMoves waits for the browser's next frame. It is another number as long as anything moves, and stays the same
// afterwards.
const framesAndMoves = `new Promise((next) => requestAnimationFrame(() => next(
	document.getAnimations().some((a) => a instanceof CSSTransition) ? -performance.now() : approdi.stats.frames)))`

// frames is how many times the map has been drawn.
func (e explorer) frames() float64 { e.t.Helper(); return e.number("approdi.stats.frames") }

// show opens another link in the same tab, as a reader does who edits the address.
func (e explorer) show(fragment string) {
	e.t.Helper()
	e.eval("void(location.hash = "+quote(fragment)+")", nil)
	e.settle()
}

// link is what the address says of the view.
func (e explorer) link() url.Values {
	e.t.Helper()
	values, err := url.ParseQuery(strings.TrimPrefix(e.text("location.hash"), "#"))
	require.NoError(e.t, err)
	return values
}

// waitLink waits until a key of the address has a value; "" waits until the key is not there.
func (e explorer) waitLink(key, value string) {
	e.t.Helper()
	e.waitUntil("the address has "+key+"="+value, func() bool { return e.link().Get(key) == value })
}

// historyLength is the number of steps of the tab, the present one included.
func (e explorer) historyLength() float64 { e.t.Helper(); return e.number("history.length") }

// headline is the large number of the panel.
func (e explorer) headline() string {
	e.t.Helper()
	return strings.TrimSpace(e.text(`document.querySelector(".headline .number")?.textContent ?? ""`))
}

// card is the name on the card of what is selected, or "".
func (e explorer) card() string {
	e.t.Helper()
	return e.text(`document.querySelector("#card-name")?.textContent ?? ""`)
}

// year is the year that the slider stands at.
func (e explorer) year() string { e.t.Helper(); return e.text(`document.querySelector("#year").value`) }

// map_ is the region of the map.
func (e explorer) map_() control {
	e.t.Helper()
	return e.control("application", e.words.text("map.name"))
}

// button is the button that the catalog names.
func (e explorer) button(key string) control {
	e.t.Helper()
	return e.control("button", e.words.text(key))
}

// slider is the one that chooses the year.
func (e explorer) slider() control {
	e.t.Helper()
	return e.control("slider", e.words.text("control.year"))
}

// resize gives the window another size in CSS px, and the screen another density.
func (e explorer) resize(width, height int, dpr float64) {
	e.t.Helper()
	e.do(patience, func(ctx context.Context) error {
		return call(ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
			Width: int64(width), Height: int64(height), DeviceScaleFactor: dpr,
		})
	})
	e.waitFor("innerWidth === " + strconv.Itoa(width) + " && innerHeight === " + strconv.Itoa(height))
	e.settle()
}
