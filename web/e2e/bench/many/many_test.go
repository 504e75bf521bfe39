package many

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var sites = []site{{at: point{12.6, 35.5}, country: "IT"}, {at: point{26, 39}, country: "GR"}}

func TestPlacesAreOnTheMapAndTheSameEveryTime(t *testing.T) {
	places := crowd(sites, 2000)
	ids := map[string]bool{}
	for _, p := range places {
		require.False(t, ids[p.id], p.id)
		ids[p.id] = true
		require.True(t, p.at[0] >= west && p.at[0] <= east && p.at[1] >= south && p.at[1] <= north, p.id)
		require.Contains(t, []string{"IT", "GR"}, p.country)
	}
	assert.Equal(t, places, crowd(sites, 2000))
}

func TestCorridorsJoinPlaces(t *testing.T) {
	places := crowd(sites, 2000)
	at := map[string]point{}
	for _, p := range places {
		at[p.id] = p.at
	}
	lines := corridors(places, []string{"a", "b"}, 300)
	require.Len(t, lines, 300)
	for _, c := range lines {
		require.Equal(t, at[c.from], c.line[0], c.id)
		require.Equal(t, at[c.to], c.line[len(c.line)-1], c.id)
	}
	assert.Equal(t, lines, corridors(places, []string{"a", "b"}, 300))
}

func TestTheOverlayStandsForFilesOfTheCheckout(t *testing.T) {
	overlay, err := Write(filepath.Join("..", "..", "..", ".."), t.TempDir())
	require.NoError(t, err)
	content, err := os.ReadFile(overlay)
	require.NoError(t, err)
	var file struct{ Replace map[string]string }
	require.NoError(t, json.Unmarshal(content, &file))
	assert.Greater(t, len(file.Replace), 4)
	for of, by := range file.Replace {
		assert.FileExists(t, of)
		made, err := os.ReadFile(by)
		require.NoError(t, err)
		assert.True(t, json.Valid(made), by)
	}
}
