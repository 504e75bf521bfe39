package basemap

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEveryFileMatchesItsChecksum(t *testing.T) {
	data, err := os.ReadFile("SOURCES.json")
	require.NoError(t, err)
	var list struct {
		Inputs []struct {
			Name, Version, File, SHA256, Licence, Attribution, URL string
		}
		Outputs []struct{ File, SHA256 string }
	}
	require.NoError(t, json.Unmarshal(data, &list))
	require.Len(t, list.Inputs, 5)
	for _, in := range list.Inputs {
		assert.NotEmpty(t, in.Licence, in.Name)
		assert.NotEmpty(t, in.Attribution, in.Name)
		assert.NotEmpty(t, in.URL, in.Name)
		assert.Len(t, in.SHA256, 64, in.Name)
	}
	listed := map[string]bool{}
	for _, out := range list.Outputs {
		data, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(out.File)))
		require.NoError(t, err)
		h := sha256.Sum256(data)
		assert.Equal(t, out.SHA256, hex.EncodeToString(h[:]), out.File)
		listed[out.File] = true
	}
	for _, name := range []string{
		"osm/land-0.geojson", "osm/land-1.geojson", "osm/land-2.geojson", "osm/land-3.geojson",
		"osm/lakes.geojson", "osm/lakes-fine.geojson", "natural-earth/borders-0.geojson", "natural-earth/borders-1.geojson",
		"natural-earth/borders-2.geojson", "nasa/sea-tint.pgm", "labels.geojson",
	} {
		assert.True(t, listed["basemap/"+name], name)
	}
}

func TestEveryLicenceLiesBesideItsData(t *testing.T) {
	for folder, words := range map[string]string{
		"osm":           "© OpenStreetMap contributors",
		"natural-earth": "public domain",
		"nasa":          "NASA Earth Observatory",
	} {
		data, err := os.ReadFile(filepath.Join(folder, "LICENSE"))
		require.NoError(t, err)
		assert.Contains(t, string(data), words)
	}
}

func TestSeaTint(t *testing.T) {
	grey, err := SeaTint()
	require.NoError(t, err)
	assert.LessOrEqual(t, len(grey.Pix), 120_000)

	y := func(lat float64) float64 { return math.Log(math.Tan(math.Pi/4 + lat*math.Pi/360)) }
	b, size := SeaTintBound, grey.Bounds().Size()
	width := (b.Max[0] - b.Min[0]) * math.Pi / 180
	assert.InDelta(t, width/float64(size.X), (y(b.Max[1])-y(b.Min[1]))/float64(size.Y), 1e-4, "pixels are square in Mercator")

	at := func(p orb.Point) uint8 {
		i := (p[0] - b.Min[0]) / (b.Max[0] - b.Min[0]) * float64(size.X)
		j := (y(b.Max[1]) - y(p[1])) / (y(b.Max[1]) - y(b.Min[1])) * float64(size.Y)
		return grey.GrayAt(int(i), int(j)).Y
	}
	ionianDeep := at(orb.Point{18, 36})
	for name, p := range map[string]orb.Point{
		"the shelf of Gabès": {11.3, 34.2}, "the northern Adriatic": {13.2, 44.8}, "the Sea of Azov": {36.6, 46.1},
		"the Gulf of Aqaba": {34.7, 28.8}, "the Gulf of Corinth": {22.5, 38.2}, "the Sea of Marmara": {28, 40.7},
	} {
		assert.Greater(t, at(p), ionianDeep+40, "%s is lighter than the Ionian deep", name)
	}
	assert.Less(t, at(orb.Point{5.5, 40}), at(orb.Point{11.3, 34.2}), "the Balearic basin is darker than the shelf of Gabès")
}

func TestLakes(t *testing.T) {
	for _, file := range []struct {
		name     string
		read     func() ([]orb.Polygon, error)
		vertices int
	}{{"coarse", Lakes, 2805}, {"fine", FineLakes, 5492}} {
		t.Run(file.name, func(t *testing.T) {
			lakes, err := file.read()
			require.NoError(t, err)
			vertices := 0
			for i, lake := range lakes {
				assert.Equal(t, orb.CCW, lake[0].Orientation(), "shore of lake %d", i)
				for _, island := range lake[1:] {
					assert.Equal(t, orb.CW, island.Orientation(), "island in lake %d", i)
				}
				for _, r := range lake {
					vertices += len(r) - 1
				}
			}
			assert.Equal(t, 112, len(lakes))
			assert.Equal(t, file.vertices, vertices)
			checkKnownLakes(t, lakes)
		})
	}
}

// checkKnownLakes checks that lakes are where they should be, and that salt
// flats and dry beds are not among them.
func checkKnownLakes(t *testing.T, lakes []orb.Polygon) {
	holds := func(p orb.Point) bool {
		for _, lake := range lakes {
			if planar.PolygonContains(lake, p) {
				return true
			}
		}
		return false
	}
	for name, p := range map[string]orb.Point{
		"Garda": {10.65, 45.53}, "Balaton": {17.8, 46.85}, "Geneva": {6.5, 46.42}, "Nasser": {32.85, 23.9},
		"Tana": {37.3, 12.0}, "Dead Sea": {35.48, 31.55}, "Galilee": {35.59, 32.82}, "Ohrid": {20.72, 41.03},
	} {
		assert.True(t, holds(p), name)
	}
	for name, p := range map[string]orb.Point{
		"Chott el Djerid": {8.49, 33.75}, "Chott Melrhir": {6.29, 34.24}, "Qattara": {27.5, 29.5},
		"the bed that Lake Chad has left": {14.3, 14.0},
	} {
		assert.False(t, holds(p), name)
	}
}
