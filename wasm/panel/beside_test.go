package panel

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// anyState is a state that a reader can get to.
func anyState(r *rand.Rand, w Writer) app.State {
	i := &w.Atlas.Data.Indicators[r.IntN(len(w.Atlas.Data.Indicators))]
	first, last := i.Years()
	f := atlas.Feature{}
	if all := features(w.Atlas); r.IntN(3) == 0 {
		f = all[r.IntN(len(all))]
	}
	s := showing(i.ID, first+r.IntN(last-first+1), f)
	switch r.IntN(3) {
	case 0:
		s.Compare = app.ParseComparison(i, i.Series[r.IntN(len(i.Series))].Subject)
	case 1:
		s.Compare = withYear(first + r.IntN(last-first+1))
	}
	return s
}

// TestCountsThatStandSideBySideAreNeverAdded reads every number of the lists
// in which different counts meet: each is a value of the data, of another
// indicator, and nothing else there is a number.
func TestCountsThatStandSideBySideAreNeverAdded(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	lists := 0
	for _, w := range writers(t) {
		for range 400 {
			s := anyState(r, w)
			for _, list := range parse(t, w.Content(s)).named("dl", "otherwise") {
				lists++
				requireBeside(t, w, s, list)
			}
		}
	}
	assert.Greater(t, lists, 100)
}

func requireBeside(t *testing.T, w Writer, s app.State, list *element) {
	t.Helper()
	seen := map[string]bool{}
	for k, value := range list.named("dd", "") {
		buttons := value.named("button", "number")
		require.Len(t, buttons, 1)
		ref := ParseRef(buttons[0].attr["data-figure"])
		require.Equal(t, s.Year, ref.Year, "counts of one year")
		require.NotEqual(t, s.Indicator, ref.Indicator, "what is shown above is not repeated")
		require.Contains(t, besides, ref.Indicator)
		require.False(t, seen[ref.Indicator], "%s twice", ref.Indicator)
		seen[ref.Indicator] = true
		i, series, ok := w.Atlas.Data.Lookup(ref)
		require.True(t, ok)
		o, known := series.At(ref.Year)
		term := list.named("dt", "")[k]
		if !known {
			require.Equal(t, w.Catalog.Text("figure.no-data"), value.text())
			continue
		}
		require.Equal(t, w.Value(i, o), buttons[0].text())
		source, ok := w.Atlas.Data.Source(o.Sources[0])
		require.True(t, ok)
		require.Equal(t, source.Publisher, term.named("small", "")[0].text(), "each says who counted it")
		rest := strings.Replace(strings.Replace(value.text(), buttons[0].text(), "", 1), w.period(o), "", 1)
		require.False(t, strings.ContainsFunc(rest, unicode.IsDigit), "a number that is no value: %s", rest)
	}
}

// TestNoNumberIsASum checks that every number is the value that it is named
// after, and that the sum of what stands side by side is nowhere.
func TestNoNumberIsASum(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	w := english(t)
	for range 400 {
		s := anyState(r, w)
		content := parse(t, w.Content(s))
		numbers := map[string]bool{}
		for _, number := range content.named("button", "number") {
			numbers[number.text()] = true
			ref := ParseRef(number.attr["data-figure"])
			_, series, ok := w.Atlas.Data.Lookup(ref)
			require.True(t, ok)
			if o, known := series.At(ref.Year); known && !number.has("choose") {
				require.Contains(t, number.text(), w.Catalog.Decimal(o.Value.Tenths()))
			}
		}
		for _, list := range content.named("dl", "otherwise") {
			tenths, counts := 0, 0
			for _, number := range list.named("button", "number") {
				_, series, _ := w.Atlas.Data.Lookup(ParseRef(number.attr["data-figure"]))
				if o, known := series.At(s.Year); known {
					tenths += o.Value.Tenths()
					counts++
				}
			}
			require.False(t, counts > 1 && numbers[w.Catalog.Decimal(tenths)], "%+v", s.Bookmark)
		}
	}
}

func TestWhatStandsBesideTheCentralRoute(t *testing.T) {
	content := parse(t, english(t).Content(showing("sea-arrivals", 2016, atlas.Feature{})))
	list := content.named("dl", "otherwise")
	require.Len(t, list, 1)
	var got []string
	for _, number := range list[0].named("button", "number") {
		got = append(got, number.text())
	}
	assert.Equal(t, []string{"at least 4,574", "181,376"}, got, "deaths and detections of 2016, as published")
	links := content.all(func(e *element) bool { return e.name == "a" && e.attr["href"] == "method.html#differ" })
	assert.Len(t, links, 1, "and the way to why they differ")
	assert.Empty(t, parse(t, english(t).Content(showing("dead-and-missing", 2016, atlas.Feature{}))).named("dl", "otherwise"),
		"nothing stands beside a total over several routes")
}

// TestThePublisherIsTheFirstSource guards the short line against a source that
// is not listed.
func TestThePublisherIsTheFirstSource(t *testing.T) {
	w := english(t)
	for k := range w.Atlas.Data.Indicators {
		for _, s := range w.Atlas.Data.Indicators[k].Series {
			for _, o := range s.Observations {
				assert.Equal(t, len(o.Sources), len(w.publishersOf(o)), "%s %d", s.Subject, o.Year)
			}
		}
	}
	assert.Empty(t, w.publishersOf(data.Observation{Sources: []string{"none"}}))
}

func TestOneCountIsNotPutBesideItself(t *testing.T) {
	w := english(t)
	for _, c := range []struct {
		name, indicator string
		year            int
		besides         []string
	}{
		{"detections by nationality are those of the route in parts", "detections-by-nationality", 2016, []string{"sea-arrivals", "dead-and-missing"}},
		{"a count of nationalities that stops before the others is another", "nationalities", 2023, []string{"sea-arrivals", "dead-and-missing", "detections"}},
		{"arrivals beside deaths and detections", "sea-arrivals", 2016, []string{"dead-and-missing", "detections"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, number := range parse(t, w.Content(showing(c.indicator, c.year, atlas.Feature{}))).named("dl", "otherwise")[0].named("button", "number") {
				got = append(got, ParseRef(number.attr["data-figure"]).Indicator)
			}
			assert.Equal(t, c.besides, got)
		})
	}
}
