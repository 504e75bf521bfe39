package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// smallJob builds a site around the smallest program.
func smallJob(t *testing.T) job {
	return job{Root: filepath.Join("..", ".."), Dist: filepath.Join(t.TempDir(), "dist"), Program: "./web/site/testdata/program", Quick: true, Errors: io.Discard}
}

func TestBuildWritesAWholeSite(t *testing.T) {
	j := smallJob(t)
	require.NoError(t, build(t.Context(), j, io.Discard))
	s, err := loadTree(j.Dist)
	require.NoError(t, err)
	for _, want := range []string{"/approdi.", "/wasm_exec.", "/data/figures.csv", "/en/index.html", "/" + recordName} {
		assert.True(t, strings.Contains(strings.Join(s.paths(), "\n"), want), want)
	}
	assert.NotEmpty(t, s.languages)
	for path, file := range s.files {
		assert.NotEqual(t, "application/octet-stream", file.header, "%s is of a known kind", path)
		if strings.HasSuffix(path, ".wasm") {
			assert.True(t, bytes.HasPrefix(file.plain.body, []byte("\x00asm")), "the program is WebAssembly")
			assert.True(t, file.forever)
			assert.Len(t, file.pressed, 2)
		}
	}

	t.Run("building again gives the same files", func(t *testing.T) {
		before, err := os.ReadFile(filepath.Join(j.Dist, recordName))
		require.NoError(t, err)
		require.NoError(t, build(t.Context(), j, io.Discard))
		after, err := os.ReadFile(filepath.Join(j.Dist, recordName))
		require.NoError(t, err)
		assert.Equal(t, string(before), string(after))
	})
	t.Run("a program that does not compile leaves the last build alone", func(t *testing.T) {
		var errs bytes.Buffer
		broken := j
		broken.Program, broken.Errors = "./web/site/testdata/nowhere", &errs
		assert.EqualError(t, build(t.Context(), broken, io.Discard), "The program in ./web/site/testdata/nowhere does not compile.")
		assert.NotEmpty(t, errs.String(), "the compiler says why")
		assert.FileExists(t, filepath.Join(j.Dist, "data", "figures.csv"))
	})
	t.Run("a build that is stopped is an error", func(t *testing.T) {
		stopped, stop := context.WithCancel(t.Context())
		stop()
		assert.Error(t, build(stopped, j, io.Discard))
	})
}

func TestClearDist(t *testing.T) {
	t.Run("a folder that is not there is made", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "a", "b")
		require.NoError(t, clearDist(dir))
		assert.FileExists(t, filepath.Join(dir, recordName))
	})
	t.Run("an earlier build is cleared", func(t *testing.T) {
		dir := t.TempDir()
		require.NoError(t, clearDist(dir))
		stale := writeFile(t, dir, "stale.html", 1)
		require.NoError(t, clearDist(dir))
		assert.NoFileExists(t, stale)
	})
	t.Run("a folder of someone's files is refused", func(t *testing.T) {
		dir := t.TempDir()
		theirs := writeFile(t, dir, "thesis.txt", 1)
		assert.ErrorContains(t, clearDist(dir), "holds files that were not built here")
		assert.FileExists(t, theirs)
	})
}

func TestCopyTree(t *testing.T) {
	t.Run("files are copied with their folders, hidden ones are not", func(t *testing.T) {
		from, to := t.TempDir(), t.TempDir()
		require.NoError(t, os.MkdirAll(filepath.Join(from, "icons"), 0o755))
		require.NoError(t, os.MkdirAll(filepath.Join(from, ".editor"), 0o755))
		writeFile(t, from, "site.css", 1)
		writeFile(t, from, ".hidden.css", 1)
		writeFile(t, filepath.Join(from, "icons"), "icon.svg", 1)
		writeFile(t, filepath.Join(from, ".editor"), "site.css", 1)
		require.NoError(t, copyTree(from, to))
		s, err := loadTree(to)
		require.NoError(t, err)
		assert.Equal(t, []string{"/icons/icon.svg", "/site.css"}, s.paths())
	})
	t.Run("a folder that is not there has no files", func(t *testing.T) {
		assert.NoError(t, copyTree(filepath.Join(t.TempDir(), "nowhere"), t.TempDir()))
	})
}

func TestWriteHashed(t *testing.T) {
	dir := t.TempDir()
	name, err := writeHashed(dir, "approdi", ".wasm", []byte("abc"))
	require.NoError(t, err)
	// SHA-256 of "abc", FIPS 180-2, appendix B.1: ba7816bf 8f01cfea …
	assert.Equal(t, "approdi.ba7816bf.wasm", name)
	content, err := os.ReadFile(filepath.Join(dir, name))
	require.NoError(t, err)
	assert.Equal(t, "abc", string(content))
	assert.True(t, hashedName.MatchString("/"+name))
}
