package paint

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/scene"
)

func TestGraticuleCoversTheViewWithOneQuadALine(t *testing.T) {
	view := camera.BoundFromLonLat(geo.LonLat{Lon: -7, Lat: 29}, geo.LonLat{Lon: 37, Lat: 47})
	at := transform{scale: 8192 * 2, dx: -8192 * 2 * view.Min.X, dy: -8192 * 2 * view.Min.Y}
	p := &Painter{ground: ground{ratio: 2, palette: &scene.LightPalette}}
	b := &p.lines
	p.addGraticule(view, at)
	assert.Len(t, b.vertices, 4*(4+2), "meridians 0 to 30 and parallels 30 and 40")
	width, height := float32((view.Max.X-view.Min.X)*at.scale), float32((view.Max.Y-view.Min.Y)*at.scale)
	for i := 0; i < len(b.vertices); i += 4 {
		first, last := b.vertices[i], b.vertices[i+3]
		across := first.Custom0 + last.Custom0
		assert.Zero(t, across, "the line is in the middle of its quad")
		if i < 4*4 {
			assert.InDelta(t, height, last.DstY-first.DstY, 1e-2)
			assert.InDelta(t, 2*(2*graticuleHalfPx+1), last.DstX-first.DstX, 1e-2)
		} else {
			assert.InDelta(t, width, last.DstX-first.DstX, 1e-2)
		}
	}
	assert.Zero(t, testing.AllocsPerRun(50, func() {
		b.reset()
		p.addGraticule(view, at)
	}))
}
