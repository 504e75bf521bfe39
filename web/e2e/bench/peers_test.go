package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var checkout = filepath.Join("..", "..", "..")

func TestPeersDrawTheDataOfTheSite(t *testing.T) {
	data, err := peerData(checkout)
	require.NoError(t, err)
	for _, p := range peers {
		for _, name := range p.data {
			var c collection
			require.NoError(t, json.Unmarshal(data[name], &c), name)
			assert.NotEmpty(t, c.Features, name)
		}
	}
	var figures, places collection
	require.NoError(t, json.Unmarshal(data["figures"], &figures))
	require.NoError(t, json.Unmarshal(data["places"], &places))
	assert.Equal(t, figures.Largest, largestOf(figures))
	for _, f := range places.Features {
		assert.NotEmpty(t, f.Properties["name"])
	}
}

// largestOf looks for the largest value of all years.
func largestOf(c collection) float64 {
	largest := 0.0
	for _, f := range c.Features {
		for _, value := range f.Properties {
			largest = max(largest, value.(float64))
		}
	}
	return largest
}

func TestLocksNameNoHost(t *testing.T) {
	for _, p := range peers {
		var lock struct{ Packages map[string]map[string]any }
		require.NoError(t, readJSON(filepath.Join("peers", p.name, "package-lock.json"), &lock))
		for name, entry := range lock.Packages {
			assert.NotContains(t, entry, "resolved", name)
			if name != "" {
				assert.True(t, strings.HasPrefix(entry["integrity"].(string), "sha512-"), name)
			}
		}
	}
}

func TestViewIsReadFromTheAddress(t *testing.T) {
	got, err := viewOf("#map=5.5/36/-14&year=2016")
	require.NoError(t, err)
	assert.Equal(t, view{5.5, 36, -14}, got)
	for _, hash := range []string{"", "#year=2016", "#map=1/2", "#map=a/b/c", "#map=%"} {
		_, err := viewOf(hash)
		assert.Error(t, err, hash)
	}
}
