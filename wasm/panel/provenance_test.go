package panel

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/app"
)

// TestEveryNumberLeadsToItsSources opens everything and follows every number
// to its sheet.
func TestEveryNumberLeadsToItsSources(t *testing.T) {
	w := english(t)
	seen := map[data.Ref]bool{}
	everyState(w, func(s app.State) {
		for _, html := range []string{w.Content(s), w.Timeline(s).TitleHTML} {
			for _, button := range parse(t, html).named("button", "number") {
				ref := ParseRef(button.attr["data-figure"])
				i, series, ok := w.Atlas.Data.Lookup(ref)
				require.True(t, ok, "%q names a value", button.attr["data-figure"])
				require.Equal(t, ref.Year, s.Year)
				seen[ref] = true
				if button.has("of-chart") || button.has("choose") {
					continue // a name
				}
				if o, known := series.At(ref.Year); known {
					require.Contains(t, button.text(), w.Amount(i, o.Value))
				} else {
					none := w.Catalog.Text("figure.no-data")
					require.Contains(t, []string{
						none, w.noDataWhy(series, ref.Year),
						w.Catalog.Text("timeline.value-text", "year", strconv.Itoa(ref.Year), "value", none),
					}, button.text(), "no data is no number")
				}
			}
		}
	})
	for k := range w.Atlas.Data.Indicators {
		i := &w.Atlas.Data.Indicators[k]
		for j := range i.Series {
			s := &i.Series[j]
			if i.Detail == data.DetailBorder && s.Detail != "" {
				continue // shown where a route has both
			}
			for _, o := range s.Observations {
				require.True(t, seen[i.Ref(s, o.Year)], "%s %s %d is nowhere", i.ID, s.Subject, o.Year)
			}
		}
	}
	for _, w := range writers(t) {
		for ref := range seen {
			// Years without a value are much alike, and languages differ in words.
			_, s, _ := w.Atlas.Data.Lookup(ref)
			if _, known := s.At(ref.Year); known && ref.Year%everyYears(w) == 0 || ref.Year%6 == 0 {
				requireSheet(t, w, ref)
			}
		}
	}
}

// requireSheet checks that the sheet of a value says all that must be said.
func requireSheet(t *testing.T, w Writer, ref data.Ref) {
	t.Helper()
	i, s, _ := w.Atlas.Data.Lookup(ref)
	html := w.Provenance(ref)
	sheet := parse(t, html)
	text := sheet.text()
	requirePlain(t, text)
	require.Contains(t, text, w.Catalog.Text("indicator."+i.ID+".definition"))
	require.Contains(t, text, w.Catalog.Text("indicator."+i.ID+".caveat"))
	require.Contains(t, html, `"`+FigureAddress(s, ref)+`"`)
	o, known := s.At(ref.Year)
	if !known {
		require.Contains(t, text, w.noDataWhy(s, ref.Year))
		require.Empty(t, sheet.named("p", "citation"), "nothing is cited where nothing is known")
		return
	}
	require.Contains(t, text, w.counted(i, o))
	require.Contains(t, text, w.State(o))
	require.Contains(t, text, w.periodInFull(o))
	require.NotEmpty(t, o.Sources)
	for _, id := range o.Sources {
		source, ok := w.Atlas.Data.Source(id)
		require.True(t, ok)
		require.Contains(t, text, parse(t, w.SourceHTML(source)).text())
		require.Contains(t, text, w.Licence(source))
	}
	if o.AsOf != "" {
		require.Contains(t, text, w.Catalog.Date(o.AsOf))
	}
	if o.Note != "" {
		require.Contains(t, text, w.Catalog.Text(o.Note))
	}
	competing := s.CompetingAt(ref.Year)
	for _, other := range competing {
		require.Contains(t, text, w.Value(i, other))
	}
	if len(competing) > 0 {
		require.Contains(t, text, w.Catalog.Text("chosen."+string(o.Chosen)), "it says why this one is shown")
	}
	citation := sheet.named("p", "citation")[0].text()
	require.Contains(t, citation, w.Value(i, o))
	require.Contains(t, citation, strconv.Itoa(ref.Year))
}

func TestTheNamesOfValuesComeBackAsTheyWere(t *testing.T) {
	for _, ref := range []data.Ref{
		{Indicator: "sea-arrivals", Subject: "italy", Year: 2016},
		{Indicator: "nationalities", Subject: "italy", Detail: "ER", Year: 2014},
	} {
		assert.Equal(t, ref, ParseRef(RefText(ref)))
	}
	for _, s := range []string{"", "a/b/2016", "a/b/c/x", "a/b/c/2016/d"} {
		assert.Equal(t, data.Ref{}, ParseRef(s), s)
	}
	assert.Empty(t, english(t).Provenance(data.Ref{}), "nothing is open")
	assert.Empty(t, english(t).Provenance(data.Ref{Indicator: "rain", Subject: "italy", Year: 2016}))
}

func TestItalyIn2020SaysWhoSaysOtherwiseAndWhy(t *testing.T) {
	text := parse(t, english(t).Provenance(data.Ref{Indicator: "sea-arrivals", Subject: "italy", Year: 2020})).text()
	assert.Contains(t, text, "34,154 people arrived by sea")
	assert.Contains(t, text, "31,154")
	assert.Contains(t, text, "slip of one digit")
}

// FuzzParseRef reads what an attribute of the page may be made to say.
func FuzzParseRef(f *testing.F) {
	for _, s := range []string{"sea-arrivals/italy//2016", "nationalities/italy/ER/2014", "///0", "a/b/c/-1", "<b>/\"/&/2016", ""} {
		f.Add(s)
	}
	all, err := load()
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, s string) {
		ref := ParseRef(s)
		require.Equal(t, ref, ParseRef(RefText(ref)), "what is read is written and read the same")
		html := all[0].Provenance(ref)
		_, _, known := all[0].Atlas.Data.Lookup(ref)
		require.Equal(t, known, html != "", "a sheet opens for what is known, and for nothing else")
		parse(t, html)
	})
}
