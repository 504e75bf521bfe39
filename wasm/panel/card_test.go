package panel

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

// requireSourced checks that a paragraph cites every source of an observation.
func requireSourced(t *testing.T, w Writer, o data.Observation, paragraph *element) {
	t.Helper()
	require.True(t, paragraph.has("source"), "a source follows the number")
	text := paragraph.text()
	require.NotEmpty(t, o.Sources)
	for _, id := range o.Sources {
		source, ok := w.Atlas.Data.Source(id)
		require.True(t, ok, id)
		require.Contains(t, text, w.SourceLine(source))
	}
	if o.Note != "" {
		require.Contains(t, text, w.Catalog.Text(o.Note))
	}
	if o.Provisional {
		require.Contains(t, text, w.Catalog.Text("status.provisional"))
	}
	if o.Period != nil {
		require.Contains(t, text, w.Catalog.Date(o.Period.To))
	}
}

// elements are the children of an element that are not text.
func (e *element) elements() []*element {
	return slices.DeleteFunc(slices.Clone(e.children), func(c *element) bool { return c.name == "" })
}

// TestEveryNumberOfACardHasItsSource opens everything in every language.
func TestEveryNumberOfACardHasItsSource(t *testing.T) {
	for _, w := range writers(t) {
		numbers := 0
		everyState(w, func(s app.State) {
			f := s.Selected()
			if f.Kind == atlas.NoFeature {
				return
			}
			card := parse(t, w.Content(s))
			for _, section := range card.named("section", "figure") {
				title, i := section.named("h3", "")[0].text(), (*data.Indicator)(nil)
				for k := range w.Atlas.Data.Indicators {
					if strings.Contains(title, w.Catalog.Text("indicator."+w.Atlas.Data.Indicators[k].ID+".short")) {
						i = &w.Atlas.Data.Indicators[k]
					}
				}
				require.NotNil(t, i, title)
				series, ok := w.ownSeries(i, f)
				if !ok {
					series, ok = scene.BandSeries(i, f.ID, s.Year)
					require.True(t, ok, "a card shows what is about its feature, or the width of its band")
					require.Contains(t, title, w.SubjectName(i, series.Subject), "under the name of whose it is")
				}
				value := section.named("p", "value")[0]
				o, known := series.At(s.Year)
				if !known {
					require.True(t, value.has("none"))
					require.Empty(t, section.named("p", "source"), "where there is no number there is no source")
					continue
				}
				numbers++
				require.Contains(t, value.text(), w.Catalog.Decimal(o.Value.Tenths()))
				requireSourced(t, w, o, section.named("p", "source")[0])
			}
			requireCountrySourced(t, w, s, card)
		})
		assert.Greater(t, numbers, 100, w.Catalog.Lang())
	}
}

// requireCountrySourced checks the figures of the country on the card of a
// place in it: each paragraph with a number is followed by its source.
func requireCountrySourced(t *testing.T, w Writer, s app.State, card *element) {
	t.Helper()
	p, ok := w.Atlas.Place(s.Place)
	if !ok || p.IsArea() {
		return
	}
	country, ok := w.countryOf(p)
	if !ok {
		return
	}
	article := card.elements()[0].elements()
	for k := range w.Atlas.Data.Indicators {
		i := &w.Atlas.Data.Indicators[k]
		series, ok := w.ownSeries(i, place(country.ID))
		if !ok {
			continue
		}
		at := slices.IndexFunc(article, func(e *element) bool {
			return e.name == "p" && len(e.named("button", "choose")) > 0 && strings.Contains(e.text(), w.FeatureName(place(country.ID)))
		})
		require.GreaterOrEqual(t, at, 0, s.Place)
		if o, known := series.At(s.Year); known {
			require.Contains(t, article[at].text(), w.Catalog.Decimal(o.Value.Tenths()))
			requireSourced(t, w, o, article[at+1])
		} else {
			require.Contains(t, article[at].text(), w.Catalog.Text("figure.no-data"))
		}
	}
}

// TestNoCardSaysANumberThatIsNotThere looks where there is no data.
func TestNoCardSaysANumberThatIsNotThere(t *testing.T) {
	w := english(t)
	value := parse(t, w.Content(showing("sea-arrivals", 2025, place("greece")))).named("p", "value")[0]
	assert.True(t, value.has("none"))
	digits := strings.ReplaceAll(value.text(), "2025", "")
	assert.False(t, strings.ContainsFunc(digits, unicode.IsDigit), digits)
}

func TestCardsTellWhatTheyKnow(t *testing.T) {
	w := english(t)
	text := func(f atlas.Feature) string { return parse(t, w.Content(showing("sea-arrivals", 2016, f))).text() }
	t.Run("a place without figures says so and shows those of its country", func(t *testing.T) {
		got := text(place("lampedusa"))
		assert.Contains(t, got, w.Catalog.Text("card.no-series"))
		assert.Contains(t, got, "181,436")
		assert.Contains(t, got, w.FeatureName(route("tunisia-lampedusa")))
	})
	t.Run("a place whose position is approximate says so", func(t *testing.T) {
		for _, p := range w.Atlas.Places {
			if !p.IsArea() {
				assert.Equal(t, p.Precision == data.PrecisionApproximate, strings.Contains(text(place(p.ID)), w.Catalog.Text("card.approximate")), p.ID)
			}
		}
	})
	t.Run("a part of a route leads to the whole and back", func(t *testing.T) {
		part := parse(t, w.Content(showing("sea-arrivals", 2016, route("adriatic"))))
		assert.NotEmpty(t, part.all(func(e *element) bool { return e.attr["data-route"] == "central-mediterranean" }))
		whole := parse(t, w.Content(showing("sea-arrivals", 2016, route("central-mediterranean"))))
		assert.NotEmpty(t, whole.all(func(e *element) bool { return e.attr["data-route"] == "adriatic" }))
	})
	t.Run("a route says that its corridors are schematic, one without any does not", func(t *testing.T) {
		assert.Contains(t, text(route("adriatic")), w.Catalog.Text("card.schematic"))
		assert.NotContains(t, text(route("mediterranean")), w.Catalog.Text("card.schematic"))
	})
	t.Run("the present indicator comes first", func(t *testing.T) {
		card := parse(t, w.Content(showing("detections", 2016, route("central-mediterranean"))))
		assert.Contains(t, card.named("section", "figure")[0].text(), w.Catalog.Text("indicator.detections.short"))
	})
	t.Run("different counts are said to be different", func(t *testing.T) {
		assert.Contains(t, text(route("central-mediterranean")), w.Catalog.Text("overview.otherwise-why"))
	})
}

// TestControlsOfTheContentNameWhatTheyOpen checks what the page listens for.
func TestControlsOfTheContentNameWhatTheyOpen(t *testing.T) {
	w := english(t)
	everyState(w, func(s app.State) {
		content := parse(t, w.Content(s))
		for _, b := range content.named("button", "") {
			require.NotEmpty(t, strings.TrimSpace(b.text()), "a button has a name")
			require.Equal(t, "button", b.attr["type"])
			if id, ok := b.attr["data-place"]; ok {
				_, known := w.Atlas.Place(id)
				require.True(t, known, id)
			}
			if id, ok := b.attr["data-route"]; ok {
				_, known := w.Atlas.Route(id)
				require.True(t, known, id)
			}
		}
		if s.Selected().Kind != atlas.NoFeature {
			article := content.elements()[0]
			require.Equal(t, "article", article.name)
			labels := content.all(func(e *element) bool { return e.attr["id"] == article.attr["aria-labelledby"] })
			require.Len(t, labels, 1)
			require.Equal(t, w.FeatureName(s.Selected()), labels[0].text())
		}
	})
}
