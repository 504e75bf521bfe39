package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/wasm/app"
)

// between is a state on its way from one year to another.
func between(indicator string, from, to int, morph float64) app.State {
	s := stateOf(indicator, to)
	s.FromYear, s.Morph = from, morph
	return s
}

func TestMorphBeginsWithOneYearAndEndsWithTheOther(t *testing.T) {
	b := newBuilder(t, "en")
	for k := range b.Atlas.Data.Indicators {
		i := &b.Atlas.Data.Indicators[k]
		first, last := i.Years()
		for year := first + 1; year <= last; year++ {
			scale := ScaleOf(i, wide.Width)
			before, after := figuresOf(t, b.Build(stateOf(i.ID, year-1))), figuresOf(t, b.Build(stateOf(i.ID, year)))
			start, end := figuresOf(t, b.Build(between(i.ID, year-1, year, 0))), figuresOf(t, b.Build(between(i.ID, year-1, year, 1)))
			require.Equal(t, after, end, "%s %d", i.ID, year)
			require.Equal(t, len(after), len(start), "%s %d: the circles are those of the year to come", i.ID, year)
			for subject, s := range start {
				require.Equal(t, after[subject].Kind, s.Kind, "%s %d %s", i.ID, year, subject)
				if !s.IsSized() {
					continue
				}
				series, _ := i.SeriesOf(subject)
				o, known := series.At(year - 1)
				if old, ok := before[subject]; ok && known && !o.Value.IsZero() {
					require.InDelta(t, old.RadiusPx, s.RadiusPx, 1e-9, "%s %d %s", i.ID, year, subject)
				}
				if !known {
					require.InDelta(t, scale.RadiusPx(0), s.RadiusPx, 1e-9, "%s %d %s grows from nothing", i.ID, year, subject)
				}
			}
		}
	}
}

func TestMorphNeverLeavesTheSpaceBetweenTheYears(t *testing.T) {
	b := newBuilder(t, "en")
	low, high := figuresOf(t, b.Build(stateOf("sea-arrivals", 2013))), figuresOf(t, b.Build(stateOf("sea-arrivals", 2014)))
	last := low["italy"].RadiusPx
	for morph := 0.0; morph <= 1; morph += 0.05 {
		got := figuresOf(t, b.Build(between("sea-arrivals", 2013, 2014, morph)))["italy"].RadiusPx
		assert.GreaterOrEqual(t, got, last-1e-9)
		assert.LessOrEqual(t, got, high["italy"].RadiusPx+1e-9)
		last = got
	}
}

// TestMorphWritesNoNumberThatNobodyPublished checks that only sizes move.
func TestMorphWritesNoNumberThatNobodyPublished(t *testing.T) {
	b := newBuilder(t, "en")
	contents := func(s app.State) map[string]string {
		written := map[string]string{}
		for _, text := range b.Build(s).Texts {
			written[text.ID] = text.Content
		}
		return written
	}
	for _, i := range b.Atlas.Data.Indicators {
		_, last := i.Years()
		want := contents(stateOf(i.ID, last))
		for _, morph := range []float64{0, 0.3, 0.99} {
			assert.Equal(t, want, contents(between(i.ID, last-1, last, morph)), i.ID)
		}
	}
}

func TestMorphOfBands(t *testing.T) {
	b := newBuilder(t, "en")
	widths := func(s app.State) map[string]float64 {
		w := map[string]float64{}
		for _, band := range b.Build(s).Bands {
			w[band.Corridor.ID] = band.WidthPx
		}
		return w
	}
	before, after := widths(stateOf("detections", 2014)), widths(stateOf("detections", 2015))
	assert.Equal(t, before, widths(between("detections", 2014, 2015, 0)))
	assert.Equal(t, after, widths(between("detections", 2014, 2015, 1)))
	assert.Greater(t, after["bodrum-kos"], before["bodrum-kos"])
}

func TestAStateWithoutAnIndicatorHasNoMarks(t *testing.T) {
	b := newBuilder(t, "en")
	assert.NotEmpty(t, b.Build(stateOf("sea-arrivals", 2016)).Symbols)
	assert.Equal(t, 0, len(b.Build(stateOf("rumours", 2016)).Symbols), "and none of the last one's")
}

func TestEaseOut(t *testing.T) {
	assert.Zero(t, easeOut(0))
	assert.Equal(t, 1.0, easeOut(1))
	assert.Greater(t, easeOut(0.5), 0.5, "it starts fast")
}
