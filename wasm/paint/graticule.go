package paint

import (
	"math"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/graticule"
)

// graticuleHalfPx is half the width of a meridian or parallel, in CSS px.
const graticuleHalfPx = 0.45

// addGraticule appends the meridians and parallels that cross a view to the lines
// of the ground. They belong on the sea, under the land: there, they would be
// taken for the borders that run along some of them.
func (p *Painter) addGraticule(view camera.Bound, t transform) {
	b, g := &p.lines, &p.ground
	zoom := math.Log2(t.scale / g.ratio / camera.WorldPx)
	half := float32(graticuleHalfPx * g.ratio)
	reach := half + 1 // room for the soft edge
	p.degrees = graticule.Meridians(p.degrees[:0], view, zoom)
	for _, m := range p.degrees {
		x, y0 := t.at(geo.World{X: m.At, Y: view.Min.Y})
		_, y1 := t.at(geo.World{X: m.At, Y: view.Max.Y})
		c := tintOf(g.palette.Graticule, float32(m.Strength))
		b.addEdge(c, x-reach, y0, -reach, half)
		b.addEdge(c, x+reach, y0, reach, half)
		b.addEdge(c, x-reach, y1, -reach, half)
		b.addEdge(c, x+reach, y1, reach, half)
		b.quad()
	}
	p.degrees = graticule.Parallels(p.degrees[:0], view, zoom)
	for _, l := range p.degrees {
		x0, y := t.at(geo.World{X: view.Min.X, Y: l.At})
		x1, _ := t.at(geo.World{X: view.Max.X, Y: l.At})
		c := tintOf(g.palette.Graticule, float32(l.Strength))
		b.addEdge(c, x0, y-reach, -reach, half)
		b.addEdge(c, x1, y-reach, -reach, half)
		b.addEdge(c, x0, y+reach, reach, half)
		b.addEdge(c, x1, y+reach, reach, half)
		b.quad()
	}
}

// addEdge appends a corner of a line for the line shader, at a distance across
// from the middle of the line.
func (b *batch) addEdge(c tint, x, y, across, half float32) {
	v := c.vertex(x, y)
	v.Custom0, v.Custom1 = across, half
	b.vertices = append(b.vertices, v)
}
