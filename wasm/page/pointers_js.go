package page

import (
	"syscall/js"
	"time"

	"approdi/geo"
	"approdi/wasm/input"
)

var passive = map[string]any{"passive": true}

// listenToPointers hears pointers and keys on the map's element. The canvas
// inside it takes no events, so the engine's own listeners, which hold back
// Tab and reload keys, never fire.
func (p *Page) listenToPointers() {
	phases := map[string]input.Phase{
		"pointerdown": input.Down, "pointermove": input.Move, "pointerup": input.Up,
		"pointercancel": input.Cancel, "pointerleave": input.Leave,
	}
	for kind, phase := range phases {
		listen(p.map_, kind, passive, func(e js.Value) {
			if phase == input.Down {
				if e.Get("button").Int() != 0 {
					return
				}
				// The drag goes on over panels and ends wherever it is let go.
				p.capture(e.Get("pointerId"))
			}
			p.queue(input.Pointer{
				Phase: phase, ID: e.Get("pointerId").Int(), Touch: e.Get("pointerType").String() == "touch",
				At: p.position(e), Time: time.Since(p.started),
			})
		})
	}
	listen(p.map_, "wheel", map[string]any{"passive": false}, func(e js.Value) {
		e.Call("preventDefault")
		p.queue(input.Wheel{At: p.position(e), DY: e.Get("deltaY").Float() * pixelsPerWheelUnit(e), Pinch: e.Get("ctrlKey").Bool()})
	})
	listen(p.map_, "keydown", map[string]any{"passive": false}, func(e js.Value) {
		if e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
			return
		}
		k := input.Key{Name: e.Get("key").String(), Shift: e.Get("shiftKey").Bool()}
		if !k.Handles() {
			return
		}
		e.Call("preventDefault")
		p.queue(KeyPressed{k})
	})
	listen(p.window, "blur", passive, func(js.Value) { p.queue(input.Blur{}) })
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

// position of an event from the top left corner of the map, in CSS px.
func (p *Page) position(e js.Value) geo.Screen {
	box := p.map_.Call("getBoundingClientRect")
	return geo.Screen{
		X: e.Get("clientX").Float() - box.Get("left").Float(),
		Y: e.Get("clientY").Float() - box.Get("top").Float(),
	}
}

// pixelsPerWheelUnit: browsers report wheels in pixels, lines or pages
// (WheelEvent.deltaMode); Firefox uses lines for a notched wheel.
func pixelsPerWheelUnit(e js.Value) float64 {
	switch e.Get("deltaMode").Int() {
	case 1:
		return 40
	case 2:
		return 800
	}
	return 1
}
