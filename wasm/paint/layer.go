package paint

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/pace"
)

// layer is what is kept from frame to frame: two pictures, of the ground and
// of the corridors, whose planes are the world at one scale. While the map is
// panned only the strips that come into view are drawn; while it is zoomed the
// pictures are shown larger than they were drawn, by magnified at the most, and
// drawn anew when the zoom rests. Both lie on one torus, so that one call shows
// them.
type layer struct {
	torus
	ground, bands *ebiten.Image
	scale         float64 // pixels of the plane per World
}

// painting draws a part of the world on a picture.
type painting func(dst *ebiten.Image, t transform, view camera.Bound)

const (
	// magnified is how much larger than it was drawn a layer is shown while
	// the zoom changes. The coast is then as broad as two pixels at the most.
	magnified = 1.4
	// spare is what a picture that was made for a falling zoom is smaller than
	// magnified, so that the next frame has it within the bounds.
	spare = 0.05
	// magnifiedRough is the same where frames come late.
	magnifiedRough = 2.5
	// tilePx is the step of the torus in CSS px: small, so that little is drawn
	// that is not in view, and large, so that few frames of a pan draw anything.
	tilePx = 64
)

// stale tells which pictures no longer look like what they should show.
type stale struct{ ground, bands bool }

// update makes the layer hold, at a scale, what an area of the screen shows.
func (l *layer) update(area image.Rectangle, t transform, scale float64, old stale, ground, bands painting) {
	if scale == l.scale && !old.ground {
		fresh, ok := l.follow(l.view(t, area))
		switch {
		case ok && !old.bands:
			for _, part := range fresh.parts[:fresh.n] {
				l.draw(part, l.ground, ground)
				l.draw(part, l.bands, bands)
			}
			return
		case ok && l.seamless():
			for _, part := range fresh.parts[:fresh.n] {
				l.draw(part, l.ground, ground)
			}
			l.drawAll(l.bands, bands)
			return
		}
	}
	l.scale = scale
	l.restart(l.view(t, area))
	l.drawAll(l.ground, ground)
	l.drawAll(l.bands, bands)
}

// fit makes room for frames of a size, in steps of a tile.
func (l *layer) fit(size image.Point, tile int) {
	room := newTorus(size.Add(roomAround), tile)
	if l.ground != nil && room.size == l.size && tile == l.tile {
		return
	}
	l.torus, l.scale = room, 0
	for _, picture := range []**ebiten.Image{&l.ground, &l.bands} {
		if *picture != nil {
			(*picture).Deallocate()
		}
		*picture = ebiten.NewImageWithOptions(image.Rectangle{Max: l.size}, &ebiten.NewImageOptions{Unmanaged: true})
	}
}

// scaleFor is the scale of the picture for a frame that is shown at one scale
// when there is a picture at another. Where the zoom falls the picture is drawn
// smaller than it is shown, so that the next frames, which show more of the
// world, find it there.
func scaleFor(drawn, shown float64, f Frame) float64 {
	reach := magnified
	if f.Step >= pace.Rough {
		reach = magnifiedRough
	}
	switch k := shown / drawn; {
	case k == 1, !f.Zooming, drawn == 0:
		return shown
	case k >= 1 && k <= reach:
		return drawn
	case k < 1 && k > 0.5:
		return shown / (reach - spare)
	case f.Step >= pace.Coarse:
		return shown / magnified
	}
	return shown
}

// roomAround is by how much a view can be larger than what it shows of the
// screen: by a part of a pixel on each side, and by half of one to mix with.
var roomAround = image.Pt(3, 3)

// view is what of the plane an area of the screen shows, in whole pixels. It is
// larger than the area by roomAround at the most, since a layer is never shown
// smaller than it was drawn.
func (l *layer) view(t transform, area image.Rectangle) image.Rectangle {
	k := t.scale / l.scale
	if k == 1 {
		return area.Sub(image.Pt(int(math.Round(t.dx)), int(math.Round(t.dy))))
	}
	x, y := float64(area.Min.X)-t.dx, float64(area.Min.Y)-t.dy
	corner := image.Pt(int(math.Floor(x/k-0.5)), int(math.Floor(y/k-0.5)))
	return image.Rectangle{Min: corner, Max: image.Pt(
		min(int(math.Ceil((x+float64(area.Dx()))/k+0.5)), corner.X+area.Dx()+roomAround.X),
		min(int(math.Ceil((y+float64(area.Dy()))/k+0.5)), corner.Y+area.Dy()+roomAround.Y))}
}

// drawAll paints all that is held, which must be seamless. What is painted
// beside it belongs to nothing that is held. The engine keeps room for the
// vertices of every part of a picture that is drawn on, so the many are drawn on
// the whole.
func (l *layer) drawAll(on *ebiten.Image, paint painting) {
	l.drawOn(on, piece{plane: l.held}, paint)
}

// draw paints a part of the plane. The engine would keep a SubImage for a while,
// with room for all that it was given.
func (l *layer) draw(part image.Rectangle, on *ebiten.Image, paint painting) {
	cut, n := l.pieces(part)
	for _, p := range cut[:n] {
		room := image.Rectangle{Min: p.at, Max: p.at.Add(p.plane.Size())}
		strip := on.RecyclableSubImage(room)
		l.drawOn(strip, p, paint)
		strip.Recycle()
	}
}

func (l *layer) drawOn(dst *ebiten.Image, p piece, paint painting) {
	t := transform{scale: l.scale, dx: float64(p.at.X - p.plane.Min.X), dy: float64(p.at.Y - p.plane.Min.Y)}
	paint(dst, t, camera.Bound{Min: worldAt(p.plane.Min, l.scale), Max: worldAt(p.plane.Max, l.scale)})
}

func worldAt(p image.Point, scale float64) geo.World {
	return geo.World{X: float64(p.X) / scale, Y: float64(p.Y) / scale}
}

// sharp tells whether the layer is shown as it was drawn.
func (l *layer) sharp(t transform) bool { return l.scale == t.scale }

// addLayer adds the quads that show a layer in an area of the screen. What is
// magnified leaves out half a pixel at the edges of what is held, beyond which
// there is what does not belong there.
func (b *batch) addLayer(l *layer, t transform, area image.Rectangle) {
	k, inset, kind := t.scale/l.scale, 0.0, float32(sharpLayer)
	dx, dy := math.Round(t.dx), math.Round(t.dy)
	if !l.sharp(t) {
		dx, dy, inset, kind = t.dx, t.dy, 0.5, magnifiedLayer
	}
	cut, n := l.pieces(l.view(t, area).Inset(-2).Intersect(l.held))
	for _, p := range cut[:n] {
		x0, x1 := insetEnds(p.plane.Min.X, p.plane.Max.X, l.held.Min.X, l.held.Max.X, inset)
		y0, y1 := insetEnds(p.plane.Min.Y, p.plane.Max.Y, l.held.Min.Y, l.held.Max.Y, inset)
		for _, corner := range [4][2]float64{{x0, y0}, {x1, y0}, {x0, y1}, {x1, y1}} {
			b.vertices = append(b.vertices, ebiten.Vertex{
				DstX: float32(corner[0]*k + dx), DstY: float32(corner[1]*k + dy),
				SrcX: float32(corner[0] - float64(p.plane.Min.X-p.at.X)), SrcY: float32(corner[1] - float64(p.plane.Min.Y-p.at.Y)), Custom3: kind,
			})
		}
		b.quad()
	}
}

// insetEnds is a span less an inset where it ends with what is held.
func insetEnds(low, high, heldLow, heldHigh int, inset float64) (from, to float64) {
	from, to = float64(low), float64(high)
	if low == heldLow {
		from += inset
	}
	if high == heldHigh {
		to -= inset
	}
	return from, to
}
