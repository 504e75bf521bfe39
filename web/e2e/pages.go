package e2e

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// pageFiles are the files of the pages in every language, in order: the one of the map is index.html.
func pageFiles(t testing.TB) []string {
	t.Helper()
	var out []string
	for _, language := range languages(t) {
		found, err := filepath.Glob(filepath.Join(site(t).dist, language, "*.html"))
		require.NoError(t, err)
		var names []string
		for _, file := range found {
			names = append(names, filepath.Base(file))
		}
		if out == nil {
			out = names
		}
		require.Equal(t, out, names, "the pages in %s", language)
	}
	for _, name := range []string{"index.html", "figures.html", "method.html", "sources.html", "downloads.html"} {
		require.Contains(t, out, name)
	}
	for indicator := range downloadedFigures(t) {
		require.Contains(t, out, "figures-"+indicator+".html")
	}
	return out
}

// documents are the files of the pages without the map.
func documents(t testing.TB) []string {
	t.Helper()
	return slices.DeleteFunc(pageFiles(t), func(name string) bool { return name == "index.html" })
}
