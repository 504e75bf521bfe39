package main

import (
	"path"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// checkLanguage wants a page to say its language and to lead to itself in
// every other.
func checkLanguage(t *testing.T, page *node, lang, path string) {
	t.Helper()
	c, err := i18n.Load(lang)
	require.NoError(t, err)
	html := page.all("html")[0]
	assert.Equal(t, lang, html.attr["lang"])
	assert.Equal(t, c.Dir(), html.attr["dir"])
	assert.Contains(t, page.content(), c.Text("page.independent"))
	current := 0
	for _, n := range page.all("span") {
		if n.attr["aria-current"] == "true" {
			current++
			assert.Equal(t, c.Text("page.language-name"), n.content())
		}
	}
	assert.Equal(t, 1, current)
	path = strings.TrimSuffix(path, "index.html")
	for _, n := range page.all("link") {
		if n.attr["hreflang"] == "x-default" && path == "" {
			assert.Equal(t, "../", n.attr["href"], "where the language is chosen")
		} else if n.attr["hreflang"] == "x-default" {
			assert.Equal(t, "../en/"+path, n.attr["href"])
		}
	}
	for _, other := range i18n.Languages() {
		links := 0
		for _, n := range page.all("link", "a") {
			if n.attr["hreflang"] == other {
				links++
				assert.Equal(t, "../"+other+"/"+path, n.attr["href"])
			}
		}
		want := 2 // one for programs, one for readers
		if other == lang {
			want = 1
		}
		assert.Equal(t, want, links, other)
	}
}

// checkHeadings wants one heading of the first level and none that skips one.
func checkHeadings(t *testing.T, page *node) {
	t.Helper()
	last := 0
	for _, n := range page.all("h1", "h2", "h3", "h4") {
		level := int(n.name[1] - '0')
		assert.LessOrEqual(t, level, last+1, "%s after a heading of level %d: %s", n.name, last, n.content())
		assert.Equal(t, last == 0, level == 1, n.content())
		last = level
	}
}

// checkTables wants every table to have a caption, every heading a scope, and
// every region that can be scrolled a name and a place in the order of keys.
func checkTables(t *testing.T, page *node) {
	t.Helper()
	for _, table := range page.all("table") {
		if class := table.attr["class"]; class == "figures" || class == "marks" {
			continue // of the panel, headed by what stands before it
		}
		require.Len(t, table.all("caption"), 1)
		for _, th := range table.all("th") {
			assert.Contains(t, []string{"row", "col"}, th.attr["scope"], th.content())
		}
	}
	for _, div := range page.all("div") {
		if div.attr["class"] == "scroll" {
			assert.Equal(t, "0", div.attr["tabindex"])
			assert.Equal(t, "region", div.attr["role"])
			assert.NotEmpty(t, div.attr["aria-label"])
		}
	}
}

// atlasOnce is the atlas of the embedded data, which no test changes.
var atlasOnce = sync.OnceValues(func() (*atlas.Atlas, error) {
	facts, err := data.Load()
	if err != nil {
		return nil, err
	}
	return atlas.New(facts)
})

// checkView wants a link to a view of the map to say what the program would
// say of that view itself.
func checkView(t *testing.T, page, fragment string) {
	t.Helper()
	a, err := atlasOnce()
	require.NoError(t, err)
	assert.Equal(t, fragment, app.ParseFragment(a, fragment).Fragment(a), "%s links to a view that is not there", page)
}

// checkLink follows a link of a page: to another site by its address, to this
// one by a file that is there and an id in it.
func checkLink(t *testing.T, dir, page string, n *node, ids map[string]map[string]bool) {
	t.Helper()
	target, ok := n.attr["href"]
	for _, name := range []string{"src", "srcset"} {
		if !ok {
			target, ok = n.attr[name]
		}
	}
	if !ok || strings.HasPrefix(target, "https://") || strings.HasPrefix(target, "http://") {
		return
	}
	target, fragment, _ := strings.Cut(target, "#")
	file := page
	if target != "" {
		file = path.Join(path.Dir(page), target)
		if strings.HasSuffix(target, "/") {
			file = path.Join(file, "index.html")
		}
		assert.FileExists(t, filepath.Join(dir, file), "%s links to %s", page, target)
	}
	if strings.HasSuffix(file, "/index.html") && strings.Contains(fragment, "=") {
		checkView(t, page, fragment)
		return
	}
	if fragment != "" {
		assert.True(t, ids[file][fragment], "%s links to %s, where there is no %s", page, file, fragment)
	}
}
