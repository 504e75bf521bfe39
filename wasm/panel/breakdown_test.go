package panel

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// section is the part of a card that is headed by an indicator.
func section(t *testing.T, w Writer, s app.State, indicator string) *element {
	t.Helper()
	heading := w.Catalog.Text("indicator." + indicator + ".short")
	for _, section := range parse(t, w.Content(s)).named("section", "figure") {
		if h := section.named("h3", ""); len(h) > 0 && h[0].text() == w.Catalog.Text("card.figure",
			"name", w.FeatureName(s.Selected()), "indicator", heading, "year", yearText(s)) {
			return section
		}
	}
	require.Fail(t, "the card has no such part", indicator)
	return nil
}

func yearText(s app.State) string { return app.Comparison{Year: s.Year}.String() }

func TestTheNationalitiesOfACard(t *testing.T) {
	w := english(t)
	rows := section(t, w, showing("sea-arrivals", 2014, place("italy")), "nationalities").named("tbody", "")[0].named("tr", "")
	var got [][2]string
	for _, row := range rows {
		got = append(got, [2]string{row.named("th", "")[0].text(), row.named("td", "value")[0].named("button", "number")[0].text()})
	}
	assert.Equal(t, [][2]string{
		{"Syria", "42,323"}, {"Eritrea", "34,329"}, {"Mali", "9,938"}, {"Nigeria", "9,000"}, {"Gambia", "8,707"},
		{"Palestine", "6,082"}, {"Somalia", "5,756"},
	}, got, "as published for 2014, the largest first")
	none := section(t, w, showing("sea-arrivals", 2012, place("italy")), "nationalities")
	assert.Contains(t, none.text(), "No value for 2012 was found")
	assert.Empty(t, none.named("table", ""))
}

// TestTheWholeOfABreakdown is not the country once more, and the part of the
// year that all rows have in common is said once.
func TestTheWholeOfABreakdown(t *testing.T) {
	for lang, want := range map[string][2]string{
		"en": {"All nationalities", "to 29 December 2025"},
		"it": {"Tutte le nazionalità", "al 29 dicembre 2025"},
	} {
		w := language(t, lang)
		table := section(t, w, showing("sea-arrivals", 2025, place("italy")), "nationalities").named("table", "figures")[0]
		assert.Equal(t, want[0], table.named("tbody", "")[0].named("tr", "")[0].named("th", "")[0].text())
		assert.Equal(t, 1, strings.Count(table.text(), want[1]), table.text())
		assert.Contains(t, table.named("thead", "")[0].text(), want[1])
	}
}

// TestABreakdownHasAllThatIsKnownOfItsSubject goes through every card of a
// place or route that has details.
func TestABreakdownHasAllThatIsKnownOfItsSubject(t *testing.T) {
	for _, w := range writers(t) {
		for k := range w.Atlas.Data.Indicators {
			i := &w.Atlas.Data.Indicators[k]
			if i.Detail == data.DetailNone || i.Detail == data.DetailBorder {
				continue
			}
			for _, f := range features(w.Atlas) {
				if _, own := w.ownSeries(i, f); !own {
					continue
				}
				first, last := i.Years()
				for year := first; year <= last; year += everyYears(w) {
					requireBreakdown(t, w, i, f, year)
				}
			}
		}
	}
}

func requireBreakdown(t *testing.T, w Writer, i *data.Indicator, f atlas.Feature, year int) {
	t.Helper()
	shown, heading := map[data.Ref]bool{}, ""
	for _, row := range section(t, w, showing(i.ID, year, f), i.ID).named("tr", "") {
		if len(row.named("th", "")[0].attr["colspan"]) > 0 {
			heading = row.text()
			continue
		}
		require.Empty(t, row.all(func(e *element) bool { return e.attr["data-place"]+e.attr["data-route"] != "" }), "what is open is not chosen again")
		number := row.named("td", "value")[0].named("button", "number")[0]
		ref := ParseRef(number.attr["data-figure"])
		require.Equal(t, f.ID, ref.Subject, "the card is of one place or route")
		require.False(t, shown[ref], "%+v twice", ref)
		shown[ref] = true
		_, s, ok := w.Atlas.Data.Lookup(ref)
		require.True(t, ok)
		o, known := s.At(year)
		require.True(t, known, "only what is known is listed")
		require.Equal(t, w.Value(i, o), number.text())
		require.Contains(t, heading+row.text(), w.period(o), "the part of the year is said")
	}
	for k := range i.Series {
		s := &i.Series[k]
		if _, known := s.At(year); known && s.Subject == f.ID {
			require.True(t, shown[i.Ref(s, year)], "%s %s %d is left out", s.Subject, s.Detail, year)
		}
	}
}
