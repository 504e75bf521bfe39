package page

import (
	"strings"
	"syscall/js"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/label"
	"approdi/wasm/app"
	"approdi/wasm/input"
)

// covers are the elements that lie over the map. The style sheet says in
// --covers which side of the map each takes, and in --hides where no map shows
// around it, since that differs between layouts and reading directions.
var covers = []string{"panel", "timeline", "tools", "zoom"}

// floating are the elements that lie over a part of the map without taking a
// whole side. Labels keep clear of them.
var floating = []string{"legend", "tools", "zoom", "pan", "credit", "scale"}

func (p *Page) listenToWindow() {
	resized := func(js.Value) { p.queue(Resized{}) }
	listen(p.window, "resize", passive, resized)
	listen(p.document, "visibilitychange", passive, func(js.Value) {
		if p.document.Get("hidden").Bool() {
			p.queue(input.Blur{})
		} else {
			p.queue(Resumed{})
		}
	})
	observer := js.Global().Get("ResizeObserver").New(js.FuncOf(func(js.Value, []js.Value) any {
		p.queue(Resized{})
		return nil
	}))
	observer.Call("observe", p.map_)
	for _, id := range append(floating, covers...) {
		// The scale bar has another size with every step of the zoom. The program,
		// which gives it that, measures again when the zoom rests.
		if id != "scale" {
			observer.Call("observe", p.element(id))
		}
	}
	for _, query := range []string{"(prefers-reduced-motion: reduce)", "(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"} {
		listen(p.window.Call("matchMedia", query), "change", passive, func(js.Value) { p.intent(p.Preferences()) })
	}
}

// Preferences reads what the reader's system asks for and can do.
func (p *Page) Preferences() app.SetPreferences {
	matches := func(query string) bool { return p.window.Call("matchMedia", query).Get("matches").Bool() }
	return app.SetPreferences{
		ReducedMotion: matches("(prefers-reduced-motion: reduce)"), Dark: matches("(prefers-color-scheme: dark)"),
		Contrast:      matches("(prefers-contrast: more)") || matches("(forced-colors: active)"),
		SoftwareDrawn: p.window.Get("approdi").Get("software").Bool(),
	}
}

// Draws tells whether anything draws for WebGL in this browser.
func (p *Page) Draws() bool { return p.window.Get("approdi").Get("draws").Bool() }

// Viewport measures the map and what covers it, in px of the map.
func (p *Page) Viewport() camera.Viewport {
	p.measurePx()
	box := p.map_.Call("getBoundingClientRect")
	p.corner = geo.Screen{X: box.Get("left").Float(), Y: box.Get("top").Float()}
	v := camera.Viewport{Width: p.fromCSS(box.Get("width").Float()), Height: p.fromCSS(box.Get("height").Float())}
	for _, id := range covers {
		e := p.element(id)
		b := e.Call("getBoundingClientRect")
		if b.Get("width").Float() == 0 {
			continue
		}
		style := p.window.Call("getComputedStyle", e)
		p.cover(&v.Insets, v, style, "--covers", b)
		p.cover(&v.Hidden, v, style, "--hides", b)
	}
	return v
}

// cover grows the inset of the side that a property of the style names.
func (p *Page) cover(insets *camera.Insets, v camera.Viewport, style js.Value, property string, box js.Value) {
	switch strings.TrimSpace(style.Call("getPropertyValue", property).String()) {
	case "left":
		insets.Left = max(insets.Left, p.fromCSS(box.Get("right").Float()))
	case "right":
		insets.Right = max(insets.Right, v.Width-p.fromCSS(box.Get("left").Float()))
	case "top":
		insets.Top = max(insets.Top, p.fromCSS(box.Get("bottom").Float()))
	case "bottom":
		insets.Bottom = max(insets.Bottom, v.Height-p.fromCSS(box.Get("top").Float()))
	}
}

// foldLegend closes the legend if what is flown to would end behind it.
func (p *Page) foldLegend() {
	legend, focus := p.element("legend"), p.Viewport().Focus()
	if b := legend.Call("getBoundingClientRect"); p.fromCSS(b.Get("bottom").Float()) > focus.Y-roomPx && p.fromCSS(b.Get("right").Float()) > focus.X-roomPx {
		legend.Set("open", false)
	}
}

// roomPx is how much room what is flown to has around it.
const roomPx = 60

// Obstacles appends the boxes of what floats over the map, in Screen.
func (p *Page) Obstacles(into []label.Box) []label.Box {
	for _, id := range floating {
		b := p.element(id).Call("getBoundingClientRect")
		if b.Get("width").Float() > 0 {
			into = append(into, label.Box{
				MinX: p.fromCSS(b.Get("left").Float()), MinY: p.fromCSS(b.Get("top").Float()),
				MaxX: p.fromCSS(b.Get("right").Float()), MaxY: p.fromCSS(b.Get("bottom").Float()),
			})
		}
	}
	return into
}
