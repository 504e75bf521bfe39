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

// exported is what the module's exported functions do. canvas.js calls those, since
// a callback of package syscall/js takes a quarter of a frame in which the picture
// is only moved. They must not wait for another goroutine: JavaScript would be
// answered before it has ended.
var exported struct {
	step func() int32
	note func(what [noteLength]float64)
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

// noteLength is how many numbers canvas.js gives for a move or a wheel.
const noteLength = 8

//go:wasmexport note
func onNote(a, b, c, d, e, f, g, h float64) {
	if exported.note != nil {
		exported.note([noteLength]float64{a, b, c, d, e, f, g, h})
	}
}

// Answer says what comes after a frame that the engine has begun.
func (p *Page) Answer(next Next) {
	if p.answer(next)&1 != 0 {
		p.stage.Call("wake")
	}
}

func (p *Page) answer(next Next) (bits int) {
	p.awake = next.GoesOn || len(p.events) > 0
	if p.awake {
		bits |= 1
	}
	if next.Draws {
		bits |= 2
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

// Slide shows the picture moved by whole device pixels from where it was drawn.
func (p *Page) Slide(x, y int) {
	if p.slid != [2]int{x, y} {
		p.slid = [2]int{x, y}
		p.stage.Call("slide", x, y)
	}
}

// note queues what a pointer or a wheel has done. canvas.js has asked for a frame.
func (p *Page) note(row [noteLength]float64) {
	if row[0] == 0 {
		p.moved(row)
	} else {
		p.turned(row)
	}
}

// moved reads a move of a pointer: where and when, its number and kind, Shift and
// the buttons.
func (p *Page) moved(row [noteLength]float64) {
	event := input.Pointer{
		Phase: input.Move, At: p.at(row[1], row[2]), Time: milliseconds(row[3]),
		ID: int(row[4]), Touch: row[5] == 1, Shift: row[6] != 0,
	}
	if mouse, buttons := row[5] == 0, row[7]; mouse && p.mouseHeld && buttons == 0 {
		// It was let go where the page did not hear of it, as over a dialog of
		// the browser.
		lost := event
		lost.Phase = input.Cancel
		p.events = append(p.events, lost)
		p.mouseHeld = false
	}
	p.events = append(p.events, event)
}

// turned reads a wheel or a trackpad: where, how far to the right and down and in
// which unit, the older measure of the same, and whether Ctrl was held.
func (p *Page) turned(row [noteLength]float64) {
	perUnit := pixelsPerWheelUnit(int(row[5]))
	dx, dy, legacy, ctrl := row[3]*perUnit, row[4]*perUnit, row[6], row[7] != 0
	if dy != 0 {
		p.events = append(p.events, input.Wheel{
			At: p.at(row[1], row[2]), DY: dy, Notched: input.IsNotch(perUnit != 1, dx, dy, legacy), Pinch: ctrl,
		})
	}
}

func milliseconds(ms float64) time.Duration { return time.Duration(ms * float64(time.Millisecond)) }
