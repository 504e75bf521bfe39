package camera

import "math"

// Limits keep a camera where there is something to see.
type Limits struct {
	World   Bound   // where there is map
	MaxZoom float64 // past this the coast shows its corners
}

// Clamp returns the camera nearest to c whose uncovered view lies within the
// limits; behind panels it may reach past the map. Where the view is larger
// than the map, the map is zoomed to fill it.
func (l Limits) Clamp(c Camera, v Viewport) Camera {
	width, height := v.uncovered()
	minScale := max(width/(l.World.Max.X-l.World.Min.X), height/(l.World.Max.Y-l.World.Min.Y))
	minZoom := math.Log2(minScale / WorldPx)
	if math.IsNaN(c.Zoom) {
		c.Zoom = minZoom
	}
	c.Zoom = min(max(c.Zoom, minZoom), max(l.MaxZoom, minZoom))

	s, f := c.ScalePx(), v.Focus()
	c.Centre.X = between(c.Centre.X, l.World.Min.X+(f.X-v.Insets.Left)/s, l.World.Max.X-(v.Width-v.Insets.Right-f.X)/s)
	c.Centre.Y = between(c.Centre.Y, l.World.Min.Y+(f.Y-v.Insets.Top)/s, l.World.Max.Y-(v.Height-v.Insets.Bottom-f.Y)/s)
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
