// Package stroke prepares lines for drawing: it gives them a width that a
// shader can feather, and rounds their corners.
package stroke

import (
	"math"

	"approdi/geo"
)

// MiterLimit is the greatest length of a vertex's offset, in half widths of the
// line. Corners sharper than 60 degrees are cut back to it.
const MiterLimit = 2

// Vertex is one of the two vertices that a ribbon has at a point of its line.
// The edge of a line drawn w pixels wide is at Point on the screen plus
// (OffsetX, OffsetY)·w/2.
type Vertex struct {
	// Point is on the line, in World.
	Point geo.World
	// OffsetX and OffsetY point from the line to this vertex's own side, in
	// screen directions: x to the right, y down. The length is 1 on a straight
	// line and at most MiterLimit at a corner. World is conformal and the map
	// is never rotated, so a direction in one is a direction in the other.
	OffsetX, OffsetY float32
	// Side is +1 to the right of the line's direction as seen on the map and
	// -1 to its left. Between the two a shader reads how far out a pixel lies.
	Side float32
	// Along is the distance from the start of the line, in World.
	Along float32
}

// Ribbon turns a line into triangles: two vertices a point, the right one
// first, and two triangles between neighbouring points. Repeated points are
// dropped. A closed line, whose last point is its first, has equal offsets at
// both ends, so that they meet without a seam. A line with fewer than two
// different points gives nothing.
func Ribbon(line []geo.World) (vertices []Vertex, indices []uint32) {
	points := distinct(line)
	count := len(points)
	if count < 2 {
		return nil, nil
	}
	closed := isClosed(points)
	vertices = make([]Vertex, 0, 2*count)
	indices = make([]uint32, 0, 6*(count-1))
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
		vertices = append(vertices,
			Vertex{Point: p, OffsetX: float32(x), OffsetY: float32(y), Side: 1, Along: float32(along)},
			Vertex{Point: p, OffsetX: float32(-x), OffsetY: float32(-y), Side: -1, Along: float32(along)})
		if i > 0 {
			right, left := uint32(2*i), uint32(2*i+1)
			indices = append(indices, right-2, right, left-2, left-2, right, left)
		}
	}
	return vertices, indices
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
// before.
func distinct(line []geo.World) []geo.World {
	points := make([]geo.World, 0, len(line))
	for _, p := range line {
		if n := len(points); n == 0 || points[n-1] != p {
			points = append(points, p)
		}
	}
	return points
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
