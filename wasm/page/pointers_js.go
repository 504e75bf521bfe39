package page

import (
	"math"
	"syscall/js"

	"approdi/geo"
	"approdi/wasm/app"
	"approdi/wasm/input"
)

var (
	passive = map[string]any{"passive": true}
	active  = map[string]any{"passive": false} // the browser's own answer may be held back
)

// phases are the pointer events of the map, beside the moves, which canvas.js
// hears.
var phases = map[string]input.Phase{
	"pointerdown": input.Down, "pointerup": input.Up, "pointercancel": input.Cancel, "pointerleave": input.Leave,
}

// listenToPointers hears pointers on the map's element. The canvas inside it
// takes no events.
func (p *Page) listenToPointers() {
	for kind, phase := range phases {
		listen(p.map_, kind, passive, func(e js.Value) {
			by := e.Get("pointerType").String()
			event, mouse := p.pointer(phase, by, e), by == "mouse"
			switch {
			case phase == input.Down:
				if e.Get("button").Int() != 0 {
					return
				}
				// The drag goes on over panels and ends wherever it is let go.
				p.capture(e.Get("pointerId"))
				p.mouseHeld = mouse
			case mouse && (phase == input.Up || phase == input.Cancel):
				p.mouseHeld = false
			}
			p.queue(event)
		})
	}
	exported.page = p
	p.stage.Call("listen")
	listen(p.window, "blur", passive, func(js.Value) { p.queue(input.Blur{}) })
	// Ctrl and a click opens a menu on a Mac, and the button is never let go.
	listen(p.map_, "contextmenu", passive, func(js.Value) { p.queue(input.Blur{}) })
	p.listenToSafari()
}

// listenToSafari hears two fingers on the trackpad of a Mac, which Safari tells
// in events of its own (GestureEvent) and not as a wheel with Ctrl. On phones it
// has them too, beside the pointers, and there they are of no use.
func (p *Page) listenToSafari() {
	if !p.window.Get("GestureEvent").Truthy() || p.window.Get("TouchEvent").Truthy() {
		return
	}
	last := 1.0
	for _, kind := range []string{"gesturestart", "gesturechange"} {
		listen(p.map_, kind, active, func(e js.Value) {
			e.Call("preventDefault")
			scale := e.Get("scale").Float()
			if kind == "gesturechange" && scale > 0 {
				p.intent(app.ZoomBy{At: p.position(e), Delta: math.Log2(scale / last)})
			}
			last = scale
		})
	}
}

// pointer reads an event. Its time is when it happened, however late the page
// hears of it.
func (p *Page) pointer(phase input.Phase, by string, e js.Value) input.Pointer {
	return input.Pointer{
		Phase: phase, ID: e.Get("pointerId").Int(), Touch: by == "touch",
		Shift: e.Get("shiftKey").Bool(), At: p.position(e), Time: milliseconds(e.Get("timeStamp").Float()),
	}
}

// capture sends all that a pointer does to the map. A browser throws for a
// pointer that is already gone, as after a very short touch; then there is
// nothing to send.
func (p *Page) capture(pointer js.Value) {
	defer func() {
		if thrown := recover(); thrown != nil {
			if _, ok := thrown.(js.Error); !ok {
				panic(thrown)
			}
		}
	}()
	p.map_.Call("setPointerCapture", pointer)
}

// position of an event from the top left corner of the map, in px of the map.
func (p *Page) position(e js.Value) geo.Screen {
	return p.at(e.Get("clientX").Float(), e.Get("clientY").Float())
}

// at is a position in the window, in CSS px, on the map.
func (p *Page) at(x, y float64) geo.Screen {
	return geo.Screen{X: p.fromCSS(x - p.corner.X), Y: p.fromCSS(y - p.corner.Y)}
}

// leaveWheels leaves wheels to the page around the map, unless Ctrl or Command is
// held or the map has the focus.
func (p *Page) leaveWheels() {
	p.stage.Set("reserved", js.FuncOf(func(_ js.Value, args []js.Value) any {
		modified := args[0].Get("ctrlKey").Bool() || args[0].Get("metaKey").Bool()
		if modified || !p.Reserved() {
			return false
		}
		p.hint("wheel")
		return true
	}))
}

// pixelsPerWheelUnit: browsers report wheels in pixels, lines or pages
// (WheelEvent.deltaMode); Firefox uses lines for a notched wheel.
func pixelsPerWheelUnit(mode int) float64 {
	switch mode {
	case 1:
		return 40
	case 2:
		return 800
	}
	return 1
}

// ShowBox shows the rectangle that is being drawn between two positions.
func (p *Page) ShowBox(from, to geo.Screen) {
	box := p.element("box")
	box.Set("hidden", false)
	style := box.Get("style")
	style.Set("transform", translation(p.toCSS(min(from.X, to.X)), p.toCSS(min(from.Y, to.Y))))
	style.Set("width", px(p.toCSS(max(from.X, to.X)-min(from.X, to.X))))
	style.Set("height", px(p.toCSS(max(from.Y, to.Y)-min(from.Y, to.Y))))
}

// HideBox takes the rectangle away.
func (p *Page) HideBox() { p.element("box").Set("hidden", true) }
