package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestStaticFilesAreKeptByTheirContent(t *testing.T) {
	dir := t.TempDir()
	names, err := writeStatic(filepath.Join("..", "static"), dir)
	require.NoError(t, err)
	assert.Len(t, names, len(keptFiles)+1)
	for name, kept := range names {
		assert.NoFileExists(t, filepath.Join(dir, name))
		assert.FileExists(t, filepath.Join(dir, kept))
		assert.True(t, hashedName.MatchString(kept), kept)
	}
	all, err := os.ReadFile(filepath.Join(dir, names[explorerScript]))
	require.NoError(t, err)
	for _, part := range explorerParts {
		text, err := os.ReadFile(filepath.Join("..", "static", part))
		require.NoError(t, err)
		assert.True(t, strings.Contains(string(all), string(text)), part)
	}
	a := Assets{Static: names}
	assert.Equal(t, names["style.css"], a.static("style.css"))
	assert.Equal(t, "icon.svg", a.static("icon.svg"))

	_, err = writeStatic(t.TempDir(), t.TempDir())
	assert.Error(t, err, "a folder without them")
}
