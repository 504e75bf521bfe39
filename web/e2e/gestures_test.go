package e2e

import (
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
)

const libya = "map=6/30/16"

func TestDragCarriesTheMap(t *testing.T) {
	e := explore(t, "/en/#"+libya, options{})
	x, y := e.focus()
	lat, lon := e.view().place(x+60, y+20, x, y)
	e.drag(x+60, y+20, x-70, y-50, 8)
	e.settle()
	atX, atY := e.view().screen(lat, lon, x, y)
	assert.InDelta(t, x-70, atX, 1.5)
	assert.InDelta(t, y-50, atY, 1.5)
	assert.False(t, e.link().Has("place"), "a drag is no click")
}

func TestDragEndsWhereverItIsLetGo(t *testing.T) {
	tests := []struct {
		name string
		x, y float64
	}{
		{"over the panel", 200, 300},
		{"over the timeline", 700, 580},
		{"over a button", 960, 370},
		{"outside the window", -60, 300},
	}
	e := explore(t, "/en/", options{reducedMotion: true})
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e.within(t)
			e.show(libya)
			x, y := e.focus()
			e.drag(x, y, test.x, test.y, 6)
			e.settle()
			let := e.view()
			assert.NotEqual(t, view{6, 30, 16}, let, "the drag goes on there")
			e.move(x, y)
			e.move(x+100, y+60)
			e.settle()
			assert.Equal(t, let, e.view(), "a move without a button does not pan")
			assert.Equal(t, "2024", e.year(), "and the control under it was not pressed")
		})
	}
}

func TestWheelKeepsThePlaceUnderThePointer(t *testing.T) {
	e := explore(t, "/en/#"+libya, options{})
	x, y := e.focus()
	for _, deltaY := range []float64{-240, 120} {
		before := e.view()
		lat, lon := before.place(x+120, y-60, x, y)
		e.wheel(x+120, y-60, deltaY)
		e.waitUntil("the zoom changes", func() bool { return e.view().zoom != before.zoom })
		e.settle()
		assert.Equal(t, deltaY < 0, e.view().zoom > before.zoom)
		atX, atY := e.view().screen(lat, lon, x, y)
		assert.InDelta(t, x+120, atX, 2)
		assert.InDelta(t, y-60, atY, 2)
	}
}

func TestDoubleClickZoomsIn(t *testing.T) {
	e := explore(t, "/en/#"+libya, options{})
	x, y := e.focus()
	e.paced(20 * time.Millisecond)
	e.click(x, y)
	e.click(x, y)
	e.waitUntil("the zoom is one more", func() bool { return e.link().Has("map") && e.view().zoom == 7 })
}

func TestButtonsZoom(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#"+libya, options{})
	e.button("map.zoom-in").click()
	e.waitLink("map", "7/30/16")
	e.settle()
	e.button("map.zoom-out").click()
	e.button("map.zoom-out").click()
	e.waitUntil("two presses are two steps, the second in the flight of the first", func() bool { return e.view().zoom == 5 })
	e.button("map.show-all").click()
	e.waitLink("map", "")
}

func TestPageNeverScrolls(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/", options{width: 390, height: 844, touch: true})
	x, y := e.focus()
	e.swipe(x, y, x, y-150, 5)
	e.wheel(x, y, 400)
	e.map_().focus()
	for _, key := range []string{" ", "PageDown", "End"} {
		e.eval(`document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: `+quote(key)+`, bubbles: true, cancelable: true}))`, nil)
	}
	e.eval("scrollTo(100, 100)", nil)
	assert.Zero(t, e.number("scrollX + scrollY"))
	assert.Equal(t, 1.0, e.number("visualViewport.scale"), "a page that fits is not zoomed")
}

func TestFingersMoveTheMap(t *testing.T) {
	e := explore(t, "/en/#"+libya, options{width: 390, height: 844, touch: true, dpr: 2})
	x, y := e.focus()

	lat, lon := e.view().place(x, y, x, y)
	e.swipe(x, y, x-60, y-40, 6)
	e.settle()
	atX, atY := e.view().screen(lat, lon, x, y)
	assert.InDelta(t, x-60, atX, 1.5)
	assert.InDelta(t, y-40, atY, 1.5)

	before := e.view()
	e.pinch(x, y, 80, 160, 8)
	e.settle()
	assert.InDelta(t, before.zoom+1, e.view().zoom, 0.02, "twice as far apart is one step")
	assert.InDelta(t, before.lon, e.view().lon, 0.02, "around the middle between them")

	before = e.view()
	e.paced(20 * time.Millisecond)
	e.tap(x, y-20)
	e.tap(x, y-20)
	e.waitUntil("a double tap is one step", func() bool { return e.link().Has("map") && e.view().zoom > before.zoom+0.98 })
	e.settle()

	before = e.view()
	e.touch(input.DispatchTouchEventTypeTouchStart, x, y)
	e.touch(input.DispatchTouchEventTypeTouchMove, x+30, y)
	e.touch(input.DispatchTouchEventTypeTouchCancel)
	e.settle()
	cancelled := e.view()
	e.swipe(x, y, x, y+40, 4)
	e.settle()
	assert.InDelta(t, cancelled.lon, e.view().lon, 0.01, "a finger that was taken away is forgotten")
	assert.Equal(t, before.zoom, e.view().zoom)
	assert.Equal(t, 1.0, e.number("visualViewport.scale"))
}

func TestTapSelects(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#"+lampedusa.link(), options{seen: true, width: 390, height: 844, touch: true})
	x, y := e.focus()
	e.tap(x+6, y+6)
	e.waitLink("place", "lampedusa")
	e.waitUntil("the card is open", func() bool { return e.card() == e.words.nameOf("lampedusa") })
	e.settle()
	e.screenshot("phone-lampedusa")
	assert.Equal(t, "", e.text(`document.querySelector("#tip-name").textContent`), "fingers have no tip")
}

func TestPressOfAnotherButtonDoesNothing(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#"+libya, options{})
	x, y := e.focus()
	press := func(kind input.DispatchMouseEventType, x float64) {
		e.mouse(input.DispatchMouseEventParams{Type: kind, X: x, Y: y, Button: input.MouseButtonRight, Buttons: 2, ClickCount: 1})
	}
	press(chromedp.MousePressed, x)
	press(chromedp.MouseMoved, x+80)
	press(chromedp.MouseReleased, x+80)
	e.settle()
	assert.Equal(t, view{6, 30, 16}, e.view())
}

// Browsers refuse to capture a pointer that was let go before the page heard that it came down.
func TestPointerThatIsAlreadyGoneDoesNoHarm(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#"+libya, options{})
	x, y := e.focus()
	for _, kind := range []string{"pointerdown", "pointerup"} {
		e.eval(`void(document.querySelector("#map").dispatchEvent(new PointerEvent(`+quote(kind)+`, {pointerId: 99, bubbles: true})))`, nil)
	}
	e.drag(x, y, x-60, y-40, 4)
	e.waitUntil("the map still moves", func() bool { return e.link().Get("map") != "6/30/16" })
	assert.Empty(t, e.said())
}
