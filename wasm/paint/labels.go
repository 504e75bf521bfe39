package paint

import (
	"image"
	"image/color"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/wasm/scene"
)

// sheet is a picture that holds the labels in use, so that all of them are
// drawn in one call.
type sheet struct {
	rasteriser scene.Rasteriser
	image      *ebiten.Image
	sprites    map[spriteKey]sprite
	shelfX     int
	shelfY     int
	shelfH     int
}

type spriteKey struct {
	content string
	style   scene.TextStyle
	palette *scene.Palette
	scale   float64
}

type sprite struct{ x, y, width, height int }

// sheetSize is the side of the sheet in pixels. Some 400 labels of common
// length fit at two device pixels per CSS px.
const sheetSize = 2048

func newSheet(r scene.Rasteriser) *sheet {
	return &sheet{rasteriser: r, sprites: map[spriteKey]sprite{}}
}

// find returns the sprite of a label, writing it first if it is new. When the
// sheet is full it starts anew; the labels of a frame never fill it alone.
func (s *sheet) find(key spriteKey) (sprite, bool) {
	if found, ok := s.sprites[key]; ok {
		return found, true
	}
	ink, halo := inks(key.style, key.palette)
	g := s.rasteriser.Rasterise(key.content, key.style, ink, halo, key.scale)
	if g.Width == 0 || g.Height == 0 || g.Width > sheetSize || len(g.Pixels) != 4*g.Width*g.Height {
		return sprite{}, false
	}
	if s.image == nil {
		s.image = ebiten.NewImageWithOptions(image.Rect(0, 0, sheetSize, sheetSize), &ebiten.NewImageOptions{Unmanaged: true})
	}
	if s.shelfX+g.Width > sheetSize {
		s.shelfX, s.shelfY, s.shelfH = 0, s.shelfY+s.shelfH, 0
	}
	if s.shelfY+g.Height > sheetSize {
		s.clear()
	}
	placed := sprite{x: s.shelfX, y: s.shelfY, width: g.Width, height: g.Height}
	s.image.SubImage(image.Rect(placed.x, placed.y, placed.x+placed.width, placed.y+placed.height)).(*ebiten.Image).WritePixels(g.Pixels)
	s.shelfX += g.Width
	s.shelfH = max(s.shelfH, g.Height)
	s.sprites[key] = placed
	return placed, true
}

func (s *sheet) clear() {
	clear(s.sprites)
	s.shelfX, s.shelfY, s.shelfH = 0, 0, 0
}

func inks(style scene.TextStyle, p *scene.Palette) (ink, halo color.NRGBA) {
	switch style {
	case scene.SeaText:
		return p.SeaInk, p.SeaHalo
	case scene.CountryText:
		return p.CountryInk, p.Land
	}
	return p.Ink, p.Paper
}

func (p *Painter) drawLabels(screen *ebiten.Image, f Frame) {
	b := &p.triangle
	// A full sheet drops what was found on it, so all are asked for before
	// any is drawn.
	for i := range f.Labels {
		p.sheet.find(spriteKeyOf(&f.Labels[i], f))
	}
	b.reset()
	for i := range f.Labels {
		l := &f.Labels[i]
		found, ok := p.sheet.find(spriteKeyOf(l, f))
		if !ok {
			continue
		}
		b.addSprite(found, l.At.X*f.Scale, l.At.Y*f.Scale, l.AngleDeg)
	}
	if p.sheet.image != nil {
		p.drawTriangles(screen, b, p.sheet.image, ebiten.FilterLinear)
	}
}

func spriteKeyOf(l *scene.Label, f Frame) spriteKey {
	return spriteKey{content: l.Content, style: l.Style, palette: f.Palette, scale: f.Scale}
}

// addSprite draws a sprite with its middle at x, y, turned clockwise. One
// that is not turned is set on whole pixels, where it is sharp.
func (b *batch) addSprite(s sprite, x, y, angleDeg float64) {
	w, h := float64(s.width)/2, float64(s.height)/2
	if angleDeg == 0 {
		x, y = math.Round(x-w)+w, math.Round(y-h)+h
	}
	sin, cos := math.Sincos(angleDeg * math.Pi / 180)
	for _, c := range [4][2]float64{{-1, -1}, {1, -1}, {-1, 1}, {1, 1}} {
		dx, dy := c[0]*w, c[1]*h
		b.vertices = append(b.vertices, ebiten.Vertex{
			DstX: float32(x + dx*cos - dy*sin), DstY: float32(y + dx*sin + dy*cos),
			SrcX: float32(float64(s.x) + w + dx), SrcY: float32(float64(s.y) + h + dy),
			ColorR: 1, ColorG: 1, ColorB: 1, ColorA: 1,
		})
	}
	b.quad()
}
