package atlas

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
)

// budgets are the most vertices that a map of a size may ask of a graphics
// processor in one picture. On a laptop 60,000 take about 5 ms. A map of 2560
// by 1440 pixels has 2.8 times the pixels of one of 1440 by 900, and a better
// processor behind it. Pinned is what was measured (58,496 and 97,024) and a
// little more: raise it only with a measurement on a weak device.
var budgets = []struct {
	viewport camera.Viewport
	pinned   int
}{
	{camera.Viewport{Width: 1440, Height: 900}, 60_000},
	{camera.Viewport{Width: 2560, Height: 1440}, 100_000},
}

// inView counts the vertices that a painter needs for a view, as it culls
// them: cells, lines and corridors by their bounds.
func inView(t *testing.T, a *Atlas, c camera.Camera, v camera.Viewport) int {
	t.Helper()
	level, err := a.Ground.Level(LevelAt(c.Zoom))
	require.NoError(t, err)
	view, count := c.Bound(v), 0
	addLines := func(lines []Line) {
		for i := range lines {
			if lines[i].Bound.Intersects(view) {
				count += len(lines[i].Vertices)
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
	for _, r := range a.Routes {
		for _, corridor := range r.Corridors {
			if corridor.Bound.Padded(0.2).Intersects(view) {
				count += len(corridor.Ribbon.Vertices)
			}
		}
	}
	return count
}

func TestVerticesInView(t *testing.T) {
	a := newAtlas(t)
	basin := camera.BoundFromLonLat(geo.LonLat{Lon: -7, Lat: 29}, geo.LonLat{Lon: 37, Lat: 47})
	frame := camera.BoundFromLonLat(geo.LonLat{Lon: -20, Lat: 10}, geo.LonLat{Lon: 43, Lat: 48})
	limits := camera.Limits{World: frame, MaxZoom: 11.2}
	for _, budget := range budgets {
		v, most, where := budget.viewport, 0, ""
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
		for _, zoom := range finest {
			zooms = append(zooms, zoom+1e-6) // where a finer level begins, most of it is in view
		}
		for _, zoom := range zooms {
			for lon := -19.0; lon <= 43; lon++ {
				for lat := 11.0; lat <= 48; lat++ {
					look(lon, lat, zoom)
				}
			}
		}
		t.Logf("%v by %v pixels: %d vertices at %s", v.Width, v.Height, most, where)
		assert.LessOrEqual(t, most, budget.pinned, "%v by %v pixels at %s", v.Width, v.Height, where)
	}
}
