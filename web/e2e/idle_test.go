package e2e

import (
	"testing"
	"time"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
)

// countFrames counts the animation frames that anything in the page asks for, below what holds them back, and the timers
// that go off.
const countFrames = `{
	window.framesAsked = window.timersGone = 0;
	const timer = setTimeout.bind(window);
	window.setTimeout = (callback, ...rest) => timer((...args) => { timersGone++; callback(...args); }, ...rest);
	const frame = requestAnimationFrame.bind(window);
	window.requestAnimationFrame = callback => { framesAsked++; return frame(callback); };
}`

// comeToRest waits until the loop has stood still for a second. What is written once the view rests wakes it one last time.
func (e explorer) comeToRest() {
	e.t.Helper()
	last, since := -1.0, time.Now()
	e.waitUntil("the loop stands still", func() bool {
		if asked := e.number("framesAsked"); asked != last {
			last, since = asked, time.Now()
		}
		return time.Since(since) >= time.Second
	})
}

func TestNothingIsDrawnWhileNothingHappens(t *testing.T) {
	e := explore(t, "/en/#map=5/36/14&year=2016", options{before: countFrames})
	x, y := e.focus()
	rests := func(after string) {
		t.Helper()
		e.comeToRest()
		drawn, asked, gone := e.frames(), e.number("framesAsked"), e.number("timersGone")
		time.Sleep(3 * time.Second)
		assert.LessOrEqual(t, e.number("timersGone")-gone, 2.0, "timers %s", after)
		assert.Equal(t, drawn, e.frames(), "frames drawn %s", after)
		assert.Equal(t, asked, e.number("framesAsked"), "frames of the loop %s", after)
	}
	rests("after opening")

	// Far from any mark, in the desert.
	e.move(x-100, y+210)
	e.comeToRest()
	drawn, asked := e.frames(), e.number("framesAsked")
	e.move(x-102, y+212)
	e.comeToRest()
	assert.LessOrEqual(t, e.frames()-drawn, 2.0, "frames drawn for a move over nothing")
	assert.LessOrEqual(t, e.number("framesAsked")-asked, 4.0, "frames of the loop for a move over nothing")

	e.button("map.zoom-in").click()
	e.waitLink("map", "6/36/14")
	e.settle()
	assert.Greater(t, e.frames(), drawn+1, "a flight is seen, in as many frames as the machine has time for")
	e.slider().focus()
	e.press(kb.ArrowRight)
	e.waitYear(2017)
	e.button("control.play").click()
	e.waitFor(`document.querySelector("#year").value >= 2019`)
	e.button("control.pause").click()
	e.settle()
	e.move(x-100, y+210)
	e.settle()
	rests("after a flight and a play")
}

func TestReaderWhoWantsLessMotionSeesJumps(t *testing.T) {
	e := explore(t, "/en/#year=2016", options{reducedMotion: true})
	before := e.frames()
	e.control("button", e.words.nameOf("greece")).click()
	e.waitLink("place", "greece")
	e.settle()
	assert.LessOrEqual(t, e.frames()-before, 6.0, "frames of a jump to a country")

	e.slider().focus()
	before = e.frames()
	e.press(kb.ArrowRight)
	e.waitYear(2017)
	e.settle()
	assert.LessOrEqual(t, e.frames()-before, 4.0, "frames of another year")

	before = e.frames()
	e.button("map.show-all").click()
	e.settle()
	assert.LessOrEqual(t, e.frames()-before, 4.0, "frames of a jump to the whole basin")
}

// What is read beside the map is nothing to draw it for.
func TestTheMapIsNotDrawnForADialog(t *testing.T) {
	e := explore(t, "/en/#year=2016", options{reducedMotion: true})
	e.settle()
	before := e.frames()
	e.eval(`document.querySelector("#timeline-title button").click()`, nil)
	e.waitUntil("the sources are open", e.sourcesOpen)
	e.settle()
	e.press(kb.Escape)
	e.waitSourcesClosed()
	e.settle()
	assert.Equal(t, before, e.frames(), "frames drawn")
}
