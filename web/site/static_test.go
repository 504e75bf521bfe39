package main

import (
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
	assert.Len(t, names, len(keptFiles))
	for name, kept := range names {
		assert.NoFileExists(t, filepath.Join(dir, name))
		assert.FileExists(t, filepath.Join(dir, kept))
		assert.True(t, hashedName.MatchString(kept), kept)
	}
	for name, parts := range made {
		all := readText(t, dir, names[name])
		for _, part := range parts {
			assert.True(t, strings.Contains(all, readText(t, "..", "static", part)), part)
			assert.NoFileExists(t, filepath.Join(dir, part))
		}
	}
	assert.NoDirExists(t, filepath.Join(dir, "style"))
	files, err := filepath.Glob(filepath.Join("..", "static", "style", "*"))
	require.NoError(t, err)
	assert.Len(t, made["style.css"], len(files), "all of the style sheet is used")
	a := Assets{Static: names}
	assert.Equal(t, names["style.css"], a.static("style.css"))
	assert.Equal(t, "boot.js", a.static("boot.js"))

	_, err = writeStatic(t.TempDir(), t.TempDir())
	assert.Error(t, err, "a folder without them")
}

// styleSheet is that of the page of the map.
func styleSheet(t *testing.T) string {
	t.Helper()
	text, err := joined(filepath.Join("..", "static"), made["style.css"])
	require.NoError(t, err)
	return string(text)
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

// TestDecorationsAreWrittenOut keeps to what WebKit knows: it leaves out a decoration with more than its line.
func TestDecorationsAreWrittenOut(t *testing.T) {
	inShort := regexp.MustCompile(`text-decoration: *[^;} ]+ +[^;} ][^;}]*`)
	for name, text := range map[string]string{"style.css": styleSheet(t), "document.css": readText(t, "..", "static", "document.css")} {
		assert.Contains(t, text, "text-decoration-line: underline", name)
		assert.Empty(t, inShort.FindAllString(text, -1), name)
	}
}
