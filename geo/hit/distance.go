// Package hit finds what lies under a pointer or a finger, in Screen space.
package hit

import (
	"math"

	"approdi/geo"
)

// DistanceToSegment returns the distance in pixels from p to the nearest point of
// the segment from a to b, which may be a single point.
func DistanceToSegment(p, a, b geo.Screen) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	share := 0.0
	if squared := dx*dx + dy*dy; squared > 0 {
		share = min(max(((p.X-a.X)*dx+(p.Y-a.Y)*dy)/squared, 0), 1)
	}
	return math.Hypot(p.X-(a.X+share*dx), p.Y-(a.Y+share*dy))
}

// DistanceToPolyline returns the distance in pixels from p to the nearest point
// of a line, +Inf when the line has no point.
func DistanceToPolyline(p geo.Screen, line []geo.Screen) float64 {
	if len(line) == 1 {
		return math.Hypot(p.X-line[0].X, p.Y-line[0].Y)
	}
	nearest := math.Inf(1)
	for i := 1; i < len(line); i++ {
		nearest = min(nearest, DistanceToSegment(p, line[i-1], line[i]))
	}
	return nearest
}
