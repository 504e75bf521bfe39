package paint

import (
	"image"
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/wasm/scene"
)

// sheet is a picture that holds the labels in use, so that all of them are
// drawn in one call.
type sheet struct {
	rasteriser scene.Rasteriser
	image      *ebiten.Image
	shelves    shelves
	sprites    map[spriteKey]sprite
	emptied    int // how many times it has started anew
}

// spriteKey is all that the picture of a label depends on: another theme or
// another density of the screen has pictures of its own.
type spriteKey struct {
	content   string
	style     scene.TextStyle
	ink, halo color.NRGBA
	scale     float64
}

type sprite struct{ x, y, width, height int }

// sheetSize is the side of the sheet in pixels. Some 400 labels of common
// length fit at two device pixels per CSS px.
const sheetSize = 2048

func newSheet(r scene.Rasteriser) *sheet {
	return &sheet{rasteriser: r, sprites: map[spriteKey]sprite{}, shelves: shelves{size: sheetSize}}
}

// prepare writes the labels of a frame that are not on the sheet. A full sheet
// starts anew, and with it all labels of the frame.
func (s *sheet) prepare(f *Frame) {
	for range 2 {
		before := s.emptied
		for i := range f.Labels {
			s.find(spriteKeyOf(&f.Labels[i], f))
		}
		if s.emptied == before {
			return
		}
	}
}

// find returns the sprite of a label, writing it first if it is new.
func (s *sheet) find(key spriteKey) (sprite, bool) {
	if found, ok := s.sprites[key]; ok {
		return found, found.width > 0
	}
	g := s.rasteriser.Rasterise(key.content, key.style, key.ink, key.halo, key.scale)
	if g.Width <= 0 || g.Height <= 0 || g.Width > sheetSize || g.Height > sheetSize || len(g.Pixels) != 4*g.Width*g.Height {
		s.sprites[key] = sprite{} // not to be tried in every frame
		return sprite{}, false
	}
	x, y, ok := s.shelves.put(g.Width, g.Height)
	if !ok {
		clear(s.sprites)
		s.emptied++
		s.shelves.clear()
		x, y, _ = s.shelves.put(g.Width, g.Height)
	}
	placed := sprite{x: x, y: y, width: g.Width, height: g.Height}
	s.write(placed, g.Pixels)
	s.sprites[key] = placed
	return placed, true
}

func (s *sheet) write(at sprite, pixels []byte) {
	if s.image == nil {
		s.image = ebiten.NewImageWithOptions(image.Rect(0, 0, sheetSize, sheetSize), &ebiten.NewImageOptions{Unmanaged: true})
	}
	s.image.SubImage(image.Rect(at.x, at.y, at.x+at.width, at.y+at.height)).(*ebiten.Image).WritePixels(pixels)
}

func spriteKeyOf(l *scene.Label, f *Frame) spriteKey {
	ink, halo := inks(l.Text, f.Palette)
	return spriteKey{content: l.Content, style: l.Style, ink: ink, halo: halo, scale: f.Scale}
}

func inks(t *scene.Text, p *scene.Palette) (ink, halo color.NRGBA) {
	switch t.Style {
	case scene.SeaText, scene.OceanText:
		return p.SeaInk, p.SeaHalo
	case scene.RouteText:
		// Some corridors pass over islands, which are pale.
		return t.Ink, p.Sea
	case scene.CountryText:
		return p.CountryInk, p.Land
	case scene.DegreeText:
		return p.CountryInk, p.Paper
	}
	return p.Ink, p.Paper
}

// shelves divide a square into rows, each as high as the highest thing in it.
type shelves struct{ size, x, y, height int }

// put finds room for something, which must be no larger than the square. It is
// false when there is none left.
func (s *shelves) put(width, height int) (x, y int, ok bool) {
	if s.x+width > s.size {
		s.x, s.y, s.height = 0, s.y+s.height, 0
	}
	if s.y+height > s.size {
		return 0, 0, false
	}
	x, y = s.x, s.y
	s.x += width
	s.height = max(s.height, height)
	return x, y, true
}

func (s *shelves) clear() { s.x, s.y, s.height = 0, 0, 0 }
