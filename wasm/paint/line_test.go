package paint

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/wasm/atlas"
)

func TestALineIsAsWideAsItsStyleAndItsTrianglesRunTheSameWayRound(t *testing.T) {
	var b batch
	l := &atlas.Line{Pairs: []atlas.LinePair{{OffsetY: 1}, {X: 10, OffsetY: 1, Along: 10}, {X: 20, OffsetY: 1, Along: 20}}}
	b.addLine(l, transform{scale: 2}, lineStyle{tint: tint{1, 1, 1, 1}, half: 3})
	require.Len(t, b.vertices, 6)
	area := float32(0)
	for i := 0; i < len(b.indices); i += 3 {
		p, q, r := b.vertices[b.indices[i]], b.vertices[b.indices[i+1]], b.vertices[b.indices[i+2]]
		twice := (q.DstX-p.DstX)*(r.DstY-p.DstY) - (r.DstX-p.DstX)*(q.DstY-p.DstY)
		assert.Negative(t, twice)
		area -= twice / 2
	}
	assert.Equal(t, float32(40*2*(3+1)), area, "with room for the soft edge")
	for i, v := range b.vertices {
		side := float32(1 - i%2*2)
		assert.Equal(t, side*4, v.Custom0, "right first")
		assert.Equal(t, side*4, v.DstY)
		assert.Equal(t, float32(i/2*20), v.Custom2)
	}

	var none batch
	none.addLine(&atlas.Line{}, transform{scale: 1}, lineStyle{})
	assert.True(t, none.empty())
}
