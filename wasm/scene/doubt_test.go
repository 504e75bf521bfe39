package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/geo"
)

func TestDoubtOf(t *testing.T) {
	count, minimum := &data.Indicator{}, &data.Indicator{AtLeast: true}
	cases := []struct {
		name        string
		indicator   *data.Indicator
		observation data.Observation
		want        Doubt
	}{
		{"a count of a whole year that two texts give has none", count, data.Observation{Status: data.StatusVerified}, 0},
		{"a count that one text gives has none", count, data.Observation{Status: data.StatusSingle}, 0},
		{"a minimum", minimum, data.Observation{Value: data.Count(1), Status: data.StatusSingle}, Minimum},
		{"a minimum of none, which only says that none was recorded", minimum, data.Observation{Status: data.StatusSingle}, 0},
		{"a part of the year", count, data.Observation{Period: &data.Period{From: "2026-01-01", To: "2026-06-30"}}, PartYear},
		{"a value that will be restated", count, data.Observation{Provisional: true}, Provisional},
		{"a value that was restated", count, data.Observation{Revised: true}, Revised},
		{"about so many", count, data.Observation{Qualifier: data.About}, Estimated},
		{"over so many", count, data.Observation{Qualifier: data.Over}, Estimated},
		{"a value worked out from others", count, data.Observation{Status: data.StatusDerived}, Estimated},
		{"all at once", minimum, data.Observation{
			Value: data.Count(1), Period: &data.Period{}, Provisional: true, Revised: true, Qualifier: data.Almost,
		}, Minimum | PartYear | Provisional | Estimated | Revised},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, DoubtOf(c.indicator, c.observation)) })
	}
}

func TestDoubtsAreApart(t *testing.T) {
	var all Doubt
	for _, d := range Doubts() {
		assert.False(t, all.Has(d))
		all |= d
		assert.True(t, all.Has(d))
	}
}

// TestPlacesKnownRoughlyAreSoft checks dots and circles: what stands for a
// country or region claims no position that could be rough.
func TestPlacesKnownRoughlyAreSoft(t *testing.T) {
	b := newBuilder(t, "en")
	soft := 0
	everyYear(b, func(i *data.Indicator, year int, m *Marks) {
		for _, s := range m.Symbols {
			p, ok := b.Atlas.Place(s.Feature.ID)
			if !ok || s.IsFigure() && !s.IsSized() {
				continue
			}
			want := p.Precision == data.PrecisionApproximate && !p.IsArea()
			require.Equal(t, want, s.Doubt.Has(Approximate), "%s %d: %s", i.ID, year, p.ID)
			if want {
				soft++
			}
		}
	})
	assert.Positive(t, soft)
}

func TestOutlineOfDoubts(t *testing.T) {
	cases := []struct {
		name   string
		doubt  Doubt
		dashes []float64
		open   bool
	}{
		{"without doubt it is unbroken", 0, nil, false},
		{"that of a minimum is open at the top", Minimum, nil, true},
		{"a part of the year is told by the fill", PartYear, nil, false},
		{"provisional is dashed", Provisional, []float64{7, 4}, false},
		{"estimated is dotted", Estimated, []float64{2.2, 2.8}, false},
		{"both are dashes and dots", Provisional | Estimated, []float64{7, 3, 2, 3}, false},
		{"a provisional minimum is dashed and open", Minimum | Provisional, []float64{7, 4}, true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.dashes, c.doubt.Dashes())
			broken := c.open || c.dashes != nil
			assert.Equal(t, broken, c.doubt.FillRadiusPx(20) < 20, "a gap shows the breaks")
			assert.Positive(t, c.doubt.FillRadiusPx(minRadiusPx))
			path := c.doubt.OutlinePath(geo.Screen{X: 50, Y: 40}, 20)
			// By hand: 30 degrees off the top of a circle of 20 px are 10 px
			// to the side and 17.3 px up.
			if c.open {
				assert.Equal(t, "M60.0 22.7A20.0 20.0 0 0 1 50.0 60.0A20.0 20.0 0 0 1 40.0 22.7", path)
			} else {
				assert.True(t, strings.HasPrefix(path, "M50.0 20.0") && strings.HasSuffix(path, " 50.0 20.0"), path)
			}
		})
	}
}
