package page

import (
	"strconv"
	"syscall/js"

	"approdi/wasm/input"
	"approdi/wasm/scene"
)

// The marks on the map are buttons over it that no pointer meets: a pointer
// means the picture below. One of them at a time is in the order of Tab, and the
// arrow keys go from one to the next.

type (
	// MarkKey is a key that was pressed on a mark.
	MarkKey struct{ Stroke input.Stroke }
	// MarkFocused tells that the mark of that number has the focus, or with -1
	// that none has it any longer.
	MarkFocused struct{ Number int }
	// MarkOpened tells that the mark of that number was pressed.
	MarkOpened struct{ Number int }
)

func (p *Page) listenToMarks() {
	marks := p.element("marks")
	number := func(e js.Value) int {
		at := closest(e.Get("target"), "button")
		if !at.Truthy() {
			return -1
		}
		return js.Global().Get("Array").Get("prototype").Get("indexOf").Call("call", marks.Get("children"), at).Int()
	}
	listen(marks, "focusin", passive, func(e js.Value) { p.queue(MarkFocused{number(e)}) })
	listen(marks, "focusout", passive, func(js.Value) { p.queue(MarkFocused{-1}) })
	listen(marks, "click", passive, func(e js.Value) {
		if n := number(e); n >= 0 {
			p.queue(MarkOpened{n})
		}
	})
	listen(marks, "keydown", active, func(e js.Value) {
		stroke, ok := key(e).On(input.OnMarks)
		if !ok || modified(e) || stroke.Command == input.OpenMark { // a press, which the browser makes of these keys
			return
		}
		e.Call("preventDefault")
		p.queue(MarkKey{stroke})
	})
}

// SetMarks puts a button where each stop is. That of the number is the one that
// Tab leads to.
func (p *Page) SetMarks(buttonsHTML string, stops []scene.Stop, number int) {
	marks := p.element("marks")
	marks.Set("hidden", len(stops) == 0)
	p.SetHTML(Piece{"marks", buttonsHTML})
	approdi("place", marks, p.boxes(stops), number)
	marks.Get("classList").Call("remove", "moving")
}

// boxes are the sides and the upper left corners of the buttons, in whole CSS px.
func (p *Page) boxes(stops []scene.Stop) string {
	var text []byte
	for i, stop := range stops {
		if i > 0 {
			text = append(text, ';')
		}
		side := max(p.toCSS(2*stop.RadiusPx), smallestMarkPx)
		text = strconv.AppendInt(text, int64(side), 10)
		text = strconv.AppendInt(append(text, ','), int64(p.toCSS(stop.At.X)-side/2), 10)
		text = strconv.AppendInt(append(text, ','), int64(p.toCSS(stop.At.Y)-side/2), 10)
	}
	return string(text)
}

// smallestMarkPx is the smallest side of a target (WCAG 2.5.8).
const smallestMarkPx = 24

// tabToMark makes a mark the one that Tab leads to.
func (p *Page) tabToMark(number int) {
	buttons := p.element("marks").Get("children")
	each(p.element("marks"), "[tabindex='0']", func(e js.Value) { e.Set("tabIndex", -1) })
	if number >= 0 && number < buttons.Length() {
		buttons.Index(number).Set("tabIndex", 0)
	}
}

// FocusMark gives the focus to a mark.
func (p *Page) FocusMark(number int) {
	p.tabToMark(number)
	if button := p.element("marks").Get("children").Index(number); button.Truthy() {
		button.Call("focus", map[string]any{"preventScroll": true})
	}
}

// MarksMove tells that the marks are no longer where their buttons are.
func (p *Page) MarksMove() { p.element("marks").Get("classList").Call("add", "moving") }
