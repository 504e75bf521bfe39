package panel

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

// viewLegend is the legend of a view of a year, with the marks that it explains.
func viewLegend(t *testing.T, w Writer, year int, layers ...string) (*scene.Marks, *element, Legend) {
	t.Helper()
	builder := scene.Builder{Atlas: w.Atlas, Catalog: w.Catalog}
	s := showing("sea-arrivals", year, atlas.Feature{})
	s.Layers = layers
	marks := builder.Build(s)
	legend := w.Legend(s, marks)
	return marks, parse(t, legend.KeysHTML), legend
}

// requireMarks compares the samples of the legend with the marks on the map.
func requireMarks(t *testing.T, marks *scene.Marks, keys *element) {
	t.Helper()
	kinds, bands, shapes := map[scene.SymbolKind]bool{}, map[scene.BandKind]bool{}, map[scene.Shape]bool{}
	for _, s := range marks.Symbols {
		kinds[s.Kind] = true
		if s.Kind == scene.Badge {
			shapes[s.Shape] = true
		}
	}
	for _, b := range marks.Bands {
		bands[b.Kind] = true
	}
	for _, c := range []struct {
		element, class string
		want           bool
	}{
		{"span", "people", bands[scene.PeopleBand]}, {"span", "funds", bands[scene.FundsBand]}, {"span", "plain", bands[scene.RouteBand]},
		{"span", "exit", kinds[scene.ExitMark]}, {"span", "office", kinds[scene.OfficeDot]},
		{"svg", "loss", kinds[scene.EventLoss]}, {"svg", "ashore", kinds[scene.EventRing]}, {"svg", "other", kinds[scene.EventOther]},
		{"span", "landing", kinds[scene.LandingDot]}, {"li", "circles", false}, {"li", "bands", false},
	} {
		found := 0
		if c.want {
			found = 1
		}
		require.Len(t, keys.named(c.element, c.class), found, c.class)
	}
	samples := keys.named("svg", "work")
	require.Len(t, samples, len(shapes))
	for _, sample := range samples {
		require.NotEmpty(t, sample.named("path", "mark-area")[0].attr["d"])
	}
}

func TestTheLegendOfTheOfficeExplainsWhatIsOnTheMapAndOnlyThat(t *testing.T) {
	w := english(t)
	marks, keys, legend := viewLegend(t, w, 2016, string(app.OfficeView))
	requireMarks(t, marks, keys)
	assert.Len(t, keys.named("svg", "work"), len(w.Atlas.Data.Office.Areas))
	assert.NotContains(t, legend.SummaryHTML+legend.KeysHTML, "family-", "no colours of routes")
	assert.Contains(t, parse(t, legend.SummaryHTML).text(), "2020", "the year of the report, whichever is chosen")
	for k := range w.Atlas.Data.Office.Areas {
		area := &w.Atlas.Data.Office.Areas[k]
		marks, keys, _ := viewLegend(t, w, 2016, string(app.OfficeView), area.ID)
		requireMarks(t, marks, keys)
		assert.Contains(t, keys.text(), w.Catalog.Text(area.ShortKey()))
	}
}

func TestTheLegendOfEventsExplainsWhatIsOnTheMapAndOnlyThat(t *testing.T) {
	w := english(t)
	first, last := w.Atlas.Data.Indicators[0].Years()
	for year := first; year <= last; year++ {
		marks, keys, _ := viewLegend(t, w, year, string(app.EventsView))
		requireMarks(t, marks, keys)
	}
	_, _, legend := viewLegend(t, w, 2013, string(app.EventsView))
	assert.Contains(t, parse(t, legend.SummaryHTML).text(), "2013")
}
