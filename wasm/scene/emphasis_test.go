package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/atlas"
)

func TestNothingStandsOutWhileNothingIsSelected(t *testing.T) {
	b := newBuilder(t, "en")
	everyYear(b, func(_ *data.Indicator, _ int, m *Marks) {
		for _, s := range m.Symbols {
			require.Equal(t, Plain, s.Emphasis)
		}
		for _, band := range m.Bands {
			require.Equal(t, Plain, band.Emphasis)
		}
	})
}

func TestSelectingARouteFadesTheOthersButNotItsParts(t *testing.T) {
	b := newBuilder(t, "en")
	s := stateOf("detections", 2016)
	s.Route = "central-mediterranean"
	for _, band := range b.Build(s).Bands {
		want := Faded
		switch band.Feature.ID {
		case "central-mediterranean":
			want = Selected
		case "tunisia-lampedusa", "algeria-sardinia", "calabrian", "adriatic":
			want = Plain
		}
		assert.Equal(t, want, band.Emphasis, band.Corridor.ID)
	}
}

func TestSelectingALandingPlaceKeepsTheCorridorsThatTouchIt(t *testing.T) {
	b := newBuilder(t, "en")
	s := stateOf("sea-arrivals", 2016)
	s.Place = "lampedusa"
	plain := 0
	m := b.Build(s)
	for _, band := range m.Bands {
		touches := band.Corridor.From == "lampedusa" || band.Corridor.To == "lampedusa"
		assert.Equal(t, touches, band.Emphasis == Plain, band.Corridor.ID)
		assert.Equal(t, !touches, band.Emphasis == Faded, band.Corridor.ID)
		if touches {
			plain++
		}
	}
	assert.Positive(t, plain)
	for _, symbol := range m.Symbols {
		if symbol.Feature.ID == "lampedusa" {
			assert.Equal(t, Selected, symbol.Emphasis)
		}
		if symbol.IsFigure() {
			p, _ := b.Atlas.Place(symbol.Feature.ID)
			assert.Equal(t, p.Family != atlas.Central, symbol.Emphasis == Faded, symbol.Feature.ID)
		}
	}
}

func TestSelectingACountryKeepsTheCorridorsOfItsFamily(t *testing.T) {
	b := newBuilder(t, "en")
	s := stateOf("sea-arrivals", 2016)
	s.Place = "greece"
	m := b.Build(s)
	for _, band := range m.Bands {
		r, _ := b.Atlas.Route(band.Feature.ID)
		assert.Equal(t, r.Family != atlas.Eastern, band.Emphasis == Faded, band.Corridor.ID)
	}
	assert.Equal(t, Selected, figuresOf(t, m)["greece"].Emphasis)
	assert.Equal(t, Faded, figuresOf(t, m)["italy"].Emphasis)
}

func TestPointing(t *testing.T) {
	b := newBuilder(t, "en")
	route := atlas.Feature{Kind: atlas.RouteFeature, ID: "western-african"}
	t.Run("what is pointed at stands out and nothing fades", func(t *testing.T) {
		s := stateOf("sea-arrivals", 2016)
		s.Pointed = route
		for _, band := range b.Build(s).Bands {
			want := Plain
			if band.Feature == route {
				want = Pointed
			}
			assert.Equal(t, want, band.Emphasis, band.Corridor.ID)
		}
	})
	t.Run("what is faded stands out while it is pointed at", func(t *testing.T) {
		s := stateOf("sea-arrivals", 2016)
		s.Route, s.Pointed = "central-mediterranean", route
		for _, band := range b.Build(s).Bands {
			if band.Feature == route {
				assert.Equal(t, Pointed, band.Emphasis)
			}
		}
	})
	t.Run("what is selected stays so while it is pointed at", func(t *testing.T) {
		s := stateOf("sea-arrivals", 2016)
		s.Route, s.Pointed = route.ID, route
		for _, band := range b.Build(s).Bands {
			if band.Feature == route {
				assert.Equal(t, Selected, band.Emphasis)
			}
		}
	})
}

// TestDrawingOrder checks that wide bands never hide narrow ones, nor large
// circles small ones, and that what is selected lies on top.
func TestDrawingOrder(t *testing.T) {
	b := newBuilder(t, "en")
	everyYear(b, func(i *data.Indicator, year int, m *Marks) {
		for k := 1; k < len(m.Bands); k++ {
			require.GreaterOrEqual(t, m.Bands[k-1].WidthPx, m.Bands[k].WidthPx, "%s %d", i.ID, year)
		}
		for k := 1; k < len(m.Symbols); k++ {
			before, after := m.Symbols[k-1], m.Symbols[k]
			if before.IsFigure() && after.IsFigure() {
				require.GreaterOrEqual(t, before.RadiusPx, after.RadiusPx, "%s %d", i.ID, year)
			}
			require.False(t, !before.IsFigure() && after.IsFigure(), "dots lie on figures")
		}
	})
	s := stateOf("sea-arrivals", 2016)
	s.Route = "central-mediterranean"
	s.Pointed = atlas.Feature{Kind: atlas.RouteFeature, ID: "adriatic"}
	last := 0
	for _, band := range b.Build(s).Bands {
		require.GreaterOrEqual(t, order(band.Emphasis), last)
		last = order(band.Emphasis)
	}
	assert.Equal(t, order(Selected), last)
}

func TestTheSelectedPlaceIsNamedFirstAndFromAnyDistance(t *testing.T) {
	b := newBuilder(t, "en")
	s := stateOf("sea-arrivals", 2016)
	s.Place = "hay-wharf"
	m := b.Build(s)
	selected := textWith(t, m, "place/hay-wharf")
	assert.Zero(t, selected.Priority)
	assert.Zero(t, selected.MinZoom)
	for _, text := range m.Texts {
		assert.True(t, text.ID == selected.ID || text.Priority > 0, text.ID)
	}
}

func TestEveryPlaceHasADotOrStandsForAnArea(t *testing.T) {
	b := newBuilder(t, "en")
	dots := map[string]Symbol{}
	for _, s := range b.Build(stateOf("sea-arrivals", 2016)).Symbols {
		if !s.IsFigure() {
			dots[s.Feature.ID] = s
		}
	}
	for i := range b.Atlas.Places {
		p := &b.Atlas.Places[i]
		dot, ok := dots[p.ID]
		require.Equal(t, !p.IsArea(), ok, p.ID)
		if ok && p.Is(data.RoleLanding) {
			assert.Equal(t, LandingDot, dot.Kind, p.ID)
		}
		if ok && p.Is(data.RoleDeparture) {
			assert.Equal(t, DepartureDot, dot.Kind, p.ID)
		}
	}
}
