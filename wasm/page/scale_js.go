package page

import (
	"approdi/wasm/panel"
)

// SetScale shows the scale bar, or hides it where the map has none.
func (p *Page) SetScale(s panel.Scale) {
	e := p.element("scale")
	e.Set("hidden", s.WidthPx == 0)
	p.SetText("scale-text", s.Text)
	e.Call("setAttribute", "aria-label", s.Name)
	e.Get("style").Call("setProperty", "--length", px(p.toCSS(float64(s.WidthPx))))
}
