package page

import (
	"runtime"
	"time"

	"approdi/wasm/input"
)

// Next is what the program asks for when a frame has passed.
type Next struct {
	// Draws tells that the engine must draw the picture anew in this frame, and
	// GoesOn that there is something to do in the next one.
	Draws, GoesOn bool
}

// Run calls step in every frame of the browser for as long as it goes on, and
// again after something has happened. When the engine draws by itself, as for
// another size of the canvas, [Page.Answer] says what comes next.
func (p *Page) Run(step func() Next) {
	exported.step = func() int32 { return int32(p.answer(step())) }
	// What has happened during the start has asked for a frame in vain.
	p.awake = false
	p.Wake()
}

// The module exports functions to canvas.js, since a callback of package syscall/js
// takes a quarter of a frame in which the picture is only moved. They must not
// wait for another goroutine: JavaScript would be answered before it has ended.

// exported is what they do; nothing until the page is there.
var exported struct {
	step func() int32
	page *Page // that hears pointers and wheels
	cost func() [3]int
}

//go:wasmexport step
func onFrame() int32 {
	if exported.step == nil {
		return 0
	}
	next := exported.step()
	runtime.Gosched() // the collector has its turn
	return next
}

// onMove hears a move of a pointer: where in the window and when, in CSS px and
// milliseconds. A mouse is kind 0, a finger 1.
//
//go:wasmexport move
func onMove(x, y, time float64, id, kind, shift, buttons int32) {
	if exported.page != nil {
		exported.page.moved(x, y, time, int(id), kind == 0, kind == 1, shift != 0, buttons != 0)
	}
}

// onWheel hears a wheel or a trackpad: where, how far to the right and down in
// which unit, the older measure of the same, and whether Ctrl was held.
//
//go:wasmexport wheel
func onWheel(x, y, dx, dy float64, unit int32, legacy float64, ctrl int32) {
	if exported.page != nil {
		exported.page.turned(x, y, dx, dy, int(unit), legacy, ctrl != 0)
	}
}

// onCost tells what Page.CostFrom gives, by its number there.
//
//go:wasmexport cost
func onCost(number int32) int32 {
	if exported.cost == nil {
		return 0
	}
	return int32(exported.cost()[number])
}

// CostFrom says where to find how many frames were drawn, and what the last of them
// took: draw calls and vertices.
func (p *Page) CostFrom(cost func() [3]int) { exported.cost = cost }

// What the program answers to a frame, one or both; canvas.js knows them.
const (
	goesOn = 1
	draws  = 2
)

// Answer says what comes after a frame that the engine has begun.
func (p *Page) Answer(next Next) {
	if p.answer(next)&goesOn != 0 {
		p.stage.Call("wake")
	}
}

func (p *Page) answer(next Next) (bits int) {
	p.awake = next.GoesOn || len(p.events) > 0
	if p.awake {
		bits |= goesOn
	}
	if next.Draws {
		bits |= draws
	}
	return bits
}

// Wake lets the next frame come.
func (p *Page) Wake() {
	if !p.awake {
		p.awake = true
		p.stage.Call("wake")
	}
}

// Linked tells whether the shaders can be drawn with at once.
func (p *Page) Linked() bool { return p.stage.Call("linked").Bool() }

// Slide shows the picture moved by whole device pixels from where it was drawn.
func (p *Page) Slide(x, y int) {
	if p.slid != [2]int{x, y} {
		p.slid = [2]int{x, y}
		p.stage.Call("slide", x, y)
	}
}

func (p *Page) moved(x, y, time float64, id int, mouse, touch, shift, held bool) {
	event := input.Pointer{Phase: input.Move, At: p.at(x, y), Time: milliseconds(time), ID: id, Touch: touch, Shift: shift}
	if mouse && p.mouseHeld && !held {
		// It was let go where the page did not hear of it, as over a dialog of
		// the browser.
		lost := event
		lost.Phase = input.Cancel
		p.events = append(p.events, lost)
		p.mouseHeld = false
	}
	p.events = append(p.events, event)
}

func (p *Page) turned(x, y, dx, dy float64, unit int, legacy float64, ctrl bool) {
	perUnit := pixelsPerWheelUnit(unit)
	dx, dy = dx*perUnit, dy*perUnit
	if dy != 0 {
		p.events = append(p.events, input.Wheel{
			At: p.at(x, y), DY: dy, Notched: input.IsNotch(perUnit != 1, dx, dy, legacy), Pinch: ctrl,
		})
	}
}

func milliseconds(ms float64) time.Duration { return time.Duration(ms * float64(time.Millisecond)) }
