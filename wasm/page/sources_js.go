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
	listen(dialog, "close", passive, func(js.Value) {
		// The same value begins anew when it is opened again.
		p.forget("provenance-sheet")
		p.intent(app.Inspect{})
	})
	// The dialog itself is only hit beside what it contains. Text that is
	// selected inside and let go outside is a click on it too, so the press
	// must have been there as well.
	pressed := js.Null()
	listen(dialog, "pointerdown", passive, func(e js.Value) { pressed = e.Get("target") })
	listen(dialog, "click", passive, func(e js.Value) {
		target := e.Get("target")
		if target.Equal(dialog) && pressed.Equal(dialog) || closest(target, "[data-close-sources]").Truthy() {
			dialog.Call("close")
			return
		}
		if button := closest(target, "[data-copy]"); button.Truthy() {
			p.copyText(button)
		}
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
			p.refocusFigure()
		}
		return
	}
	if p.shown["provenance-sheet"] != html {
		p.forget("provenance-sheet") // in which something else is written too
		p.SetHTML(Piece{"provenance-sheet", html})
		p.completeAddresses()
	}
	if !open {
		p.openedBy = figureOf(p.document.Get("activeElement"))
		dialog.Call("showModal")
		dialog.Set("scrollTop", 0)
		p.element("provenance-sheet").Call("querySelector", "h2").Call("focus")
	}
}

// refocusFigure gives the focus to the number that opened the dialog, where
// the panel was written anew behind it and the browser cannot.
func (p *Page) refocusFigure() {
	if !p.document.Get("activeElement").Equal(p.document.Get("body")) {
		return
	}
	next := p.element("content")
	if p.openedBy != "" {
		found := false
		each(p.document.Get("body"), "#timeline-title [data-figure], #content [data-figure]", func(e js.Value) {
			if !found && figureOf(e) == p.openedBy {
				next, found = e, true
			}
		})
	}
	next.Call("focus", map[string]any{"preventScroll": true})
}

// completeAddresses writes addresses that are to be cited in full.
func (p *Page) completeAddresses() {
	base := p.document.Get("baseURI")
	each(p.element("provenance-sheet"), "[data-address]", func(e js.Value) {
		e.Set("textContent", js.Global().Get("URL").New(e.Get("dataset").Get("address"), base).Get("href"))
	})
}

// copyText puts the text of the element that a button names on the clipboard
// and says so. Where the browser does not allow it, as in a frame, the text is
// selected, so that a reader can copy it.
func (p *Page) copyText(button js.Value) {
	text := p.document.Call("getElementById", button.Get("dataset").Get("copy"))
	say := func(what string) {
		// The dialog may have been closed since.
		if result := p.document.Call("getElementById", "copy-result"); result.Truthy() {
			result.Set("textContent", button.Get("dataset").Get(what))
		}
	}
	selected := func() {
		p.window.Call("getSelection").Call("selectAllChildren", text)
		say("selected")
	}
	clipboard := p.window.Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		selected()
		return
	}
	var done, failed js.Func
	answer := func(f func()) js.Func {
		return js.FuncOf(func(js.Value, []js.Value) any {
			done.Release()
			failed.Release()
			f()
			return nil
		})
	}
	done, failed = answer(func() { say("copied") }), answer(selected)
	clipboard.Call("writeText", text.Get("textContent")).Call("then", done, failed)
}

func closest(target js.Value, selector string) js.Value { return target.Call("closest", selector) }
