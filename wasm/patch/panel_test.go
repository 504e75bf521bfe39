package patch

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/geo/camera"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/panel"
	"approdi/wasm/scene"
)

var viewport = camera.Viewport{Width: 1440, Height: 900, Insets: camera.Insets{Left: 388, Bottom: 140}}

// anyState is a random state, the next after one: often only the year differs.
func anyState(r *rand.Rand, a *atlas.Atlas, s app.State) app.State {
	years := fmt.Sprint("year=", 2010+r.IntN(17))
	switch r.IntN(6) {
	case 0, 1, 2:
		s, _ = app.Reduce(a, s, app.SetYear{Year: 2010 + r.IntN(17), Settled: true})
		return s
	case 3:
		s, _ = app.Reduce(a, s, app.ZoomCentred{Delta: 2 * (r.Float64() - 0.5)})
		return s
	}
	link := years + "&indicator=" + a.Data.Indicators[r.IntN(len(a.Data.Indicators))].ID + []string{
		"", "", "&layers=office", "&layers=events", "&place=" + a.Places[r.IntN(len(a.Places))].ID, "&route=" + a.Routes[r.IntN(len(a.Routes))].ID,
	}[r.IntN(6)] + []string{"", "&compare=2015"}[r.IntN(2)]
	s = app.New(app.ParseFragment(a, link))
	s, _ = app.Reduce(a, s, app.Resize{Viewport: viewport})
	return s
}

// written are the contents of the page's elements in a state.
func written(w panel.Writer, b *scene.Builder, s app.State) map[string]string {
	marks := b.Build(s)
	legend, timeline, twin := w.Legend(s, marks), w.Timeline(s), w.Twin(s, marks, nil, true)
	return map[string]string{
		"content": w.Content(s), "legend": legend.SummaryHTML, "keys": legend.KeysHTML, "title": timeline.TitleHTML, "chart": timeline.ChartHTML,
		"says": twin.SaysHTML, "view": twin.InViewHTML, "elsewhere": twin.ElsewhereHTML,
		"marks": w.Marks(s, marks.Stops(s.Camera, s.Viewport)),
	}
}

// TestThePanelIsPatched goes through random states in all languages. What a
// writer has kept from one state is as it would write it anew in the next.
func TestThePanelIsPatched(t *testing.T) {
	facts, err := data.Load()
	require.NoError(t, err)
	a, err := atlas.New(facts)
	require.NoError(t, err)
	r := rand.New(rand.NewPCG(3, 4))
	const states = 12
	for _, lang := range i18n.Languages() {
		t.Run(lang, func(t *testing.T) {
			catalog, err := i18n.Load(lang)
			require.NoError(t, err)
			w, b := panel.Writer{Atlas: a, Catalog: catalog, Known: panel.NewKnown()}, &scene.Builder{Atlas: a, Catalog: catalog}
			s := anyState(r, a, app.New(app.DefaultBookmark(a)))
			before := written(w, b, s)
			for range states {
				s = anyState(r, a, s)
				now := written(w, b, s)
				require.Equal(t, written(panel.Writer{Atlas: a, Catalog: catalog}, b, s), now)
				for id, html := range now {
					requireBecomes(t, before[id], html)
				}
				before = now
			}
		})
	}
}

// TestAYearIsFewEdits holds down what a step to another year costs, beside
// writing everything anew.
func TestAYearIsFewEdits(t *testing.T) {
	facts, err := data.Load()
	require.NoError(t, err)
	a, err := atlas.New(facts)
	require.NoError(t, err)
	catalog, err := i18n.Load("en")
	require.NoError(t, err)
	w, b := panel.Writer{Atlas: a, Catalog: catalog}, &scene.Builder{Atlas: a, Catalog: catalog}
	s := app.New(app.ParseFragment(a, "year=2014"))
	s, _ = app.Reduce(a, s, app.Resize{Viewport: viewport})
	before := written(w, b, s)
	walks, whole := 0, 0
	for year := 2015; year <= 2020; year++ {
		s, _ = app.Reduce(a, s, app.SetYear{Year: year, Settled: true})
		now := written(w, b, s)
		for id, html := range now {
			walk := len(requireBecomes(t, before[id], html).Walk)
			walks, whole = walks+walk, whole+len(html)
			t.Log(year, id, walk, len(html))
		}
		before = now
	}
	assert.Less(t, walks, whole/2)
}
