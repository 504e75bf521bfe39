package stroke

import (
	"math"

	"approdi/geo"
)

// mostPieces is the number of pieces that Smooth cuts one segment into at most.
const mostPieces = 4096

// Smooth returns a curve through all points of a line, sampled so that no step
// is longer than spacing, in World (though a segment is never cut into more than
// 4,096 pieces). It is the centripetal Catmull–Rom spline, in the pyramid form
// of Barry and Goldman (1988, A Recursive Evaluation Algorithm for a Class of
// Catmull–Rom Splines), which makes no loops or cusps inside a segment however
// uneven the points are (Yuksel, Schaefer and Keyser 2011, Parameterization and
// Applications of Catmull–Rom Curves).
//
// Repeated points are dropped. The ends, and all points between, are kept
// exactly; a closed line is smooth across its start as well. A line of fewer
// than three different points, or a spacing that is not positive, leaves the
// line as it is.
func Smooth(line []geo.World, spacing float64) []geo.World {
	points := distinct(line)
	count := len(points)
	if count < 3 || !(spacing > 0) {
		return points
	}
	closed := isClosed(points)
	out := make([]geo.World, 0, 4*count)
	out = append(out, points[0])
	for i := range count - 1 {
		p1, p2 := points[i], points[i+1]
		var p0, p3 geo.World
		switch {
		case i > 0:
			p0 = points[i-1]
		case closed:
			p0 = points[count-2]
		default:
			p0 = reflect(p1, p2)
		}
		switch {
		case i+2 < count:
			p3 = points[i+2]
		case closed:
			p3 = points[1]
		default:
			p3 = reflect(p2, p1)
		}
		out = appendCurve(out, newCurve(p0, p1, p2, p3), spacing)
	}
	return out
}

// reflect returns the mirror image of q on the other side of p. It stands in for
// the point beyond an open end.
func reflect(p, q geo.World) geo.World {
	return geo.World{X: 2*p.X - q.X, Y: 2*p.Y - q.Y}
}

// appendCurve appends the samples of one segment without its start and with its
// exact end. The number of pieces is first guessed from the chord and then
// raised until every step is short enough.
func appendCurve(out []geo.World, c curve, spacing float64) []geo.World {
	start := len(out)
	pieces := int(min(math.Ceil(distance(c.p1, c.p2)/spacing), mostPieces))
	for {
		out = out[:start]
		longest, before := 0.0, c.p1
		for i := 1; i <= pieces; i++ {
			p := c.p2
			if i < pieces {
				p = c.at(float64(i) / float64(pieces))
			}
			longest = max(longest, distance(before, p))
			out = append(out, p)
			before = p
		}
		if longest <= spacing || pieces >= mostPieces {
			return out
		}
		pieces = int(min(max(math.Ceil(float64(pieces)*longest/spacing), float64(pieces+1)), mostPieces))
	}
}

// curve is the segment of a centripetal Catmull–Rom spline from p1 to p2. The
// knots t1, t2 and t3 are counted from p0, each the square root of a distance
// after the one before.
type curve struct {
	p0, p1, p2, p3 geo.World
	t1, t2, t3     float64
}

// newCurve finds the knots. p0 and p1, p1 and p2, p2 and p3 differ.
func newCurve(p0, p1, p2, p3 geo.World) curve {
	c := curve{p0: p0, p1: p1, p2: p2, p3: p3}
	c.t1 = math.Sqrt(distance(p0, p1))
	c.t2 = c.t1 + math.Sqrt(distance(p1, p2))
	c.t3 = c.t2 + math.Sqrt(distance(p2, p3))
	return c
}

// at evaluates the curve at a share of its way from 0 at p1 to 1 at p2.
func (c curve) at(share float64) geo.World {
	t := c.t1 + share*(c.t2-c.t1)
	a1 := mix(c.p0, c.p1, 0, c.t1, t)
	a2 := mix(c.p1, c.p2, c.t1, c.t2, t)
	a3 := mix(c.p2, c.p3, c.t2, c.t3, t)
	b1 := mix(a1, a2, 0, c.t2, t)
	b2 := mix(a2, a3, c.t1, c.t3, t)
	return mix(b1, b2, c.t1, c.t2, t)
}

// mix returns the point at t on the straight line that is at p when t is from
// and at q when t is to.
func mix(p, q geo.World, from, to, t float64) geo.World {
	share := (t - from) / (to - from)
	return geo.World{X: p.X + share*(q.X-p.X), Y: p.Y + share*(q.Y-p.Y)}
}
