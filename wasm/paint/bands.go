package paint

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/wasm/scene"
)

// lighter keeps, where bands of any routes lie on each other, the stronger of
// the two: many lines of one route do not pile up to a darker one.
var lighter = ebiten.Blend{
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

func (p *Painter) drawBands(screen *ebiten.Image, f Frame, t transform) {
	if len(f.Marks.Bands) == 0 {
		return
	}
	if p.corridors == nil || p.corridors.Bounds() != screen.Bounds() {
		if p.corridors != nil {
			p.corridors.Deallocate()
		}
		p.corridors = ebiten.NewImage(screen.Bounds().Dx(), screen.Bounds().Dy())
	}
	p.corridors.Clear()
	view := f.Camera.Bound(f.Viewport)
	p.lines.reset()
	for i := range f.Marks.Bands {
		b := &f.Marks.Bands[i]
		if !b.Corridor.Bound.Padded(0.2).Intersects(view) {
			continue
		}
		width := b.ScreenWidthPx(f.Camera.ScalePx())
		// A band that is broader than its number says is as much fainter.
		opacity := bandOpacity(b.Emphasis) * float32(math.Sqrt(max(b.WidthPx, 4)/max(width, 4)))
		style := lineStyle{tint: tintOf(b.Color, opacity), half: float32(width * f.Scale / 2), fade: float32(width * f.Scale)}
		style.dash = float32(dashOf(b) * f.Scale)
		if b.Emphasis == scene.Pointed || b.Emphasis == scene.Selected {
			// Flows also lie on pale land, where a lighter one would be lost.
			if b.Kind == scene.RouteBand {
				style.tint = tintOf(lighten(b.Color, 0.35), opacity)
			}
			style.half += float32(f.Scale)
		}
		p.lines.addLine(&b.Corridor.Ribbon, t, style)
	}
	p.drawShaded(p.corridors, &p.lines, p.band, lighter)
	screen.DrawImage(p.corridors, nil)
	p.stats.DrawCalls++
	p.stats.Vertices += 4
}

func bandOpacity(e scene.Emphasis) float32 {
	if e == scene.Faded {
		return 0.3
	}
	return 1
}
