package panel

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// load makes a writer for every language.
func load() ([]Writer, error) {
	d, err := data.Load()
	if err != nil {
		return nil, err
	}
	a, err := atlas.New(d)
	if err != nil {
		return nil, err
	}
	var all []Writer
	for _, lang := range i18n.Languages() {
		c, err := i18n.Load(lang)
		if err != nil {
			return nil, err
		}
		all = append(all, Writer{Atlas: a, Catalog: c})
	}
	return all, nil
}

var loadOnce = sync.OnceValues(load)

// writers write in two languages, one of them from the right: what they write
// does not differ otherwise. They share their data, which no test may change.
func writers(t *testing.T) []Writer {
	t.Helper()
	return []Writer{language(t, "en"), language(t, "ar")}
}

// language is the writer of a language.
func language(t *testing.T, lang string) Writer {
	t.Helper()
	all, err := loadOnce()
	require.NoError(t, err)
	for _, w := range all {
		if w.Catalog.Lang() == lang {
			return w
		}
	}
	require.Fail(t, "there is no such language", lang)
	return Writer{}
}

// english writes in English.
func english(t *testing.T) Writer {
	t.Helper()
	return language(t, "en")
}

// showing is the state with an indicator, a year and a feature.
func showing(indicator string, year int, f atlas.Feature) app.State {
	b := app.Bookmark{Indicator: indicator, Year: year, Mode: app.Explore}
	switch f.Kind {
	case atlas.PlaceFeature:
		b.Place = f.ID
	case atlas.RouteFeature:
		b.Route = f.ID
	}
	return app.New(b)
}

func place(id string) atlas.Feature { return atlas.Feature{Kind: atlas.PlaceFeature, ID: id} }
func route(id string) atlas.Feature { return atlas.Feature{Kind: atlas.RouteFeature, ID: id} }

// features are all that can be selected.
func features(a *atlas.Atlas) []atlas.Feature {
	var all []atlas.Feature
	for _, p := range a.Places {
		all = append(all, place(p.ID))
	}
	for _, r := range a.Routes {
		all = append(all, route(r.ID))
	}
	return all
}

// everyYears is the step in which tests go through the years of a language.
func everyYears(w Writer) int {
	if w.Catalog.Lang() == "en" {
		return 1
	}
	return 3
}

// everyState calls a function for nothing selected in every year of every
// indicator, for everything that has a series in each year of it, and for
// every other feature in one year of each indicator, each in another. In
// languages other than English, where only the words differ, it goes through
// the years three at a time.
func everyState(w Writer, f func(s app.State)) {
	all, step := features(w.Atlas), everyYears(w)
	for k := range w.Atlas.Data.Indicators {
		i := &w.Atlas.Data.Indicators[k]
		first, last := i.Years()
		for year := first; year <= last; year += step {
			f(showing(i.ID, year, atlas.Feature{}))
		}
		for n, feature := range all {
			if _, own := w.ownSeries(i, feature); !own {
				f(showing(i.ID, first+n%(last-first+1), feature))
				continue
			}
			for year := first + n%step; year <= last; year += step {
				f(showing(i.ID, year, feature))
			}
		}
	}
}

// requirePlain checks a text that readers see: nothing is lacking or unfilled.
func requirePlain(t *testing.T, text string) {
	t.Helper()
	require.NotContains(t, text, "⟦", "a text is lacking")
	require.False(t, strings.ContainsAny(text, "{}"), "a placeholder is not filled: %s", text)
	require.NotContains(t, text, "NaN")
	require.NotContains(t, text, "%!", "a format is wrong")
}
