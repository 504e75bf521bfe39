package mesh

import (
	"math"

	"approdi/geo"
)

// grid finds the reflex corners in a box: a uniform grid over the polygon, each
// cell a linked list through the nodes (geometric hashing, Held 2001). It holds
// about one corner a cell and is made coarser as corners go, so that looking
// through a large box never costs more than the corners left.
type grid struct {
	heads      []int32
	cols, rows int32
	filed      int
	origin     geo.World
	perX, perY float64 // cells per World unit
}

// smallestGrid is the number of corners below which a coarser grid is not worth
// making.
const smallestGrid = 32

// reset empties the grid and lays it out over all nodes for a number of
// corners.
func (g *grid) reset(nodes []node, corners int) {
	low := geo.World{X: math.Inf(1), Y: math.Inf(1)}
	high := geo.World{X: math.Inf(-1), Y: math.Inf(-1)}
	for i := range nodes {
		p := nodes[i].at
		low = geo.World{X: min(low.X, p.X), Y: min(low.Y, p.Y)}
		high = geo.World{X: max(high.X, p.X), Y: max(high.Y, p.Y)}
	}
	width := max(high.X-low.X, 1e-12)
	height := max(high.Y-low.Y, 1e-12)
	cells := float64(max(corners, 1))
	g.cols = int32(min(max(math.Sqrt(cells*width/height), 1), cells))
	g.rows = int32(max(cells/float64(g.cols), 1))
	g.origin = low
	g.perX, g.perY = float64(g.cols)/width, float64(g.rows)/height
	g.filed = 0
	size := int(g.cols) * int(g.rows)
	if cap(g.heads) < size {
		g.heads = make([]int32, size)
	}
	g.heads = g.heads[:size]
	for i := range g.heads {
		g.heads[i] = none
	}
}

// column returns the column that an x falls into, the outermost one when it
// lies outside.
func (g *grid) column(x float64) int32 {
	return min(max(int32((x-g.origin.X)*g.perX), 0), g.cols-1)
}

// row returns the row that a y falls into, the outermost one when it lies
// outside.
func (g *grid) row(y float64) int32 {
	return min(max(int32((y-g.origin.Y)*g.perY), 0), g.rows-1)
}

// insert files a node that is not filed.
func (g *grid) insert(nodes []node, i int32) {
	n := &nodes[i]
	n.cell = g.row(n.at.Y)*g.cols + g.column(n.at.X)
	n.cellPrev, n.cellNext = none, g.heads[n.cell]
	if n.cellNext != none {
		nodes[n.cellNext].cellPrev = i
	}
	g.heads[n.cell] = i
	n.filed = true
	g.filed++
}

// remove takes a filed node out.
func (g *grid) remove(nodes []node, i int32) {
	n := &nodes[i]
	if n.cellPrev == none {
		g.heads[n.cell] = n.cellNext
	} else {
		nodes[n.cellPrev].cellNext = n.cellNext
	}
	if n.cellNext != none {
		nodes[n.cellNext].cellPrev = n.cellPrev
	}
	n.filed = false
	g.filed--
}

// thin lays the grid out anew when most of its corners have gone.
func (g *grid) thin(nodes []node) {
	if len(g.heads) < smallestGrid || g.filed > len(g.heads)/4 {
		return
	}
	var left []int32
	for _, head := range g.heads {
		for i := head; i != none; i = nodes[i].cellNext {
			left = append(left, i)
		}
	}
	g.reset(nodes, g.filed)
	for _, i := range left {
		g.insert(nodes, i)
	}
}
