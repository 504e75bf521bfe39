package main

import (
	"encoding/xml"
	"io"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/data/i18n"
)

var testAssets = Assets{WasmName: "approdi.01234567.wasm", WasmSize: 1234, ExecName: "wasm_exec.01234567.js"}

// writtenPages writes the pages, downloads and static files of the site.
func writtenPages(t *testing.T) (dir string, facts *data.Data) {
	t.Helper()
	facts, err := data.Load()
	require.NoError(t, err)
	dir = t.TempDir()
	require.NoError(t, writeDownloads(dir))
	require.NoError(t, writePages(dir, testAssets))
	require.NoError(t, copyTree(filepath.Join("..", "static"), dir))
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
	bareAttribute = regexp.MustCompile(` (hidden|defer|download|data-keep-view|data-reload)([ >])`)
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

func TestPagesOfEveryLanguageAreSound(t *testing.T) {
	dir, _ := writtenPages(t)
	pages := []string{"index.html"}
	for _, lang := range i18n.Languages() {
		pages = append(pages, lang+"/index.html", lang+"/sources.html")
	}
	for _, name := range pages {
		t.Run(name, func(t *testing.T) {
			text := readText(t, dir, name)
			require.NotContains(t, text, "⟦", "a text is lacking")
			require.NotContains(t, text, "ZgotmplZ", "the template refused a value")
			page := parsePage(t, text)
			visible := page.content()
			assert.False(t, strings.ContainsAny(visible, "{}"), "a placeholder is not filled")

			ids := map[string]bool{}
			for _, n := range page.all() {
				if id, ok := n.attr["id"]; ok {
					assert.False(t, ids[id], "id %s twice", id)
					ids[id] = true
				}
			}
			for _, n := range page.all() {
				for _, reference := range []string{"for", "aria-labelledby", "aria-describedby", "aria-controls"} {
					for id := range strings.FieldsSeq(n.attr[reference]) {
						assert.True(t, ids[id], "%s of %s: there is no %s", reference, n.name, id)
					}
				}
				checkLink(t, dir, name, n, ids)
			}
			if lang, _, found := strings.Cut(name, "/"); found {
				c, err := i18n.Load(lang)
				require.NoError(t, err)
				html := page.all("html")[0]
				assert.Equal(t, lang, html.attr["lang"])
				assert.Equal(t, c.Dir(), html.attr["dir"])
				current := 0
				for _, n := range page.all("span") {
					if n.attr["aria-current"] == "true" {
						current++
						assert.Equal(t, c.Text("page.language-name"), n.content())
					}
				}
				assert.Equal(t, 1, current)
			}
		})
	}
}

// checkLink follows a link of a page: to another site by its address, to this
// one by a file that is there. The program and its loader come with the build.
func checkLink(t *testing.T, dir, page string, n *node, ids map[string]bool) {
	t.Helper()
	target, ok := n.attr["href"]
	for _, name := range []string{"src", "srcset"} {
		if !ok {
			target, ok = n.attr[name]
		}
	}
	switch {
	case !ok || strings.HasPrefix(target, "https://") || strings.HasPrefix(target, "http://") || strings.HasSuffix(target, testAssets.ExecName):
		return
	case strings.HasPrefix(target, "#"):
		assert.True(t, ids[target[1:]], "there is no %s", target)
		return
	}
	file := path.Join(path.Dir(page), target)
	if strings.HasSuffix(target, "/") {
		file = path.Join(file, "index.html")
	}
	assert.FileExists(t, filepath.Join(dir, file), "%s links to %s", page, target)
}

// TestTheTablesHoldEveryValueOnce reads the numbers back from the page and
// compares them with the data, both ways.
func TestTheTablesHoldEveryValueOnce(t *testing.T) {
	dir, facts := writtenPages(t)
	notDigit := regexp.MustCompile(`\D`)
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
		tables := section.all("table")
		require.Len(t, tables, len(facts.Indicators))
		for k, i := range facts.Indicators {
			name := lang + " " + i.ID
			assert.Contains(t, tables[k].all("caption")[0].content(), c.Text("indicator."+i.ID+".name"))
			var columns []string
			for _, th := range tables[k].all("thead")[0].all("th") {
				columns = append(columns, th.content())
			}
			require.Len(t, columns, len(i.Series), name)
			for j, s := range i.Series {
				assert.Equal(t, c.Text(string(map[data.Subject]string{data.SubjectRoute: "route.", data.SubjectCountry: "place."}[i.Subject])+s.Subject+".name"), columns[j], name)
			}
			found, years := 0, map[int]bool{}
			for _, row := range tables[k].all("tbody")[0].all("tr") {
				year, err := strconv.Atoi(row.all("th")[0].content())
				require.NoError(t, err, name)
				require.False(t, years[year], "%s: %d twice", name, year)
				years[year] = true
				cells := row.all("td")
				require.Len(t, cells, len(i.Series), "%s %d", name, year)
				for j := range i.Series {
					o, known := i.Series[j].At(year)
					text := cells[j].content()
					if !known {
						require.Equal(t, c.Text("figures.no-data"), text, "%s %d", name, year)
						continue
					}
					found++
					value, err := strconv.Atoi(notDigit.ReplaceAllString(text, ""))
					require.NoError(t, err, "%s %d: %s", name, year, text)
					require.Equal(t, o.Value.Rounded(), value, "%s %d %s", name, year, i.Series[j].Subject)
					require.Equal(t, o.Period != nil, strings.HasSuffix(text, c.Text("figures.part-mark")), "%s %d: %s", name, year, text)
					require.Equal(t, i.AtLeast && !o.Value.IsZero(), strings.HasPrefix(text, c.Text("figure.at-least", "value", c.Decimal(o.Value.Tenths()))), "%s %d: %s", name, year, text)
				}
			}
			all := 0
			for _, s := range i.Series {
				all += len(s.Observations)
			}
			assert.Equal(t, all, found, "%s: every value is in the table", name)
		}
	}
}

func TestTheSourcesPageNamesEverySourceAndEveryPartOfAYear(t *testing.T) {
	dir, facts := writtenPages(t)
	for _, lang := range i18n.Languages() {
		c, err := i18n.Load(lang)
		require.NoError(t, err)
		page := parsePage(t, readText(t, dir, lang, "sources.html"))
		text, ids := page.content(), map[string]bool{}
		for _, n := range page.all() {
			ids[n.attr["id"]] = true
		}
		for _, s := range facts.Sources {
			assert.True(t, ids["source-"+s.ID], s.ID)
			assert.Contains(t, text, s.Publisher)
			assert.Contains(t, text, s.Title)
		}
		for _, i := range facts.Indicators {
			for _, s := range i.Series {
				for _, o := range s.Observations {
					if o.Period != nil {
						assert.Contains(t, text, c.Date(o.Period.To), "%s %s %d", i.ID, s.Subject, o.Year)
					}
				}
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
