package label

import "math"

// Arc is the line that a turned or bent text is written along: a piece of a
// circle, or straight. Nothing of it depends on where the text stands.
type Arc struct {
	// AngleDeg is the direction at its middle, clockwise from the right.
	AngleDeg float64
	// BendDeg is how much further clockwise the end points than the start:
	// above 0 the middle of the text is higher than its ends.
	BendDeg float64
	// LengthPx is the width of the text.
	LengthPx float64
}

// straightDeg is a bend too small to be seen; below it, the radius of the
// circle would lose its digits.
const straightDeg = 0.01

// At is a position on the arc, in px from its middle, and the direction there.
// The share is that of the length, from -0.5 at the start to 0.5 at the end.
func (a Arc) At(share float64) (x, y, angleDeg float64) {
	angleDeg = a.AngleDeg + a.BendDeg*share
	sin0, cos0 := math.Sincos(a.AngleDeg * math.Pi / 180)
	if math.Abs(a.BendDeg) < straightDeg {
		return share * a.LengthPx * cos0, share * a.LengthPx * sin0, angleDeg
	}
	radius := a.LengthPx / (a.BendDeg * math.Pi / 180)
	sin, cos := math.Sincos(angleDeg * math.Pi / 180)
	return radius * (sin - sin0), radius * (cos0 - cos), angleDeg
}

// Up is the direction from the middle of the text to above it, of length 1.
func (a Arc) Up() (x, y float64) {
	sin, cos := math.Sincos(a.AngleDeg * math.Pi / 180)
	return sin, -cos
}

// mostParts is how many boxes a text along an arc takes up at most.
const mostParts = 12

// Parts appends boxes, relative to the middle of the arc, that cover a text of
// a height in px along it. A box around the whole of a slanted text would keep
// others off a wide empty corner.
func (a Arc) Parts(into []Box, heightPx float64) []Box {
	count := max(min(int(math.Ceil(a.LengthPx/max(heightPx, 1))), mostParts), 1)
	for i := range count {
		var b Box
		for k := range 2 {
			x, y, angle := a.At(float64(i+k)/float64(count) - 0.5)
			sin, cos := math.Sincos(angle * math.Pi / 180)
			reachX, reachY := math.Abs(sin)*heightPx/2, math.Abs(cos)*heightPx/2
			end := Box{MinX: x - reachX, MinY: y - reachY, MaxX: x + reachX, MaxY: y + reachY}
			if k == 0 {
				b = end
			} else {
				b = b.union(end)
			}
		}
		into = append(into, b)
	}
	return into
}

// Upright turns an arc around if its text would stand on its head.
func (a Arc) Upright() Arc {
	a.AngleDeg = math.Mod(math.Mod(a.AngleDeg, 360)+360, 360) // 0 to 360
	switch {
	case a.AngleDeg > 270:
		a.AngleDeg -= 360
	case a.AngleDeg > 90:
		a.AngleDeg -= 180
		a.BendDeg = -a.BendDeg
	}
	return a
}
