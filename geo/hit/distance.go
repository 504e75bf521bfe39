// Package hit finds what lies under a pointer or a finger. Distances are in the
// unit of the positions that they are between.
package hit

import (
	"math"

	"approdi/geo"
)

// squaredDistance is that from p to the nearest point of the segment from a to b,
// which may be a single point.
func squaredDistance(p, a, b geo.Screen) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	share := 0.0
	if squared := dx*dx + dy*dy; squared > 0 {
		share = min(max(((p.X-a.X)*dx+(p.Y-a.Y)*dy)/squared, 0), 1)
	}
	x, y := p.X-(a.X+share*dx), p.Y-(a.Y+share*dy)
	return x*x + y*y
}

// DistanceToPolyline returns the distance from p to the nearest point of a line
// in the units of both, +Inf when the line has no point.
func DistanceToPolyline[P geo.Screen | geo.World](p P, line []P) float64 {
	nearest := math.Inf(1)
	if len(line) == 1 {
		nearest = squaredDistance(geo.Screen(p), geo.Screen(line[0]), geo.Screen(line[0]))
	}
	for i := 1; i < len(line); i++ {
		nearest = min(nearest, squaredDistance(geo.Screen(p), geo.Screen(line[i-1]), geo.Screen(line[i])))
	}
	return math.Sqrt(nearest)
}
