package paint

import "image"

// torus says which part of an endless picture a texture holds. The picture is
// a plane of whole pixels; the texture is laid on it over and over, so that a
// pixel always has the same place in the texture and what comes into view on
// one side takes the room of what has gone out of it on the other. Everything
// goes in steps of tile pixels.
type torus struct {
	tile   int
	size   image.Point     // of the texture, whole tiles
	origin image.Point     // a pixel of the plane that lies at the texture's corner
	held   image.Rectangle // what of the plane the texture holds
}

// piece is a part of the plane that lies in the texture in one piece.
type piece struct {
	plane image.Rectangle
	at    image.Point // its corner in the texture
}

// newTorus has room for views of a size wherever they lie.
func newTorus(view image.Point, tile int) torus {
	return torus{tile: tile, size: image.Pt(ceilTo(view.X, tile)+tile, ceilTo(view.Y, tile)+tile)}
}

// restart forgets what is held and holds a view, without a seam in it. The
// view must not be larger than the one that the texture was made for.
func (t *torus) restart(view image.Rectangle) {
	t.held = t.outward(view)
	t.origin = t.held.Min
}

// seamless tells whether what is held begins at the texture's corner, and so
// lies there in one piece.
func (t *torus) seamless() bool { return t.held.Min == t.origin }

// strips are parts of the plane, at most two, side by side.
type strips struct {
	parts [2]image.Rectangle
	n     int
}

func (s *strips) add(r image.Rectangle) {
	if !r.Empty() {
		s.parts[s.n] = r
		s.n++
	}
}

// follow makes the texture hold a view that has moved, and returns what of it
// must be drawn. It tells false if nothing that is held is of use.
func (t *torus) follow(view image.Rectangle) (strips, bool) {
	want := t.outward(view)
	if t.held.Intersect(want).Empty() {
		return strips{}, false
	}
	old := t.held
	t.held.Min.X, t.held.Max.X = stretch(old.Min.X, old.Max.X, want.Min.X, want.Max.X, t.size.X)
	t.held.Min.Y, t.held.Max.Y = stretch(old.Min.Y, old.Max.Y, want.Min.Y, want.Max.Y, t.size.Y)
	kept := old.Intersect(t.held)
	var s strips
	// What is new lies on one side of each axis, unless the view has grown on
	// both: then nothing that is held is of use.
	x, okX := beside(t.held.Min.X, t.held.Max.X, kept.Min.X, kept.Max.X)
	y, okY := beside(t.held.Min.Y, t.held.Max.Y, kept.Min.Y, kept.Max.Y)
	if !okX || !okY {
		return strips{}, false
	}
	s.add(image.Rect(x[0], t.held.Min.Y, x[1], t.held.Max.Y))
	s.add(image.Rect(kept.Min.X, y[0], kept.Max.X, y[1]))
	return s, true
}

// stretch moves the span that is held so that it takes in another one, and
// keeps as much of it as the room allows.
func stretch(low, high, wantLow, wantHigh, room int) (int, int) {
	switch {
	case wantLow < low:
		return wantLow, min(max(high, wantHigh), wantLow+room)
	case wantHigh > high:
		return max(low, wantHigh-room), wantHigh
	}
	return low, high
}

// beside is the part of a span that lies beside another one inside it, on the
// one side where there is any.
func beside(low, high, keptLow, keptHigh int) (part [2]int, ok bool) {
	switch {
	case low < keptLow && keptHigh < high:
		return part, false
	case low < keptLow:
		return [2]int{low, keptLow}, true
	}
	return [2]int{keptHigh, high}, true
}

// pieces cuts a part of the plane where the texture ends and begins anew. The
// part must not be larger than the texture.
func (t *torus) pieces(r image.Rectangle) (cut [4]piece, n int) {
	for y := r.Min.Y; y < r.Max.Y; {
		v := modulo(y-t.origin.Y, t.size.Y)
		bottom := min(r.Max.Y, y+t.size.Y-v)
		for x := r.Min.X; x < r.Max.X; {
			u := modulo(x-t.origin.X, t.size.X)
			right := min(r.Max.X, x+t.size.X-u)
			cut[n] = piece{plane: image.Rect(x, y, right, bottom), at: image.Pt(u, v)}
			n++
			x = right
		}
		y = bottom
	}
	return cut, n
}

// outward is the smallest rectangle of whole tiles around another.
func (t *torus) outward(r image.Rectangle) image.Rectangle {
	return image.Rect(floorTo(r.Min.X, t.tile), floorTo(r.Min.Y, t.tile), ceilTo(r.Max.X, t.tile), ceilTo(r.Max.Y, t.tile))
}

func modulo(a, n int) int { return ((a % n) + n) % n }

func floorTo(a, n int) int { return a - modulo(a, n) }

func ceilTo(a, n int) int { return floorTo(a+n-1, n) }
