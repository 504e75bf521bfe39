package page

import (
	"syscall/js"

	"approdi/wasm/app"
	"approdi/wasm/panel"
)

// The sources of a value are shown in a dialog: the browser keeps the focus
// inside while it is open, closes it on Escape and gives the focus back.

// listenToSources hears of what closes the dialog, and of clicks on values
// outside the panel.
func (p *Page) listenToSources() {
	dialog := p.element("provenance")
	listen(dialog, "close", passive, func(js.Value) { p.intent(app.Inspect{}) })
	listen(dialog, "click", passive, func(e js.Value) {
		target := e.Get("target")
		// The dialog itself is only hit beside what it contains.
		if target.Equal(dialog) || closest(target, "[data-close-sources]").Truthy() {
			dialog.Call("close")
			return
		}
		p.copyText(closest(target, "[data-copy]"))
	})
	listen(p.element("timeline-title"), "click", passive, func(e js.Value) { p.inspect(e.Get("target")) })
}

// inspect answers a click on a value. It tells whether there was one.
func (p *Page) inspect(target js.Value) bool {
	button := closest(target, "[data-figure]")
	if !button.Truthy() {
		return false
	}
	p.intent(app.Inspect{Ref: panel.ParseRef(button.Get("dataset").Get("figure").String())})
	return true
}

// ShowSources opens the dialog with the sources of a value, or closes it.
func (p *Page) ShowSources(html string) {
	dialog := p.element("provenance")
	open := dialog.Get("open").Bool()
	if html == "" {
		if open {
			dialog.Call("close")
		}
		return
	}
	p.SetHTML("provenance-sheet", html)
	if !open {
		dialog.Call("showModal")
		dialog.Set("scrollTop", 0)
		p.element("provenance-sheet").Call("querySelector", "h2").Call("focus")
	}
}

// copyText puts the text of the element that a button names on the clipboard
// and says so on the button.
func (p *Page) copyText(button js.Value) {
	if !button.Truthy() {
		return
	}
	text := p.document.Call("getElementById", button.Get("dataset").Get("copy")).Get("textContent")
	clipboard := p.window.Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		return
	}
	clipboard.Call("writeText", text)
	button.Set("textContent", button.Get("dataset").Get("copied"))
}

func closest(target js.Value, selector string) js.Value { return target.Call("closest", selector) }
