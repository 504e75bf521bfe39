package paint

import (
	"image/color"
	"slices"

	"github.com/hajimehoshi/ebiten/v2"
)

// batch collects the triangles of one draw call. Its storage is kept from
// frame to frame.
type batch struct {
	vertices []vertex
	indices  []uint32
}

type vertex = ebiten.Vertex

func (b *batch) reset() { b.vertices, b.indices = b.vertices[:0], b.indices[:0] }

func (b *batch) empty() bool { return len(b.indices) == 0 }

// reserve makes room for vertices and indices at once, so that the storage does
// not grow into it step by step and leave each step behind.
func (b *batch) reserve(vertices, indices int) {
	b.vertices = slices.Grow(b.vertices, vertices)
	b.indices = slices.Grow(b.indices, indices)
}

// more appends vertices to be filled in.
func (b *batch) more(n int) []vertex {
	first := len(b.vertices)
	b.vertices = slices.Grow(b.vertices, n)[:first+n]
	return b.vertices[first:]
}

// join appends triangles of the vertices from the first on.
func (b *batch) join(first uint32, indices []uint32) {
	n := len(b.indices)
	b.indices = slices.Grow(b.indices, len(indices))[:n+len(indices)]
	added := b.indices[n:]
	for i, index := range indices {
		added[i] = first + index
	}
}

// quad adds the two triangles of the last four vertices, which lie row by
// row.
func (b *batch) quad() {
	b.joinPairs(uint32(len(b.vertices)-4), 2)
}

// tint is a colour as vertices carry it: components of sRGB from 0 to 1,
// premultiplied.
type tint struct{ r, g, b, a float32 }

func tintOf(c color.NRGBA, opacity float32) tint {
	a := float32(c.A) / 255 * opacity
	return tint{float32(c.R) / 255 * a, float32(c.G) / 255 * a, float32(c.B) / 255 * a, a}
}

func (t tint) times(x float32) tint { return tint{t.r * x, t.g * x, t.b * x, t.a * x} }

func (t tint) copyTo(s []float32) { s[0], s[1], s[2], s[3] = t.r, t.g, t.b, t.a }

func (t tint) vertex(x, y float32) ebiten.Vertex {
	return ebiten.Vertex{DstX: x, DstY: y, SrcX: 1, SrcY: 1, ColorR: t.r, ColorG: t.g, ColorB: t.b, ColorA: t.a}
}

// lighten moves a colour towards white.
func lighten(c color.NRGBA, share float64) color.NRGBA {
	mix := func(x uint8) uint8 { return uint8(float64(x) + (255-float64(x))*share) }
	return color.NRGBA{R: mix(c.R), G: mix(c.G), B: mix(c.B), A: c.A}
}
