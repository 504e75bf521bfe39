package panel

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/atlas"
)

// everyOverview calls a function for each indicator and year in English, and
// in other languages, where only the words differ, for every third year.
func everyOverview(t *testing.T, f func(w Writer, i *data.Indicator, year int, overview *element)) {
	for _, w := range writers(t) {
		for k := range w.Atlas.Data.Indicators {
			i := &w.Atlas.Data.Indicators[k]
			first, last := i.Years()
			for year := first; year <= last; year += everyYears(w) {
				f(w, i, year, parse(t, w.Content(showing(i.ID, year, atlas.Feature{}))))
			}
		}
	}
}

func TestTheHeadlineIsTheNumberOfTheMainSeries(t *testing.T) {
	everyOverview(t, func(w Writer, i *data.Indicator, year int, overview *element) {
		number := overview.named("p", "number")[0]
		main := i.Main()
		if main.Detail != "" {
			main = largestPart(i, main, year, 0)
		}
		o, known := main.At(year)
		require.Equal(t, !known, number.has("none"), "%s %d", i.ID, year)
		if known {
			require.Equal(t, w.Amount(i, o.Value), number.text())
			var read []string
			for _, p := range overview.named("div", "headline")[0].elements() {
				if p.has("qualifier") || p.has("number") {
					read = append(read, p.text())
				}
			}
			require.Equal(t, w.Value(i, o), strings.Join(read, " "), "a minimum and a rounded value are said to be such")
		}
	})
}

// TestWhatElseIsKnownIsSaidWhereTheMainSeriesHasNoValue: the highest value of
// the year that is no part of another, with its sources.
func TestWhatElseIsKnownIsSaidWhereTheMainSeriesHasNoValue(t *testing.T) {
	said := 0
	everyOverview(t, func(w Writer, i *data.Indicator, year int, overview *element) {
		headline := overview.named("div", "headline")[0]
		var highest *data.Series
		for k := range i.Series {
			o, known := i.Series[k].At(year)
			if known && !inWhole(i, &i.Series[k], year) && (highest == nil || o.Value.Compare(valueOf(highest, year)) > 0) {
				highest = &i.Series[k]
			}
		}
		numbers := headline.named("button", "number")
		if !headline.named("p", "number")[0].has("none") || highest == nil {
			require.Len(t, numbers, 1, "%s %d", i.ID, year)
			return
		}
		said++
		require.Len(t, numbers, 2, "%s %d", i.ID, year)
		require.Equal(t, w.ValueWithUnit(i, highest, year), numbers[1].text())
		require.Equal(t, i.Ref(highest, year), ParseRef(numbers[1].attr["data-figure"]))
		require.Contains(t, headline.text(), w.SeriesName(i, highest))
		require.Contains(t, w.Announcement(showing(i.ID, year, atlas.Feature{})), w.SeriesName(i, highest))
	})
	require.NotZero(t, said)
}

func valueOf(s *data.Series, year int) data.Amount {
	o, _ := s.At(year)
	return o.Value
}

func TestTheTableHasEverySeriesOnce(t *testing.T) {
	everyOverview(t, func(w Writer, i *data.Indicator, year int, overview *element) {
		found := map[*data.Series]bool{}
		heading := overview.named("thead", "")[0].text()
		for _, row := range overview.named("tbody", "")[0].named("tr", "") {
			ref := ParseRef(row.named("button", "number")[0].attr["data-figure"])
			require.Equal(t, i.ID, ref.Indicator)
			require.Equal(t, year, ref.Year)
			s, ok := i.PartOf(ref.Subject, ref.Detail)
			require.True(t, ok, "%+v", ref)
			require.False(t, found[s], "%+v twice", ref)
			found[s] = true
			requireRowNames(t, w, i, s, year, row)
			value := row.named("td", "value")[0].text()
			if o, known := s.At(year); known {
				require.True(t, strings.HasPrefix(value, w.Value(i, o)), "%+v: %q", ref, value)
				require.Contains(t, heading+value, w.period(o), "%+v: the part of the year is said", ref)
			} else {
				require.Equal(t, w.Catalog.Text("figure.no-data"), value)
				require.Empty(t, row.named("rect", ""), "no data has no bar")
			}
		}
		for k := range i.Series {
			s := &i.Series[k]
			_, known := s.At(year)
			switch {
			case s.Detail == "" && i.Subject != data.SubjectPlace && !listsParts(i), known && i.Detail != data.DetailBorder:
				require.True(t, found[s], "%s: %s %s is left out", i.ID, s.Subject, s.Detail)
			case !known:
				require.False(t, found[s], "%s: %s %s has nothing to say", i.ID, s.Subject, s.Detail)
			}
		}
	})
}

// requireRowNames checks that a row names its series: with a button that
// selects its subject, or for a part that is not on the map with its name.
func requireRowNames(t *testing.T, w Writer, i *data.Indicator, s *data.Series, year int, row *element) {
	t.Helper()
	whole := s.Detail != ""
	if s.Whole != "" {
		w, ok := i.SeriesOf(s.Whole)
		require.True(t, ok)
		_, known := w.At(year)
		whole = known || i.Subject != data.SubjectPlace // every country and route is listed
	}
	require.Equal(t, whole, row.has("part-of"), "%s %s %s", i.ID, s.Subject, s.Detail)
	if s.Detail != "" {
		name := row.named("th", "")
		require.Len(t, name, 1)
		require.Contains(t, strings.ToLower(name[0].text()), strings.ToLower(w.Catalog.Text(i.DetailKey(s.Detail))))
		return
	}
	button := row.named("button", "choose")
	require.Len(t, button, 1)
	require.Equal(t, s.Subject, button[0].attr["data-place"]+button[0].attr["data-route"])
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
			require.Equal(t, w.SeriesName(i, &s), entries[at].text())
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
