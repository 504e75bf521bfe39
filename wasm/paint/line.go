package paint

import "approdi/wasm/atlas"

// lineStyle is how a line is drawn, in device pixels. dash is the length of a
// dash with its gap, or 0; fade is how long the line takes to appear at its
// ends, or a fifth of the line if that is less.
type lineStyle struct {
	tint             tint
	half, dash, fade float32
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
	if style.fade > 0 {
		fadeEnds(l, t, style, added)
	}
	b.join(first, l.Indices)
}

// fadeEnds lets the vertices of a line appear from its ends inwards.
func fadeEnds(l *atlas.Line, t transform, style lineStyle, vertices []vertex) {
	s := float32(t.scale)
	length := l.Vertices[len(l.Vertices)-1].Along * s
	fade := min(style.fade, length/5)
	for i := range vertices {
		along := l.Vertices[i].Along * s
		if end := min(along, length-along); end < fade {
			c, v := style.tint.times(end/fade), &vertices[i]
			v.ColorR, v.ColorG, v.ColorB, v.ColorA = c.r, c.g, c.b, c.a
		}
	}
}
