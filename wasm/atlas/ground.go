package atlas

import (
	"fmt"
	"math"

	"github.com/paulmach/orb"

	"approdi/data/basemap"
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/mesh"
)

// Ground is the land and sea below the facts, at several levels of detail.
// It is not safe for concurrent use: levels are prepared on first use.
type Ground struct {
	levels       [basemap.Levels]*Level
	coarse, fine lakes
}

// lakes are the areas of inland water with their outlines.
type lakes struct {
	fills  []Fill
	shores []Line
}

// fineLakesFrom is the level of detail from which the fine lakes are drawn.
const fineLakesFrom = 2

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
	land  orb.MultiPolygon
	coast []orb.LineString
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

func newGround() (*Ground, error) {
	g := &Ground{}
	if _, err := g.Level(0); err != nil {
		return nil, err
	}
	return g, nil
}

// Level decodes a level of detail the first time it is asked for.
func (g *Ground) Level(n int) (*Level, error) {
	if g.levels[n] != nil {
		return g.levels[n], nil
	}
	cells, err := basemap.Land(n)
	if err != nil {
		return nil, fmt.Errorf("atlas: land: %w", err)
	}
	borders, err := basemap.Borders(n)
	if err != nil {
		return nil, fmt.Errorf("atlas: borders: %w", err)
	}
	water, err := g.lakesAt(n)
	if err != nil {
		return nil, err
	}
	level := &Level{Lakes: water.fills, Shores: water.shores}
	for _, c := range cells {
		level.Cells = append(level.Cells, &Cell{
			Bound: camera.BoundFromLonLat(
				geo.LonLat{Lon: c.Bound.Min[0], Lat: c.Bound.Min[1]},
				geo.LonLat{Lon: c.Bound.Max[0], Lat: c.Bound.Max[1]}),
			land: c.Land, coast: c.Coast,
		})
	}
	for _, b := range borders {
		kind := Border
		if b.Class == basemap.Undetermined {
			kind = UndeterminedBorder
		}
		level.Borders = append(level.Borders, newLine(kind, geo.WorldFromLine(b.Line)))
	}
	g.levels[n] = level
	return level, nil
}

// lakesAt are the lakes that go with a level: the coarse ones or the fine.
func (g *Ground) lakesAt(level int) (*lakes, error) {
	kept, load := &g.coarse, basemap.Lakes
	if level >= fineLakesFrom {
		kept, load = &g.fine, basemap.FineLakes
	}
	if kept.fills != nil {
		return kept, nil
	}
	polygons, err := load()
	if err != nil {
		return nil, fmt.Errorf("atlas: lakes: %w", err)
	}
	for _, lake := range polygons {
		rings := worldRings(lake)
		kept.fills = append(kept.fills, newFill(mesh.FromPolygon(rings)))
		for _, ring := range rings {
			kept.shores = append(kept.shores, newLine(Shore, ring))
		}
	}
	return kept, nil
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
	for _, polygon := range c.land {
		m.Append(mesh.FromPolygon(worldRings(polygon)))
	}
	c.fill = newFill(m)
	for _, line := range c.coast {
		c.lines = append(c.lines, newLine(Coast, geo.WorldFromLine(line)))
	}
	c.ready, c.land, c.coast = true, nil, nil
}

func worldRings(polygon orb.Polygon) [][]geo.World {
	rings := make([][]geo.World, len(polygon))
	for i, ring := range polygon {
		rings[i] = geo.WorldFromLine(orb.LineString(ring))
	}
	return rings
}
