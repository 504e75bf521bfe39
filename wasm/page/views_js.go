package page

import (
	"syscall/js"

	"approdi/wasm/app"
)

// listenToViews hears what the map and the panel shall be about, and which
// areas of work or kinds of event are shown.
func (p *Page) listenToViews() {
	listen(p.element("views"), "change", passive, func(e js.Value) {
		p.intent(app.SetView{View: app.View(e.Get("target").Get("value").String())})
	})
	listen(p.element("content"), "change", passive, func(e js.Value) {
		if id := e.Get("target").Get("dataset").Get("layer"); id.Type() == js.TypeString {
			p.intent(app.ToggleLayer{ID: id.String()})
		}
	})
}
