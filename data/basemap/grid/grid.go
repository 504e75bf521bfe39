// Package grid holds the frame of the basemap and the cells that its land is
// cut into. The build command cuts with it and the decoder checks with it, so
// the two cannot disagree about where a cell ends.
package grid

import "github.com/paulmach/orb"

// Frame is the area that the map may show, in degrees.
var Frame = orb.Bound{Min: orb.Point{-20, 10}, Max: orb.Point{43, 48}}

// Padded is Frame with one degree more on every side. The data reach this
// far, so that no cut edge comes into view when the camera rests against the
// frame.
var Padded = orb.Bound{Min: orb.Point{-21, 9}, Max: orb.Point{44, 49}}

// Levels is the number of levels of detail, from 0 (opening view) to 3
// (everything the source has).
const Levels = 4

// sizes are the width and height of a cell at each level, in degrees. They
// shrink with the level so that a view meets about the same number of cells,
// 10 to 30, at the zoom the level is made for.
var sizes = [Levels][2]float64{{13, 10}, {5, 5}, {4, 4}, {2, 2}}

// Cells lists the cells of a level row by row from the south-west. Together
// they cover Padded exactly; every edge lies on a whole degree. The last cell
// of a row or column is smaller where the size does not divide the frame. A
// level outside 0..Levels-1 has no cells.
func Cells(level int) []orb.Bound {
	if level < 0 || level >= Levels {
		return nil
	}
	w, h := sizes[level][0], sizes[level][1]
	var cells []orb.Bound
	for y := Padded.Min[1]; y < Padded.Max[1]; y += h {
		for x := Padded.Min[0]; x < Padded.Max[0]; x += w {
			cells = append(cells, orb.Bound{
				Min: orb.Point{x, y},
				Max: orb.Point{min(x+w, Padded.Max[0]), min(y+h, Padded.Max[1])},
			})
		}
	}
	return cells
}

// OnEdge tells whether the segment from p to q lies on an edge of the cell.
// It compares exactly: cut points carry the whole degree of the edge itself.
func OnEdge(cell orb.Bound, p, q orb.Point) bool {
	for axis := range 2 {
		if p[axis] == q[axis] && (p[axis] == cell.Min[axis] || p[axis] == cell.Max[axis]) {
			return true
		}
	}
	return false
}

// Shore returns the parts of a closed ring that do not lie on an edge of the
// cell, each as the longest line possible and in the ring's direction. A ring
// that never runs along an edge comes back whole, first point equal to last;
// a ring that is nothing but edges gives no line. The lines share no memory
// with the ring.
func Shore(ring orb.Ring, cell orb.Bound) []orb.LineString {
	n := len(ring) - 1
	start := -1
	for i := range n {
		if OnEdge(cell, ring[i], ring[i+1]) {
			start = i + 1
			break
		}
	}
	if start < 0 {
		if n < 1 {
			return nil
		}
		return []orb.LineString{append(orb.LineString(nil), ring...)}
	}
	var lines []orb.LineString
	var line orb.LineString
	for k := range n {
		p, q := ring[(start+k)%n], ring[(start+k)%n+1]
		if OnEdge(cell, p, q) {
			if line != nil {
				lines = append(lines, line)
				line = nil
			}
			continue
		}
		if line == nil {
			line = orb.LineString{p}
		}
		line = append(line, q)
	}
	if line != nil {
		lines = append(lines, line)
	}
	return lines
}
