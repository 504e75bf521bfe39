package atlas

import (
	"cmp"
	"math"
	"slices"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/index"
	"approdi/geo/thin"
)

// Where there is no room for all, the lesser wait until the map is closer:
// nothing is gathered and nothing is moved, since values are never added and a
// position is a fact.
const (
	// dotsApartPx is how far the dot of a place is from that of each place
	// before it, at the least: as far as two dots are wide with their rings and
	// as much again between them.
	dotsApartPx = 16
	// Of the corridors that pass through a square of a side in CSS px, only so
	// many are drawn.
	corridorSquarePx = 256
	mostInSquare     = 48
	// allShownZoom is the zoom from which nothing waits any more.
	allShownZoom = 10.7
	// fullWindow is the area of a window in CSS px up to which all this holds.
	fullWindow = 1920 * 1080
)

// giveRoom sets the zoom from which each place has a dot, and files the places
// by it. Those of a better rank go first, and then in the order of the file.
// What stands for an area has no dot and is in no dot's way.
func (a *Atlas) giveRoom() {
	var order []int
	for i := range a.Places {
		if !a.Places[i].IsArea() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, k int) int { return cmp.Compare(a.Places[i].Rank, a.Places[k].Rank) })
	points := make([]geo.World, len(order))
	for n, i := range order {
		points[n] = a.Places[i].At
	}
	at, from := make([]geo.World, len(a.Places)), make([]float64, len(a.Places))
	for i := range a.Places {
		at[i], from[i] = a.Places[i].At, math.Inf(1)
	}
	for n, zoom := range thin.Apart(points, dotsApartPx, allShownZoom) {
		a.Places[order[n]].MinZoom, from[order[n]] = zoom, zoom
	}
	a.dots = index.NewPoints(at, from)
}

// DotsWithin appends the numbers of the places in a bound whose dots are shown
// at a zoom, and returns the longer slice.
func (a *Atlas) DotsWithin(b camera.Bound, zoom float64, found []int32) []int32 {
	return a.dots.Within(b, zoom, found)
}

// thinOut sets the zoom from which each corridor is drawn: those of the first
// routes go first.
func (a *Atlas) thinOut() {
	var corridors []*Corridor
	var lines [][]geo.World
	for i := range a.Routes {
		for k := range a.Routes[i].Corridors {
			c := &a.Routes[i].Corridors[k]
			corridors, lines = append(corridors, c), append(lines, c.Line)
		}
	}
	for i, zoom := range thin.Sparse(lines, corridorSquarePx, mostInSquare, allShownZoom) {
		corridors[i].MinZoom = zoom
	}
}

// RoomZoom is the zoom that counts for what waits for room. A window larger
// than most has all of that as much further apart, so that it asks no more of
// the graphics processor: it hangs on a wall, or is looked at from as much
// further away.
func RoomZoom(c camera.Camera, v camera.Viewport) float64 {
	if area := v.Width * v.Height; area > fullWindow {
		return c.Zoom - math.Log2(area/fullWindow)/2
	}
	return c.Zoom
}
