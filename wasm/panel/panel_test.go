package panel

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
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

// writers write in every language. They share their data, which no test may
// change.
func writers(t *testing.T) []Writer {
	t.Helper()
	all, err := loadOnce()
	require.NoError(t, err)
	return all
}

// english writes in English.
func english(t *testing.T) Writer {
	t.Helper()
	for _, w := range writers(t) {
		if w.Catalog.Lang() == "en" {
			return w
		}
	}
	require.Fail(t, "there is no English")
	return Writer{}
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

func TestEverythingThatIsWrittenIsSound(t *testing.T) {
	for _, w := range writers(t) {
		builder := scene.Builder{Atlas: w.Atlas, Catalog: w.Catalog}
		t.Run(w.Catalog.Lang(), func(t *testing.T) {
			everyState(w, func(s app.State) {
				timeline := w.Timeline(s)
				for _, html := range []string{w.Content(s), timeline.ChartHTML} {
					require.NotEmpty(t, html)
					parse(t, html)
					requirePlain(t, html)
				}
				requirePlain(t, parse(t, timeline.TitleHTML).text()+timeline.ValueText+w.Announcement(s))
				if s.Selected() == (atlas.Feature{}) {
					legend := w.Legend(s, builder.Build(s))
					requirePlain(t, parse(t, legend.SummaryHTML).text())
					requirePlain(t, parse(t, legend.KeysHTML).text())
				} else {
					name, detail := w.Tip(s, s.Selected())
					requirePlain(t, name+detail)
					require.NotEmpty(t, name)
					require.NotEmpty(t, detail)
				}
			})
		})
	}
}

func TestWhatOthersPublishedIsEscaped(t *testing.T) {
	all, err := load() // of its own, since it changes the data
	require.NoError(t, err)
	w := all[0]
	const hostile = `<script>alert("1")</script> & 'more' <b`
	for i := range w.Atlas.Data.Sources {
		w.Atlas.Data.Sources[i].Title = hostile
		w.Atlas.Data.Sources[i].Publisher = hostile
	}
	content := w.Content(showing("sea-arrivals", 2016, place("italy")))
	assert.NotContains(t, content, "<script")
	assert.Contains(t, parse(t, content).text(), hostile, "it is shown as it is")
	assert.Contains(t, parse(t, w.Content(showing("sea-arrivals", 2016, atlas.Feature{}))).text(), hostile)
}

func TestAttributesAreEscapedToo(t *testing.T) {
	var m markup
	m.element("p", "x", "title", `"><script>'&`, "class", "", "hidden", "")
	p := parse(t, m.String()).children[0]
	assert.Equal(t, `"><script>'&`, p.attr["title"])
	assert.NotContains(t, p.attr, "class", "an empty attribute is left out")
	assert.Contains(t, p.attr, "hidden", "one that may be empty is not")
}

func TestSeriesFor(t *testing.T) {
	w := english(t)
	cases := []struct {
		name, indicator string
		feature         atlas.Feature
		want            string
		related         bool // to the main series
	}{
		{"nothing selected, a count by country: the first", "sea-arrivals", atlas.Feature{}, "italy", false},
		{"nothing selected, deaths: the published total", "dead-and-missing", atlas.Feature{}, "mediterranean", false},
		{"nothing selected, a count by place: the one that is known for most years", "place-arrivals", atlas.Feature{}, "lampedusa", false},
		{"a country has its own", "sea-arrivals", place("malta"), "malta", false},
		{"a landing place has that of its country", "sea-arrivals", place("lampedusa"), "italy", true},
		{"a route has that of the country where it ends", "sea-arrivals", route("eastern-mediterranean"), "greece", false},
		{"a part of a route has that of the whole", "detections", route("tunisia-lampedusa"), "central-mediterranean", true},
		{"a landing place has that of the route that ends there", "detections", place("lesvos"), "eastern-mediterranean", false},
		{"a place of departure has that of its route", "detections", place("nouakchott"), "western-african", false},
		{"a country has that of its main route", "detections", place("greece"), "eastern-mediterranean", false},
		{"a town on the Balkan route has that route", "detections", place("belgrade"), "western-balkans", false},
		{"a crossing between Italy and France is not on the Balkan route", "detections", place("ventimiglia"), MainSeries(indicator(t, w, "detections")).Subject, false},
		{"nor is one between Italy and Austria", "detections", place("brennero"), MainSeries(indicator(t, w, "detections")).Subject, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			i := indicator(t, w, c.indicator)
			s, related := w.SeriesFor(i, c.feature)
			assert.Equal(t, c.want, s.Subject)
			assert.Equal(t, s != MainSeries(i) || c.related, related)
		})
	}
}

func indicator(t *testing.T, w Writer, id string) *data.Indicator {
	t.Helper()
	i, ok := w.Atlas.Data.Indicator(id)
	require.True(t, ok, id)
	return i
}

func TestValueSaysAtLeastForMinimumCounts(t *testing.T) {
	for _, w := range writers(t) {
		for k := range w.Atlas.Data.Indicators {
			i := &w.Atlas.Data.Indicators[k]
			for _, s := range i.Series {
				for _, o := range s.Observations {
					number := w.Catalog.Decimal(o.Value.Tenths())
					value, unit := w.Value(i, o), w.ValueWithUnit(i, &s, o.Year)
					require.Contains(t, value, number)
					require.Contains(t, unit, number)
					atLeast := w.Catalog.Text("figure.at-least", "value", number)
					require.Equal(t, i.AtLeast && !o.Value.IsZero(), value == atLeast, "%s %s %d", i.ID, s.Subject, o.Year)
					require.Equal(t, i.AtLeast && !o.Value.IsZero(), strings.HasPrefix(unit, atLeast), "%s %s %d", i.ID, s.Subject, o.Year)
					require.Equal(t, o.Period != nil, strings.Contains(unit, "("), "%s %s %d: a part of the year is said", i.ID, s.Subject, o.Year)
				}
			}
		}
	}
	w := english(t)
	deaths := indicator(t, w, "dead-and-missing")
	s, _ := deaths.SeriesOf("central-mediterranean")
	assert.Equal(t, "at least 4,574 people dead or missing", w.ValueWithUnit(deaths, s, 2016))
	assert.Equal(t, "no data", w.ValueWithUnit(deaths, s, 1999))
}

func TestAnnouncement(t *testing.T) {
	w := english(t)
	assert.Equal(t, "2016. Italy: 181,436 people arrived by sea.", w.Announcement(showing("sea-arrivals", 2016, place("italy"))))
	assert.Equal(t, "2025. Greece: no data.", w.Announcement(showing("sea-arrivals", 2025, place("greece"))))
	assert.Equal(t, w.FeatureName(place("lampedusa"))+". 2016. Italy: 181,436 people arrived by sea.",
		w.Announcement(showing("sea-arrivals", 2016, place("lampedusa"))), "what is selected is named before the figure of another")
	assert.Equal(t, "Alexandria. 2016. "+w.Catalog.Text("card.no-series"),
		w.Announcement(showing("sea-arrivals", 2016, place("alexandria"))), "a place is not given the figure of a country that it has nothing to do with")
	for _, w := range writers(t) {
		everyState(w, func(s app.State) {
			text := w.Announcement(s)
			require.Contains(t, text, strconv.Itoa(s.Year))
			require.NotContains(t, text, "<")
			if f := s.Selected(); f.Kind != atlas.NoFeature {
				require.Contains(t, text, w.FeatureName(f))
			}
		})
	}
}

func TestTip(t *testing.T) {
	w := english(t)
	s := showing("sea-arrivals", 2016, atlas.Feature{})
	name, detail := w.Tip(s, place("italy"))
	assert.Equal(t, "Italy: 2016: 181,436 people arrived by sea", fmt.Sprint(name, ": ", detail))
	_, detail = w.Tip(s, place("zuwara"))
	assert.Contains(t, detail, w.Catalog.Text("country.LY"), "a place without a figure says what and where it is")
	_, detail = w.Tip(s, route("adriatic"))
	assert.Equal(t, w.Catalog.Text("card.no-series"), detail)
}
