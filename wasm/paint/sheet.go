package paint

import (
	"image"
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/wasm/scene"
)

// sheet is a picture that holds the labels in use, so that all of them are
// drawn in one call. The browser writes each of them once.
//
// The other way, Ebitengine's text/v2, was measured against it in this program
// and left (Ebitengine 2.10.4, Chromium, 300 labels in Latin, Greek and Arabic,
// the least of six runs on a busy machine without a graphics processor):
//
//	                                  browser    text/v2
//	program, raw                     21.70 MB   27.51 MB
//	program, Brotli 11                3.18 MB    3.93 MB
//	fonts, Brotli                           0   some 63 kB
//	writing all once, with halos       606 ms   4201 ms
//	a frame that shows them           <0.1 ms     17 ms, without halos
//
// The browser also shapes every script with the fonts of the system, and falls
// back from one font to the next by itself. What is lost is that the pixels of
// labels differ from one browser to another.
type sheet struct {
	rasteriser scene.Rasteriser
	image      *ebiten.Image
	scale      float64 // device pixels to a CSS px, for which it was made
	shelves    shelves
	sprites    map[spriteKey]sprite
	emptied    int  // how many times it has started anew
	room       int  // how many more may be written in this frame
	behind     bool // some of the frame are not written yet
}

// mostWritten is how many labels are written in a frame. The most that a view has
// would delay it by more than a reader's eye forgives; so they come in a few frames.
const mostWritten = 12

// spriteKey is all that the picture of a label depends on, beside the density of
// the screen: another theme has pictures of its own.
type spriteKey struct {
	content   string
	style     scene.TextStyle
	ink, halo color.NRGBA
}

type sprite struct{ x, y, width, height int }

// sheetSize is the side of the sheet in pixels. Some 400 labels of common
// length fit at one and at two device pixels per CSS px, and 200 at three; a view
// of 1440 by 900 px has some 40.
func sheetSize(scale float64) int {
	if scale <= 1.25 {
		return 1024
	}
	return 2048
}

func newSheet(r scene.Rasteriser) *sheet {
	return &sheet{rasteriser: r, sprites: map[spriteKey]sprite{}}
}

// fit makes the sheet for a density of the screen, if it was for another.
func (s *sheet) fit(scale float64) {
	if scale == s.scale {
		return
	}
	if s.image != nil {
		s.image.Deallocate()
		s.image = nil
	}
	s.empty()
	s.scale, s.shelves.size = scale, sheetSize(scale)
}

// empty starts the sheet anew.
func (s *sheet) empty() {
	clear(s.sprites)
	s.shelves = shelves{size: s.shelves.size}
	s.emptied++
}

// prepare writes the labels of a frame that are not on the sheet, at most so many,
// with a pause after each. A full sheet starts anew, and with it all labels of the
// frame.
func (s *sheet) prepare(f *Frame, most int, pause func()) {
	s.fit(f.Scale)
	s.room = most
	for range 2 {
		before := s.emptied
		s.behind = false
		for i := range f.Labels {
			s.add(spriteKeyOf(&f.Labels[i], f))
			pause()
		}
		if s.emptied == before {
			return
		}
		s.room = len(f.Labels) // or those that were there would be gone for some frames
	}
}

// find returns the sprite of a label. There is none if it waits or cannot be written.
func (s *sheet) find(key spriteKey) (sprite, bool) {
	found := s.sprites[key]
	return found, found.width > 0
}

// add writes a label that is new, unless that has to wait.
func (s *sheet) add(key spriteKey) {
	if _, ok := s.sprites[key]; ok {
		return
	}
	if s.room == 0 {
		s.behind = true
		return
	}
	s.room--
	g := s.rasteriser.Rasterise(key.content, key.style, key.ink, key.halo, s.scale)
	if g.Width <= 0 || g.Height <= 0 || g.Width > s.shelves.size || g.Height > s.shelves.size || len(g.Pixels) != 4*g.Width*g.Height {
		s.sprites[key] = sprite{} // not to be tried in every frame
		return
	}
	x, y, ok := s.shelves.put(g.Width, g.Height)
	if !ok {
		s.empty()
		x, y, _ = s.shelves.put(g.Width, g.Height)
	}
	placed := sprite{x: x, y: y, width: g.Width, height: g.Height}
	s.write(placed, g.Pixels)
	s.sprites[key] = placed
}

func (s *sheet) write(at sprite, pixels []byte) {
	if s.image == nil {
		s.image = ebiten.NewImageWithOptions(image.Rect(0, 0, s.shelves.size, s.shelves.size), &ebiten.NewImageOptions{Unmanaged: true})
	}
	s.image.SubImage(image.Rect(at.x, at.y, at.x+at.width, at.y+at.height)).(*ebiten.Image).WritePixels(pixels)
}

func spriteKeyOf(l *scene.Label, f *Frame) spriteKey {
	ink, halo := inks(l.Text, f.Palette)
	return spriteKey{content: l.Content, style: l.Style, ink: ink, halo: halo}
}

func inks(t *scene.Text, p *scene.Palette) (ink, halo color.NRGBA) {
	switch t.Style {
	case scene.SeaText, scene.OceanText:
		return p.SeaInk, p.SeaHalo
	case scene.RouteText:
		// Some corridors pass over islands, which may be pale.
		return t.Ink, p.RouteHalo(t.Ink)
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
