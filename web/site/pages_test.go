package main

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/data/i18n"
)

var testAssets = Assets{WasmName: "approdi.01234567.wasm", WasmSize: 1234, ExecName: "wasm_exec.01234567.js"}

// builtDir is what builtOnce has made, to be removed at the end.
var builtDir string

// builtOnce is the folder with the pages, downloads and static files that the
// tests read. None of them changes it.
var builtOnce = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "approdi-pages-")
	if err != nil {
		return dir, err
	}
	builtDir = dir
	return dir, errors.Join(writeDownloads(dir), writePages(dir, testAssets), copyTree(filepath.Join("..", "static"), dir))
})

func TestMain(m *testing.M) {
	code := m.Run()
	if builtDir != "" {
		os.RemoveAll(builtDir)
	}
	os.Exit(code)
}

// writtenPages is a folder with all that is written from the embedded data.
func writtenPages(t *testing.T) (dir string, facts *data.Data) {
	t.Helper()
	facts, err := data.Load()
	require.NoError(t, err)
	dir, err = builtOnce()
	require.NoError(t, err)
	return dir, facts
}

func readText(t *testing.T, parts ...string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(parts...))
	require.NoError(t, err)
	return string(text)
}

// node is an element of a page, or a text if it has no name.
type node struct {
	name, text string
	attr       map[string]string
	children   []*node
}

var (
	voidElement   = regexp.MustCompile(`<(meta|link|input|img|source|br|hr)\b([^>]*)>`)
	bareAttribute = regexp.MustCompile(` (hidden|defer|download|data-keep-view|data-reload|data-address|data-plain)([ >])`)
)

// parsePage reads a page as strictly as XML, once void elements are closed and
// bare attributes have a value. It refuses what the content security policy
// would: inline scripts, styles and handlers.
func parsePage(t *testing.T, text string) *node {
	t.Helper()
	text = bareAttribute.ReplaceAllString(voidElement.ReplaceAllString(text, "<$1$2/>"), ` $1=""$2`)
	text = bareAttribute.ReplaceAllString(text, ` $1=""$2`) // two in a row
	decoder := xml.NewDecoder(strings.NewReader(text))
	top := &node{name: "#document"}
	open := []*node{top}
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			require.Len(t, open, 1)
			return top
		}
		require.NoError(t, err)
		parent := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			n := &node{name: token.Name.Local, attr: map[string]string{}}
			require.NotEqual(t, "style", n.name)
			for _, a := range token.Attr {
				require.NotContains(t, n.attr, a.Name.Local, "given twice in %s", n.name)
				require.NotEqual(t, "style", a.Name.Local, n.name)
				require.False(t, strings.HasPrefix(a.Name.Local, "on"), "%s of %s", a.Name.Local, n.name)
				n.attr[a.Name.Local] = a.Value
			}
			parent.children = append(parent.children, n)
			open = append(open, n)
		case xml.EndElement:
			if parent.name == "script" {
				require.Empty(t, parent.content(), "no script is inline")
				require.NotEmpty(t, parent.attr["src"])
			}
			open = open[:len(open)-1]
		case xml.CharData:
			parent.children = append(parent.children, &node{text: string(token)})
		}
	}
}

// content is all text inside a node.
func (n *node) content() string {
	text := n.text
	for _, c := range n.children {
		text += c.content()
	}
	return text
}

// all finds the elements below a node, in document order.
func (n *node) all(names ...string) []*node {
	var found []*node
	for _, c := range n.children {
		if slices.Contains(names, c.name) || len(names) == 0 && c.name != "" {
			found = append(found, c)
		}
		found = append(found, c.all(names...)...)
	}
	return found
}

// pageNames lists every page below a folder, by its path.
func pageNames(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	require.NoError(t, filepath.WalkDir(dir, func(name string, entry os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".html") {
			return err
		}
		relative, err := filepath.Rel(dir, name)
		names = append(names, filepath.ToSlash(relative))
		return err
	}))
	return names
}

// idsOf lists the ids of a page, each of which stands there once.
func idsOf(t *testing.T, page *node) map[string]bool {
	t.Helper()
	ids := map[string]bool{}
	for _, n := range page.all() {
		if id, ok := n.attr["id"]; ok {
			assert.False(t, ids[id], "id %s twice", id)
			ids[id] = true
		}
	}
	return ids
}

func TestPagesOfEveryLanguageAreSound(t *testing.T) {
	dir, facts := writtenPages(t)
	names := pageNames(t, dir)
	require.Len(t, names, 1+len(i18n.Languages())*(5+len(facts.Indicators)))
	parsed, ids := map[string]*node{}, map[string]map[string]bool{}
	for _, name := range names {
		text := readText(t, dir, name)
		require.NotContains(t, text, "⟦", "%s lacks a text", name)
		require.NotContains(t, text, "ZgotmplZ", "the template of %s refused a value", name)
		parsed[name] = parsePage(t, text)
		ids[name] = idsOf(t, parsed[name])
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			page := parsed[name]
			assert.False(t, strings.ContainsAny(page.content(), "{}"), "a placeholder is not filled")
			for _, n := range page.all() {
				if n.name == "dialog" {
					continue // the program writes what is in it before it opens it
				}
				for _, reference := range []string{"for", "aria-labelledby", "aria-describedby", "aria-controls"} {
					for id := range strings.FieldsSeq(n.attr[reference]) {
						assert.True(t, ids[name][id], "%s of %s: there is no %s", reference, n.name, id)
					}
				}
				checkLink(t, dir, name, n, ids)
			}
			if !strings.HasSuffix(name, "/index.html") { // its panel has headings of its own
				checkHeadings(t, page)
			}
			checkTables(t, page)
			if lang, rest, found := strings.Cut(name, "/"); found {
				checkLanguage(t, page, lang, rest)
			}
		})
	}
}

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
		if table.attr["class"] == "figures" {
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

// checkLink follows a link of a page: to another site by its address, to this
// one by a file that is there and an id in it. The program and its loader come
// with the build.
func checkLink(t *testing.T, dir, page string, n *node, ids map[string]map[string]bool) {
	t.Helper()
	target, ok := n.attr["href"]
	for _, name := range []string{"src", "srcset"} {
		if !ok {
			target, ok = n.attr[name]
		}
	}
	if !ok || strings.HasPrefix(target, "https://") || strings.HasPrefix(target, "http://") || strings.HasSuffix(target, testAssets.ExecName) {
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
	if fragment != "" {
		assert.True(t, ids[file][fragment], "%s links to %s, where there is no %s", page, file, fragment)
	}
}

// TestTheMapsPageHasEveryValueOfTheMainTables reads the numbers back from the
// page and compares them with the data, both ways.
func TestTheMapsPageHasEveryValueOfTheMainTables(t *testing.T) {
	dir, facts := writtenPages(t)
	notDigit := regexp.MustCompile(`\D`)
	var mains []data.Indicator
	for _, i := range facts.Indicators {
		if slices.Contains(mainTopics, i.Topic) && !slices.ContainsFunc(mains, func(m data.Indicator) bool { return m.Topic == i.Topic }) {
			mains = append(mains, i)
		}
	}
	require.Len(t, mains, 3)
	for _, lang := range i18n.Languages() {
		c, err := i18n.Load(lang)
		require.NoError(t, err)
		page := parsePage(t, readText(t, dir, lang, "index.html"))
		var section *node
		for _, n := range page.all("section") {
			if n.attr["id"] == "all-figures" {
				section = n
			}
		}
		require.NotNil(t, section)
		for _, i := range facts.Indicators {
			linked := slices.ContainsFunc(section.all("a"), func(n *node) bool { return n.attr["href"] == figuresPath(i.ID) })
			assert.True(t, linked, "%s has a page of its own", i.ID)
		}
		tables := section.all("table")
		require.Len(t, tables, len(mains))
		for k, i := range mains {
			name := lang + " " + i.ID
			wholes, _ := bySubject(&i)
			assert.Contains(t, tables[k].all("caption")[0].content(), c.Text("indicator."+i.ID+".name"))
			var columns []string
			for _, th := range tables[k].all("thead")[0].all("th") {
				columns = append(columns, th.content())
			}
			require.Len(t, columns, len(wholes), name)
			for j, s := range wholes {
				assert.Equal(t, c.Text(string(map[data.Subject]string{data.SubjectRoute: "route.", data.SubjectCountry: "place."}[i.Subject])+s.Subject+".name"), columns[j], name)
			}
			found, years := 0, map[int]bool{}
			for _, row := range tables[k].all("tbody")[0].all("tr") {
				year, err := strconv.Atoi(row.all("th")[0].content())
				require.NoError(t, err, name)
				require.False(t, years[year], "%s: %d twice", name, year)
				years[year] = true
				cells := row.all("td")
				require.Len(t, cells, len(wholes), "%s %d", name, year)
				for j := range wholes {
					o, known := wholes[j].At(year)
					text := cells[j].content()
					if !known {
						require.Equal(t, c.Text("figures.no-data"), text, "%s %d", name, year)
						continue
					}
					found++
					value, err := strconv.Atoi(notDigit.ReplaceAllString(text, ""))
					require.NoError(t, err, "%s %d: %s", name, year, text)
					require.Equal(t, o.Value.Rounded(), value, "%s %d %s", name, year, wholes[j].Subject)
					require.Equal(t, o.Period != nil, strings.HasSuffix(text, c.Text("figures.part-mark")), "%s %d: %s", name, year, text)
					require.Equal(t, i.AtLeast && !o.Value.IsZero(), strings.HasPrefix(text, c.Text("figure.at-least", "value", c.Decimal(o.Value.Tenths()))), "%s %d: %s", name, year, text)
				}
			}
			all := 0
			for _, s := range wholes {
				all += len(s.Observations)
			}
			assert.Equal(t, all, found, "%s: every value is in the table", name)
		}
	}
}

func TestTheSourcesPageNamesEverySourceAndWhatWasReadInIt(t *testing.T) {
	dir, facts := writtenPages(t)
	for _, lang := range i18n.Languages() {
		page := parsePage(t, readText(t, dir, lang, "sources.html"))
		entries := map[string]*node{}
		for _, n := range page.all("div") {
			entries[n.attr["id"]] = n
		}
		for _, s := range facts.Sources {
			entry := entries["source-"+s.ID]
			require.NotNil(t, entry, s.ID)
			assert.Contains(t, entry.content(), s.Publisher)
			assert.Contains(t, entry.content(), s.Title)
			for k := range facts.Indicators {
				i := &facts.Indicators[k]
				linked := slices.ContainsFunc(entry.all("a"), func(n *node) bool { return n.attr["href"] == figuresPath(i.ID) })
				assert.Equal(t, valuesFrom(i, s.ID) > 0, linked, "%s for %s", s.ID, i.ID)
			}
		}
	}
}

func TestPagesAreTheSameEveryTime(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	require.NoError(t, writePages(one, testAssets))
	require.NoError(t, writePages(two, testAssets))
	require.NoError(t, filepath.WalkDir(one, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		relative, err := filepath.Rel(one, name)
		require.NoError(t, err)
		assert.True(t, readText(t, name) == readText(t, two, relative), relative)
		return nil
	}))
}
