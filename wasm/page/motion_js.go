package page

import (
	"syscall/js"

	"approdi/wasm/app"
)

func (p *Page) listenToMotion() {
	motion := p.element("motion")
	listen(motion, "change", passive, func(js.Value) { p.intent(app.SetMotion{On: motion.Get("checked").Bool()}) })
}

// SetMotion shows whether the map moves and, where the corridors rest, why.
func (p *Page) SetMotion(on bool, why string) {
	p.element("motion").Set("checked", on)
	p.SetText("motion-note", why)
}
