package main

import (
	"errors"
	"os"
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
	"approdi/wasm/panel"
)

var testAssets = Assets{WasmName: "approdi.01234567.wasm", ExecName: "wasm_exec.01234567.js"}

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
	assets := testAssets
	assets.Static, err = writeStatic(filepath.Join("..", "static"), dir)
	return dir, errors.Join(err, writeDownloads(dir), writePages(dir, assets, false))
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
	require.Len(t, names, 1+len(i18n.Languages())*(11+len(facts.Indicators)))
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
			linked := slices.ContainsFunc(section.all("a"), func(n *node) bool { return n.attr["href"] == panel.FiguresPage(i.ID) })
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
				linked := slices.ContainsFunc(entry.all("a"), func(n *node) bool { return n.attr["href"] == panel.FiguresPage(i.ID) })
				assert.Equal(t, valuesFrom(i, s.ID) > 0, linked, "%s for %s", s.ID, i.ID)
			}
		}
	}
}

func TestPagesAreTheSameEveryTime(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	require.NoError(t, writePages(one, testAssets, false))
	require.NoError(t, writePages(two, testAssets, false))
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
