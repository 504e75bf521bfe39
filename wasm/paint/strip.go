package paint

import (
	"approdi/geo/camera"
	"approdi/geo/stroke"
	"approdi/wasm/atlas"
)

// strip is a band on its way into a batch: only what of it reaches into a part
// of the world, and appearing over some pixels at each end.
type strip struct {
	line         *atlas.Line
	t            transform
	style        lineStyle
	length, fade float32 // in World
	minX, maxX   float32 // of the part of the world, from the origin of the line
	minY, maxY   float32 // with room for the width of the band
}

// addBand adds what of a band reaches into a part of the world.
func (b *batch) addBand(l *atlas.Line, t transform, style lineStyle, view camera.Bound) {
	n := len(l.Pairs)
	if n < 2 {
		return
	}
	s := float32(t.scale)
	view = view.Grown(stroke.MiterLimit * float64(style.half+1) / t.scale)
	length := l.Pairs[n-1].Along
	p := strip{
		line: l, t: t, style: style, length: length, fade: min(style.fade/s, length/5),
		minX: float32(view.Min.X - l.Origin.X), maxX: float32(view.Max.X - l.Origin.X),
		minY: float32(view.Min.Y - l.Origin.Y), maxY: float32(view.Max.Y - l.Origin.Y),
	}
	joined := false // the pair before is the last one of the batch
	for i := 1; i < n; i++ {
		if !p.reaches(&l.Pairs[i-1], &l.Pairs[i]) {
			joined = false
			continue
		}
		if !joined {
			b.addPair(&p, l.Pairs[i-1])
		}
		b.addPiece(&p, l.Pairs[i-1], l.Pairs[i])
		joined = true
	}
}

// reaches tells whether a piece between two points may be in the part of the
// world.
func (p *strip) reaches(from, to *atlas.LinePair) bool {
	return max(from.X, to.X) >= p.minX && min(from.X, to.X) <= p.maxX && max(from.Y, to.Y) >= p.minY && min(from.Y, to.Y) <= p.maxY
}

// addPiece adds a piece of a band from the pair that was added last to the next
// one. The line may have few points, so that more pairs mark where the band is
// all there.
func (b *batch) addPiece(p *strip, from, to atlas.LinePair) {
	for _, stop := range [2]float32{p.fade, p.length - p.fade} {
		if from.Along < stop && stop < to.Along {
			b.addPair(p, between(from, to, (stop-from.Along)/(to.Along-from.Along)))
			b.quad()
		}
	}
	b.addPair(p, to)
	b.quad()
}

// addPair adds the two vertices of a band at one point of its line.
func (b *batch) addPair(p *strip, pair atlas.LinePair) {
	ox, oy := p.t.at(p.line.Origin)
	s, reach := float32(p.t.scale), p.style.half+1 // room for the soft edge
	c := p.style.tint
	if p.fade > 0 {
		c = c.times(min(min(pair.Along, p.length-pair.Along)/p.fade, 1))
	}
	for _, side := range [2]float32{1, -1} {
		reach := side * reach
		vertex := c.vertex(ox+pair.X*s+pair.OffsetX*reach, oy+pair.Y*s+pair.OffsetY*reach)
		if p.style.edged {
			vertex.SrcX = 2
		}
		vertex.Custom0, vertex.Custom1 = reach, p.style.half
		vertex.Custom2, vertex.Custom3 = pair.Along*s, p.style.dash
		b.vertices = append(b.vertices, vertex)
	}
}

// between is a pair a share of the way from one to the next.
func between(a, b atlas.LinePair, share float32) atlas.LinePair {
	mix := func(x, y float32) float32 { return x + (y-x)*share }
	return atlas.LinePair{
		X: mix(a.X, b.X), Y: mix(a.Y, b.Y), OffsetX: mix(a.OffsetX, b.OffsetX), OffsetY: mix(a.OffsetY, b.OffsetY),
		Along: mix(a.Along, b.Along),
	}
}
