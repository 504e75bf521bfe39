package paint

import "approdi/wasm/atlas"

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
	if len(l.Vertices) == 0 {
		return
	}
	first := uint32(len(b.vertices))
	ox, oy := t.at(l.Origin)
	s := float32(t.scale)
	reach := style.half + 1 // room for the soft edge
	added := b.more(len(l.Vertices))
	for i := range l.Vertices {
		from, v := &l.Vertices[i], &added[i]
		*v = style.tint.vertex(ox+from.X*s+from.OffsetX*reach, oy+from.Y*s+from.OffsetY*reach)
		v.Custom0, v.Custom1 = from.Side*reach, style.half
		v.Custom2, v.Custom3 = from.Along*s, style.dash
	}
	b.join(first, l.Indices)
}
