package atlas

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/simplify"

	"approdi/data"
	"approdi/geo"
	"approdi/geo/camera"
)

// Corridor is one schematic line of a route, smooth and ready to be drawn.
type Corridor struct {
	*data.Corridor
	Line  []geo.World
	Bound camera.Bound
	// Length is how long the line is in World.
	Length float64
	// MinZoom is the zoom from which the corridor is drawn.
	MinZoom float64

	levels [corridorLevels]Line
}

func newCorridor(c *data.Corridor, line []geo.World) Corridor {
	return Corridor{Corridor: c, Line: line, Bound: boundOf(line), Length: lengthOf(line)}
}

// A corridor is drawn with fewer points from further away. Each level serves
// up to a zoom, the last one from there on, and strays from the line by at most
// strayPx, in CSS px, so that one cannot be told from the next.
const (
	corridorLevels = 7
	strayPx        = 0.3
)

var levelZooms = [corridorLevels - 1]float64{3.5, 4.5, 5.5, 6.5, 7.5, 8.5}

// RibbonAt is the corridor as it is drawn on a map on which the world is so
// many CSS px wide. A level is made when it is first asked for.
func (c *Corridor) RibbonAt(worldPx float64) *Line {
	level := 0
	for level < len(levelZooms) && worldPx > camera.WorldPx*math.Exp2(levelZooms[level]) {
		level++
	}
	if c.levels[level].Pairs == nil {
		line := c.Line
		if level < len(levelZooms) {
			line = simplified(line, strayPx/(camera.WorldPx*math.Exp2(levelZooms[level])))
		}
		c.levels[level] = newLine(Corridors, line)
	}
	return &c.levels[level]
}

// simplified leaves out what strays from a line by no more than a distance in
// World (Douglas and Peucker 1973). The ends stay.
func simplified(line []geo.World, stray float64) []geo.World {
	points := make(orb.LineString, len(line))
	for i, w := range line {
		points[i] = orb.Point{w.X, w.Y}
	}
	points = simplify.DouglasPeucker(stray).LineString(points)
	out := make([]geo.World, len(points))
	for i, p := range points {
		out[i] = geo.World{X: p[0], Y: p[1]}
	}
	return out
}

// smoothSpacing is the longest step of a smoothed corridor in World: about
// 12 km at 38°N, under 4 px at the zoom that shows the whole basin.
const smoothSpacing = 0.0004

// fewestSteps is how many steps a corridor has at least: a short one is seen
// at zooms at which smoothSpacing would show as corners.
const fewestSteps = 64

// spacingFor is the longest step for a line.
func spacingFor(line []geo.World) float64 {
	return min(smoothSpacing, lengthOf(line)/fewestSteps)
}

func lengthOf(line []geo.World) float64 {
	length := 0.0
	for i := 1; i < len(line); i++ {
		length += math.Hypot(line[i].X-line[i-1].X, line[i].Y-line[i-1].Y)
	}
	return length
}
