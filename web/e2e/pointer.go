package e2e

import (
	"context"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// All positions are in CSS px from the top left of the window.

// press types keys: text, or the named keys of package kb, with modifiers held down.
func (p *page) press(keys string, modifiers ...chromedp.Modifier) {
	p.t.Helper()
	p.do(patience, func(ctx context.Context) error {
		return chromedp.Do(ctx, chromedp.KeyEvent(keys, chromedp.KeyModifiers(modifiers...)))
	})
}

// move moves the mouse.
func (p *page) move(x, y float64) {
	p.t.Helper()
	p.mouse(input.DispatchMouseEventParams{Type: chromedp.MouseMoved, X: x, Y: y})
}

// click presses and releases the left button.
func (p *page) click(x, y float64) {
	p.t.Helper()
	p.drag(x, y, x, y, 0)
}

// restTime is longer than the map looks back for the speed of a drag.
const restTime = 130 * time.Millisecond

// drag presses the left button, moves in steps, rests there and releases it, so that the map does not glide on.
func (p *page) drag(fromX, fromY, toX, toY float64, steps int, modifiers ...chromedp.Modifier) {
	p.t.Helper()
	p.hold(fromX, fromY, toX, toY, steps, modifiers...)
	if steps > 0 {
		p.rest()
	}
	p.release(toX, toY)
}

// rest lets time pass with a pointer held still.
func (p *page) rest() {
	time.Sleep(restTime)
	p.clock = p.clock.Add(restTime)
}

// paced has the events of pointers carry times at a pace of their own from now on, so that a gesture is as quick as it
// should be on a machine that is not.
func (p *page) paced(pace time.Duration) { p.clock, p.pace = time.Now(), pace }

// stamp is the time that the next event carries; 0 is when it is sent.
func (p *page) stamp() input.TimeSinceEpoch {
	if p.pace == 0 {
		return 0
	}
	p.clock = p.clock.Add(p.pace)
	return input.TimeSinceEpoch(float64(p.clock.UnixMicro()) / 1e6)
}

// fling drags and releases the button in motion.
func (p *page) fling(fromX, fromY, toX, toY float64, steps int) {
	p.t.Helper()
	p.hold(fromX, fromY, toX, toY, steps)
	p.release(toX, toY)
}

// hold presses the left button and moves in steps.
func (p *page) hold(fromX, fromY, toX, toY float64, steps int, modifiers ...chromedp.Modifier) {
	p.t.Helper()
	var held chromedp.Modifier
	for _, m := range modifiers {
		held |= m
	}
	p.move(fromX, fromY)
	p.mouse(input.DispatchMouseEventParams{Type: chromedp.MousePressed, X: fromX, Y: fromY, Button: input.MouseButtonLeft, ClickCount: 1, Modifiers: int64(held)})
	for i := 1; i <= steps; i++ {
		x, y := between(fromX, toX, i, steps), between(fromY, toY, i, steps)
		p.mouse(input.DispatchMouseEventParams{Type: chromedp.MouseMoved, X: x, Y: y, Button: input.MouseButtonLeft, Buttons: 1, Modifiers: int64(held)})
	}
}

// release lets the left button go.
func (p *page) release(x, y float64) {
	p.t.Helper()
	p.mouse(input.DispatchMouseEventParams{Type: chromedp.MouseReleased, X: x, Y: y, Button: input.MouseButtonLeft, ClickCount: 1})
}

// wheel turns the mouse wheel; positive is towards the reader, which scrolls down.
func (p *page) wheel(x, y, deltaY float64) {
	p.t.Helper()
	p.wheelWith(x, y, deltaY, 0)
}

// wheelWith turns the mouse wheel with keys held.
func (p *page) wheelWith(x, y, deltaY float64, held chromedp.Modifier) {
	p.t.Helper()
	p.do(patience, func(ctx context.Context) error {
		return call(ctx, wheelEvent, map[string]any{
			"type": chromedp.MouseWheel, "x": x, "y": y, "deltaX": 0, "deltaY": deltaY, "modifiers": int64(held),
		})
	})
}

// wheelEvent is input.DispatchMouseEvent, whose own parameters leave out a deltaX of 0 that the browser insists on.
var wheelEvent = cdp.Command[map[string]any, cdp.Empty]{Method: input.CommandDispatchMouseEvent}

// tap touches the screen with one finger.
func (p *page) tap(x, y float64) {
	p.t.Helper()
	p.swipe(x, y, x, y, 0)
}

// swipe moves one finger in steps and lets it rest before it is lifted.
func (p *page) swipe(fromX, fromY, toX, toY float64, steps int) {
	p.t.Helper()
	p.touch(input.DispatchTouchEventTypeTouchStart, fromX, fromY)
	for i := 1; i <= steps; i++ {
		p.touch(input.DispatchTouchEventTypeTouchMove, between(fromX, toX, i, steps), between(fromY, toY, i, steps))
	}
	if steps > 0 {
		p.rest()
	}
	p.touch(input.DispatchTouchEventTypeTouchEnd)
}

// pinch moves two fingers, left and right of a point, from one distance to another in steps.
func (p *page) pinch(x, y, fromPx, toPx float64, steps int) {
	p.t.Helper()
	p.touch(input.DispatchTouchEventTypeTouchStart, x-fromPx/2, y, x+fromPx/2, y)
	for i := 1; i <= steps; i++ {
		apart := between(fromPx, toPx, i, steps)
		p.touch(input.DispatchTouchEventTypeTouchMove, x-apart/2, y, x+apart/2, y)
	}
	p.touch(input.DispatchTouchEventTypeTouchEnd)
}

// between is the position after some of the steps from one number to another.
func between(from, to float64, step, steps int) float64 {
	return from + (to-from)*float64(step)/float64(steps)
}

func (p *page) mouse(event input.DispatchMouseEventParams) {
	p.t.Helper()
	event.Timestamp = p.stamp()
	p.do(patience, func(ctx context.Context) error { return call(ctx, input.DispatchMouseEvent, event) })
}

// touch sends one event with a finger at each x, y pair.
func (p *page) touch(kind input.DispatchTouchEventType, positions ...float64) {
	p.t.Helper()
	points := []*input.TouchPoint{}
	for i := 0; i+1 < len(positions); i += 2 {
		points = append(points, &input.TouchPoint{X: positions[i], Y: positions[i+1], ID: new(float64(i / 2))})
	}
	stamp := p.stamp()
	p.do(patience, func(ctx context.Context) error {
		return call(ctx, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: points, Timestamp: stamp})
	})
}
