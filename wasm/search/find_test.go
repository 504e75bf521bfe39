package search_test

import (
	"testing"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/wasm/search"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// load loads the embedded data and the catalogs of some languages.
func load(t testing.TB, languages ...string) (*data.Data, []*i18n.Catalog) {
	t.Helper()
	facts, err := data.Load()
	require.NoError(t, err)
	var catalogs []*i18n.Catalog
	for _, language := range languages {
		c, err := i18n.Load(language)
		require.NoError(t, err)
		catalogs = append(catalogs, c)
	}
	return facts, catalogs
}

// english returns an index that shows English names.
func english(t testing.TB) *search.Index {
	t.Helper()
	facts, catalogs := load(t, "en", "it")
	return search.New(facts, catalogs...)
}

// ids returns what was found of a kind, best first.
func ids(groups []search.Group, kind search.Kind) []string {
	var ids []string
	for _, g := range groups {
		if g.Kind == kind {
			for _, r := range g.Results {
				ids = append(ids, r.ID)
			}
		}
	}
	return ids
}

func TestTheFirstResult(t *testing.T) {
	index := english(t)
	for _, c := range []struct {
		name, query string
		kind        search.Kind
		id, also    string
	}{
		{"a name as it is", "Lampedusa", search.KindPlace, "lampedusa", ""},
		{"a name in small letters", "porto empedocle", search.KindPlace, "porto-empedocle", ""},
		{"a name in capitals with spaces around", "  CATANIA ", search.KindPlace, "catania", ""},
		{"the beginning of a name", "lampe", search.KindPlace, "lampedusa", ""},
		{"the beginning of the last word", "roccella jon", search.KindPlace, "roccella-jonica", ""},
		{"words in another order", "calabria reggio", search.KindPlace, "reggio-calabria", ""},
		{"a word that is not the first", "empedocle", search.KindPlace, "porto-empedocle", ""},
		{"an accent left out", "malaga", search.KindPlace, "malaga", ""},
		{"an accent too many", "Pozzàllo", search.KindPlace, "pozzallo", ""},
		{"a dotless i typed with a dot", "ayvalik", search.KindPlace, "ayvalik", ""},
		{"Turkish capitals", "KUŞADASI", search.KindPlace, "kusadasi", ""},
		{"a Turkish capital with its dot", "İZMİR", search.KindPlace, "izmir", ""},
		{"a cedilla left out", "cesme", search.KindPlace, "cesme", ""},
		{"a typewriter's apostrophe", "Sant'Antioco", search.KindPlace, "sant-antioco", ""},
		{"no apostrophe at all", "santantioco", search.KindPlace, "sant-antioco", ""},
		{"a space for a hyphen", "saint louis", search.KindPlace, "saint-louis", ""},
		{"a hyphen for a space", "el-kala", search.KindPlace, "el-kala", ""},
		{"two words for one", "lampe dusa", search.KindPlace, "lampedusa", ""},
		{"a letter wrong", "Lampeduza", search.KindPlace, "lampedusa", ""},
		{"a letter too few", "Pozzalo", search.KindPlace, "pozzallo", ""},
		{"a letter too many", "Trappani", search.KindPlace, "trapani", ""},
		{"two letters that changed places", "Lapmedusa", search.KindPlace, "lampedusa", ""},
		{"a slip in what is the beginning so far", "lampadu", search.KindPlace, "lampedusa", ""},
		{"two slips in a long name", "Pantelaria", search.KindPlace, "pantelleria", ""},
		{"a slip in the first letter", "Bampedusa", search.KindPlace, "lampedusa", ""},
		{"a name as the documents write it", "Zwara", search.KindPlace, "zuwara", "Zwara"},
		{"a name as a gazetteer writes it", "Zuwārah", search.KindPlace, "zuwara", "Zuwārah"},
		{"the Italian name", "Zuara", search.KindPlace, "zuwara", "Zuara"},
		{"another Italian name", "Misurata", search.KindPlace, "misrata", "Misurata"},
		{"the French name", "La Valette", search.KindPlace, "valletta", "La Valette"},
		{"the Italian name of a capital", "la valletta", search.KindPlace, "valletta", "La Valletta"},
		{"a French name, misspelt", "Mesine", search.KindPlace, "messina", "Messine"},
		{"Tripoli in Latin letters for Arabic ones", "Tarabulus", search.KindPlace, "tripoli-libya", "Ţarābulus"},
		{"Lampedusa in Arabic", "لامبيدوزا", search.KindPlace, "lampedusa", "لامبيدوزا"},
		{"Sfax in Arabic", "صفاقس", search.KindPlace, "sfax", "صفاقس"},
		{"Arabic with tatweel and marks of vowels", "طَرَابُلـــس", search.KindPlace, "tripoli-libya", "طرابلس"},
		{"Arabic with another last letter", "مصراته", search.KindPlace, "misrata", "مصراتة"},
		{"Arabic without the article", "حسيمة", search.KindPlace, "al-hoceima", "الحسيمة"},
		{"Arabic without hamza", "اغادير", search.KindPlace, "agadir", "أغادير"},
		{"Greek with its accent", "Ρόδος", search.KindPlace, "rhodes", "Ρόδος"},
		{"Greek capitals without accents", "ΡΟΔΟΣ", search.KindPlace, "rhodes", "Ρόδος"},
		{"Lesvos in the spelling with b", "Lesbos", search.KindPlace, "lesvos", "Lesbos"},
		{"a town known by two names", "Salonica", search.KindPlace, "thessaloniki", "Salonica"},
		{"a place told by its country", "tripoli lebanon", search.KindPlace, "tripoli-lebanon", ""},
		{"a place told by its country in Italian", "tripoli libia", search.KindPlace, "tripoli-libya", ""},
		{"an island of two words, written as one", "elhierro", search.KindPlace, "el-hierro", ""},
		{"Sicily in French", "Sicile", search.KindPlace, "sicily", "Sicile"},
		{"the most important of all Tripolis", "tripoli", search.KindPlace, "tripoli-libya", ""},

		{"a country", "tunisia", search.KindCountry, "TN", ""},
		{"a country in Italian", "Egitto", search.KindCountry, "EG", "Egitto"},
		{"a country in Spanish without its accent", "tunez", search.KindCountry, "TN", "Túnez"},
		{"a country in Arabic", "ليبيا", search.KindCountry, "LY", "ليبيا"},
		{"a country by its former English name", "Turkey", search.KindCountry, "TR", "Turkey"},
		{"a country whose nationals are counted", "Bangladesh", search.KindCountry, "BD", ""},
		{"a country with an apostrophe, by its last word", "ivoire", search.KindCountry, "CI", ""},
		{"a country with a slip", "Algria", search.KindCountry, "DZ", ""},

		{"a route", "central mediterranean", search.KindRoute, "central-mediterranean", ""},
		{"a route in Italian, misspelt", "mediteraneo centrale", search.KindRoute, "central-mediterranean", "Rotta del Mediterraneo centrale"},
		{"a route by one word", "balkan", search.KindRoute, "western-balkans", ""},
		{"an event by a word of its title", "adriana", search.KindEvent, "adriana-2023", ""},
		{"an event by its place and year", "lampedusa 2013", search.KindEvent, "lampedusa-2013", ""},
		{"an event by its month and year", "february 2023", search.KindEvent, "cutro-2023", ""},
		{"an event in Italian", "incendio moria", search.KindEvent, "moria-2020", "Un incendio distrugge il centro di Moria"},
		{"an event whose title has another word, by the nearest", "shipwrek cutro", search.KindEvent, "cutro-2023", ""},
		{"an indicator", "sea arrivals", search.KindIndicator, "sea-arrivals", ""},
		{"an indicator in Italian", "morti e dispersi", search.KindIndicator, "dead-and-missing", "Morti e dispersi"},
		{"a place with words that nobody needs", "port of pozzallo", search.KindPlace, "pozzallo", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			groups := index.Find(c.query, 8)
			require.NotEmpty(t, groups)
			first := groups[0].Results[0]
			assert.Equal(t, c.kind, first.Kind)
			assert.Equal(t, c.id, first.ID)
			assert.Equal(t, c.also, first.Also)
		})
	}
}
