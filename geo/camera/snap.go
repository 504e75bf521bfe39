package camera

import "math"

// Snapped moves the camera by at most half a device pixel, so that the World
// origin falls on a whole one. Pictures of two snapped cameras of one zoom
// differ by whole pixels, and none is blurred by sliding along another. Scale
// is the number of device pixels per CSS px.
func (c Camera) Snapped(v Viewport, scale float64) Camera {
	s, f := c.ScalePx()*scale, v.Focus()
	c.Centre.X = (f.X*scale - math.Round(f.X*scale-c.Centre.X*s)) / s
	c.Centre.Y = (f.Y*scale - math.Round(f.Y*scale-c.Centre.Y*s)) / s
	return c
}
