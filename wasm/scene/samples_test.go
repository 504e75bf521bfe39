package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/data"
)

func TestRoundBelow(t *testing.T) {
	for value, want := range map[float64]float64{
		0: 0, 0.9: 0, 1: 1, 1.9: 1, 2: 2, 4.9: 2, 5: 5, 9.99: 5, 10: 10, 19: 10, 99: 50, 100: 100, 856_723: 500_000, 1_000_000: 1_000_000,
	} {
		assert.InDelta(t, want, roundBelow(value), 1e-6, "%v", value)
	}
}

func TestSamplesFitTheLegendAndTheScale(t *testing.T) {
	b := newBuilder(t, "en")
	for k := range b.Atlas.Data.Indicators {
		i := &b.Atlas.Data.Indicators[k]
		for _, width := range []float64{320, 390, 900, 1440} {
			scale := ScaleOf(i, width)
			for name, samples := range map[string][]Sample{"radii": scale.Radii(), "widths": scale.Widths()} {
				size, most := scale.RadiusPx, float64(largestSamplePx)
				if name == "widths" {
					size, most = scale.BandPx, maxBandPx
				}
				if name == "radii" || width >= wideMapPx { // the few widths of deaths are too narrow for three on a telephone
					assert.Len(t, samples, 3, "%s %s on %v px", i.ID, name, width)
				}
				for n, s := range samples {
					assert.Equal(t, size(float64(s.Value)), s.SizePx)
					assert.LessOrEqual(t, s.SizePx, most)
					assert.LessOrEqual(t, float64(s.Value), scale.max)
					if n > 0 {
						assert.LessOrEqual(t, 2*s.Value, samples[n-1].Value)
					}
				}
			}
		}
	}
}

func TestSamplesOfShares(t *testing.T) {
	shares := ScaleOf(&data.Indicator{Unit: data.UnitPercent}, wide.Width)
	assert.InDelta(t, maxShareRadiusPx, shares.RadiusPx(100), 1e-9, "whatever the values, 100 per cent is the largest")
	assert.InDelta(t, maxShareRadiusPx/2, shares.RadiusPx(25), 1e-9)
	var values []int
	for _, s := range shares.Radii() {
		values = append(values, s.Value)
	}
	assert.Equal(t, []int{20, 5, 1}, values)
}
