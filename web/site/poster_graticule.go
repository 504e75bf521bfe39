package main

import (
	"fmt"

	"approdi/geo"
	"approdi/geo/graticule"
)

// graticule writes the meridians and parallels, under the land as on the map: at
// the zoom of the poster, those of every ten degrees.
func (p *posterPen) graticule() {
	view := p.camera.Bound(p.viewport)
	fmt.Fprintf(&p.out, `<path fill="none" stroke="%s" stroke-opacity="%s" stroke-width=".9" d="`,
		hex(p.palette.Graticule), hundredth(float64(p.palette.Graticule.A)/255))
	for _, m := range graticule.Meridians(nil, view, p.camera.Zoom) {
		x := p.camera.ScreenFromWorld(p.viewport, geo.World{X: m.At}).X
		fmt.Fprintf(&p.out, "M%s 0V%v", tenth(x), p.viewport.Height)
	}
	for _, l := range graticule.Parallels(nil, view, p.camera.Zoom) {
		y := p.camera.ScreenFromWorld(p.viewport, geo.World{Y: l.At}).Y
		fmt.Fprintf(&p.out, "M0 %sH%v", tenth(y), p.viewport.Width)
	}
	p.out.WriteString(`"/>`)
}
