package panel

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/atlas"
)

// everyOverview calls a function for each language, indicator and year.
func everyOverview(t *testing.T, f func(w Writer, i *data.Indicator, year int, overview *element)) {
	for _, w := range writers(t) {
		for k := range w.Atlas.Data.Indicators {
			i := &w.Atlas.Data.Indicators[k]
			first, last := i.Years()
			for year := first; year <= last; year++ {
				f(w, i, year, parse(t, w.Content(showing(i.ID, year, atlas.Feature{}))))
			}
		}
	}
}

func TestTheHeadlineIsTheNumberOfTheMainSeriesOrOfTheLargestKnown(t *testing.T) {
	everyOverview(t, func(w Writer, i *data.Indicator, year int, overview *element) {
		number := overview.named("p", "number")[0]
		o, known := MainSeries(i).At(year)
		for k := range i.Series {
			other, ok := i.Series[k].At(year)
			if _, main := MainSeries(i).At(year); !main && ok && !inWhole(i, &i.Series[k], year) && (!known || other.Value.Compare(o.Value) > 0) {
				o, known = other, true
			}
		}
		require.Equal(t, !known, number.has("none"), "%s %d", i.ID, year)
		if known {
			require.Equal(t, w.Catalog.Decimal(o.Value.Tenths()), number.text())
			require.Equal(t, i.AtLeast && !o.Value.IsZero(), len(overview.named("p", "qualifier")) == 1, "a minimum is said to be one")
		}
	})
}

func TestTheTableHasEverySeriesOnce(t *testing.T) {
	everyOverview(t, func(w Writer, i *data.Indicator, year int, overview *element) {
		rows := overview.named("tbody", "")[0].named("tr", "")
		found := map[string]bool{}
		for _, row := range rows {
			button := row.named("button", "choose")[0]
			id := button.attr["data-place"] + button.attr["data-route"]
			require.False(t, found[id], "%s twice", id)
			found[id] = true
			s, ok := i.SeriesOf(id)
			require.True(t, ok, id)
			value := row.named("td", "value")[0].text()
			if o, known := s.At(year); known {
				require.True(t, strings.HasPrefix(value, w.Value(i, o)), "%s %d: %q", id, year, value)
			} else {
				require.Equal(t, w.Catalog.Text("figure.no-data"), value)
				require.Empty(t, row.named("rect", ""), "no data has no bar")
			}
		}
		for _, s := range i.Series {
			require.True(t, found[s.Subject] || s.Total, "%s: %s is left out", i.ID, s.Subject)
		}
	})
}

func TestEveryNumberOfTheTableHasItsSources(t *testing.T) {
	everyOverview(t, func(w Writer, i *data.Indicator, year int, overview *element) {
		lists := overview.named("dl", "sources")
		require.Len(t, lists, 1)
		entries := lists[0].elements()
		at := 0
		for _, s := range i.Series {
			o, known := s.At(year)
			if !known {
				continue
			}
			require.Greater(t, len(entries), at+1, "%s %d", s.Subject, year)
			require.Equal(t, w.SubjectName(i, s.Subject), entries[at].text())
			requireSourced(t, w, o, entries[at+1].named("p", "source")[0])
			at += 2
		}
		require.Len(t, entries, at, "%s %d", i.ID, year)
	})
}

func TestOtherCountsNameTheirPublisherAndAreNotAdded(t *testing.T) {
	everyOverview(t, func(w Writer, i *data.Indicator, year int, overview *element) {
		for _, list := range overview.named("dl", "otherwise") {
			terms, values := list.named("dt", ""), list.named("dd", "")
			require.Len(t, values, len(terms))
			for k, value := range values {
				if strings.Contains(value.text(), w.Catalog.Text("figure.no-data")) {
					continue
				}
				require.NotEmpty(t, terms[k].named("small", ""), "%s %d: %s", i.ID, year, terms[k].text())
			}
			require.Contains(t, overview.text(), w.Catalog.Text("overview.otherwise-why"))
		}
	})
}

func TestChartsHaveOneScaleForAllYears(t *testing.T) {
	w := english(t)
	for k := range w.Atlas.Data.Indicators {
		i := &w.Atlas.Data.Indicators[k]
		first, last := i.Years()
		for j := range i.Series {
			s := &i.Series[j]
			want := ""
			for year := first; year <= last; year++ {
				var m markup
				plot{indicator: i, series: s, year: year}.draw(&m)
				require.Equal(t, 1, strings.Count(m.String(), " now"), "one year is marked")
				plain := strings.Replace(m.String(), " now", "", 1)
				if want == "" {
					want = plain
				}
				require.Equal(t, want, plain, "%s %s: only the mark moves", i.ID, s.Subject)
			}
		}
	}
}

func TestBarsAreInProportion(t *testing.T) {
	i := &data.Indicator{Series: []data.Series{{Observations: []data.Observation{
		{Year: 2014, Value: data.Count(50)}, {Year: 2015, Value: data.Count(190)}, {Year: 2017, Value: data.Count(0)}, {Year: 2018, Value: data.Count(100), Period: &data.Period{}},
	}}}}
	var m markup
	plot{indicator: i, series: &i.Series[0], year: 2018}.draw(&m)
	bars := parse(t, m.String()).elements()[0].elements()
	require.Len(t, bars, 5, "a bar for each year from the first to the last")
	type bar struct{ name, class, y, height string }
	var got []bar
	for _, b := range bars {
		got = append(got, bar{b.name, b.attr["class"], b.attr["y"], b.attr["height"]})
	}
	assert.Equal(t, []bar{
		{"rect", "bar", "75", "25"}, {"rect", "bar", "5", "95"}, {"path", "bar none", "", ""},
		{"rect", "bar", "99", "1"}, {"rect", "bar now part", "50", "50"},
	}, got, "the upper edge is the next round number, 200")
}

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
