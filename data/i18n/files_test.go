package i18n

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The words that the program in the browser does without, by file.
var onlyOnPages = []string{"documents.json", "method.json", "pages.json"}

func TestTheProgramHasEveryFileOfWordsButThoseOfThePages(t *testing.T) {
	source, err := os.ReadFile("files_js.go")
	require.NoError(t, err)
	paths, err := filepath.Glob("en/*.json")
	require.NoError(t, err)
	for _, path := range paths {
		name := filepath.Base(path)
		embedded := strings.Contains(string(source), " */"+name)
		assert.Equal(t, !slices.Contains(onlyOnPages, name), embedded, name)
	}
}

func TestTheProgramUsesNoWordOfThePages(t *testing.T) {
	var program strings.Builder
	require.NoError(t, filepath.WalkDir("../../wasm", func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		source, err := os.ReadFile(path)
		program.Write(source)
		return err
	}))
	for _, name := range onlyOnPages {
		document, err := os.ReadFile("en/" + name)
		require.NoError(t, err)
		entries, err := decode(document)
		require.NoError(t, err)
		for key := range entries {
			assert.NotContains(t, program.String(), `"`+key+`"`, "%s has it", name)
		}
	}
}
