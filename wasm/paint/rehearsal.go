package paint

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"
)

// rehearsal is a screen that nobody sees: as large as another to those who paint on
// it, and hardly any work to fill.
type rehearsal struct {
	*ebiten.Image
	bounds image.Rectangle
}

func (r rehearsal) Bounds() image.Rectangle { return r.bounds }

// Rehearse paints a frame for a screen of a size, in device pixels, where it is not
// seen, with pauses in which others have their turn. The engine keeps it all until its
// next frame. When the same is drawn after that one, its pictures and labels are there
// and the shaders have been drawn with, so that it takes no longer than others.
func (p *Painter) Rehearse(size image.Point, f Frame, pause func()) {
	unseen := ebiten.NewImage(1, 1)
	p.draw(rehearsal{Image: unseen, bounds: image.Rectangle{Max: size}}, f, len(f.Labels), pause)
	unseen.Deallocate()
}
