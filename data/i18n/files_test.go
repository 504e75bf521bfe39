package i18n

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

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
