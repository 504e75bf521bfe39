// Package index finds the points in a part of the map at a zoom without looking
// at the others.
package index

import (
	"math"

	"approdi/geo"
	"approdi/geo/camera"
)

// Points are positions in World, each with the zoom from which it is shown.
// They do not change once they are filed.
type Points struct {
	at     []geo.World
	from   []float64
	levels []grid // level l holds what is shown from zoom l to l+1 on, the first also what is from below 0
}

// NewPoints files points. The slices are kept and must not change. A point that
// is shown from +Inf on is never found.
func NewPoints(at []geo.World, from []float64) *Points {
	p := &Points{at: at, from: from}
	var byLevel [][]int32
	for i := range at {
		if math.IsInf(from[i], 1) {
			continue
		}
		level := max(int(from[i]), 0)
		for len(byLevel) <= level {
			byLevel = append(byLevel, nil)
		}
		byLevel[level] = append(byLevel[level], int32(i))
	}
	for _, points := range byLevel {
		p.levels = append(p.levels, newGrid(at, points))
	}
	return p
}

// Within appends the numbers of the points in a bound that are shown at a zoom,
// and returns the longer slice.
func (p *Points) Within(b camera.Bound, zoom float64, found []int32) []int32 {
	for level := 0; level < len(p.levels) && (level == 0 || float64(level) <= zoom); level++ {
		g := &p.levels[level]
		firstColumn, lastColumn := g.column(b.Min.X), g.column(b.Max.X)
		for row := g.row(b.Min.Y); row <= g.row(b.Max.Y); row++ {
			cells := row * g.columns
			for _, i := range g.points[g.starts[cells+firstColumn]:g.starts[cells+lastColumn+1]] {
				if p.from[i] <= zoom && b.Holds(p.at[i]) {
					found = append(found, i)
				}
			}
		}
	}
	return found
}

// grid lists points by squares, row after row: those of square s are
// points[starts[s]:starts[s+1]].
type grid struct {
	bound             camera.Bound
	columns, rows     int
	perColumn, perRow float64 // squares per World
	starts, points    []int32
}

// perSquare is about how many points share a square.
const perSquare = 4

func newGrid(at []geo.World, points []int32) grid {
	g := grid{columns: 1, rows: 1, points: make([]int32, len(points))}
	for n, i := range points {
		if n == 0 {
			g.bound = camera.Bound{Min: at[i], Max: at[i]}
		}
		g.bound = g.bound.Union(camera.Bound{Min: at[i], Max: at[i]})
	}
	side := math.Sqrt(float64(len(points)) / perSquare)
	g.columns, g.rows = 1+int(side), 1+int(side)
	if width := g.bound.Max.X - g.bound.Min.X; width > 0 {
		g.perColumn = float64(g.columns) / width
	}
	if height := g.bound.Max.Y - g.bound.Min.Y; height > 0 {
		g.perRow = float64(g.rows) / height
	}
	// Counted first, then laid out from the back of each square.
	g.starts = make([]int32, g.columns*g.rows+1)
	square := func(i int32) int { return g.row(at[i].Y)*g.columns + g.column(at[i].X) }
	for _, i := range points {
		g.starts[square(i)]++
	}
	for s := 1; s < len(g.starts); s++ {
		g.starts[s] += g.starts[s-1]
	}
	for n := len(points) - 1; n >= 0; n-- {
		s := square(points[n])
		g.starts[s]--
		g.points[g.starts[s]] = points[n]
	}
	return g
}

// column is the one that holds x, the outermost where x is beyond.
func (g *grid) column(x float64) int {
	return int(min(max((x-g.bound.Min.X)*g.perColumn, 0), float64(g.columns-1)))
}

func (g *grid) row(y float64) int {
	return int(min(max((y-g.bound.Min.Y)*g.perRow, 0), float64(g.rows-1)))
}
