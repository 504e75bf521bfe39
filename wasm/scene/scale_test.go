package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/data"
)

func indicatorWith(unit data.Unit, values ...int) *data.Indicator {
	i := &data.Indicator{Unit: unit, Series: []data.Series{{Subject: "a"}}}
	for k, v := range values {
		i.Series[0].Observations = append(i.Series[0].Observations, data.Observation{Year: 2000 + k, Value: data.Count(v)})
	}
	return i
}

func TestScale(t *testing.T) {
	i := indicatorWith(data.UnitPeople, 100, 40_000, 10_000)
	s := ScaleOf(i, 1440)
	t.Run("the largest value of all years has the largest circle and band", func(t *testing.T) {
		assert.InDelta(t, maxRadiusPx, s.RadiusPx(40_000), 1e-9)
		assert.InDelta(t, maxBandPx, s.BandPx(40_000), 1e-9)
	})
	t.Run("four times the people have twice the radius", func(t *testing.T) {
		assert.InDelta(t, 2*s.RadiusPx(10_000), s.RadiusPx(40_000), 1e-9)
	})
	t.Run("a few people can still be seen", func(t *testing.T) {
		assert.InDelta(t, minRadiusPx, s.RadiusPx(1), 1e-9)
		assert.InDelta(t, minBandPx, s.BandPx(1), 1e-9)
	})
	t.Run("nobody has no circle and a plain band", func(t *testing.T) {
		assert.Zero(t, s.RadiusPx(0))
		assert.InDelta(t, plainBandPx, s.BandPx(0), 1e-9)
		assert.Zero(t, s.RadiusPx(-1))
	})
	t.Run("a band that says a number is wider than one that only shows the way", func(t *testing.T) {
		assert.Greater(t, float64(minBandPx), float64(plainBandPx))
	})
	t.Run("sizes never fall as values rise", func(t *testing.T) {
		for v := 0.0; v < 40_000; v += 37 {
			assert.LessOrEqual(t, s.RadiusPx(v), s.RadiusPx(v+37))
			assert.LessOrEqual(t, s.BandPx(v), s.BandPx(v+37))
		}
	})
	t.Run("marks shrink with a narrow map, but not without end", func(t *testing.T) {
		half, narrow := ScaleOf(i, wideMapPx/2), ScaleOf(i, 320)
		assert.InDelta(t, maxRadiusPx/2, half.RadiusPx(40_000), 1e-9)
		assert.InDelta(t, maxRadiusPx*smallestShare, narrow.RadiusPx(40_000), 1e-9)
		assert.Equal(t, s, ScaleOf(i, wideMapPx), "nor do they grow with a very wide one")
		assert.InDelta(t, minRadiusPx, narrow.RadiusPx(1), 1e-9)
	})
	t.Run("a published total is never drawn, so it makes nothing else smaller", func(t *testing.T) {
		with := indicatorWith(data.UnitPeople, 100, 40_000, 10_000)
		with.Series = append(with.Series, data.Series{Subject: "all", Total: true, Observations: []data.Observation{{Year: 2000, Value: data.Count(1_000_000)}}})
		assert.Equal(t, s, ScaleOf(with, 1440))
	})
	t.Run("the dead are drawn smaller", func(t *testing.T) {
		dead := ScaleOf(indicatorWith(data.UnitDeaths, 5_000), 1440)
		assert.InDelta(t, maxDeathRadiusPx, dead.RadiusPx(5_000), 1e-9)
		assert.InDelta(t, maxDeathBandPx, dead.BandPx(5_000), 1e-9)
		assert.Less(t, dead.RadiusPx(5_000), s.RadiusPx(40_000))
	})
	t.Run("an indicator without values has a scale all the same", func(t *testing.T) {
		assert.InDelta(t, maxRadiusPx, ScaleOf(&data.Indicator{}, 1440).RadiusPx(1), 1e-9)
	})
}
