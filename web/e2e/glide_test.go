package e2e

import (
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
)

// carried is how far, in CSS px, the map has been carried from one view to another of the same zoom.
func carried(from, to view) (x, y float64) { return to.screen(from.lat, from.lon, 0, 0) }

func TestMapGlidesOnWhenItIsLetGoInMotion(t *testing.T) {
	e := explore(t, "/en/#map=7/30/16", options{})
	x, y := e.focus()
	before := e.view()
	e.paced(20 * time.Millisecond)
	e.fling(x+50, y, x-50, y, 10)
	e.waitUntil("the address tells", func() bool { return e.view() != before })
	e.settle()
	moved, aside := carried(before, e.view())
	assert.Less(t, moved, -180.0, "the hand moved by 100, at 500 px a second")
	assert.Greater(t, moved, -260.0)
	assert.InDelta(t, 0, aside, 1.5)
	assert.False(t, e.link().Has("place"))
	assert.Empty(t, e.said())
}

func TestReaderWhoWantsLessMotionHasNoGlide(t *testing.T) {
	e := explore(t, "/en/#map=7/30/16", options{reducedMotion: true})
	x, y := e.focus()
	before := e.view()
	e.paced(20 * time.Millisecond)
	e.fling(x+50, y, x-50, y, 10)
	e.waitUntil("the address tells", func() bool { return e.view() != before })
	e.settle()
	moved, _ := carried(before, e.view())
	assert.InDelta(t, -100, moved, 1.5)
}

// key tells the map that a key goes down or up.
func (e explorer) key(kind, name string, more string) {
	e.t.Helper()
	e.eval("void "+keyEvent(kind, name, more), nil)
}

func keyEvent(kind, name, more string) string {
	return `document.querySelector("#map").dispatchEvent(new KeyboardEvent(` + quote(kind) + `, {key: ` + quote(name) + `, code: ` + quote(name) + `, bubbles: true, cancelable: true` + more + `}))`
}

func TestKeysThatAreHeldMoveTheMapUntilTheyAreLetGo(t *testing.T) {
	e := explore(t, "/en/#map=7/30/10", options{width: 700, height: 500})
	e.map_().focus()
	before := e.view()
	// Down and up at once: on a slow machine a press by the protocol is a key that is held.
	e.eval("void("+keyEvent("keydown", "ArrowRight", "")+", "+keyEvent("keyup", "ArrowRight", "")+")", nil)
	e.waitUntil("the address tells", func() bool { return e.view() != before })
	e.settle()
	moved, _ := carried(before, e.view())
	assert.InDelta(t, -80, moved, 1, "a short press is a step")

	ends := map[string]func(){
		"is let go":         func() { e.key("keyup", "ArrowRight", "") },
		"leaves the map":    func() { e.press(kb.Tab) },
		"leaves the window": func() { e.eval(`void(dispatchEvent(new Event("blur")), document.activeElement.blur())`, nil) },
	}
	for name, end := range ends {
		t.Run("until it "+name, func(t *testing.T) {
			e.within(t)
			e.show("map=9/30/6")
			e.map_().focus()
			start, frames := e.view(), e.frames()
			e.key("keydown", "ArrowRight", "")
			e.key("keydown", "ArrowRight", ", repeat: true")
			time.Sleep(600 * time.Millisecond)
			e.waitUntil("it is seen to move, little by little", func() bool { return e.frames() > frames+4 })
			end()
			e.waitUntil("the address tells", func() bool { return e.view() != start })
			e.settle()
			moved, aside := carried(start, e.view())
			assert.Less(t, moved, -120.0, "further than a step")
			assert.Zero(t, aside)
		})
	}
}

func TestShiftAndDragZoomsToARectangle(t *testing.T) {
	e := explore(t, "/en/#map=6/30/16", options{seen: true})
	x, y := e.focus()
	lat, lon := e.view().place(x-40, y+30, x, y)
	e.hold(x-120, y-30, x+40, y+90, 4, chromedp.ModifierShift)
	e.waitFor(`!document.querySelector("#box").hidden`)
	var box [4]float64
	e.eval(`(b => [b.left, b.top, b.right, b.bottom])(document.querySelector("#box").getBoundingClientRect())`, &box)
	assert.InDeltaSlice(t, []float64{x - 120, y - 30, x + 40, y + 90}, box[:], 1.5)
	e.screenshot("rectangle")
	e.release(x+40, y+90)
	e.waitFor(`document.querySelector("#box").hidden`)
	e.settle()
	atX, atY := e.view().screen(lat, lon, x, y)
	assert.InDelta(t, x, atX, 2, "what was in its middle is in the middle")
	assert.InDelta(t, y, atY, 2)
	assert.Greater(t, e.view().zoom, 6.8)

	after := e.view()
	e.hold(x-120, y-30, x+40, y+90, 4, chromedp.ModifierShift)
	e.waitFor(`!document.querySelector("#box").hidden`)
	e.map_().focus()
	e.press(kb.Escape)
	e.waitFor(`document.querySelector("#box").hidden`)
	e.move(x+60, y+100)
	e.release(x+60, y+100)
	e.settle()
	assert.Equal(t, after, e.view(), "Escape gives it up")

	e.drag(x, y, x+5, y+5, 2, chromedp.ModifierShift)
	e.settle()
	assert.Equal(t, after, e.view(), "one that is too small is none")
}

func TestRectangleIsSeenInForcedColours(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#map=6/30/16", options{forcedColors: true})
	x, y := e.focus()
	e.hold(x-120, y-30, x+40, y+90, 3, chromedp.ModifierShift)
	e.waitFor(`!document.querySelector("#box").hidden`)
	assert.True(t, e.is(`(s => s.borderTopWidth === "2px" && s.borderTopColor !== "rgba(0, 0, 0, 0)" && s.outlineWidth === "2px" && s.outlineColor !== s.borderTopColor)(getComputedStyle(document.querySelector("#box")))`))
	e.release(x+40, y+90)
}

func TestTapOfTwoFingersZoomsOut(t *testing.T) {
	e := explore(t, "/en/#map=7/30/16", options{width: 390, height: 844, touch: true})
	e.paced(20 * time.Millisecond)
	x, y := e.focus()
	lat, lon := e.view().place(x, y+20, x, y)
	e.touch(input.DispatchTouchEventTypeTouchStart, x-40, y+20, x+40, y+20)
	e.touch(input.DispatchTouchEventTypeTouchEnd)
	e.waitUntil("the zoom is one less", func() bool { return e.view().zoom == 6 })
	e.settle()
	atX, atY := e.view().screen(lat, lon, x, y)
	assert.InDelta(t, x, atX, 2, "around the middle between the fingers")
	assert.InDelta(t, y+20, atY, 2)
}

func TestTapAndDragZooms(t *testing.T) {
	e := explore(t, "/en/#map=7/30/16", options{width: 390, height: 844, touch: true})
	e.paced(20 * time.Millisecond)
	x, y := e.focus()
	e.tap(x, y)
	e.swipe(x, y, x, y+64, 4)
	e.waitUntil("the zoom is half a step more", func() bool { return e.view().zoom == 7.5 })
	e.settle()
	assert.InDelta(t, 30, e.view().lat, 0.02, "around the tap")
	assert.InDelta(t, 16, e.view().lon, 0.02)
	assert.False(t, e.link().Has("place"))
}

func TestSecondFingerInMidDragMakesAPinchOfIt(t *testing.T) {
	e := explore(t, "/en/#map=6/30/16", options{width: 390, height: 844, touch: true})
	x, y := e.focus()
	e.touch(input.DispatchTouchEventTypeTouchStart, x-40, y)
	e.touch(input.DispatchTouchEventTypeTouchMove, x-60, y)
	e.touch(input.DispatchTouchEventTypeTouchStart, x-60, y, x+20, y)
	e.touch(input.DispatchTouchEventTypeTouchMove, x-80, y, x+80, y)
	e.touch(input.DispatchTouchEventTypeTouchEnd)
	e.settle()
	assert.InDelta(t, 7, e.view().zoom, 0.03, "from 80 px apart to 160")
	assert.Equal(t, 1.0, e.number("visualViewport.scale"))
}

func TestTrackpadZoomsAtOnceAndPinchesWithCtrl(t *testing.T) {
	e := explore(t, "/en/#map=6/30/16", options{})
	x, y := e.focus()
	turn := func(options string) {
		e.eval(fmt.Sprintf(`void(document.querySelector("#map").dispatchEvent(new WheelEvent("wheel",
			{bubbles: true, cancelable: true, clientX: %g, clientY: %g, %s})))`, x, y, options), nil)
	}
	for range 10 {
		turn("deltaY: -3.6")
	}
	e.waitUntil("a tenth of a step", func() bool { return e.view().zoom == 6.1 })
	for range 10 {
		turn("deltaY: -1.8, ctrlKey: true")
	}
	e.waitUntil("half a step of a pinch", func() bool { return e.view().zoom == 6.6 })
	turn("deltaY: 3, deltaMode: 1")
	e.waitUntil("a notch of a wheel that counts in lines", func() bool { return e.view().zoom < 6.28 })
	e.settle()
	assert.InDelta(t, 6.6-1.0/3, e.view().zoom, 0.011)
}

// A Mac's Safari tells of two fingers on the trackpad in events that Chromium does not have.
func TestSafariPinchesInItsOwnWay(t *testing.T) {
	e := explore(t, "/en/#map=6/30/16", options{before: `window.GestureEvent = Event; delete window.TouchEvent;`})
	x, y := e.focus()
	lat, lon := e.view().place(x+90, y+20, x, y)
	for _, step := range []string{`"gesturestart", 1`, `"gesturechange", 1.5`, `"gesturechange", 2`} {
		e.eval(fmt.Sprintf(`((kind, scale) => void(document.querySelector("#map").dispatchEvent(Object.assign(
			new Event(kind, {bubbles: true, cancelable: true}), {scale, clientX: %g, clientY: %g}))))(%s)`, x+90, y+20, step), nil)
	}
	e.waitUntil("the zoom is one more", func() bool { return e.view().zoom == 7 })
	e.settle()
	atX, atY := e.view().screen(lat, lon, x, y)
	assert.InDelta(t, x+90, atX, 2)
	assert.InDelta(t, y+20, atY, 2)
}

func TestMenuOfAMacEndsTheDragThatOpenedIt(t *testing.T) {
	e := explore(t, "/en/#map=6/30/16", options{})
	x, y := e.focus()
	e.hold(x, y, x+40, y, 3)
	e.eval(`void(document.querySelector("#map").dispatchEvent(new Event("contextmenu", {bubbles: true, cancelable: true})))`, nil)
	e.settle()
	before := e.view()
	e.move(x+80, y+30)
	e.release(x+80, y+30)
	e.settle()
	assert.Equal(t, before, e.view())
}
