// Package stroke prepares lines for drawing: it gives them a width that a
// shader can feather, and rounds their corners.
package stroke

import (
	"math"
	"slices"

	"approdi/geo"
)

// MiterLimit is the greatest length of a vertex's offset, in half widths of the
// line. Corners sharper than 60 degrees are cut back to it.
const MiterLimit = 2

// Pair are the two vertices that a ribbon has at a point of its line, one on
// each side. The edges of a line drawn w pixels wide are at Point on the screen
// plus (OffsetX, OffsetY)·w/2 to its right, as seen on the map in the direction
// of the line, and minus it to its left.
type Pair struct {
	// Point is on the line, in World.
	Point geo.World
	// OffsetX and OffsetY point to the right of the line, in screen directions:
	// x to the right, y down. The length is 1 on a straight line and at most
	// MiterLimit at a corner. World is conformal and the map is never rotated,
	// so a direction in one is a direction in the other.
	OffsetX, OffsetY float32
	// Along is the distance from the start of the line, in World.
	Along float32
}

// Ribbon gives a line its width: a pair of vertices at every point. Between
// neighbouring pairs there are two triangles. Repeated points are dropped. A
// closed line, whose last point is its first, has equal offsets at both ends,
// so that they meet without a seam. A line with fewer than two different points
// gives nothing.
func Ribbon(line []geo.World) []Pair {
	points := distinct(line)
	count := len(points)
	if count < 2 {
		return nil
	}
	closed := isClosed(points)
	pairs := make([]Pair, count)
	along := 0.0
	for i, p := range points {
		var before, after geo.World
		if i > 0 {
			before = direction(points[i-1], p)
			along += distance(points[i-1], p)
		} else if closed {
			before = direction(points[count-2], p)
		}
		switch {
		case i+1 < count:
			after = direction(p, points[i+1])
		case closed:
			after = direction(p, points[1])
		default:
			after = before
		}
		if i == 0 && !closed {
			before = after
		}
		x, y := miter(before, after)
		pairs[i] = Pair{Point: p, OffsetX: float32(x), OffsetY: float32(y), Along: float32(along)}
	}
	return pairs
}

// miter returns the offset to the right of a corner between two unit
// directions. It points along the sum of their normals, and is as long as it
// takes to reach the point where the edges of both segments meet.
func miter(before, after geo.World) (x, y float64) {
	x, y = -before.Y-after.Y, before.X+after.X
	length := math.Hypot(x, y)
	if length < 1e-6 {
		// The line turns back on itself, where the edges of both segments
		// never meet. It ends in a point instead.
		return MiterLimit * before.X, MiterLimit * before.Y
	}
	// The cosine of half the turn is half the length of the sum.
	scale := min(2/length, MiterLimit) / length
	return x * scale, y * scale
}

// distinct returns the points of a line without those that repeat the one
// before: the line itself where none does.
func distinct(line []geo.World) []geo.World {
	repeats := false
	for i := 1; i < len(line) && !repeats; i++ {
		repeats = line[i] == line[i-1]
	}
	if !repeats {
		return line
	}
	return slices.Compact(slices.Clone(line))
}

// isClosed tells whether a line without repeated points comes back to its start
// around an area.
func isClosed(points []geo.World) bool {
	return len(points) > 3 && points[0] == points[len(points)-1]
}

// distance returns the distance between two points, in World.
func distance(p, q geo.World) float64 {
	return math.Hypot(q.X-p.X, q.Y-p.Y)
}

// direction returns the unit vector from p to another point q.
func direction(p, q geo.World) geo.World {
	length := distance(p, q)
	return geo.World{X: (q.X - p.X) / length, Y: (q.Y - p.Y) / length}
}
