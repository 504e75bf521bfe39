package thin

import (
	"math"
	"slices"

	"approdi/geo"
	"approdi/geo/camera"
)

// square is one of a grid of squares at a zoom.
type square struct{ zoom, column, row int }

// Sparse returns for each line the zoom from which it is shown. The lines are
// in World, the most important first. At every whole zoom at most so many lines
// have points in one square of a side in CSS px; those beyond wait for the
// next. From maxZoom on everything is shown.
func Sparse(lines [][]geo.World, sidePx float64, most int, maxZoom float64) []float64 {
	from := make([]float64, len(lines))
	count := map[square]int{}
	var passed []square
	for i, line := range lines {
		from[i] = maxZoom
		for zoom := int(maxZoom); zoom >= 0; zoom-- {
			passed = squaresOf(line, zoom, sidePx, passed[:0])
			if slices.ContainsFunc(passed, func(s square) bool { return count[s] >= most }) {
				break
			}
			for _, s := range passed {
				count[s]++
			}
			from[i] = float64(zoom)
		}
	}
	return from
}

// squaresOf appends the squares in which a line has points, each once.
func squaresOf(line []geo.World, zoom int, sidePx float64, found []square) []square {
	side := math.Ldexp(sidePx/camera.WorldPx, -zoom)
	for _, p := range line {
		s := square{zoom, int(p.X / side), int(p.Y / side)}
		if !slices.Contains(found, s) {
			found = append(found, s)
		}
	}
	return found
}
