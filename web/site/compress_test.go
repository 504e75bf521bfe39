package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCodingsRoundTrip(t *testing.T) {
	contents := map[string][]byte{
		"nothing":       {},
		"a single byte": {'x'},
		"repeated text": []byte(strings.Repeat("Lampedusa, Pozzallo, Augusta. ", 5000)),
	}
	for name, content := range contents {
		for _, quick := range []bool{true, false} {
			t.Run(name, func(t *testing.T) {
				codings := newPress(quick).codings
				pressed, err := codings[0].encode(t.Context(), content, codings[0].level)
				require.NoError(t, err)
				got, err := io.ReadAll(brotli.NewReader(bytes.NewReader(pressed)))
				require.NoError(t, err)
				assert.True(t, bytes.Equal(content, got), "brotli gives back what it was given")

				pressed, err = codings[1].encode(t.Context(), content, codings[1].level)
				require.NoError(t, err)
				reader, err := gzip.NewReader(bytes.NewReader(pressed))
				require.NoError(t, err)
				got, err = io.ReadAll(reader)
				require.NoError(t, err)
				assert.True(t, bytes.Equal(content, got), "gzip gives back what it was given")
			})
		}
	}
}

// countingPress counts how often it compresses, and fails where told to.
func countingPress(t *testing.T, count *int, fail error) press {
	return press{cache: t.TempDir(), codings: []coding{{name: "half", ending: ".half", level: 1, encode: func(_ context.Context, content []byte, _ int) ([]byte, error) {
		*count++
		return content[:len(content)/2], fail
	}}}}
}

func writeFile(t *testing.T, dir, name string, size int) string {
	t.Helper()
	path := filepath.Join(dir, name)
	require.NoError(t, os.WriteFile(path, bytes.Repeat([]byte{'x'}, size), 0o644))
	return path
}

func TestPressTree(t *testing.T) {
	t.Run("only files that profit get a copy", func(t *testing.T) {
		dir := t.TempDir()
		large := writeFile(t, dir, "large.html", smallestPressed)
		small := writeFile(t, dir, "small.html", smallestPressed-1)
		pressed := writeFile(t, dir, "photo.png", smallestPressed)
		count := 0
		require.NoError(t, countingPress(t, &count, nil).pressTree(t.Context(), dir))
		assert.FileExists(t, large+".half")
		assert.NoFileExists(t, small+".half")
		assert.NoFileExists(t, pressed+".half")
	})
	t.Run("a copy that is not smaller is not kept", func(t *testing.T) {
		dir := t.TempDir()
		path := writeFile(t, dir, "large.html", smallestPressed)
		p := press{cache: t.TempDir(), codings: []coding{{name: "same", ending: ".same", encode: func(_ context.Context, content []byte, _ int) ([]byte, error) { return content, nil }}}}
		require.NoError(t, p.pressTree(t.Context(), dir))
		assert.NoFileExists(t, path+".same")
	})
	t.Run("content seen before is not compressed again", func(t *testing.T) {
		count := 0
		p := countingPress(t, &count, nil)
		for range 3 {
			dir := t.TempDir()
			path := writeFile(t, dir, "large.html", smallestPressed)
			require.NoError(t, p.pressTree(t.Context(), dir))
			assert.FileExists(t, path+".half")
		}
		assert.Equal(t, 1, count)
	})
	t.Run("copies not used for long are forgotten", func(t *testing.T) {
		count := 0
		p := countingPress(t, &count, nil)
		old := writeFile(t, p.cache, "old", 1)
		long := time.Now().Add(-2 * keepUnused)
		require.NoError(t, os.Chtimes(old, long, long))
		recent := writeFile(t, p.cache, "recent", 1)
		require.NoError(t, p.pressTree(t.Context(), t.TempDir()))
		assert.NoFileExists(t, old)
		assert.FileExists(t, recent)
	})
	t.Run("a large file is given up when the build is stopped", func(t *testing.T) {
		ctx, stop := context.WithCancel(t.Context())
		stop()
		for _, c := range newPress(true).codings {
			_, err := c.encode(ctx, make([]byte, 1<<20), c.level)
			assert.ErrorIs(t, err, context.Canceled, c.name)
		}
	})
	t.Run("a failure is reported and leaves no copy", func(t *testing.T) {
		dir := t.TempDir()
		path := writeFile(t, dir, "large.html", smallestPressed)
		count, broken := 0, errors.New("broken")
		assert.ErrorIs(t, countingPress(t, &count, broken).pressTree(t.Context(), dir), broken)
		assert.NoFileExists(t, path+".half")
	})
}
