package cluster

import (
	"math"

	"approdi/geo"
	"approdi/geo/camera"
)

// Sparse returns for each point the zoom from which it is shown. The points are
// in World, the most important first. At every whole zoom a square of a side in
// CSS px holds at most so many points; those beyond wait for the next. From
// maxZoom on everything is shown.
func Sparse(points []geo.World, sidePx float64, most int, maxZoom float64) []float64 {
	from := make([]float64, len(points))
	type square struct{ level, column, row int }
	count := make(map[square]int, len(points))
	for i, p := range points {
		from[i] = maxZoom
		for level := int(maxZoom); level >= 0; level-- {
			side := math.Ldexp(sidePx/camera.WorldPx, -level)
			at := square{level, int(p.X / side), int(p.Y / side)}
			if count[at] >= most {
				break
			}
			count[at]++
			from[i] = float64(level)
		}
	}
	return from
}
