package data

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
)

// mirror copies the embedded files, so that a test may damage the copy.
func mirror(t *testing.T) fstest.MapFS {
	t.Helper()
	copied := make(fstest.MapFS)
	err := fs.WalkDir(files, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		document, err := fs.ReadFile(files, path)
		copied[path] = &fstest.MapFile{Data: document}
		return err
	})
	require.NoError(t, err)
	return copied
}

// damage replaces the first occurrence of a text in one file of the copy.
func damage(t *testing.T, fsys fstest.MapFS, path, from, to string) {
	t.Helper()
	document := string(fsys[path].Data)
	require.Contains(t, document, from, "the text to damage is not in %s", path)
	fsys[path] = &fstest.MapFile{Data: []byte(strings.Replace(document, from, to, 1))}
}

// mustLoad loads the embedded data.
func mustLoad(t *testing.T) *Data {
	t.Helper()
	d, err := Load()
	require.NoError(t, err)
	return d
}
