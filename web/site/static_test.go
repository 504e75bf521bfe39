package main

import (
	"os"
	"path/filepath"
	"regexp"
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
	assert.Equal(t, "boot.js", a.static("boot.js"))

	_, err = writeStatic(t.TempDir(), t.TempDir())
	assert.Error(t, err, "a folder without them")
}

// TestFontsAreThoseOfTheNamesOnTheMap compares what the page looks for ahead with what the program writes in.
func TestFontsAreThoseOfTheNamesOnTheMap(t *testing.T) {
	script, program := readText(t, "..", "static", "fonts.js"), readText(t, "..", "..", "wasm", "page", "labels_js.go")
	for _, family := range []string{"sans", "serif"} {
		of := func(text string) string {
			found := regexp.MustCompile("(?m)^\\s*(?:const )?" + family + " += `([^`]*)`").FindStringSubmatch(text)
			require.NotNil(t, found)
			return found[1]
		}
		assert.Equal(t, of(program), of(script))
	}
	written := regexp.MustCompile(`font: "([^"]*) " \+ (\w+)`).FindAllStringSubmatch(program, -1)
	assert.NotEmpty(t, written)
	for _, font := range written {
		assert.Contains(t, script, "`"+font[1]+" ${"+font[2]+"}`")
	}
}
