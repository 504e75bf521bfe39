package page

import (
	"syscall/js"

	"approdi/wasm/app"
)

// The keys are told in a dialog that is a part of the page. The browser keeps
// the focus inside while it is open, closes it on Escape and by its button, and
// gives the focus back.

func (p *Page) listenToHelp() {
	p.onClick("show-keys", p.showHelp)
	letters := p.element("letters")
	listen(letters, "change", passive, func(js.Value) { p.intent(app.SetLetters{On: letters.Get("checked").Bool()}) })
	dialog := p.element("help")
	listen(dialog, "click", passive, func(e js.Value) {
		if e.Get("target").Equal(dialog) { // beside what it contains
			dialog.Call("close")
		}
	})
}

func (p *Page) showHelp() {
	dialog := p.element("help")
	if dialog.Get("open").Bool() {
		return
	}
	dialog.Call("showModal")
	dialog.Set("scrollTop", 0)
	dialog.Call("querySelector", "h2").Call("focus")
}

// SetLetters tells whether keys of one letter or sign do anything by
// themselves.
func (p *Page) SetLetters(on bool) {
	p.noLetters = !on
	p.element("letters").Set("checked", on)
}
