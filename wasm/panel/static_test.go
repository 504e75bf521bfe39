package panel

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// static writes for a page on which no program answers.
func static(t *testing.T) Writer {
	t.Helper()
	w := english(t)
	w.Static = true
	return w
}

// TestAPageWithoutAProgramHasNoButtons checks that every number is a link to
// where its sources are, and that nothing asks for an answer.
func TestAPageWithoutAProgramHasNoButtons(t *testing.T) {
	w := static(t)
	everyState(w, func(s app.State) {
		if s.Year%3 != 0 && s.Selected().Kind != atlas.NoFeature {
			return
		}
		timeline := w.Timeline(s)
		for _, html := range []string{w.Content(s), timeline.TitleHTML + timeline.ChartHTML} {
			page := parse(t, html)
			require.Empty(t, page.named("button", ""), "%+v", s.Bookmark)
			require.Empty(t, page.all(func(e *element) bool { return e.attr["data-figure"]+e.attr["aria-haspopup"] != "" }))
			require.True(t, s.Selected().Kind != atlas.NoFeature || len(page.named("a", "number")) > 0, "the overview has numbers")
			for _, number := range page.named("a", "number") {
				require.Regexp(t, `^figures-[a-z]+(-[a-z]+)*\.html(#f-[a-z-]+(-[A-Z]{2})?-20[0-9]{2})?$`, number.attr["href"])
				require.NotEmpty(t, number.text())
			}
		}
	})
}

// TestALinkAndAButtonNameTheSameValue compares the two pages number by number.
func TestALinkAndAButtonNameTheSameValue(t *testing.T) {
	without, with := static(t), english(t)
	for k := range with.Atlas.Data.Indicators {
		i := &with.Atlas.Data.Indicators[k]
		first, last := i.Years()
		for year := first; year <= last; year += 3 {
			s := comparing(i.ID, year, atlas.Feature{}, withYear(last))
			links := parse(t, without.Content(s)).named("a", "number")
			buttons := parse(t, with.Content(s)).named("button", "number")
			require.Len(t, links, len(buttons))
			for n, link := range links {
				ref := ParseRef(buttons[n].attr["data-figure"])
				require.Equal(t, with.figureAddress(ref), link.attr["href"])
				require.Equal(t, buttons[n].text(), link.text())
				require.Equal(t, "dialog", buttons[n].attr["aria-haspopup"], "a reader hears that a dialog opens")
			}
		}
	}
}

// TestANumberLeadsToItsRowOrToThePageWithoutOne: a row is written for years of
// which something can be said, and a link to any other would lead nowhere.
func TestANumberLeadsToItsRowOrToThePageWithoutOne(t *testing.T) {
	series := data.Series{
		Subject:      "italy",
		Observations: []data.Observation{{Year: 2015}},
		Competing:    []data.Observation{{Year: 2016}},
		Listed:       []data.Observation{{Year: 2017}},
		Gaps:         []data.Gap{{Year: 2018, Note: "note.gap-children"}},
		Months:       []data.Months{{Year: 2019}},
	}
	for _, c := range []struct {
		name string
		year int
		want string
	}{
		{"a year with a value", 2015, "figures-sea-arrivals.html#f-italy-2015"},
		{"a year with other published values only", 2016, "figures-sea-arrivals.html#f-italy-2016"},
		{"a year with values of other spans only", 2017, "figures-sea-arrivals.html#f-italy-2017"},
		{"a year of which it is said why there is none", 2018, "figures-sea-arrivals.html#f-italy-2018"},
		{"a year with months only, which stand in another table", 2019, "figures-sea-arrivals.html"},
		{"a year of which nothing is known", 2020, "figures-sea-arrivals.html"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, FigureAddress(&series, data.Ref{Indicator: "sea-arrivals", Subject: "italy", Year: c.year}))
		})
	}
	assert.Equal(t, "figures-none.html", english(t).figureAddress(data.Ref{Indicator: "none", Subject: "italy", Year: 2015}), "what is named does not exist")
}

func TestAnchorsOfFigures(t *testing.T) {
	for _, c := range []struct {
		name string
		ref  data.Ref
		want string
	}{
		{"a whole", data.Ref{Indicator: "sea-arrivals", Subject: "italy", Year: 2016}, "figures-sea-arrivals.html#f-italy-2016"},
		{"a detail", data.Ref{Indicator: "nationalities", Subject: "italy", Detail: "ER", Year: 2014}, "figures-nationalities.html#f-italy-ER-2014"},
		{"a border", data.Ref{Indicator: "detections", Subject: "western-mediterranean", Detail: "sea", Year: 2024}, "figures-detections.html#f-western-mediterranean-sea-2024"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, FiguresPage(c.ref.Indicator)+"#"+FigureAnchor(c.ref))
		})
	}
}

// TestNoTwoValuesHaveOneAnchor: a subject and a detail could read like another
// subject.
func TestNoTwoValuesHaveOneAnchor(t *testing.T) {
	w := english(t)
	for k := range w.Atlas.Data.Indicators {
		i := &w.Atlas.Data.Indicators[k]
		seen := map[string]bool{}
		first, last := i.Years()
		for j := range i.Series {
			for year := first; year <= last; year++ {
				ref := i.Ref(&i.Series[j], year)
				require.False(t, seen[FigureAnchor(ref)], "%+v", ref)
				seen[FigureAnchor(ref)] = true
				require.Equal(t, ref, ParseRef(RefText(ref)))
			}
		}
	}
}
