// Package camera says which part of the world is on screen. A Camera is a
// point and a number that do not change; every change returns a new one.
package camera

import (
	"math"

	"approdi/geo"
)

// WorldPx is the width of the whole world, in CSS pixels, at zoom 0. Zoom
// grows by one each time that width doubles, as in MapLibre.
const WorldPx = 512

// Camera is what the map looks at: the World position shown in the middle of
// the uncovered part of the viewport, and the zoom.
type Camera struct {
	Centre geo.World
	Zoom   float64
}

// Insets are the parts of a viewport, in CSS pixels from each side, that
// panels cover.
type Insets struct{ Top, Right, Bottom, Left float64 }

// Viewport is the map area on screen, in CSS pixels. Insets are covered, and
// of these the Hidden part so wholly that no map shows around it.
type Viewport struct {
	Width, Height  float64
	Insets, Hidden Insets
}

// Bound is a rectangle in World: Min is its north-west corner.
type Bound struct{ Min, Max geo.World }

// BoundFromLonLat projects the rectangle between two corners.
func BoundFromLonLat(southWest, northEast geo.LonLat) Bound {
	sw, ne := geo.WorldFromLonLat(southWest), geo.WorldFromLonLat(northEast)
	return Bound{Min: geo.World{X: sw.X, Y: ne.Y}, Max: geo.World{X: ne.X, Y: sw.Y}}
}

// Intersects tells whether two bounds share any point.
func (b Bound) Intersects(o Bound) bool {
	return b.Min.X <= o.Max.X && o.Min.X <= b.Max.X && b.Min.Y <= o.Max.Y && o.Min.Y <= b.Max.Y
}

// Holds tells whether a position is in a bound or at its edge.
func (b Bound) Holds(w geo.World) bool {
	return w.X >= b.Min.X && w.X <= b.Max.X && w.Y >= b.Min.Y && w.Y <= b.Max.Y
}

// ScalePx is how many CSS pixels the whole world is wide.
func (c Camera) ScalePx() float64 { return WorldPx * math.Exp2(c.Zoom) }

// Focus is the middle of the part of the viewport that no panel covers. Where
// the insets leave nothing, it is the middle of the viewport.
func (v Viewport) Focus() geo.Screen {
	w, h := v.Uncovered()
	f := geo.Screen{X: v.Insets.Left + w/2, Y: v.Insets.Top + h/2}
	if w <= 1 {
		f.X = v.Width / 2
	}
	if h <= 1 {
		f.Y = v.Height / 2
	}
	return f
}

// Uncovered is the size, in CSS pixels, of the part that no panel covers, at
// least 1 each way.
func (v Viewport) Uncovered() (width, height float64) {
	return max(v.Width-v.Insets.Left-v.Insets.Right, 1), max(v.Height-v.Insets.Top-v.Insets.Bottom, 1)
}

// Sight is what a camera sees in a viewport, for many positions: what is the
// same for all of them is worked out once.
type Sight struct {
	centre  geo.World
	focus   geo.Screen
	scalePx float64
}

// Over is what the camera sees in a viewport.
func (c Camera) Over(v Viewport) Sight {
	return Sight{centre: c.Centre, focus: v.Focus(), scalePx: c.ScalePx()}
}

// ScreenFromWorld says where a position is shown.
func (s Sight) ScreenFromWorld(w geo.World) geo.Screen {
	return geo.Screen{X: (w.X-s.centre.X)*s.scalePx + s.focus.X, Y: (w.Y-s.centre.Y)*s.scalePx + s.focus.Y}
}

// ScreenFromWorld says where a position is shown.
func (c Camera) ScreenFromWorld(v Viewport, w geo.World) geo.Screen {
	return c.Over(v).ScreenFromWorld(w)
}

// WorldFromScreen is the inverse of [Camera.ScreenFromWorld].
func (c Camera) WorldFromScreen(v Viewport, p geo.Screen) geo.World {
	s, f := c.ScalePx(), v.Focus()
	return geo.World{X: (p.X-f.X)/s + c.Centre.X, Y: (p.Y-f.Y)/s + c.Centre.Y}
}

// Bound is the part of the world that the whole viewport shows, covered parts
// included.
func (c Camera) Bound(v Viewport) Bound {
	return Bound{
		Min: c.WorldFromScreen(v, geo.Screen{}),
		Max: c.WorldFromScreen(v, geo.Screen{X: v.Width, Y: v.Height}),
	}
}

// Fit is the camera that shows all of b, as large as the uncovered part of
// the viewport allows. A bound without size gives a Zoom of +Inf, which
// [Limits.Clamp] takes to MaxZoom.
func Fit(b Bound, v Viewport) Camera {
	w, h := v.Uncovered()
	scale := min(w/(b.Max.X-b.Min.X), h/(b.Max.Y-b.Min.Y))
	return Camera{
		Centre: geo.World{X: (b.Min.X + b.Max.X) / 2, Y: (b.Min.Y + b.Max.Y) / 2},
		Zoom:   math.Log2(scale / WorldPx),
	}
}

// PanBy moves the picture by dx, dy CSS pixels: the world under the pointer
// follows it.
func (c Camera) PanBy(dx, dy float64) Camera {
	s := c.ScalePx()
	c.Centre.X -= dx / s
	c.Centre.Y -= dy / s
	return c
}

// ZoomAround changes the zoom by delta and keeps the world at a screen
// position where it is.
func (c Camera) ZoomAround(v Viewport, at geo.Screen, delta float64) Camera {
	held := c.WorldFromScreen(v, at)
	c.Zoom += delta
	moved := c.WorldFromScreen(v, at)
	c.Centre.X += held.X - moved.X
	c.Centre.Y += held.Y - moved.Y
	return c
}

// SpanFromZoom is the width in World of the uncovered part at a zoom: what
// flights interpolate.
func (v Viewport) SpanFromZoom(zoom float64) float64 {
	w, _ := v.Uncovered()
	return w / (WorldPx * math.Exp2(zoom))
}

// Union is the smallest bound around two others.
func (b Bound) Union(o Bound) Bound {
	return Bound{
		Min: geo.World{X: min(b.Min.X, o.Min.X), Y: min(b.Min.Y, o.Min.Y)},
		Max: geo.World{X: max(b.Max.X, o.Max.X), Y: max(b.Max.Y, o.Max.Y)},
	}
}

// Padded grows a bound on each side by a share of its longer side.
func (b Bound) Padded(share float64) Bound {
	pad := share * max(b.Max.X-b.Min.X, b.Max.Y-b.Min.Y)
	b.Min.X, b.Min.Y = b.Min.X-pad, b.Min.Y-pad
	b.Max.X, b.Max.Y = b.Max.X+pad, b.Max.Y+pad
	return b
}

// Grown moves every side of a bound outwards by a distance in World.
func (b Bound) Grown(by float64) Bound {
	b.Min.X, b.Min.Y = b.Min.X-by, b.Min.Y-by
	b.Max.X, b.Max.Y = b.Max.X+by, b.Max.Y+by
	return b
}
