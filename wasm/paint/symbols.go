package paint

import (
	"approdi/geo"
	"approdi/wasm/scene"
)

// kinds number the symbols for the shader.
var kinds = [...]float32{
	scene.Circle: 0, scene.Whole: 1, scene.Then: 2, scene.ZeroValue: 3, scene.NoValue: 4, scene.Listed: 5,
	scene.LandingDot: 6, scene.DepartureDot: 7, scene.BorderDot: 6,
	scene.Badge: 9, scene.OfficeDot: 6, scene.ExitMark: 19,
	scene.EventLoss: 20, scene.EventRing: 21, scene.EventOther: 22,
}

// kindOf is the number of a symbol. Those of the badges go on from the first
// with their shapes: 10 is a disc, 18 a diamond.
func kindOf(s *scene.Symbol) float32 { return kinds[s.Kind] + float32(s.Shape) }

const (
	// Rings around what is selected and what is pointed at: the first is broad,
	// the second thin and closer, so that they differ by more than their colour.
	selectedRing, selectedGapPx = 8, 5
	pointedRing, pointedGapPx   = 23, 3.5
	// What is no mark: a label, which is on the sheet, and the pictures of the
	// layer, as they were drawn or magnified.
	writtenLabel, sharpLayer, magnifiedLayer = 24, 25, 26
	// doubtFactor packs the marks of doubt, whose numbers the shader knows,
	// above the kind.
	doubtFactor   = 32
	figureOpacity = 0.62
	fadedOpacity  = 0.35
)

// addSymbols adds the symbols of a frame.
func (b *batch) addSymbols(f *Frame) {
	margin, sight := float64(f.marginPx)/f.Scale, f.Camera.Over(f.Viewport)
	for i := range f.Marks.Symbols {
		s := &f.Marks.Symbols[i]
		at := s.SeenAt(sight)
		reach := s.RadiusPx + selectedGapPx + 4 + margin
		if at.X < -reach || at.Y < -reach || at.X > f.Viewport.Width+reach || at.Y > f.Viewport.Height+reach {
			continue
		}
		at = geo.Screen{X: at.X + margin, Y: at.Y + margin} // from the corner of the screen
		color, opacity := s.Color, float32(1)
		if s.Kind == scene.Circle {
			opacity = figureOpacity
		}
		switch s.Emphasis {
		case scene.Faded:
			if s.IsFigure() || s.IsOfView() {
				opacity *= fadedOpacity
			}
		case scene.Pointed:
			color = lighten(color, 0.3)
			opacity = min(opacity*1.3, 1)
		}
		b.addSymbol(at, s.RadiusPx, kindOf(s)+doubtFactor*float32(s.Doubt), f.Scale, tintOf(color, opacity))
		if kind, gapPx := ringOf(s); kind != 0 {
			b.addSymbol(at, s.RadiusPx+gapPx, kind, f.Scale, tint{})
		}
	}
}

// ringOf is the ring around a symbol that is selected or pointed at, 0 for none,
// and how far outside of it that is. Badges stand too close for one: the point
// that they belong to has the ring.
func ringOf(s *scene.Symbol) (kind float32, gapPx float64) {
	switch {
	case s.Kind == scene.Badge:
		return 0, 0
	case s.Emphasis == scene.Selected:
		return selectedRing, selectedGapPx
	case s.Emphasis == scene.Pointed:
		return pointedRing, pointedGapPx
	}
	return 0, 0
}

func (b *batch) addSymbol(at geo.Screen, radiusPx float64, kind float32, scale float64, c tint) {
	x, y, r := float32(at.X*scale), float32(at.Y*scale), float32(radiusPx*scale)
	// Room for what is around it: a ring, or the glow of a small dot, which is
	// as wide again.
	reach := r + max(float32(4*scale), min(r, float32(8*scale)))
	for _, corner := range [4][2]float32{{-reach, -reach}, {reach, -reach}, {-reach, reach}, {reach, reach}} {
		v := c.vertex(x+corner[0], y+corner[1])
		v.Custom0, v.Custom1, v.Custom2, v.Custom3 = corner[0], corner[1], r, kind
		b.vertices = append(b.vertices, v)
	}
	b.quad()
}
