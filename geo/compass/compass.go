// Package compass finds the way from one position to the next, as arrow keys
// go.
package compass

import (
	"math"

	"approdi/geo"
)

// Direction is a way on screen.
type Direction uint8

const (
	East Direction = iota
	West
	North
	South
)

// Next is the number of the position that comes next after one of them in a
// direction, or -1 if there is nothing that way: of those within 45° of the
// direction the nearest, distances divided by the cosine of the angle, so that
// what lies straight ahead goes first. Whatever is there lies in one of the four
// directions, and every position can be reached from every other.
func Next(all []geo.Screen, from int, d Direction) int {
	next, best, here := -1, math.Inf(1), apart(all, from)
	for i := range all {
		if i == from {
			continue
		}
		if f, ahead := d.farness(here, apart(all, i)); ahead && f < best {
			next, best = i, f
		}
	}
	return next
}

// apart is a position moved by less than anybody sees, each in another way, so
// that no two are the same or equally far from a third. Of positions that are
// the same each lies east of those before it.
func apart(all []geo.Screen, i int) geo.Screen {
	const unseenPx = 1e-6
	_, share := math.Modf(float64(i) * math.Phi)
	return geo.Screen{X: all[i].X + float64(i)*unseenPx, Y: all[i].Y + share*unseenPx}
}

// farness is how far one position is from another, in px, divided by the cosine
// of the angle to the direction, and whether that angle is under 45°.
func (d Direction) farness(from, to geo.Screen) (px float64, ahead bool) {
	along, across := to.X-from.X, to.Y-from.Y
	switch d {
	case West:
		along = -along
	case North:
		along, across = -across, along
	case South:
		along, across = across, along
	}
	return along + across*across/along, math.Abs(across) < along
}
