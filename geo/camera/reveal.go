package camera

import "approdi/geo"

// Reveal is the camera nearest to c that shows w in the part of the viewport
// that no panel covers, at least marginPx from its edges. Where that part is
// too small for the margin, w is shown in its middle.
func (c Camera) Reveal(v Viewport, w geo.World, marginPx float64) Camera {
	at := c.ScreenFromWorld(v, w)
	x := between(at.X, v.Insets.Left+marginPx, v.Width-v.Insets.Right-marginPx)
	y := between(at.Y, v.Insets.Top+marginPx, v.Height-v.Insets.Bottom-marginPx)
	if x == at.X && y == at.Y {
		return c
	}
	return c.PanBy(x-at.X, y-at.Y)
}

// Shows tells whether w is in the part of the viewport that no panel covers.
func (c Camera) Shows(v Viewport, w geo.World) bool { return c.Reveal(v, w, 0) == c }
