package basemap

import (
	"fmt"
	"testing"

	"approdi/data/basemap/grid"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
	"github.com/paulmach/orb/planar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// landOf decodes a level or ends the test.
func landOf(t *testing.T, level int) []Cell {
	t.Helper()
	cells, err := Land(level)
	require.NoError(t, err)
	return cells
}

func eachLevel(t *testing.T, f func(t *testing.T, level int, cells []Cell)) {
	for level := range Levels {
		t.Run(fmt.Sprintf("level %d", level), func(t *testing.T) { f(t, level, landOf(t, level)) })
	}
}

func TestVertexCountsStayWithinTheRenderersBudget(t *testing.T) {
	want := [Levels]struct{ cells, vertices int }{{20, 6113}, {97, 20325}, {160, 51184}, {579, 74137}}
	eachLevel(t, func(t *testing.T, level int, cells []Cell) {
		vertices := 0
		for _, c := range cells {
			for _, p := range c.Land {
				vertices += len(p[0]) - 1
			}
		}
		assert.Equal(t, want[level].cells, len(cells))
		assert.Equal(t, want[level].vertices, vertices)
	})
}

func TestEveryPieceOfLandIsOneAnticlockwiseRingInAGridCell(t *testing.T) {
	eachLevel(t, func(t *testing.T, level int, cells []Cell) {
		known := map[orb.Bound]bool{}
		for _, b := range grid.Cells(level) {
			known[b] = true
		}
		for _, c := range cells {
			assert.True(t, known[c.Bound], "%v is a cell of the grid", c.Bound)
			known[c.Bound] = false // each cell once
			for _, p := range c.Land {
				require.Len(t, p, 1)
				assert.Equal(t, orb.CCW, p[0].Orientation(), "in %v", c.Bound)
			}
		}
	})
}

func TestAllLevelsShowTheSameLand(t *testing.T) {
	areas := [Levels]float64{}
	eachLevel(t, func(t *testing.T, level int, cells []Cell) {
		for _, c := range cells {
			areas[level] += geo.Area(c.Land)
		}
	})
	for level := range Levels {
		assert.InEpsilon(t, areas[Levels-1], areas[level], 0.001, "level %d", level)
	}
}

// TestCoastIsLandWithoutTheGrid checks the promise on which strokes rely: no
// coast along a cell edge, and coast plus cell edges make up all of the land.
func TestCoastIsLandWithoutTheGrid(t *testing.T) {
	eachLevel(t, func(t *testing.T, level int, cells []Cell) {
		for _, c := range cells {
			outline, edges, coast := 0.0, 0.0, 0.0
			for _, p := range c.Land {
				for i := 1; i < len(p[0]); i++ {
					d := planar.Distance(p[0][i-1], p[0][i])
					outline += d
					if grid.OnEdge(c.Bound, p[0][i-1], p[0][i]) {
						edges += d
					}
				}
			}
			for _, line := range c.Coast() {
				require.GreaterOrEqual(t, len(line), 2)
				for i := 1; i < len(line); i++ {
					require.False(t, grid.OnEdge(c.Bound, line[i-1], line[i]), "%v", line[i])
				}
				coast += planar.Length(line)
			}
			assert.InDelta(t, outline, edges+coast, 1e-6, "in %v", c.Bound)
		}
	})
}

// TestCoastGoesOnInTheNextCell counts the ends of coast lines at every point:
// a line that leaves a cell must enter another at the same point, unless it
// ends at the edge of the data.
func TestCoastGoesOnInTheNextCell(t *testing.T) {
	eachLevel(t, func(t *testing.T, level int, cells []Cell) {
		balance := map[orb.Point]int{}
		for _, c := range cells {
			for _, line := range c.Coast() {
				balance[line[0]]++
				balance[line[len(line)-1]]--
			}
		}
		for p, n := range balance {
			atRim := p[0] == PaddedFrame.Min[0] || p[0] == PaddedFrame.Max[0] ||
				p[1] == PaddedFrame.Min[1] || p[1] == PaddedFrame.Max[1]
			if n != 0 && !atRim {
				t.Errorf("coast breaks off at %v", p)
			}
		}
	})
}

// pieceAt returns the polygon that holds a point, and its cell; nil at sea.
func pieceAt(cells []Cell, at orb.Point) (orb.Bound, orb.Polygon) {
	for _, c := range cells {
		for _, p := range c.Land {
			if p.Bound().Contains(at) && planar.PolygonContains(p, at) {
				return c.Bound, p
			}
		}
	}
	return orb.Bound{}, nil
}

func TestNamedIslandsArePresent(t *testing.T) {
	islands := []struct {
		name  string
		at    orb.Point
		km2   float64
		level int // the coarsest that shows it
	}{
		{"Lampedusa", orb.Point{12.58, 35.515}, 20.2, 0},
		{"Linosa", orb.Point{12.87, 35.865}, 5.4, 0},
		{"Pantelleria", orb.Point{11.99, 36.78}, 83, 0},
		{"Malta", orb.Point{14.42, 35.88}, 246, 0},
		{"Gozo", orb.Point{14.25, 36.045}, 67, 0},
		{"Lesvos", orb.Point{26.30, 39.20}, 1633, 0},
		{"Chios", orb.Point{26.05, 38.40}, 842, 0},
		{"Samos", orb.Point{26.80, 37.73}, 477, 0},
		{"Leros", orb.Point{26.845, 37.15}, 53, 0},
		{"Kos", orb.Point{27.15, 36.84}, 288, 0},
		{"Kastellorizo", orb.Point{29.58, 36.14}, 9.1, 0},
		{"Gavdos", orb.Point{24.085, 34.84}, 33, 0},
		{"El Hierro", orb.Point{-18.02, 27.74}, 268.7, 0},
		{"Comino", orb.Point{14.335, 36.012}, 2.7, 1},
		{"Oinousses", orb.Point{26.22, 38.52}, 14.4, 1},
		{"Agathonisi", orb.Point{26.97, 37.46}, 13.0, 1},
		{"Farmakonisi", orb.Point{27.088, 37.2827}, 3.5, 1},
		{"Kalymnos", orb.Point{26.98, 36.98}, 110, 1},
		{"Symi", orb.Point{27.83, 36.595}, 58, 1},
		{"Gökçeada", orb.Point{25.88, 40.17}, 279, 1},
		{"Alborán", orb.Point{-3.0349, 35.9389}, 0.071, 1},
		{"Chafarinas", orb.Point{-2.441, 35.1782}, 0.26, 1},
		{"La Galite", orb.Point{8.93, 37.527}, 7.5, 1},
		{"Kerkennah", orb.Point{11.20, 34.72}, 110, 1},
		{"Othonoi", orb.Point{19.40, 39.85}, 10, 1},
		{"Lampione", orb.Point{12.3203, 35.5503}, 0.036, 1},
	}
	eachLevel(t, func(t *testing.T, level int, cells []Cell) {
		for _, island := range islands {
			if level < island.level {
				continue
			}
			cell, polygon := pieceAt(cells, island.at)
			require.NotNil(t, polygon, island.name)
			assert.GreaterOrEqual(t, len(polygon[0])-1, 4, island.name)
			// An island that a cell edge cuts has only a part of its area here.
			if b := polygon.Bound(); b.Min[0] > cell.Min[0] && b.Min[1] > cell.Min[1] && b.Max[0] < cell.Max[0] && b.Max[1] < cell.Max[1] {
				km2 := geo.Area(polygon) / 1e6
				assert.InEpsilon(t, island.km2, km2, 0.15, "area of %s in km²", island.name)
			}
		}
	})
}

func TestPlacesAreOnTheRightSideOfTheCoast(t *testing.T) {
	places := []struct {
		name string
		at   orb.Point
		land bool
	}{
		{"Rome is on land", orb.Point{12.5, 41.9}, true},
		{"Tripoli's hinterland is on land", orb.Point{13.2, 32.5}, true},
		{"the middle of the Sahara, in cells without a coast, is on land", orb.Point{5.5, 23.3}, true},
		{"Nicosia is on land", orb.Point{33.36, 35.17}, true},
		{"Tenerife is land", orb.Point{-16.6, 28.25}, true},
		{"the Sicilian Channel is sea", orb.Point{11.5, 37.3}, false},
		{"the Strait of Gibraltar is sea", orb.Point{-5.6, 35.95}, false},
		{"the middle of the Red Sea is sea", orb.Point{38, 20}, false},
		{"the Sea of Marmara is sea", orb.Point{28.2, 40.7}, false},
		{"the Mytilene strait is sea", orb.Point{26.48, 39.3}, false},
	}
	eachLevel(t, func(t *testing.T, level int, cells []Cell) {
		for _, place := range places {
			_, polygon := pieceAt(cells, place.at)
			assert.Equal(t, place.land, polygon != nil, place.name)
		}
	})
}

func TestLandRejectsLevelsThatDoNotExist(t *testing.T) {
	for _, level := range []int{-1, Levels} {
		_, err := Land(level)
		assert.ErrorContains(t, err, "no land of level")
		_, err = Borders(level)
		assert.ErrorContains(t, err, "no borders of level")
	}
}

func BenchmarkLandFinest(b *testing.B) {
	for b.Loop() {
		if _, err := Land(Levels - 1); err != nil {
			b.Fatal(err)
		}
	}
}
