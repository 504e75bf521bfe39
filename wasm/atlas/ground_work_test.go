package atlas

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data/basemap"
	"approdi/geo"
	"approdi/geo/camera"
)

var (
	wholeFrame = camera.BoundFromLonLat(geo.LonLat{Lon: -21, Lat: 9}, geo.LonLat{Lon: 44, Lat: 49})
	aroundRome = camera.BoundFromLonLat(geo.LonLat{Lon: 11, Lat: 41}, geo.LonLat{Lon: 13, Lat: 42})
)

// remote are the texts of the files that the program asks for, by name.
func remote(t *testing.T) map[string][]byte {
	t.Helper()
	texts := map[string][]byte{}
	for _, file := range basemap.Remote() {
		text, err := basemap.ReadRemote(file)
		require.NoError(t, err)
		texts[basemap.Name(file)] = text
	}
	return texts
}

// never is for work that goes on to its end.
func never() bool { return false }

// after is for work that is interrupted after some steps.
func after(steps int) func() bool {
	return func() bool { steps--; return steps < 0 }
}

func newTestGround(t *testing.T) *Ground {
	t.Helper()
	g, err := newGround(func() {})
	require.NoError(t, err)
	return g
}

// wholeGround has every level.
func wholeGround(t *testing.T) *Ground {
	t.Helper()
	g := newTestGround(t)
	for name, text := range remote(t) {
		g.Add(name, text)
	}
	more, err := g.Work(0, camera.Bound{}, never)
	require.NoError(t, err)
	require.False(t, more)
	return g
}

func TestGroundOpensWithTheCoarsestLevel(t *testing.T) {
	g := newTestGround(t)
	assert.Empty(t, g.Missing(0))
	assert.Equal(t, []string{"land-1", "borders-1"}, g.Missing(1))
	assert.Equal(t, []string{"land-2", "borders-2", "lakes-fine"}, g.Missing(2))
	assert.Equal(t, []string{"land-3", "borders-2", "lakes-fine"}, g.Missing(3))
	for n := range basemap.Levels {
		assert.Same(t, g.levels[0], g.Level(n, wholeFrame), "level %d", n)
	}
	more, err := g.Work(3, wholeFrame, never)
	require.NoError(t, err)
	assert.False(t, more, "there is nothing to do")
}

func TestALevelAppearsWhenItsFilesHaveComeAndItsViewIsReady(t *testing.T) {
	g, texts := newTestGround(t), remote(t)
	g.Add("land-2", texts["land-2"])
	g.Add("borders-2", texts["borders-2"])
	assert.Equal(t, []string{"lakes-fine"}, g.Missing(2))
	_, err := g.Work(2, wholeFrame, never)
	require.NoError(t, err)
	assert.Same(t, g.levels[0], g.Level(2, wholeFrame), "a file is still missing")

	g.Add("lakes-fine", texts["lakes-fine"])
	for more := true; more; {
		more, err = g.Work(2, aroundRome, after(1))
		require.NoError(t, err)
	}
	assert.Empty(t, g.Missing(2))
	assert.NotNil(t, g.levels[2])
	assert.Same(t, g.levels[2], g.Level(2, aroundRome))
	assert.Same(t, g.levels[2], g.Level(3, aroundRome), "the next best for a finer one")
	assert.Same(t, g.levels[0], g.Level(1, aroundRome), "never finer than was asked for")
	assert.Same(t, g.levels[0], g.Level(2, wholeFrame), "what is out of view is not prepared")

	_, err = g.Work(2, wholeFrame, never)
	require.NoError(t, err)
	assert.Same(t, g.levels[2], g.Level(2, wholeFrame))
	assert.Zero(t, g.levels[2].unready(wholeFrame))
}

func TestEachStepIsShort(t *testing.T) {
	// No step decodes or triangulates more than a cell, a lake or a border, and
	// the largest cell takes 15 ms in the browser.
	g := wholeGround(t)
	for n := range basemap.Levels {
		largest := slices.MaxFunc(g.levels[n].Cells, func(a, b *Cell) int { return a.size - b.size })
		assert.LessOrEqual(t, largest.size, 6000, "level %d", n)
	}
}

func TestADamagedFileIsMissingOnceMore(t *testing.T) {
	g, texts := newTestGround(t), remote(t)
	g.Add("land-1", texts["land-1"][:200_000])
	g.Add("borders-1", texts["borders-1"])
	_, err := g.Work(1, wholeFrame, never)
	assert.ErrorContains(t, err, "atlas: basemap/land-1")
	assert.Equal(t, []string{"land-1"}, g.Missing(1))
	_, err = g.Work(1, wholeFrame, never)
	require.NoError(t, err, "the other files are read nevertheless")
	assert.Same(t, g.levels[0], g.Level(1, wholeFrame))

	g.Add("land-1", texts["land-1"])
	_, err = g.Work(1, wholeFrame, never)
	require.NoError(t, err)
	assert.Same(t, g.levels[1], g.Level(1, wholeFrame))
}

func TestAFileThatNobodyNeedsIsLeftAlone(t *testing.T) {
	g, texts := newTestGround(t), remote(t)
	g.Add("roads", []byte("?"))
	g.Add("land-1", texts["land-1"])
	g.Add("land-1", []byte("?"))
	_, err := g.Work(1, wholeFrame, never)
	require.NoError(t, err)
	assert.Equal(t, []string{"borders-1"}, g.Missing(1))
}
