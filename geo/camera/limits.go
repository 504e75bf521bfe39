package camera

import "math"

// Limits keep a camera where there is something to see.
type Limits struct {
	World   Bound   // where there is map
	MaxZoom float64 // past this the coast shows its corners
}

// Clamp returns the camera nearest to c whose view lies within the limits;
// where the map is hidden it may reach past them. Where the view is larger
// than the map, the map is zoomed to fill it.
func (l Limits) Clamp(c Camera, v Viewport) Camera {
	width := max(v.Width-v.Hidden.Left-v.Hidden.Right, 1)
	height := max(v.Height-v.Hidden.Top-v.Hidden.Bottom, 1)
	minScale := max(width/(l.World.Max.X-l.World.Min.X), height/(l.World.Max.Y-l.World.Min.Y))
	minZoom := math.Log2(minScale / WorldPx)
	if math.IsNaN(c.Zoom) {
		c.Zoom = minZoom
	}
	c.Zoom = min(max(c.Zoom, minZoom), max(l.MaxZoom, minZoom))

	s, f := c.ScalePx(), v.Focus()
	c.Centre.X = between(c.Centre.X, l.World.Min.X+(f.X-v.Hidden.Left)/s, l.World.Max.X-(v.Width-v.Hidden.Right-f.X)/s)
	c.Centre.Y = between(c.Centre.Y, l.World.Min.Y+(f.Y-v.Hidden.Top)/s, l.World.Max.Y-(v.Height-v.Hidden.Bottom-f.Y)/s)
	return c
}

// between limits x to [low, high], or to their middle where rounding has
// crossed them or x is not a number.
func between(x, low, high float64) float64 {
	if low > high || math.IsNaN(x) {
		return (low + high) / 2
	}
	return min(max(x, low), high)
}
