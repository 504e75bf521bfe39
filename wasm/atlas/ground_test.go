package atlas

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data/basemap"
	"approdi/geo"
	"approdi/geo/camera"
)

// areaTolerance is the share by which the triangles of a cell may differ from
// its polygons. Triangulation keeps areas but for rounding; positions relative
// to the origin of a cell are float32, which loses up to 3.5e-7.
const areaTolerance = 1e-6

// mendedCells, by level and south-western corner, have rings that cross
// themselves by a hair, in the estuaries of the Dnieper and the Bug. What the
// mesh makes of them differs from the shoelace formula by this share at most.
var mendedCells = map[[3]float64]float64{{3, 31, 45}: 3e-5}

func TestLandIsFilledOnceAndWhole(t *testing.T) {
	g := wholeGround(t)
	for n := range basemap.Levels {
		cells, err := basemap.Land(n)
		require.NoError(t, err)
		level := g.levels[n]
		require.Len(t, level.Cells, len(cells))
		for k, cell := range level.Cells {
			want := 0.0
			for _, polygon := range cells[k].Land {
				rings := worldRings(polygon)
				want += areaOf(rings[0])
				for _, hole := range rings[1:] {
					want -= areaOf(hole)
				}
			}
			fill := cell.Fill()
			if want == 0 {
				assert.Empty(t, fill.Indices, "level %d, cell %v is all sea", n, cells[k].Bound)
				continue
			}
			tolerance := areaTolerance
			if mended, ok := mendedCells[[3]float64{float64(n), cells[k].Bound.Min[0], cells[k].Bound.Min[1]}]; ok {
				tolerance = mended
			}
			assert.InEpsilon(t, want, fillArea(t, fill), tolerance, "level %d, cell %v", n, cells[k].Bound)
			const rim = 1e-9
			assert.True(t, fill.Bound.Min.X >= cell.Bound.Min.X-rim && fill.Bound.Max.X <= cell.Bound.Max.X+rim &&
				fill.Bound.Min.Y >= cell.Bound.Min.Y-rim && fill.Bound.Max.Y <= cell.Bound.Max.Y+rim, "level %d, cell %v", n, cells[k].Bound)
			for _, line := range cell.Coast() {
				requireSoundLine(t, "coast", line)
			}
		}
		for _, border := range level.Borders {
			requireSoundLine(t, "border", border)
		}
	}
}

func TestLakesAreFilledOnceAndWhole(t *testing.T) {
	g := wholeGround(t)
	for n := range basemap.Levels {
		load := basemap.Lakes
		if basemap.LakesName(n) != basemap.LakesName(0) {
			load = basemap.FineLakes
		}
		lakes, err := load()
		require.NoError(t, err)
		level := g.levels[n]
		require.Len(t, level.Lakes, len(lakes))
		for i, lake := range lakes {
			rings := worldRings(lake)
			want := areaOf(rings[0])
			for _, island := range rings[1:] {
				want -= areaOf(island)
			}
			assert.InEpsilon(t, want, fillArea(t, &level.Lakes[i]), areaTolerance, "level %d", n)
		}
		for _, shore := range level.Shores {
			requireSoundLine(t, "shore", shore)
			assert.Equal(t, Shore, shore.Kind)
		}
	}
}

// areaOf is the area of a ring by the shoelace formula, taken from its first
// point so that no digits are lost.
func areaOf(ring []geo.World) float64 {
	twice := 0.0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		twice += (p.X-ring[0].X)*(q.Y-ring[0].Y) - (q.X-ring[0].X)*(p.Y-ring[0].Y)
	}
	return math.Abs(twice) / 2
}

func fillArea(t *testing.T, f *Fill) float64 {
	t.Helper()
	require.Zero(t, len(f.Indices)%3)
	twice := 0.0
	for i := 0; i < len(f.Indices); i += 3 {
		a, b, c := f.Points[f.Indices[i]], f.Points[f.Indices[i+1]], f.Points[f.Indices[i+2]]
		twice += float64(b.X-a.X)*float64(c.Y-a.Y) - float64(c.X-a.X)*float64(b.Y-a.Y)
	}
	return twice / 2
}

func TestLevelAtNeverGoesBackAndEndsAtTheFinest(t *testing.T) {
	usual := camera.Viewport{Width: 1440, Height: 900}
	last := 0
	for zoom := 0.0; zoom < 14; zoom += 0.01 {
		level := LevelAt(zoom, usual)
		require.GreaterOrEqual(t, level, last, "zoom %v", zoom)
		require.LessOrEqual(t, level, last+1, "no level is skipped at zoom %v", zoom)
		last = level
	}
	assert.Equal(t, 0, LevelAt(-1, usual))
	assert.Equal(t, 0, LevelAt(3.5, usual), "the opening view needs no more than the coarsest")
	assert.Equal(t, basemap.Levels-1, last)
	for _, zoom := range finest {
		assert.Less(t, LevelAt(zoom, usual), LevelAt(zoom+1e-9, usual))
	}
}

func TestALargerMapIsDrawnFinerLaterAndASmallerOneNotSooner(t *testing.T) {
	for _, zoom := range finest {
		// Twice as wide and as high is one zoom later.
		double := camera.Viewport{Width: 2880, Height: 1800}
		assert.Equal(t, LevelAt(zoom, camera.Viewport{Width: 1440, Height: 900}), LevelAt(zoom+1, double))
		assert.Less(t, LevelAt(zoom+1, double), LevelAt(zoom+1+1e-9, double))
		small := camera.Viewport{Width: 390, Height: 844}
		assert.Less(t, LevelAt(zoom, small), LevelAt(zoom+1e-9, small))
	}
}

func TestBordersThatAreNotSettledAreLinesOfTheirOwnKind(t *testing.T) {
	g := wholeGround(t)
	for n := range basemap.Levels {
		level := g.levels[n]
		kinds := map[LineKind]int{}
		for _, b := range level.Borders {
			kinds[b.Kind]++
		}
		assert.Len(t, kinds, 2)
		assert.Positive(t, kinds[UndeterminedBorder])
	}
}
