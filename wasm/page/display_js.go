package page

import (
	"syscall/js"

	"approdi/wasm/app"
)

// listenToDisplay hears the choice of colours and of movement.
func (p *Page) listenToDisplay() {
	listen(p.element("themes"), "change", passive, func(e js.Value) {
		p.intent(app.SetTheme{Theme: app.Theme(e.Get("target").Get("value").String())})
	})
	motion := p.element("motion")
	listen(motion, "change", passive, func(js.Value) { p.intent(app.SetMotion{On: motion.Get("checked").Bool()}) })
}

// SetMotion shows whether the map moves and, where the corridors rest, why.
func (p *Page) SetMotion(on bool, why string) {
	p.element("motion").Set("checked", on)
	motion := "on"
	if !on {
		motion = "off"
	}
	if !p.same("motion", motion) {
		p.document.Get("documentElement").Get("dataset").Set("motion", motion)
	}
	p.SetText("motion-note", why)
}
