package panel

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/geo/camera"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

// twinStates is how many states the twin is compared with the map in.
const twinStates = 200

// randomIntent is something that a reader may do.
func randomIntent(r *rand.Rand, a *atlas.Atlas) app.Intent {
	i := &a.Data.Indicators[r.IntN(len(a.Data.Indicators))]
	switch r.IntN(14) {
	case 0, 1:
		return app.SetIndicator{ID: i.ID}
	case 2, 3:
		return app.SetYear{Year: 2000 + r.IntN(27), Settled: true}
	case 4:
		return app.Select{Feature: place(a.Places[r.IntN(len(a.Places))].ID), Fly: true}
	case 5:
		return app.Select{Feature: route(a.Routes[r.IntN(len(a.Routes))].ID)}
	case 6:
		return app.Select{Feature: atlas.Feature{Kind: atlas.FlowFeature, ID: a.Flows[r.IntN(len(a.Flows))].ID}}
	case 7:
		return app.Select{Feature: atlas.Feature{Kind: atlas.EventFeature, ID: a.Data.Events[r.IntN(len(a.Data.Events))].ID}, Fly: true}
	case 8:
		return app.SetView{View: app.Views()[r.IntN(len(app.Views()))]}
	case 9:
		layers := append(app.Bookmark{}.Areas(a), app.Bookmark{}.Kinds()...)
		return app.ToggleLayer{ID: layers[r.IntN(len(layers))]}
	case 10:
		return app.Compare{With: app.ParseComparison(i, []string{"", strconv.Itoa(2000 + r.IntN(27)), i.Series[r.IntN(len(i.Series))].Subject}[r.IntN(3)])}
	case 11:
		return app.ZoomCentred{Delta: 4 * (r.Float64() - 0.5)}
	case 12:
		return app.PanBy{DX: 900 * (r.Float64() - 0.5), DY: 700 * (r.Float64() - 0.5)}
	}
	return app.Select{}
}

// walkStates calls a function for states of a walk from one to the next.
func walkStates(a *atlas.Atlas, seed uint64, f func(s app.State)) {
	r := rand.New(rand.NewPCG(seed, 61))
	s := app.New(app.DefaultBookmark(a))
	viewports := []camera.Viewport{
		{Width: 1440, Height: 900, Insets: camera.Insets{Left: 388, Bottom: 140}},
		{Width: 390, Height: 844, Insets: camera.Insets{Top: 48, Bottom: 470}},
	}
	for n := range twinStates {
		s, _ = app.Reduce(a, s, app.Resize{Viewport: viewports[n/50%2]})
		for range 4 {
			s, _ = app.Reduce(a, s, randomIntent(r, a))
			s, _ = app.Reduce(a, s, app.Tick{Elapsed: time.Minute})
		}
		f(s)
	}
}

// told is a row of the twin as it is read.
type told struct {
	name, strong, text string
	button             *element
	inView             bool
}

func rowsOf(t *testing.T, twin Twin) map[atlas.Feature]told {
	t.Helper()
	requirePlain(t, parse(t, twin.SaysHTML).text())
	kinds := map[string]atlas.Kind{"data-place": atlas.PlaceFeature, "data-route": atlas.RouteFeature, "data-event": atlas.EventFeature, "data-flow": atlas.FlowFeature}
	all := map[atlas.Feature]told{}
	whole := parse(t, "<div>"+twin.InViewHTML+"</div><div>"+twin.ElsewhereHTML+"</div>")
	for part, div := range whole.children {
		for _, tr := range div.named("tr", "") {
			requirePlain(t, tr.text())
			button, cell := tr.named("button", "")[0], tr.named("td", "")[0]
			row := told{name: button.text(), text: cell.text(), button: button, inView: part == 0}
			if strong := cell.named("strong", ""); len(strong) > 0 {
				row.strong = strong[0].text()
			}
			for attribute, kind := range kinds {
				if id, ok := button.attr[attribute]; ok {
					f := atlas.Feature{Kind: kind, ID: id}
					_, twice := all[f]
					require.False(t, twice, "%v has one row", f)
					require.Equal(t, RowID(f), button.attr["id"])
					all[f] = row
				}
			}
		}
	}
	return all
}

var digits = regexp.MustCompile(`\p{Nd}`)

// TestTheTwinSaysWhatTheMapShows goes through states of a walk in every
// language and compares each mark with its row.
func TestTheTwinSaysWhatTheMapShows(t *testing.T) {
	all, err := loadOnce()
	require.NoError(t, err)
	for n, w := range all {
		t.Run(w.Catalog.Lang(), func(t *testing.T) {
			t.Parallel()
			builder := scene.Builder{Atlas: w.Atlas, Catalog: w.Catalog}
			seen := map[app.View]int{}
			var before *app.State
			walkStates(w.Atlas, uint64(n), func(s app.State) {
				marks := builder.Build(s)
				rows := rowsOf(t, w.Twin(s, marks, before, true))
				requireTold(t, w, s, marks, rows)
				seen[s.View()]++
				before = &s
			})
			for _, v := range app.Views() {
				assert.Greater(t, seen[v], twinStates/20, "the walk comes through every view")
			}
		})
	}
}

func requireTold(t *testing.T, w Writer, s app.State, marks *scene.Marks, rows map[atlas.Feature]told) {
	t.Helper()
	i, _ := w.Atlas.Data.Indicator(s.Indicator)
	marked, numbered := map[atlas.Feature]bool{}, map[atlas.Feature]bool{}
	for k := range marks.Bands {
		b := &marks.Bands[k]
		marked[b.Feature] = true
		if series, ok := scene.BandSeries(i, b.Feature.ID, s.Year); ok && b.HasValue {
			numbered[b.Feature] = true
			o, _ := series.At(s.Year)
			require.Contains(t, rows[b.Feature].text, w.Amount(i, o.Value), "the width of a band")
		}
	}
	for k := range marks.Symbols {
		symbol := &marks.Symbols[k]
		f, row := symbol.Feature, rows[symbol.Feature]
		marked[f] = true
		require.NotEmpty(t, row.name, "%v has a row", f)
		require.Equal(t, w.MarkName(s, f), row.button.attr["aria-label"])
		require.Equal(t, w.FeatureName(f), row.name)
		if at, shown := symbol.ScreenAt(s.Camera, s.Viewport); shown && inside(s.Viewport, at.X, at.Y) {
			require.True(t, row.inView, "%v is in view", f)
		}
		series, _ := w.ownSeries(i, f)
		switch {
		case symbol.Kind == scene.Circle || symbol.Kind == scene.Whole || symbol.Kind == scene.ZeroValue:
			o, _ := series.At(s.Year)
			require.Equal(t, w.Amount(i, o.Value), row.strong, "the value of %v", f)
			require.Equal(t, symbol.Doubt.Has(scene.Minimum), i.AtLeast && strings.Contains(row.text, w.Catalog.Text("figure.at-least", "value", row.strong)), "a minimum is said")
			numbered[f] = true
		case symbol.Kind == scene.Then:
			o, _ := series.At(s.Compare.Year)
			require.Contains(t, row.text, w.Amount(i, o.Value), "the value that is compared")
			numbered[f] = true
		case symbol.Kind == scene.NoValue:
			require.Contains(t, row.text, w.Catalog.Text("figure.no-data"))
		case symbol.Kind == scene.Listed:
			numbered[f] = true
			for _, part := range knownParts(i, f.ID, s.Year) {
				require.Contains(t, row.text, w.Amount(i, part.Value), "a part of what is listed")
			}
		}
		if symbol.Doubt.Has(scene.Approximate) {
			require.Contains(t, row.text, w.Catalog.Text("card.approximate"))
		}
	}
	requireTexts(t, marks, rows)
	for f, row := range rows {
		require.True(t, marked[f], "%v is on the map", f)
		if (f.Kind == atlas.PlaceFeature || f.Kind == atlas.RouteFeature) && !numbered[f] {
			require.Empty(t, row.strong)
			require.False(t, digits.MatchString(strings.ReplaceAll(row.text, strconv.Itoa(s.Year), "")), "%v has no number on the map: %s", f, row.text)
		}
		require.Equal(t, f == s.Selected(), row.button.attr["aria-current"] == "true")
	}
	require.Len(t, rows, len(marked))
}

// requireTexts compares the numbers that are written on the map with those of
// the rows.
func requireTexts(t *testing.T, marks *scene.Marks, rows map[atlas.Feature]told) {
	t.Helper()
	for k := range marks.Texts {
		text := &marks.Texts[k]
		if strings.HasPrefix(text.ID, "figure/") && rows[text.Feature].strong != "" {
			require.Contains(t, text.Content, rows[text.Feature].strong, "the number at the mark is that of the row")
		}
	}
}

func inside(v camera.Viewport, x, y float64) bool {
	return x > v.Insets.Left && x < v.Width-v.Insets.Right && y > v.Insets.Top && y < v.Height-v.Insets.Bottom
}

func knownParts(i *data.Indicator, subject string, year int) (parts []data.Observation) {
	for k := range i.Series {
		if o, known := i.Series[k].At(year); known && i.Series[k].Subject == subject && i.Series[k].Detail != "" {
			parts = append(parts, o)
		}
	}
	return parts
}

func TestTheTwinSaysWhatHasChanged(t *testing.T) {
	w := english(t)
	builder := scene.Builder{Atlas: w.Atlas, Catalog: w.Catalog}
	at := func(indicator string, year int) app.State {
		s, _ := app.Reduce(w.Atlas, showing(indicator, year, atlas.Feature{}), app.Resize{Viewport: camera.Viewport{Width: 1200, Height: 800}})
		return s
	}
	says := func(s app.State, before *app.State) string {
		return parse(t, w.Twin(s, builder.Build(s), before, false).SaysHTML).text()
	}
	now, before := at("sea-arrivals", 2016), at("sea-arrivals", 2015)
	assert.Contains(t, says(now, nil), "181,436")
	assert.NotContains(t, says(now, nil), "2015")
	assert.Contains(t, says(now, &before), "2016 against 2015: 27,594 more", "the difference to the year before")
	before = at("detections", 2016)
	assert.Contains(t, says(now, &before), "Shown before: "+w.Title(before))
	before = now
	before.Camera.Zoom++
	assert.Equal(t, says(now, nil), says(now, &before), "a move of the map changes nothing that is said of the year")
}

func TestWhatIsInViewComesFirst(t *testing.T) {
	w := english(t)
	builder := scene.Builder{Atlas: w.Atlas, Catalog: w.Catalog}
	s, _ := app.Reduce(w.Atlas, showing("sea-arrivals", 2016, place("lampedusa")), app.Resize{Viewport: camera.Viewport{Width: 1200, Height: 800}})
	s, _ = app.Reduce(w.Atlas, s, app.Open{Bookmark: s.Bookmark})
	s, _ = app.Reduce(w.Atlas, s, app.Tick{Elapsed: time.Minute})
	twin := w.Twin(s, builder.Build(s), nil, true)
	rows := rowsOf(t, twin)
	assert.True(t, rows[place("lampedusa")].inView)
	assert.False(t, rows[place("spain-mainland-balearics")].inView)
	assert.Contains(t, twin.ElsewhereHTML, "<details", "the others are folded away")
	folded := w.Twin(s, builder.Build(s), nil, false)
	assert.Equal(t, twin.InViewHTML, folded.InViewHTML)
	summary := func(html string) string { return parse(t, html).named("summary", "")[0].text() }
	assert.Equal(t, summary(twin.ElsewhereHTML), summary(folded.ElsewhereHTML))
	assert.NotContains(t, folded.ElsewhereHTML, "<tr", "and not written unless they are unfolded")
	whole, _ := app.Reduce(w.Atlas, s, app.ShowAll{})
	whole, _ = app.Reduce(w.Atlas, whole, app.Tick{Elapsed: time.Minute})
	countries := parse(t, w.Twin(whole, builder.Build(whole), nil, false).InViewHTML).named("table", "")[0].named("strong", "")
	var values []string
	for _, value := range countries {
		values = append(values, value.text())
	}
	assert.Equal(t, "181,436", values[0], "the largest first")
	assert.True(t, slices.Contains(values, "173,450"), values)
}

func TestWhatIsKnownOfPlacesIsSaidAsBefore(t *testing.T) {
	for _, w := range writers(t) {
		knowing := w
		knowing.Known = NewKnown()
		builder := scene.Builder{Atlas: w.Atlas, Catalog: w.Catalog}
		walkStates(w.Atlas, 5, func(s app.State) {
			if s.Year%4 != 0 {
				return
			}
			marks := builder.Build(s)
			require.Equal(t, w.Twin(s, marks, nil, true), knowing.Twin(s, marks, nil, true))
			stops := marks.Stops(s.Camera, s.Viewport)
			require.Equal(t, w.Marks(s, stops), knowing.Marks(s, stops))
		})
	}
}

func BenchmarkTwin(b *testing.B) {
	all, err := loadOnce()
	require.NoError(b, err)
	w := all[0]
	builder := scene.Builder{Atlas: w.Atlas, Catalog: w.Catalog}
	s, _ := app.Reduce(w.Atlas, app.New(app.DefaultBookmark(w.Atlas)), app.Resize{Viewport: camera.Viewport{Width: 1200, Height: 800}})
	marks := builder.Build(s)
	for b.Loop() {
		w.Twin(s, marks, nil, false)
	}
}
