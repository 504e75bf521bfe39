package label

// cellPx is the side of a grid cell: about the length of a short name.
const cellPx = 64

// mostCells is the number of rows or columns that a grid has at most; beyond it
// the cells grow.
const mostCells = 64

// nobody owns a box that keeps every label off.
const nobody = -1

// none ends a list of entries.
const none = -1

// grid holds the boxes taken so far, filed by the coarse cells that they reach
// into, so that a new one is only compared with its neighbours.
type grid struct {
	area       Box
	cols, rows int
	// perX and perY are cells per pixel.
	perX, perY float64
	heads      []int32
	entries    []entry
}

// entry is one box in one cell's list.
type entry struct {
	box   Box
	owner int32
	next  int32
}

// reset empties the grid and lays it out over an area.
func (g *grid) reset(area Box) {
	g.area = area
	g.cols, g.perX = cells(area.MaxX - area.MinX)
	g.rows, g.perY = cells(area.MaxY - area.MinY)
	g.entries = g.entries[:0]
	if size := g.cols * g.rows; cap(g.heads) < size {
		g.heads = make([]int32, size)
	} else {
		g.heads = g.heads[:size]
	}
	for i := range g.heads {
		g.heads[i] = none
	}
}

// cells returns how many cells cover a length in pixels, and how many of them
// there are to a pixel.
func cells(lengthPx float64) (count int, perPx float64) {
	if !(lengthPx > cellPx) {
		return 1, 0
	}
	count = int(min(lengthPx/cellPx, mostCells))
	return count, float64(count) / lengthPx
}

// cell returns the cell that a distance in pixels from the grid's start falls
// into, the outermost one when it lies outside.
func cell(fromStartPx, perPx float64, count int) int {
	at := fromStartPx * perPx
	switch {
	case !(at > 0):
		return 0
	case at >= float64(count):
		return count - 1
	}
	return int(at)
}

// span returns the first and last column and row that a box reaches into.
func (g *grid) span(b Box) (firstColumn, lastColumn, firstRow, lastRow int) {
	return cell(b.MinX-g.area.MinX, g.perX, g.cols), cell(b.MaxX-g.area.MinX, g.perX, g.cols),
		cell(b.MinY-g.area.MinY, g.perY, g.rows), cell(b.MaxY-g.area.MinY, g.perY, g.rows)
}

// add files a box with the candidate it belongs to, or nobody. A box outside
// the area is in no one's way.
func (g *grid) add(b Box, owner int32) {
	if !b.Overlaps(g.area) {
		return
	}
	firstColumn, lastColumn, firstRow, lastRow := g.span(b)
	for row := firstRow; row <= lastRow; row++ {
		for column := firstColumn; column <= lastColumn; column++ {
			head := &g.heads[row*g.cols+column]
			g.entries = append(g.entries, entry{box: b, owner: owner, next: *head})
			*head = int32(len(g.entries) - 1)
		}
	}
}

// free tells whether a box overlaps none but its owner's. Boxes whose owner is
// marked as gone do not count; gone may be nil.
func (g *grid) free(b Box, owner int32, gone []bool) bool {
	firstColumn, lastColumn, firstRow, lastRow := g.span(b)
	for row := firstRow; row <= lastRow; row++ {
		for column := firstColumn; column <= lastColumn; column++ {
			for i := g.heads[row*g.cols+column]; i != none; i = g.entries[i].next {
				e := &g.entries[i]
				if e.owner == owner || (gone != nil && gone[e.owner]) {
					continue
				}
				if e.box.Overlaps(b) {
					return false
				}
			}
		}
	}
	return true
}

// addText files what a candidate's text takes up in a box.
func (g *grid) addText(c *Candidate, b Box, owner int32) {
	if len(c.Parts) == 0 {
		g.add(b, owner)
		return
	}
	middle := b.Middle()
	for _, part := range c.Parts {
		g.add(part.moved(middle.X, middle.Y), owner)
	}
}

// freeText tells whether what a candidate's text takes up in a box is free,
// with a padding in pixels around it.
func (g *grid) freeText(c *Candidate, b Box, paddingPx float64, owner int32, gone []bool) bool {
	if len(c.Parts) == 0 {
		return g.free(b.grown(paddingPx), owner, gone)
	}
	middle := b.Middle()
	for _, part := range c.Parts {
		if !g.free(part.moved(middle.X, middle.Y).grown(paddingPx), owner, gone) {
			return false
		}
	}
	return true
}
