package search_test

import (
	"slices"
	"strings"
	"testing"

	"approdi/wasm/search"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// all returns the ids of all results, each with its kind before it.
func all(groups []search.Group) []string {
	var all []string
	for _, g := range groups {
		for _, r := range g.Results {
			all = append(all, string(g.Kind)+" "+r.ID)
		}
	}
	return all
}

func TestWhatIsTypedRightlyHidesWhatIsNear(t *testing.T) {
	index := english(t)
	for _, c := range []struct{ name, query, found, hidden string }{
		{"a country and an island of one letter less", "Mali", "country ML", "country MT"},
		{"a town and another of one letter more", "Como", "place como", "place cotrone"},
		{"a city and a town with other vowels", "Bari", "place bari", "place barra"},
		{"a beginning and a name with a slip", "Niger", "country NE", "country DZ"},
		{"one slip and two", "Messima", "place messina", "place marsala"},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := all(index.Find(c.query, 50))
			assert.Contains(t, found, c.found)
			assert.NotContains(t, found, c.hidden)
		})
	}
}

func TestWhatIsNotOnTheMapIsNotGuessed(t *testing.T) {
	index := english(t)
	for _, query := range []string{"Sousse", "Athens", "qwertyuiop", "xyz", "kxz", "lamp edifice of nowhere", "ζζζζ", "ظظظظظ"} {
		assert.Empty(t, index.Find(query, 10), query)
	}
}

func TestOneLetterFindsWhatBeginsWithIt(t *testing.T) {
	for _, g := range english(t).Find("z", 50) {
		for _, r := range g.Results {
			assert.True(t, strings.HasPrefix(search.Fold(r.Name), "z"), r.Name)
			assert.Empty(t, r.Also)
		}
	}
}

func TestARouteIsFoundThroughThePlacesAtItsEnds(t *testing.T) {
	index := english(t)
	for _, c := range []struct{ query, route, through string }{
		{"zuwara", "central-mediterranean", "Zuwara"},
		{"Zwara", "central-mediterranean", "Zuwara"},
		{"صفاقس", "tunisia-lampedusa", "Sfax"},
		{"ventimiglia", "italy-france", "Ventimiglia"},
	} {
		results := resultsOf(index.Find(c.query, 10), search.KindRoute)
		i := slices.IndexFunc(results, func(r search.Result) bool { return r.ID == c.route })
		require.GreaterOrEqual(t, i, 0, c.query)
		assert.Equal(t, c.through, results[i].Also)
	}
	assert.Empty(t, resultsOf(index.Find("zu", 10), search.KindRoute), "two letters name no place")
}

func TestEntriesSayWhatTheyAreAndWhereTheyLead(t *testing.T) {
	index := english(t)
	for _, c := range []struct {
		name, query string
		want        search.Entry
	}{
		{"a country with a place of its own", "Tunisia", search.Entry{Kind: search.KindCountry, ID: "TN", Name: "Tunisia", Place: "tunisia"}},
		{"a place with its country", "Sfax", search.Entry{Kind: search.KindPlace, ID: "sfax", Name: "Sfax", Detail: "Tunisia", Place: "sfax"}},
		{"a route within another", "Calabrian route", search.Entry{Kind: search.KindRoute, ID: "calabrian", Name: "Calabrian route", Detail: "Central Mediterranean route"}},
		{"a route by the name that its publisher gives it", "Atlantic route", search.Entry{Kind: search.KindRoute, ID: "western-african", Name: "Western African route to the Canary Islands"}},
		{"an event with its date", "shipwreck steccato cutro", search.Entry{Kind: search.KindEvent, ID: "cutro-2023", Name: "Shipwreck at Steccato di Cutro", Detail: "26 February 2023", Year: 2023}},
		{"an indicator with its topic", "dead and missing by route", search.Entry{Kind: search.KindIndicator, ID: "dead-and-missing", Name: "Dead and missing by route", Detail: "Deaths", Indicator: "dead-and-missing"}},
		{"a term by its abbreviation", "AVRR", search.Entry{Kind: search.KindTerm, ID: "assisted-return", Name: "Assisted voluntary return and reintegration (AVRR)"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			results := resultsOf(index.Find(c.query, 5), c.want.Kind)
			require.NotEmpty(t, results)
			assert.Equal(t, c.want, results[0].Entry)
		})
	}
	bangladesh := resultsOf(index.Find("Bangladesh", 5), search.KindCountry)
	require.NotEmpty(t, bangladesh)
	assert.Empty(t, bangladesh[0].Place)
	assert.NotEmpty(t, bangladesh[0].Indicator, "its nationals are counted somewhere")
}

func TestTheFirstLanguageIsShownAndTheOtherGivenTooIfItWasTyped(t *testing.T) {
	facts, catalogs := load(t, "it", "en")
	index := search.New(facts, catalogs...)
	for _, c := range []struct{ query, name, also string }{
		{"Lesbo", "Lesbo", ""},
		{"Lesvos", "Lesbo", "Lesvos"},
		{"Egypt", "Egitto", "Egypt"},
		{"naples", "Napoli", "Naples"},
	} {
		first := index.Find(c.query, 3)[0].Results[0]
		assert.Equal(t, []string{c.name, c.also}, []string{first.Name, first.Also}, c.query)
	}
}

func TestEventsOfAYearComeInTheOrderOfTheirDates(t *testing.T) {
	results := resultsOf(english(t).Find("2015", 50), search.KindEvent)
	require.Greater(t, len(results), 1)
	for _, r := range results {
		assert.Equal(t, 2015, r.Year)
	}
	assert.Equal(t, "shipwreck-20150418", results[0].ID)
}

func TestTheKeysAreAllThatAnotherLanguageIsFoundBy(t *testing.T) {
	facts, catalogs := load(t, "it", "en")
	keys := search.Keys(facts, catalogs[1])
	whole, part := search.New(facts, catalogs...), search.New(facts, catalogs[0], catalogs[1].Only(keys))
	for _, query := range []string{"Naples", "Egypt", "Lesvos", "october shipwreck", "2015", "arrivals", "relocation", "central mediterranean"} {
		found := whole.Find(query, 6)
		assert.NotEmpty(t, found, query)
		assert.Equal(t, found, part.Find(query, 6), query)
	}
}
