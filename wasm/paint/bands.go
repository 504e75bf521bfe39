package paint

import (
	"math"
	"slices"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/geo/camera"
	"approdi/wasm/scene"
)

// maximum keeps of each component, where bands lie on each other, the larger: many
// lines of one route do not pile up to a denser one.
var maximum = ebiten.Blend{
	BlendFactorSourceRGB: ebiten.BlendFactorOne, BlendFactorDestinationRGB: ebiten.BlendFactorOne,
	BlendFactorSourceAlpha: ebiten.BlendFactorOne, BlendFactorDestinationAlpha: ebiten.BlendFactorOne,
	BlendOperationRGB: ebiten.BlendOperationMax, BlendOperationAlpha: ebiten.BlendOperationMax,
}

// dashPx is the length of a dash, with its gap, of a band that shows a way
// but no number.
const (
	dashPx = 9
	// fundsDashPx is that of a flow of money: longer than it, so that the two
	// are told apart.
	fundsDashPx = 18
)

// dashOf is the length of a dash of a band in CSS px, 0 where it has none.
func dashOf(b *scene.Band) float64 {
	switch {
	case b.Kind == scene.FundsBand:
		return fundsDashPx
	case b.Kind == scene.RouteBand && !b.HasValue:
		return dashPx
	}
	return 0
}

// bands are the corridors. They lie on each other before they are laid on the
// sea.
type bands struct {
	drawn []scene.Band // what the picture holds
	ratio float64      // device pixels per CSS px
	drift Drift
}

// stale takes the corridors of a frame, and tells whether the picture of them
// must be drawn anew.
func (b *bands) stale(f Frame) bool {
	stale := b.ratio != f.Scale || !slices.Equal(b.drawn, f.Marks.Bands)
	if b.drift != f.Drift && !f.Zooming { // which is movement enough
		b.drift, stale = f.Drift, true
	}
	b.drawn = append(b.drawn[:0], f.Marks.Bands...)
	b.ratio = f.Scale
	return stale
}

// paintBands paints a part of the corridors.
func (p *Painter) paintBands(dst *ebiten.Image, t transform, view camera.Bound) {
	dst.Clear()
	ratio := p.bands.ratio
	p.lines.reset()
	for i := range p.bands.drawn {
		b := &p.bands.drawn[i]
		width := b.ScreenWidthPx(t.scale/ratio) * ratio
		if !b.Corridor.Bound.Grown(width / t.scale).Intersects(view) {
			continue
		}
		p.lines.addBand(b.Corridor.RibbonAt(t.scale/ratio), t, bandStyle(b, width, ratio), view)
	}
	p.along.set(p.bands.drift, ratio, p.ground.palette)
	blend := maximum
	if len(p.bands.drawn) > 0 && p.bands.drawn[0].Kind != scene.RouteBand {
		blend = ebiten.BlendSourceOver // edged bands cross over each other
	}
	p.drawShaded(dst, &p.lines, p.band, p.along.uniforms, blend)
}

// bandStyle is how a band of a width is drawn; the width and the style are in
// device pixels, of which a CSS px has ratio.
func bandStyle(b *scene.Band, width, ratio float64) lineStyle {
	// A band that is broader than its number says is as much fainter.
	opacity := bandOpacity(b.Emphasis) * float32(math.Sqrt(max(b.WidthPx, 4)/max(width/ratio, 4)))
	style := lineStyle{tint: tintOf(b.Color, opacity), half: float32(width / 2), fade: float32(width), dash: float32(dashOf(b) * ratio)}
	if b.Emphasis == scene.Pointed || b.Emphasis == scene.Selected {
		// Flows also lie on pale land, where a lighter one would be lost.
		if b.Kind == scene.RouteBand {
			style.tint = tintOf(lighten(b.Color, 0.35), opacity)
		}
		style.half += float32(ratio)
	}
	style.edged = b.Kind != scene.RouteBand
	return style
}

func bandOpacity(e scene.Emphasis) float32 {
	if e == scene.Faded {
		return 0.3
	}
	return 1
}
