package paint

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo/label"
)

func TestALevelLabelStandsOnWholePixels(t *testing.T) {
	for _, scale := range []float64{1, 1.25, 1.5, 2, 3} {
		for _, x := range []float64{10, 10.3, 77.77} {
			for _, size := range []sprite{{width: 31, height: 17}, {width: 30, height: 18}} {
				var b batch
				b.addSprite(size, x, x/2, label.Arc{LengthPx: 20}, scale, 1)
				require.Len(t, b.vertices, 4)
				for _, v := range b.vertices {
					assert.InDelta(t, math.Round(float64(v.DstX)), v.DstX, 1e-4)
					assert.InDelta(t, math.Round(float64(v.DstY)), v.DstY, 1e-4)
				}
				assert.InDelta(t, size.width, b.vertices[3].DstX-b.vertices[0].DstX, 1e-4, "as many pixels as it has")
				assert.InDelta(t, size.height, b.vertices[3].DstY-b.vertices[0].DstY, 1e-4)
				assert.InDelta(t, x*scale, (b.vertices[0].DstX+b.vertices[3].DstX)/2, 0.51)
			}
		}
	}
}

func TestABentLabelIsAStripAlongItsArc(t *testing.T) {
	s := sprite{x: 40, y: 60, width: 220, height: 30}
	arc := label.Arc{AngleDeg: 20, BendDeg: 30, LengthPx: 100}
	var b batch
	b.addSprite(s, 300, 200, arc, 2, 0.5)
	columns := len(b.vertices)/2 - 1
	assert.Equal(t, 12, columns, "33 degrees with the room for the halo, three at a time")
	assert.Len(t, b.indices, 6*columns)
	for i := range columns + 1 {
		top, bottom := b.vertices[2*i], b.vertices[2*i+1]
		share := float64(i) / float64(columns)
		assert.InDelta(t, 30, math.Hypot(float64(bottom.DstX-top.DstX), float64(bottom.DstY-top.DstY)), 1e-3, "as high as the sprite everywhere")
		assert.InDelta(t, 40+220*share, top.SrcX, 1e-3)
		assert.InDelta(t, 60, top.SrcY, 1e-3)
		assert.InDelta(t, 90, bottom.SrcY, 1e-3)
		assert.InDelta(t, 0.5, top.ColorA, 1e-6)
	}
	// Without its margins, the text lies on the arc that was found for it.
	x, y, _ := arc.At(0)
	mid := b.vertices[columns : columns+2]
	assert.InDelta(t, 2*(300+x), (mid[0].DstX+mid[1].DstX)/2, 0.1)
	assert.InDelta(t, 2*(200+y), (mid[0].DstY+mid[1].DstY)/2, 0.1)
}
