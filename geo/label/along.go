package label

import (
	"math"

	"approdi/geo"
)

// mostBendDeg is how much a line may bend under a text: more than that, and
// its letters stand apart or lean on each other.
const mostBendDeg = 45

// Along fits an arc to a line, for a text of a width in px on a map whose
// world is scalePx wide. Its middle is at [PointAt] a share of the line. It is
// upright, and false where the line is too short for the text on either side or
// bends too much.
func Along(line []geo.World, share, widthPx, scalePx float64) (a Arc, ok bool) {
	if len(line) < 2 || !(widthPx > 0) || !(scalePx > 0) {
		return Arc{}, false
	}
	at := PointAt(line, share)
	middle := line[at]
	start, one := Walk(line, at, -1, widthPx/2/scalePx)
	end, other := Walk(line, at, 1, widthPx/2/scalePx)
	if !one || !other {
		return Arc{}, false
	}
	// The chords from the middle to both ends of a piece of a circle differ in
	// direction by half of the bend.
	in := math.Atan2(middle.Y-start.Y, middle.X-start.X)
	out := math.Atan2(end.Y-middle.Y, end.X-middle.X)
	a = Arc{
		AngleDeg: math.Atan2(end.Y-start.Y, end.X-start.X) * 180 / math.Pi,
		BendDeg:  2 * math.Remainder(out-in, 2*math.Pi) * 180 / math.Pi,
		LengthPx: widthPx,
	}
	return a.Upright(), math.Abs(a.BendDeg) <= mostBendDeg
}

// PointAt is the number of the point at a share, 0 to 1, of the points of a line.
// The line has points.
func PointAt(line []geo.World, share float64) int {
	return min(max(int(share*float64(len(line)-1)+0.5), 0), len(line)-1)
}

// Walk goes from a point of a line a distance, in the unit of the line, in steps of
// 1 or -1. It is false, and where the line ends, if the line is not that long.
func Walk[P geo.Screen | geo.World](line []P, from, step int, distance float64) (P, bool) {
	at := geo.World(line[from])
	for i := from + step; i >= 0 && i < len(line); i += step {
		next := geo.World(line[i])
		length := math.Hypot(next.X-at.X, next.Y-at.Y)
		if length >= distance && length > 0 {
			t := distance / length
			return P(geo.World{X: at.X + t*(next.X-at.X), Y: at.Y + t*(next.Y-at.Y)}), true
		}
		distance -= length
		at = next
	}
	return P(at), false
}
