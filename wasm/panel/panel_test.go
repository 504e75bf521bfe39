package panel

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

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
	assert.Equal(t, "2003. Italy: no data. "+w.Catalog.Text("compare.unknown", "name", "2003")+
		" The highest figure known for 2003: Malta, 502 people arrived by sea",
		w.Announcement(comparing("sea-arrivals", 2003, atlas.Feature{}, withYear(2016))), "what else is known is said last")
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

func TestTheNameOfAMarkSaysItsValue(t *testing.T) {
	w := english(t)
	s := showing("sea-arrivals", 2016, atlas.Feature{})
	assert.Equal(t, "Italy. 2016: 181,436 people arrived by sea", w.MarkName(s, place("italy")))
	for _, w := range writers(t) {
		everyState(w, func(s app.State) {
			if f := s.Selected(); f.Kind != atlas.NoFeature {
				name, detail := w.Tip(s, f)
				require.Contains(t, w.MarkName(s, f), name)
				require.Contains(t, w.MarkName(s, f), detail)
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
