package panel

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

func TestTimeline(t *testing.T) {
	w := english(t)
	got := w.Timeline(showing("sea-arrivals", 2016, place("italy")))
	assert.Equal(t, 2002, got.First)
	assert.Equal(t, 2026, got.Last)
	assert.Equal(t, 2016, got.Year)
	assert.Equal(t, "Italy: Sea arrivals", parse(t, got.TitleHTML).text())
	assert.Equal(t, "2016: 181,436 people arrived by sea", got.ValueText)
	list := parse(t, got.ChartHTML).named("ol", "years")[0]
	assert.Len(t, list.elements(), 25)
	assert.Len(t, list.named("li", "now"), 1)
}

// TestTheTimelineKeepsItsSeries goes through the years of every selection: what
// is drawn, and its scale, stay while the year moves.
func TestTheTimelineKeepsItsSeries(t *testing.T) {
	w := english(t)
	for k := range w.Atlas.Data.Indicators {
		i := &w.Atlas.Data.Indicators[k]
		first, last := i.Years()
		for _, f := range append(features(w.Atlas), atlas.Feature{}) {
			series := w.plot(showing(i.ID, first, f)).series
			for year := first; year <= last; year++ {
				s := showing(i.ID, year, f)
				require.Same(t, series, w.plot(s).series, "%s %+v %d", i.ID, f, year)
			}
			s := showing(i.ID, last, f)
			ref := ParseRef(parse(t, w.Timeline(s).TitleHTML).named("button", "of-chart")[0].attr["data-figure"])
			require.Equal(t, i.Ref(series, last), ref, "the title leads to the sources of what is drawn")
			_, tip := w.YearTip(showing(i.ID, first, f), last)
			require.Equal(t, w.Timeline(s).ValueText, w.Catalog.Text("timeline.value-text", "year", strconv.Itoa(last), "value", tip),
				"a label at the pointer says what a press shows")
		}
	}
}

func TestWhoseFiguresTheTimelineShows(t *testing.T) {
	w := english(t)
	for _, c := range []struct {
		name   string
		state  app.State
		title  string
		spoken string
	}{
		{"nothing is selected: the main series", showing("place-arrivals", 2016, atlas.Feature{}), "Lampedusa: Landing places", ""},
		{"it has no value, as the words say too", showing("place-arrivals", 2023, atlas.Feature{}), "Lampedusa: Landing places", "2023: no data"},
		{"of a route with two countries the one that is known for most years", showing("sea-arrivals", 2012, route("western-mediterranean")), "Spain: Sea arrivals",
			"2012: Spain: 3,804 people arrived by sea"},
		{"only shares of nationalities are known: the one with most years", showing("nationality-shares", 2020, atlas.Feature{}), "Tunisia (Italy): Nationality shares", ""},
		{"a place has no figures here, and nor has its country", showing("nationalities", 2016, place("malta")),
			"Malta has no values here; shown: Italy: Nationalities", "2016: Italy: no data"},
		{"a place inside a country has those of the country", showing("sea-arrivals", 2016, place("lampedusa")), "Italy: Sea arrivals",
			"2016: Italy: 181,436 people arrived by sea"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := w.Timeline(c.state)
			assert.Equal(t, c.title, parse(t, got.TitleHTML).named("button", "of-chart")[0].text())
			if c.spoken != "" {
				assert.Equal(t, c.spoken, got.ValueText)
			}
		})
	}
}

// bars are the marks of a class in the chart of a timeline, without what is
// drawn on them.
func bars(t *testing.T, w Writer, s app.State, class string) []*element {
	t.Helper()
	return parse(t, w.Timeline(s).ChartHTML).all(func(e *element) bool {
		return e.has("bar") && e.has(class) && !e.has("walls") && !e.has("again")
	})
}

func TestTheTimelineOfTwoCountries(t *testing.T) {
	w := english(t)
	s := comparing("sea-arrivals", 2016, place("italy"), withSubject("greece"))
	got := w.Timeline(s)
	assert.Equal(t, "2016: Italy: 181,436 people arrived by sea; Greece: 173,450 people arrived by sea", got.ValueText)
	assert.Equal(t, "Italy: Sea arrivalsItalyGreece", parse(t, got.TitleHTML).text(), "both are named, each with its mark")
	assert.Len(t, bars(t, w, s, "other"), 25, "a bar or its absence for each year")
	assert.Empty(t, bars(t, w, s, "then"))
	assert.Empty(t, parse(t, got.ChartHTML).named("path", "level"))
}

func TestTheTimelineOfTwoYears(t *testing.T) {
	w := english(t)
	s := comparing("sea-arrivals", 2016, place("italy"), withYear(2014))
	then := bars(t, w, s, "then")
	require.Len(t, then, 1)
	assert.Equal(t, 2014, 2002+yearOf(t, then[0]))
	assert.Equal(t, "14.95", then[0].attr["y"], "170,100 of 200,000")
	assert.Equal(t, "Italy: Sea arrivals20162014", parse(t, w.Timeline(s).TitleHTML).text(), "both are named, each with its mark")
	level := parse(t, w.Timeline(s).ChartHTML).named("path", "level")
	require.Len(t, level, 1, "a line carries its height across the years")
	assert.Equal(t, "M0 14.95H500", level[0].attr["d"])
	assert.Empty(t, parse(t, w.Timeline(comparing("sea-arrivals", 2016, place("greece"), withYear(2013))).ChartHTML).named("path", "level"),
		"a year without a value has no height")
}

func TestAPartIsDrawnBeforeItsWhole(t *testing.T) {
	w := english(t)
	s := showing("sea-arrivals", 2020, place("canary-islands"))
	whole := bars(t, w, s, "whole")
	spain, _ := indicator(t, w, "sea-arrivals").SeriesOf("spain")
	assert.Len(t, whole, len(spain.Observations), "a bar for each year of Spain, and none where nothing is known")
	for _, mark := range whole {
		assert.Equal(t, "rect", mark.name)
	}
	assert.Contains(t, parse(t, w.Timeline(s).TitleHTML).text(), "part of: Spain")
	over := map[int]bool{}
	for _, mark := range parse(t, w.Timeline(s).ChartHTML).named("svg", "chart")[0].elements() {
		year := yearOf(t, mark)
		require.False(t, mark.has("whole") && over[year], "the part is drawn over its whole")
		over[year] = over[year] || !mark.has("whole")
	}
	assert.Len(t, over, 25)
	assert.Empty(t, bars(t, w, comparing("sea-arrivals", 2020, place("canary-islands"), withSubject("italy")), "whole"),
		"beside another country the whole would be one bar too many")
	assert.Empty(t, bars(t, w, showing("sea-arrivals", 2020, place("spain")), "whole"))
}

func TestWhatATipSaysOfAYear(t *testing.T) {
	english, italian := language(t, "en"), language(t, "it")
	for _, c := range []struct {
		name  string
		state app.State
		year  int
		en    string
		it    string
	}{
		{"a value", showing("sea-arrivals", 2016, place("italy")), 2014, "170,100 people arrived by sea", "170.100 persone arrivate via mare"},
		{"a part of a year", showing("sea-arrivals", 2016, place("italy")), 2026,
			"16,950 people arrived by sea (to August 2026)", "16.950 persone arrivate via mare (fino a tutto agosto 2026)"},
		{"no data", showing("sea-arrivals", 2016, place("greece")), 2025, "no data", "nessun dato"},
		{"a minimum", showing("dead-and-missing", 2014, route("central-mediterranean")), 2016,
			"at least 4,574 people dead or missing", "almeno 4.574 persone morte o disperse"},
		{"two countries", comparing("sea-arrivals", 2016, place("italy"), withSubject("malta")), 2014,
			"Italy: 170,100 people arrived by sea; Malta: 569 people arrived by sea",
			"Italia: 170.100 persone arrivate via mare; Malta: 569 persone arrivate via mare"},
		{"another year changes nothing", comparing("sea-arrivals", 2016, atlas.Feature{}, withYear(2015)), 2014,
			"170,100 people arrived by sea", "170.100 persone arrivate via mare"},
	} {
		t.Run(c.name, func(t *testing.T) {
			name, detail := english.YearTip(c.state, c.year)
			assert.Equal(t, c.en, detail)
			assert.True(t, strings.HasPrefix(name, "20"), name)
			_, detail = italian.YearTip(c.state, c.year)
			assert.Equal(t, c.it, detail)
		})
	}
}
