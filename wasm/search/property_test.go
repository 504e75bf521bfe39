package search_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"approdi/data/i18n"
	"approdi/wasm/search"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// resultsOf returns the results of a kind.
func resultsOf(groups []search.Group, kind search.Kind) []search.Result {
	for _, g := range groups {
		if g.Kind == kind {
			return g.Results
		}
	}
	return nil
}

// Two entries may have one name, as two shipwrecks off Khoms have; then
// either comes first.
func TestEverythingIsFoundFirstByItsOwnNameInEveryLanguage(t *testing.T) {
	facts, _ := load(t)
	for _, language := range i18n.Languages() {
		catalog, err := i18n.Load(language)
		require.NoError(t, err)
		index := search.New(facts, catalog)
		check := func(kind search.Kind, id, key string) {
			name := catalog.Text(key)
			results := resultsOf(index.Find(name, 5), kind)
			require.NotEmpty(t, results, "%s %s: %s", language, id, name)
			assert.Equal(t, search.Fold(name), search.Fold(results[0].Name), "%s %s", language, id)
			assert.True(t, slices.ContainsFunc(results, func(r search.Result) bool { return r.ID == id }), "%s %s", language, id)
			assert.Empty(t, results[0].Also, "%s %s is found by the name that is shown", language, id)
		}
		for i := range facts.Places {
			if p := &facts.Places[i]; !p.Is("country") {
				check(search.KindPlace, p.ID, "place."+p.ID+".name")
			} else {
				check(search.KindCountry, p.Country, "country."+p.Country)
			}
		}
		for i := range facts.Routes {
			check(search.KindRoute, facts.Routes[i].ID, "route."+facts.Routes[i].ID+".name")
		}
		for i := range facts.Indicators {
			check(search.KindIndicator, facts.Indicators[i].ID, "indicator."+facts.Indicators[i].ID+".name")
		}
		for i := range facts.Office.Areas {
			check(search.KindArea, facts.Office.Areas[i].ID, facts.Office.Areas[i].NameKey())
		}
		for i := range facts.Office.Glossary {
			check(search.KindTerm, facts.Office.Glossary[i].ID, facts.Office.Glossary[i].TermKey())
		}
		for i := range facts.Events {
			check(search.KindEvent, facts.Events[i].ID, facts.Events[i].TitleKey())
		}
	}
}

func TestEverySpellingFindsItsOwn(t *testing.T) {
	facts, catalogs := load(t, "en")
	index := search.New(facts, catalogs...)
	for _, n := range facts.Names {
		kind := search.Kind(n.Kind)
		for _, name := range n.Names {
			assert.Contains(t, ids(index.Find(name, 5), kind), n.ID, name)
		}
	}
}

func TestGroupsAreInOrderAndWithoutDuplicates(t *testing.T) {
	index := english(t)
	for _, query := range []string{"l", "malta", "lampeduza", "2015", "shipwreck", "ital", "zuwara", "mediteranean"} {
		last := -1
		for _, g := range index.Find(query, 4) {
			order := slices.Index(search.Kinds(), g.Kind)
			assert.Greater(t, order, last, query)
			last = order
			assert.NotEmpty(t, g.Results, query)
			assert.LessOrEqual(t, len(g.Results), 4, query)
			seen := map[string]bool{}
			for _, r := range g.Results {
				assert.Equal(t, g.Kind, r.Kind, query)
				assert.False(t, seen[r.ID], "%s: %s twice", query, r.ID)
				seen[r.ID] = true
			}
		}
	}
}

func TestTheAnswerIsAlwaysTheSame(t *testing.T) {
	facts, catalogs := load(t, "en", "it")
	one, other := search.New(facts, catalogs...), search.New(facts, catalogs...)
	other.Prepare()
	for _, query := range []string{"a", "li", "trip", "shipwreck 2015", "mezzina"} {
		assert.Equal(t, one.Find(query, 50), one.Find(query, 50), query)
		assert.Equal(t, one.Find(query, 50), other.Find(query, 50), query)
	}
}

func TestEveryBeginningOfANameFindsIt(t *testing.T) {
	index := english(t)
	for _, name := range []string{"Lampedusa", "Reggio Calabria", "Sant’Antioco", "Çeşme"} {
		for end := range name {
			if beginning := name[:end]; end > 0 && utf8.ValidString(beginning) {
				found := false
				for _, r := range resultsOf(index.Find(beginning, 100), search.KindPlace) {
					found = found || r.Name == name
				}
				assert.True(t, found, beginning)
			}
		}
	}
}

func TestHostileQueriesAreCut(t *testing.T) {
	index := english(t)
	for name, query := range map[string]string{
		"nothing":                "",
		"spaces":                 " \t\n ",
		"signs":                  "?!.,;:()[]{}<>/\\|",
		"control characters":     "\x00\x01\x7f",
		"bytes that are no text": "\xff\xfe\xfd",
		"marks alone":            "\u0301\u0640\u200f",
	} {
		assert.Empty(t, index.Find(query, 10), name)
	}
	for name, query := range map[string]string{
		"a control character within a name":  "lampedusa\x00",
		"a byte that is no text before it":   "\xfflampedusa",
		"a mark of direction within a name":  "lampe\u200fdusa",
		"a name of letters with their marks": "la\u0301mpedusa",
	} {
		assert.Equal(t, []string{"lampedusa"}, ids(index.Find(query, 10), search.KindPlace)[:1], name)
	}
	assert.Empty(t, index.Find(strings.Repeat("lampedusa", 1<<17), 10), "no name is as long")
	assert.NotPanics(t, func() { index.Find(strings.Repeat("a ", 1<<20), 10) })
	assert.Empty(t, index.Find("lampedusa", 0))
	assert.Empty(t, index.Find("lampedusa", -1))
}

func TestAnIndexWithoutWordsFindsByID(t *testing.T) {
	facts, _ := load(t)
	assert.Equal(t, []string{"lampedusa"}, ids(search.New(facts).Find("lampedusa", 1), search.KindPlace))
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"", "lampedusa", "Zuwārah", "صفاقس", "ΡΟΔΟΣ", "sant'antioco", "mediteraneo centrale", "\xff", "a b c d e f g h i j", "٢٠١٥", "ʼ", "ـ"} {
		f.Add(seed)
	}
	index := english(f)
	f.Fuzz(func(t *testing.T, query string) {
		folded := search.Fold(query)
		require.Equal(t, folded, search.Fold(folded))
		require.True(t, utf8.ValidString(folded))
		for _, g := range index.Find(query, 3) {
			require.NotEmpty(t, g.Results)
			require.LessOrEqual(t, len(g.Results), 3)
		}
		for _, more := range []string{"a", "ا", "ς", "\u0301", " "} {
			index.Find(query+more, 3)
		}
	})
}
