package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// words are the texts of one language, read from the files that the site is built from.
type words map[string]string

func wordsOf(t testing.TB, language string) words {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root, "data", "i18n", language, "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files, "the catalog of %s", language)
	out := words{}
	for _, file := range files {
		content, err := os.ReadFile(file)
		require.NoError(t, err)
		var entries map[string]any
		require.NoError(t, json.Unmarshal(content, &entries), file)
		for key, entry := range entries {
			// What has plural forms is not looked up here.
			if text, ok := entry.(string); ok {
				out[key] = text
			}
		}
	}
	return out
}

// text is an entry with its placeholders filled; the arguments are pairs of name and value.
func (w words) text(key string, arguments ...string) string {
	text, ok := w[key]
	if !ok {
		return "no entry " + key
	}
	for i := 0; i+1 < len(arguments); i += 2 {
		text = strings.ReplaceAll(text, "{"+arguments[i]+"}", arguments[i+1])
	}
	return text
}

// number writes a whole number with the language's separator between groups of three digits.
func (w words) number(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + w["format.group"] + digits[i:]
	}
	return digits
}

// nameOf is the name of a place or a route.
func (w words) nameOf(id string) string {
	if name, ok := w["place."+id+".name"]; ok {
		return name
	}
	return w.text("route." + id + ".name")
}
