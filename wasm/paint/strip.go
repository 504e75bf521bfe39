package paint

import "approdi/wasm/atlas"

// addBand adds a line that appears over some pixels at each end. The line may
// have few points, so that two more mark where it is all there.
func (b *batch) addBand(l *atlas.Line, t transform, style lineStyle) {
	n := len(l.Vertices)
	if n < 4 {
		return
	}
	first := uint32(len(b.vertices))
	s := float32(t.scale)
	length := l.Vertices[n-1].Along
	fade := min(style.fade/s, length/5)
	appeared := func(along float32) float32 {
		if fade == 0 {
			return 1
		}
		return min(min(along, length-along)/fade, 1)
	}
	b.addPair(l, t, style, &l.Vertices[0], &l.Vertices[1], appeared(0))
	for i := 2; i < n; i += 2 {
		before, at := &l.Vertices[i-2], &l.Vertices[i]
		for _, stop := range [2]float32{fade, length - fade} {
			if before.Along < stop && stop < at.Along {
				share := (stop - before.Along) / (at.Along - before.Along)
				right, left := between(before, at, share), between(&l.Vertices[i-1], &l.Vertices[i+1], share)
				b.addPair(l, t, style, &right, &left, 1)
			}
		}
		b.addPair(l, t, style, at, &l.Vertices[i+1], appeared(at.Along))
	}
	for i := first; i+3 < uint32(len(b.vertices)); i += 2 {
		b.indices = append(b.indices, i, i+1, i+2, i+1, i+3, i+2)
	}
}

// addPair adds the two vertices of a band at one point of its line, of which so
// much has appeared.
func (b *batch) addPair(l *atlas.Line, t transform, style lineStyle, right, left *atlas.LineVertex, appeared float32) {
	ox, oy := t.at(l.Origin)
	s, reach := float32(t.scale), style.half+1 // room for the soft edge
	c := style.tint.times(appeared)
	for _, v := range [2]*atlas.LineVertex{right, left} {
		vertex := c.vertex(ox+v.X*s+v.OffsetX*reach, oy+v.Y*s+v.OffsetY*reach)
		vertex.Custom0, vertex.Custom1 = v.Side*reach, style.half
		vertex.Custom2, vertex.Custom3 = v.Along*s, style.dash
		b.vertices = append(b.vertices, vertex)
	}
}

// between is a vertex a share of the way from one to the next.
func between(a, b *atlas.LineVertex, share float32) atlas.LineVertex {
	mix := func(x, y float32) float32 { return x + (y-x)*share }
	return atlas.LineVertex{
		X: mix(a.X, b.X), Y: mix(a.Y, b.Y), OffsetX: mix(a.OffsetX, b.OffsetX), OffsetY: mix(a.OffsetY, b.OffsetY),
		Side: a.Side, Along: mix(a.Along, b.Along),
	}
}
