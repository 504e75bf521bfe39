package atlas

import (
	"math"

	"github.com/paulmach/orb"

	"approdi/data/basemap"
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/mesh"
)

// Ground is the land and sea below the facts, at several levels of detail.
// The coarsest is there from the start. The others come as files, which
// [Ground.Missing] names and [Ground.Add] takes, and are made ready a little
// at a time by [Ground.Work]. It is not safe for concurrent use.
type Ground struct {
	levels  [basemap.Levels]*Level // those whose files have been decoded
	land    map[string][]*Cell     // by the name of the file, as are the next two
	borders map[string][]Line
	lakes   map[string]*lakes
	added   map[string]bool
	work    []job
}

// lakes are the areas of inland water with their outlines.
type lakes struct {
	fills  []Fill
	shores []Line
}

// Level is the ground at one level of detail, cut into cells so that only
// what is in view need be prepared and drawn.
type Level struct {
	Cells   []*Cell
	Borders []Line
	Lakes   []Fill
	Shores  []Line // of the lakes
}

// Cell is a rectangle of land with its coast.
type Cell struct {
	Bound camera.Bound
	land  basemap.Cell
	size  int // points of the land
	ready bool
	fill  Fill
	lines []Line
}

// finest holds, for each level, the largest zoom that it is drawn at on a map
// of detailArea. Level 0 is simplified to about 3.5 km, 1 to 1.3 km, 2 to
// 0.5 km, and a pixel at 38°N is 61.7 km / 2^zoom, so that no point of a coast
// is off by more than 1.8 pixels. Finer levels any earlier would need more
// than 60,000 vertices.
var finest = [basemap.Levels - 1]float64{5, 6.375, 7.25}

// detailArea is in square CSS px.
const detailArea = 1440 * 900

// LevelAt is the level of detail for a zoom on a map of a size. A larger map
// shows more of the world at the same zoom, so it goes on to the finer levels
// later: what it draws stays the same, and a coast is off by as much more as
// the map is longer, 3 pixels on one of 2560 × 1440.
func LevelAt(zoom float64, v camera.Viewport) int {
	if area := v.Width * v.Height; area > detailArea {
		zoom -= math.Log2(area/detailArea) / 2
	}
	for level, z := range finest {
		if zoom <= z {
			return level
		}
	}
	return basemap.Levels - 1
}

// Level is the finest level up to n that is there and ready for a view. A few
// points that are not ready count as if they were, since they are made ready
// before a reader sees that they were missing.
func (g *Ground) Level(n int, view camera.Bound) *Level {
	for ; n > 0; n-- {
		if level := g.levels[n]; level != nil && level.unready(view) <= sparePoints {
			return level
		}
	}
	return g.levels[0]
}

// sparePoints is how many points a frame may triangulate when it finds them
// not ready: they take about 10 ms on a slow laptop.
const sparePoints = 1500

// unready counts the points of the cells in view that are not triangulated.
func (l *Level) unready(view camera.Bound) int {
	count := 0
	for _, c := range l.Cells {
		if !c.ready && c.Bound.Intersects(view) {
			count += c.size
		}
	}
	return count
}

// Fill is the land of the cell, triangulated on first use.
func (c *Cell) Fill() *Fill {
	c.prepare()
	return &c.fill
}

// Coast is the coast of the cell, without the edges where it meets its
// neighbours.
func (c *Cell) Coast() []Line {
	c.prepare()
	return c.lines
}

func (c *Cell) prepare() {
	if c.ready {
		return
	}
	var m mesh.Mesh
	for _, polygon := range c.land.Land {
		m.Append(mesh.FromPolygon(worldRings(polygon)))
	}
	c.fill = newFill(m)
	for _, line := range c.land.Coast() {
		c.lines = append(c.lines, newLine(Coast, geo.WorldFromLine(line)))
	}
	c.ready, c.land = true, basemap.Cell{}
}

func worldRings(polygon orb.Polygon) [][]geo.World {
	rings := make([][]geo.World, len(polygon))
	for i, ring := range polygon {
		rings[i] = geo.WorldFromLine(orb.LineString(ring))
	}
	return rings
}
