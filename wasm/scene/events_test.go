package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/geo/camera"
	"approdi/geo/label"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// eventsState shows the events of a year of some kinds, or of all.
func eventsState(year int, kinds ...string) app.State {
	s := stateOf("sea-arrivals", year)
	s.Layers = append([]string{string(app.EventsView)}, kinds...)
	return s
}

// everyEvents calls a function for each year of the first indicator.
func everyEvents(b *Builder, f func(year int, m *Marks, drawn map[string][]Symbol)) {
	first, last := b.Atlas.Data.Indicators[0].Years()
	for year := first; year <= last; year++ {
		m, drawn := b.Build(eventsState(year)), map[string][]Symbol{}
		for _, s := range m.Symbols {
			if s.Feature.Kind == atlas.EventFeature {
				drawn[s.Feature.ID] = append(drawn[s.Feature.ID], s)
			}
		}
		f(year, m, drawn)
	}
}

func TestEveryEventWithAPositionIsDrawnOnceInItsYear(t *testing.T) {
	b, all := newBuilder(t, "en"), 0
	everyEvents(b, func(year int, _ *Marks, drawn map[string][]Symbol) {
		for _, e := range b.Atlas.Data.Events {
			want := 0
			if _, ok := b.Atlas.EventAt(e.ID); ok && e.Year() == year {
				want = 1
			}
			require.Len(t, drawn[e.ID], want, "%s in %d", e.ID, year)
			all += want
		}
	})
	assert.Greater(t, all, 30)
}

func TestMarksOfEventsSayTheirClassAndNoNumber(t *testing.T) {
	b := newBuilder(t, "en")
	radii := map[SymbolKind]float64{}
	everyEvents(b, func(_ int, _ *Marks, drawn map[string][]Symbol) {
		for id, symbols := range drawn {
			e, _ := b.Atlas.Data.Event(id)
			want := EventOther
			switch {
			case e.IsLoss():
				want = EventLoss
			case e.Kind == data.EventRescue || e.Kind == data.EventArrivals:
				want = EventRing
			}
			s := symbols[0]
			require.Equal(t, want, s.Kind, id)
			if radius, known := radii[s.Kind]; known {
				require.Equal(t, radius, s.RadiusPx, id)
			}
			radii[s.Kind] = s.RadiusPx
			require.Equal(t, LightPalette.Ring, s.Color, id)
		}
	})
	assert.Len(t, radii, 3, "every class occurs")
}

func TestEveryEventCanBePicked(t *testing.T) {
	b := newBuilder(t, "en")
	everyEvents(b, func(_ int, m *Marks, drawn map[string][]Symbol) {
		for id, symbols := range drawn {
			c := camera.Camera{Centre: symbols[0].At, Zoom: app.MaxZoom}
			at, _ := symbols[0].ScreenAt(c, wide)
			require.Equal(t, symbols[0].Feature, m.Pick(c, wide, at, PointerTolerancePx, atlas.Feature{}), id)
		}
	})
}

func TestOnlyTheShownKindsAreDrawn(t *testing.T) {
	b := newBuilder(t, "en")
	found := 0
	for _, s := range b.Build(eventsState(2019, string(data.EventRescue))).Symbols {
		if s.Feature.Kind != atlas.EventFeature {
			continue
		}
		e, _ := b.Atlas.Data.Event(s.Feature.ID)
		assert.Equal(t, data.EventRescue, e.Kind)
		found++
	}
	assert.Equal(t, 1, found)
}

func TestASelectedEventStandsOut(t *testing.T) {
	b := newBuilder(t, "en")
	s := eventsState(2013)
	s.Event = "lampedusa-2013"
	m := b.Build(s)
	last := m.Symbols[len(m.Symbols)-1]
	assert.Equal(t, s.Event, last.Feature.ID, "it is drawn over the others")
	assert.Equal(t, Selected, last.Emphasis)
	text := textWith(t, m, "event/"+s.Event)
	assert.Zero(t, text.Priority)
	assert.Equal(t, "3 Oct", text.Content)
	assert.Equal(t, last.Feature, text.Feature)
}

// TestTheNameOfAPlaceKeepsOffASelectedEvent looks at the event of 3 October 2013,
// which lies beside the harbour.
func TestTheNameOfAPlaceKeepsOffASelectedEvent(t *testing.T) {
	b := newBuilder(t, "en")
	s := eventsState(2013)
	s.Event = "lampedusa-2013"
	m := b.Build(s)
	at, _ := b.Atlas.EventAt(s.Event)
	for zoom := 3.0; zoom <= app.MaxZoom; zoom += 0.5 {
		c := camera.Camera{Centre: at, Zoom: zoom}
		middle, named := covered.Focus(), false
		ring := label.Box{MinX: middle.X - 12, MinY: middle.Y - 12, MaxX: middle.X + 12, MaxY: middle.Y + 12}
		l := Labeler{Still: true}
		for _, x := range l.Place(&m.Drawn, c, covered, nil, fixedMeasure) {
			require.False(t, boxOf(x).Overlaps(ring), "%s at zoom %v", x.ID, zoom)
			named = named || x.ID == "event/"+s.Event
		}
		assert.True(t, named, "zoom %v", zoom)
	}
}

func TestEventsStandBesideQuietRoutesAndNoFigures(t *testing.T) {
	everyEvents(newBuilder(t, "en"), func(year int, m *Marks, _ map[string][]Symbol) {
		for _, s := range m.Symbols {
			require.False(t, s.IsFigure(), "%d: %s", year, s.Feature.ID)
		}
		for _, band := range m.Bands {
			require.False(t, band.HasValue, "%d: %s", year, band.Corridor.ID)
			require.Equal(t, float64(plainBandPx), band.WidthPx)
		}
	})
}

func TestShortDate(t *testing.T) {
	cases := []struct{ name, language, iso, want string }{
		{"a day", "en", "2013-10-03", "3 Oct"},
		{"a day in Italian", "it", "2013-10-03", "3 ott"},
		{"the first of a month in English", "en", "2021-12-01", "1 Dec"},
		{"the first of a month in Italian", "it", "2021-12-01", "1º dic"},
		{"a month", "en", "2016-01", "Jan"},
		{"a year", "en", "2009", "2009"},
		{"what is no date stays as it is", "en", "2009-x", "2009-x"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			v := view{Builder: newBuilder(t, c.language)}
			assert.Equal(t, c.want, v.shortDate(c.iso))
		})
	}
}
