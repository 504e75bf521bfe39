package panel

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

// everyLegend calls a function with the marks and the legend of each
// indicator in each of its years.
func everyLegend(t *testing.T, w Writer, f func(t *testing.T, i *data.Indicator, marks *scene.Marks, keys *element, legend Legend)) {
	builder := scene.Builder{Atlas: w.Atlas, Catalog: w.Catalog}
	for k := range w.Atlas.Data.Indicators {
		i := &w.Atlas.Data.Indicators[k]
		first, last := i.Years()
		for year := first; year <= last; year++ {
			t.Run(i.ID+" "+strconv.Itoa(year), func(t *testing.T) {
				s := showing(i.ID, year, atlas.Feature{})
				marks := builder.Build(s)
				legend := w.Legend(s, marks)
				f(t, i, marks, parse(t, legend.KeysHTML), legend)
			})
		}
	}
}

// TestTheLegendExplainsWhatIsOnTheMapAndOnlyThat compares the samples with
// the marks.
func TestTheLegendExplainsWhatIsOnTheMapAndOnlyThat(t *testing.T) {
	everyLegend(t, english(t), func(t *testing.T, _ *data.Indicator, marks *scene.Marks, keys *element, _ Legend) {
		var doubts scene.Doubt
		kinds, sized, wide, plain := map[scene.SymbolKind]bool{}, false, false, false
		for _, symbol := range marks.Symbols {
			kinds[symbol.Kind] = true
			sized = sized || symbol.IsSized()
			doubts |= symbol.Doubt
		}
		for _, b := range marks.Bands {
			wide, plain = wide || b.HasValue, plain || !b.HasValue
		}
		for _, c := range []struct {
			element, class string
			want           bool
		}{
			{"li", "circles", sized}, {"li", "bands", wide}, {"span", "plain", plain},
			{"span", "whole", kinds[scene.Whole]}, {"span", "then", kinds[scene.Then]}, {"span", "zero", kinds[scene.ZeroValue]}, {"span", "none", kinds[scene.NoValue]},
			{"svg", "listed", kinds[scene.Listed]}, {"span", "landing", kinds[scene.LandingDot]},
			{"span", "departure", kinds[scene.DepartureDot]}, {"span", "border", kinds[scene.BorderDot]},
			{"svg", "minimum", doubts.Has(scene.Minimum)}, {"span", "part-year", doubts.Has(scene.PartYear)},
			{"svg", "provisional", doubts.Has(scene.Provisional)}, {"svg", "estimated", doubts.Has(scene.Estimated)},
			{"svg", "revised", doubts.Has(scene.Revised)}, {"span", "approximate", doubts.Has(scene.Approximate)},
		} {
			found := 0
			if c.want {
				found = 1
			}
			assert.Len(t, keys.named(c.element, c.class), found, c.class)
		}
	})
}

func TestTheYearThatIsComparedIsInTheLegendWhileItIsOnTheMap(t *testing.T) {
	w := english(t)
	builder := scene.Builder{Atlas: w.Atlas, Catalog: w.Catalog}
	for year, found := range map[int]int{0: 0, 2015: 1, 2016: 0} {
		s := showing("sea-arrivals", 2016, atlas.Feature{})
		s.Compare.Year = year
		keys := parse(t, w.Legend(s, builder.Build(s)).KeysHTML)
		samples := keys.named("span", "then")
		require.Len(t, samples, found, "%d beside 2016", year)
		if found > 0 {
			assert.Contains(t, keys.text(), "2015")
		}
	}
}

func TestTheLegendIsHeadedByTheIndicatorAndTheYear(t *testing.T) {
	w := english(t)
	s := showing("sea-arrivals", 2016, atlas.Feature{})
	builder := scene.Builder{Atlas: w.Atlas, Catalog: w.Catalog}
	legend := w.Legend(s, builder.Build(s))
	assert.Contains(t, parse(t, legend.SummaryHTML).text(), "2016")
	assert.Contains(t, parse(t, legend.SummaryHTML).text(), w.Catalog.Text("indicator.sea-arrivals.short"))
	assert.Empty(t, w.Legend(app.State{}, &scene.Marks{}), "without an indicator there is nothing to explain")
}

func TestDeathsHaveNoColoursOfRoutesInTheLegend(t *testing.T) {
	everyLegend(t, english(t), func(t *testing.T, i *data.Indicator, _ *scene.Marks, _ *element, legend Legend) {
		if i.Unit == data.UnitDeaths {
			assert.NotContains(t, legend.SummaryHTML+legend.KeysHTML, "family-")
		}
	})
}

func TestEveryColourOfANumberIsInTheLegend(t *testing.T) {
	everyLegend(t, english(t), func(t *testing.T, i *data.Indicator, marks *scene.Marks, keys *element, legend Legend) {
		for _, s := range marks.Symbols {
			if s.IsSized() && s.Family != atlas.NoFamily && i.Unit != data.UnitDeaths {
				class := "family-" + strconv.Itoa(int(s.Family))
				require.Len(t, keys.named("span", class), 1, s.Feature.ID)
				require.Len(t, parse(t, legend.SummaryHTML).named("span", class), 1, s.Feature.ID)
			}
		}
	})
}

// TestSamplesHaveTheSizesOfTheMap measures the circles and bands of the
// legend against the scale of the map.
func TestSamplesHaveTheSizesOfTheMap(t *testing.T) {
	w := english(t)
	everyLegend(t, w, func(t *testing.T, i *data.Indicator, _ *scene.Marks, keys *element, _ Legend) {
		scale := scene.ScaleOf(i, showing(i.ID, 2016, atlas.Feature{}).Viewport.Width)
		for _, c := range []struct {
			class, shape, length string
			samples              []scene.Sample
			sizePx               func(float64) float64
		}{
			{"circles", "circle", "r", scale.Radii(), scale.RadiusPx},
			{"bands", "rect", "height", scale.Widths(), scale.BandPx},
		} {
			for _, list := range keys.named("li", c.class) {
				sizes := list.named("span", "size")
				require.NotEmpty(t, sizes, c.class)
				for k, size := range sizes {
					require.Equal(t, w.Amount(i, data.Count(c.samples[k].Value)), size.text())
					require.Equal(t, number(c.sizePx(float64(c.samples[k].Value))), shapeIn(t, size, c.shape).attr[c.length])
				}
			}
		}
	})
}

func shapeIn(t *testing.T, e *element, name string) *element {
	t.Helper()
	for _, child := range e.children {
		if child.name == name {
			return child
		}
		if child.name != "" {
			return shapeIn(t, child, name)
		}
	}
	require.Fail(t, "there is none", name)
	return nil
}

func TestBandsSayWhichEndOfTheRouteIsCounted(t *testing.T) {
	w := english(t)
	for id, want := range map[string]string{
		"sea-arrivals": "legend.band.country", "departures": "legend.band.departure", "detections": "legend.band.route",
	} {
		i, ok := w.Atlas.Data.Indicator(id)
		require.True(t, ok, id)
		assert.Equal(t, want, w.bandKey(i), id)
	}
}

func TestTheDoubtsThatAreDrawnCombine(t *testing.T) {
	var m markup
	doubtSample(&m, scene.Minimum|scene.Provisional|scene.Estimated|scene.Revised)
	root := parse(t, m.String())
	assert.Len(t, root.named("circle", "pale"), 1)
	assert.Len(t, root.named("path", "mark-rim"), 1)
	assert.Len(t, root.named("circle", "thin"), 1)
	assert.Equal(t, "7 3 2 3", root.named("path", "mark-rim")[0].attr["stroke-dasharray"])
}
