package paint

import (
	"slices"

	"approdi/wasm/atlas"
)

// lineStyle is how a line is drawn, in device pixels. dash is the length of a
// dash with its gap, or 0; fade is how long a band takes to appear at its ends,
// or a fifth of it if that is less. An edged band is seen over pale and dark
// ground alike.
type lineStyle struct {
	tint             tint
	half, dash, fade float32
	edged            bool
}

// addLine appends the ribbon of a line, as wide as its style says.
func (b *batch) addLine(l *atlas.Line, t transform, style lineStyle) {
	if len(l.Pairs) == 0 {
		return
	}
	first := uint32(len(b.vertices))
	ox, oy := t.at(l.Origin)
	s := float32(t.scale)
	reach := style.half + 1 // room for the soft edge
	added := b.more(2 * len(l.Pairs))
	for i := range l.Pairs {
		p, right, left := &l.Pairs[i], &added[2*i], &added[2*i+1]
		x, y, offX, offY := ox+p.X*s, oy+p.Y*s, p.OffsetX*reach, p.OffsetY*reach
		*right = style.tint.vertex(x+offX, y+offY)
		right.Custom0, right.Custom1 = reach, style.half
		right.Custom2, right.Custom3 = p.Along*s, style.dash
		*left = *right
		left.DstX, left.DstY, left.Custom0 = x-offX, y-offY, -reach
	}
	b.joinPairs(first, len(l.Pairs))
}

// joinPairs appends the triangles between pairs of vertices from the first on.
func (b *batch) joinPairs(first uint32, pairs int) {
	n := len(b.indices)
	b.indices = slices.Grow(b.indices, 6*(pairs-1))[:n+6*(pairs-1)]
	added := b.indices[n:]
	for i := range pairs - 1 {
		right := first + uint32(2*i)
		*(*[6]uint32)(added[6*i:]) = [6]uint32{right, right + 2, right + 1, right + 1, right + 2, right + 3}
	}
}
