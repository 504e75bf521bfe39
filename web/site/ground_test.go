package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data/basemap"
)

func TestGroundIsWrittenAsItIsUnderNamesThatMayBeKept(t *testing.T) {
	dir := t.TempDir()
	listed, err := writeGround(dir)
	require.NoError(t, err)
	paths := strings.Fields(listed)
	require.Len(t, paths, len(basemap.Remote()))
	for i, file := range basemap.Remote() {
		want, err := basemap.ReadRemote(file)
		require.NoError(t, err)
		got, err := os.ReadFile(filepath.Join(dir, "en", filepath.FromSlash(paths[i])))
		require.NoError(t, err, "the path leads there from the page of any language")
		assert.Equal(t, string(want), string(got))
		assert.True(t, hashedName.MatchString(paths[i]), paths[i])
		assert.True(t, strings.HasPrefix(filepath.Base(paths[i]), basemap.Name(file)+"."))
	}
}
