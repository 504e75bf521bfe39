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
		require.Contains(t, text, parse(t, w.SourceHTML(source)).text())
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
	t.Run("a place says that it has no figures exactly if it has none, and then shows those of its country", func(t *testing.T) {
		for k := range w.Atlas.Places {
			p := &w.Atlas.Places[k]
			if p.IsArea() {
				continue
			}
			own := slices.ContainsFunc(w.Atlas.Data.Indicators, func(i data.Indicator) bool {
				_, ok := w.ownSeries(&i, place(p.ID))
				return ok
			})
			got := text(place(p.ID))
			require.Equal(t, !own, strings.Contains(got, w.Catalog.Text("card.no-series")), p.ID)
			if p.Country == "IT" {
				require.Contains(t, got, "Italy as a whole")
				require.Contains(t, got, "181,436", p.ID)
			}
		}
		assert.Contains(t, text(place("trapani")), "181,436")
		assert.Contains(t, text(place("lampedusa")), w.FeatureName(route("tunisia-lampedusa")))
	})
	t.Run("a country that has figures of two indicators is named once", func(t *testing.T) {
		card := parse(t, w.Content(showing("children", 2019, place("lampedusa"))))
		assert.Len(t, card.all(func(e *element) bool { return e.attr["data-place"] == "italy" }), 1)
		assert.Contains(t, card.text(), "2,232")
		assert.Contains(t, card.text(), "11,471")
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

// TestControlsOfTheContentNameWhatTheyOpen checks what the page listens for, in
// every third year, since the years have the same controls.
func TestControlsOfTheContentNameWhatTheyOpen(t *testing.T) {
	w := english(t)
	everyState(w, func(s app.State) {
		if s.Year%3 != 0 {
			return
		}
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
