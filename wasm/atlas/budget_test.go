package atlas

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
	"approdi/geo/camera"
)

// mostVertices is what a map of any size may ask of a graphics processor in
// one picture: on a laptop 60,000 take about 5 ms. Raise it only with a
// measurement on a weak device.
const mostVertices = 60_000

var viewports = []camera.Viewport{
	{Width: 390, Height: 844}, {Width: 1440, Height: 900}, {Width: 1920, Height: 1080}, {Width: 2560, Height: 1440}, {Width: 3840, Height: 2160},
}

// tilePx is by how much a painter draws more than is in view, since it draws
// whole tiles, in CSS px.
const tilePx = 64

// inView counts the vertices that a painter needs for a view, as it culls
// them: cells, lines and corridors by their bounds.
func inView(t *testing.T, a *Atlas, c camera.Camera, v camera.Viewport) int {
	t.Helper()
	level := a.Ground.levels[LevelAt(c.Zoom, v)]
	view, scale, count := c.Bound(v).Grown(tilePx/c.ScalePx()), c.ScalePx(), 0
	addLines := func(lines []Line) {
		for i := range lines {
			if lines[i].Bound.Intersects(view) {
				count += 2 * len(lines[i].Pairs)
			}
		}
	}
	for _, cell := range level.Cells {
		if cell.Bound.Intersects(view) {
			count += len(cell.Fill().Points)
			addLines(cell.Coast())
		}
	}
	for i := range level.Lakes {
		if lake := &level.Lakes[i]; lake.Bound.Intersects(view) {
			count += len(lake.Points)
		}
	}
	addLines(level.Shores)
	addLines(level.Borders)
	// The map shows routes or flows, never both.
	routes, flows := 0, 0
	inCorridor := func(c *Corridor) int {
		if !c.Bound.Padded(0.2).Intersects(view) {
			return 0
		}
		return 2 * len(c.RibbonAt(scale).Pairs)
	}
	for i := range a.Routes {
		for k := range a.Routes[i].Corridors {
			routes += inCorridor(&a.Routes[i].Corridors[k])
		}
	}
	for i := range a.Flows {
		for k := range a.Flows[i].Lines {
			flows += inCorridor(&a.Flows[i].Lines[k].Corridor)
		}
	}
	return count + max(routes, flows)
}

func TestVerticesInView(t *testing.T) {
	a := newAtlas(t)
	a.Ground = wholeGround(t)
	basin := camera.BoundFromLonLat(geo.LonLat{Lon: -7, Lat: 29}, geo.LonLat{Lon: 37, Lat: 47})
	frame := camera.BoundFromLonLat(geo.LonLat{Lon: -20, Lat: 10}, geo.LonLat{Lon: 43, Lat: 48})
	limits := camera.Limits{World: frame, MaxZoom: 11.2}
	for _, v := range viewports {
		most, where := 0, ""
		look := func(lon, lat, zoom float64) {
			c := limits.Clamp(camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: lon, Lat: lat}), Zoom: zoom}, v)
			if n := inView(t, a, c, v); n > most {
				most, where = n, fmt.Sprintf("zoom %.2f at %v, %v", c.Zoom, lat, lon)
			}
		}
		opening := camera.Fit(basin, v)
		middle := geo.LonLatFromWorld(opening.Centre)
		look(middle.Lon, middle.Lat, opening.Zoom)
		zooms := []float64{3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 8, 9, 10, 11}
		for zoom := 3.0; zoom < 11; zoom += 0.001 {
			if LevelAt(zoom, v) < LevelAt(zoom+0.001, v) {
				zooms = append(zooms, zoom+0.001) // where a finer level begins, most of it is in view
			}
		}
		for _, zoom := range zooms {
			for lon := -19.0; lon <= 43; lon++ {
				for lat := 11.0; lat <= 48; lat++ {
					look(lon, lat, zoom)
				}
			}
		}
		t.Logf("%v by %v pixels: %d vertices at %s", v.Width, v.Height, most, where)
		assert.LessOrEqual(t, most, mostVertices, "%v by %v pixels at %s", v.Width, v.Height, where)
	}
}
