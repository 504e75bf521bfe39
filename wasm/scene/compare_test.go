package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/atlas"
)

// TestTheComparedYearStandsBesideTheShownOne checks every pair of years of
// every indicator: the rings are those of the figures of the other year, on
// the same scale and at the same place, and change nothing else.
func TestTheComparedYearStandsBesideTheShownOne(t *testing.T) {
	b := newBuilder(t, "en")
	rings := 0
	for k := range b.Atlas.Data.Indicators {
		i := &b.Atlas.Data.Indicators[k]
		first, last := i.Years()
		for year := first; year <= last; year++ {
			for other := first; other <= last; other++ {
				alone := figuresOf(t, b.Build(stateOf(i.ID, year)))
				s := stateOf(i.ID, year)
				s.Compare.Year = other
				m := b.Build(s)
				require.Equal(t, alone, figuresOf(t, m), "%s %d beside %d", i.ID, year, other)
				for subject, ring := range ringsOf(t, m) {
					rings++
					require.NotEqual(t, year, other)
					series, ok := i.SeriesOf(subject)
					require.True(t, ok)
					o, known := series.At(other)
					require.True(t, known && !o.Value.IsZero(), "%s %s %d", i.ID, subject, other)
					require.Equal(t, ScaleOf(i, wide.Width).RadiusPx(o.Value.Float()), ring.RadiusPx)
					if now, ok := alone[subject]; ok {
						require.Equal(t, now.At, ring.At)
					}
				}
			}
		}
	}
	assert.Greater(t, rings, 100)
}

// ringsOf are the symbols of the compared year, by subject.
func ringsOf(t *testing.T, m *Marks) map[string]Symbol {
	t.Helper()
	rings := map[string]Symbol{}
	for _, s := range m.Symbols {
		if s.Kind == Then {
			require.NotContains(t, rings, s.Feature.ID)
			rings[s.Feature.ID] = s
		}
	}
	return rings
}

func TestTwoYearsOfACountry(t *testing.T) {
	b := newBuilder(t, "en")
	s := stateOf("sea-arrivals", 2016)
	s.Compare.Year = 2015
	m := b.Build(s)
	greece := ringsOf(t, m)["greece"]
	assert.Greater(t, greece.RadiusPx, figuresOf(t, m)["greece"].RadiusPx, "fewer came ashore in 2016")
	assert.NotContains(t, textWith(t, m, "figure/greece").Content, "856", "the map writes the shown year alone")
}

func TestTwoCountriesKeepTheirStrength(t *testing.T) {
	b := newBuilder(t, "en")
	place := func(id string) atlas.Feature { return atlas.Feature{Kind: atlas.PlaceFeature, ID: id} }
	cases := []struct {
		name           string
		place, other   string
		strong, faded  []string
		bands, without atlas.Family
	}{
		{"the first country and another", "", "greece", []string{"italy", "greece"}, []string{"malta", "cyprus"}, atlas.Eastern, atlas.Western},
		{"the selected country and another", "cyprus", "malta", []string{"cyprus", "malta"}, []string{"italy", "greece"}, atlas.Central, atlas.Western},
		{"a port keeps the figures of its family", "lampedusa", "greece", []string{"italy", "greece"}, []string{"spain", "cyprus"}, atlas.Eastern, atlas.Western},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := stateOf("sea-arrivals", 2016)
			s.Place, s.Compare.Subject = c.place, c.other
			m := b.Build(s)
			figures := figuresOf(t, m)
			for _, id := range c.strong {
				want := Plain
				if s.Selected() == place(id) {
					want = Selected
				}
				assert.Equal(t, want, figures[id].Emphasis, id)
			}
			for _, id := range c.faded {
				assert.Equal(t, Faded, figures[id].Emphasis, id)
			}
			for _, band := range m.Bands {
				r, _ := b.Atlas.Route(band.Feature.ID)
				switch r.Family {
				case c.bands:
					assert.Equal(t, Plain, band.Emphasis, band.Corridor.ID)
				case c.without:
					assert.Equal(t, Faded, band.Emphasis, band.Corridor.ID)
				}
			}
		})
	}
	t.Run("beside a published total, which has no mark, nothing fades", func(t *testing.T) {
		i, _ := b.Atlas.Data.Indicator("dead-and-missing")
		require.True(t, hasTotal(i))
		s := stateOf("dead-and-missing", 2016)
		s.Compare.Subject = "central-mediterranean"
		for _, symbol := range b.Build(s).Symbols {
			assert.Equal(t, Plain, symbol.Emphasis, symbol.Feature.ID)
		}
	})
}

func hasTotal(i *data.Indicator) bool {
	for k := range i.Series {
		if i.Series[k].Total {
			return true
		}
	}
	return false
}
