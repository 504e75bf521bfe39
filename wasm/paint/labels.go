package paint

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/geo/label"
)

// addLabels adds the labels of a frame that the sheet was prepared with.
func (b *batch) addLabels(f *Frame, s *sheet) {
	margin := float64(f.marginPx) / f.Scale
	for i := range f.Labels {
		l := &f.Labels[i]
		if found, ok := s.find(spriteKeyOf(l, f)); ok {
			b.addSprite(found, l.At.X+margin, l.At.Y+margin, l.Arc, f.Scale, float32(l.Opacity))
		}
	}
}

// columnDeg is by how much a bent label turns between two columns of its
// strip: so little that no corner shows.
const columnDeg = 3

// addSprite draws a sprite with its middle at x, y in CSS px. One that is level
// is set on whole pixels, where it is sharp; one that is bent becomes a strip,
// so that the letters of a joined script stay joined.
func (b *batch) addSprite(s sprite, x, y float64, arc label.Arc, scale float64, opacity float32) {
	w, h := float64(s.width), float64(s.height)
	x, y = x*scale, y*scale
	if arc.AngleDeg == 0 && arc.BendDeg == 0 {
		x, y = math.Round(x-w/2)+w/2, math.Round(y-h/2)+h/2
	}
	// The sprite has room around the text for its halo, along which it bends on.
	if arc.LengthPx > 0 {
		arc.BendDeg *= w / scale / arc.LengthPx
	}
	arc.LengthPx = w
	columns := 1 + int(math.Abs(arc.BendDeg)/columnDeg)
	first := uint32(len(b.vertices))
	for i := range columns + 1 {
		share := float64(i)/float64(columns) - 0.5
		dx, dy, angle := arc.At(share)
		sin, cos := math.Sincos(angle * math.Pi / 180)
		for _, side := range [...]float64{-0.5, 0.5} {
			b.vertices = append(b.vertices, ebiten.Vertex{
				DstX: float32(x + dx - sin*side*h), DstY: float32(y + dy + cos*side*h),
				SrcX: float32(float64(s.x) + (share+0.5)*w), SrcY: float32(float64(s.y) + (side+0.5)*h),
				ColorR: opacity, ColorG: opacity, ColorB: opacity, ColorA: opacity, Custom3: writtenLabel,
			})
		}
	}
	b.joinPairs(first, columns+1)
}
