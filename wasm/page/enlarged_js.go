package page

import "strconv"

// A theme for the back of a room draws all that is on the map larger: a px of
// the map, in which the rest of the program thinks, is then more than a CSS px.
// The style sheet says by how much in --enlarged, since that is less where
// there is little room.

// measurePx finds out how large a px of the map is. It is called whenever the map
// is measured, and canvas.js has that done when the density changes.
func (p *Page) measurePx() {
	p.density = p.window.Get("devicePixelRatio").Float()
	style := p.window.Call("getComputedStyle", p.document.Get("documentElement"))
	p.enlarged = 1
	if x, err := strconv.ParseFloat(style.Call("getPropertyValue", "--enlarged").String(), 64); err == nil && x >= 1 {
		p.enlarged = x
	}
}

// Enlarged is how many CSS px a px of the map had when the map was last measured.
func (p *Page) Enlarged() float64 { return p.enlarged }

// Scale is how many device pixels a px of the map had when the map was last
// measured.
func (p *Page) Scale() float64 { return p.density * p.enlarged }

// fromCSS turns a length on the page into one on the map, toCSS the other way.
func (p *Page) fromCSS(px float64) float64 { return px / p.enlarged }
func (p *Page) toCSS(px float64) float64   { return px * p.enlarged }
