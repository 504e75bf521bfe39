package page

import "syscall/js"

// A map in another page leaves the wheel and one finger to that page until it
// is asked for: until it has the focus, which a click or a tap gives it. Escape
// or a click elsewhere takes it away again.

// SetEmbedded tells whether the map is to be a part of another page. One in a frame
// is whether it was told or not.
func (p *Page) SetEmbedded(embedded bool) {
	embedded = embedded || p.framed
	if embedded == p.embedded {
		return
	}
	p.embedded = embedded
	p.document.Get("documentElement").Get("classList").Call("toggle", "embedded", embedded)
	if p.touchesHeard {
		return
	}
	p.touchesHeard = true
	p.leaveWheels()
	// Two fingers are for the map: the browser must not scroll with them.
	two := func(e js.Value) {
		if !p.Reserved() {
			return
		}
		if e.Get("touches").Length() > 1 {
			if e.Get("cancelable").Bool() {
				e.Call("preventDefault")
			}
		} else if e.Get("type").String() == "touchmove" {
			p.hint("touch")
		}
	}
	listen(p.map_, "touchstart", active, two)
	listen(p.map_, "touchmove", active, two)
}

// Reserved tells whether the page around the map has the first claim to wheels
// and fingers.
func (p *Page) Reserved() bool {
	return p.embedded && !(p.document.Call("hasFocus").Bool() && p.document.Get("activeElement").Equal(p.map_))
}

// hintMs is how long a hint stays after the last event that called for it.
const hintMs = 1800

// hint says over the map how it can be moved. The style sheet shows the words
// for a wheel or for touch.
func (p *Page) hint(by string) {
	hint := p.element("hint")
	hint.Get("dataset").Set("by", by)
	hint.Set("hidden", false)
	p.window.Call("clearTimeout", p.hintTimer)
	p.hintTimer = p.window.Call("setTimeout", p.hideHint, hintMs)
}
