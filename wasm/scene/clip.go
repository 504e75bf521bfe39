package scene

import (
	"approdi/geo"
	"approdi/geo/label"
)

// clip is the part of a segment that lies in a box on screen, which may be empty
// (Liang and Barsky 1984, A New Concept and Method for Line Clipping). It is false
// when no part does.
func clip(box label.Box, a, b geo.Screen) (from, to geo.Screen, ok bool) {
	if box.MinX >= box.MaxX || box.MinY >= box.MaxY {
		return a, b, false
	}
	enters, leaves := 0.0, 1.0
	dx, dy := b.X-a.X, b.Y-a.Y
	for _, side := range [4]struct{ inward, room float64 }{
		{dx, a.X - box.MinX}, {-dx, box.MaxX - a.X}, {dy, a.Y - box.MinY}, {-dy, box.MaxY - a.Y},
	} {
		switch {
		case side.inward == 0:
			if side.room < 0 {
				return a, b, false
			}
		case side.inward > 0:
			enters = max(enters, -side.room/side.inward)
		default:
			leaves = min(leaves, -side.room/side.inward)
		}
	}
	if enters > leaves {
		return a, b, false
	}
	from, to = a, b
	if enters > 0 {
		from = geo.Screen{X: a.X + enters*dx, Y: a.Y + enters*dy}
	}
	if leaves < 1 {
		to = geo.Screen{X: a.X + leaves*dx, Y: a.Y + leaves*dy}
	}
	return from, to, true
}
