package panel

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/app"
)

func TestChartsHaveOneScaleForAllYears(t *testing.T) {
	w := english(t)
	for k := range w.Atlas.Data.Indicators {
		i := &w.Atlas.Data.Indicators[k]
		first, last := i.Years()
		for j := range i.Series {
			s := &i.Series[j]
			want := ""
			for year := first; year <= last; year++ {
				var m markup
				plot{indicator: i, series: s, year: year}.draw(&m)
				marked := map[string]int{}
				for _, mark := range parse(t, m.String()).elements()[0].elements() {
					require.True(t, mark.has("bar"))
					if mark.has("now") && !mark.has("walls") && !mark.has("again") {
						marked["bar"]++
						require.Equal(t, year, first+yearOf(t, mark), "it is the year that is shown")
					} else if mark.has("now") {
						marked["beside"]++
					}
				}
				require.Equal(t, 1, marked["bar"], "one year is marked")
				require.LessOrEqual(t, marked["beside"], 2, "with its walls and the line of a revised value")
				plain := strings.ReplaceAll(m.String(), " now", "")
				if want == "" {
					want = plain
				}
				require.Equal(t, want, plain, "%s %s: only the mark moves", i.ID, s.Subject)
			}
		}
	}
}

// yearOf counts the years before the one that a mark of a chart stands in.
func yearOf(t *testing.T, mark *element) int {
	t.Helper()
	left := mark.attr["x"]
	if mark.name == "path" {
		left = mark.attr["d"][1:strings.Index(mark.attr["d"], " ")]
	}
	x, err := strconv.ParseFloat(left, 64)
	require.NoError(t, err)
	return int(x) / barWidth
}

func TestBarsAreInProportion(t *testing.T) {
	i := &data.Indicator{Series: []data.Series{{Observations: []data.Observation{
		{Year: 2014, Value: data.Count(50)}, {Year: 2015, Value: data.Count(190)}, {Year: 2017, Value: data.Count(0)}, {Year: 2018, Value: data.Count(100), Period: &data.Period{}},
	}}}}
	var m markup
	plot{indicator: i, series: &i.Series[0], year: 2018}.draw(&m)
	bars := parse(t, m.String()).elements()[0].elements()
	require.Len(t, bars, 5, "a bar for each year from the first to the last")
	type bar struct{ name, class, y, height string }
	var got []bar
	for _, b := range bars {
		got = append(got, bar{b.name, b.attr["class"], b.attr["y"], b.attr["height"]})
	}
	assert.Equal(t, []bar{
		{"rect", "bar", "75", "25"}, {"rect", "bar", "5", "95"}, {"path", "bar none", "", ""},
		{"rect", "bar", "99", "1"}, {"rect", "bar now part", "50", "50"},
	}, got, "the upper edge is the next round number, 200")
}

// drawn are the marks of a chart, in the order of drawing.
func drawn(t *testing.T, p plot) []*element {
	t.Helper()
	var m markup
	p.draw(&m)
	chart := parse(t, m.String()).elements()
	require.Len(t, chart, 1)
	return chart[0].elements()
}

func TestTheScaleIncludesAllThatIsDrawn(t *testing.T) {
	w := english(t)
	for k := range w.Atlas.Data.Indicators {
		i := &w.Atlas.Data.Indicators[k]
		for a := range i.Series {
			shown, other := &i.Series[a], &i.Series[(a+1)%len(i.Series)]
			for _, p := range []plot{
				{indicator: i, series: shown}, {indicator: i, series: shown, other: other},
				{indicator: i, series: shown, whole: wholeOf(i, shown)},
			} {
				top := p.top()
				for _, s := range []*data.Series{p.series, p.other, p.whole} {
					if s == nil {
						continue
					}
					for _, o := range s.Observations {
						require.LessOrEqual(t, o.Value.Float(), top, "%s %s %d", i.ID, s.Subject, o.Year)
					}
				}
				for _, mark := range drawn(t, p) {
					if mark.name == "rect" {
						y, errY := strconv.ParseFloat(mark.attr["y"], 64)
						height, errHeight := strconv.ParseFloat(mark.attr["height"], 64)
						require.NoError(t, errY)
						require.NoError(t, errHeight)
						require.GreaterOrEqual(t, y, 0.0)
						require.InDelta(t, barHeight, y+height, 0.011, "it stands on the ground")
					}
				}
			}
		}
	}
	i := indicator(t, w, "sea-arrivals")
	italy, _ := i.SeriesOf("italy")
	greece, _ := i.SeriesOf("greece")
	assert.Equal(t, 200_000.0, plot{indicator: i, series: italy}.top())
	assert.Equal(t, 1_000_000.0, plot{indicator: i, series: italy, other: greece}.top())
	assert.Equal(t, 100.0, plot{indicator: indicator(t, w, "place-shares"), series: italy}.top(), "shares are of a hundred")
}

func TestTheUpperEdgeIsARoundNumber(t *testing.T) {
	for x, want := range map[float64]float64{
		1: 1, 1.5: 2, 2: 2, 2.1: 2.5, 3: 4, 4.5: 5, 5.5: 6, 7: 8, 9: 10, 10: 10, 11: 20,
		4574: 5000, 181_436: 200_000, 856_723: 1_000_000, 885_386: 1_000_000, 65_000: 80_000,
	} {
		assert.InDelta(t, want, roundUp(x), 1e-9*want, "%v", x)
	}
	for x := 1.0; x < 1e7; x *= 1.07 {
		top := roundUp(x)
		require.GreaterOrEqual(t, top, x)
		require.LessOrEqual(t, top, 2*x, "more than half of the height is used by the largest")
	}
}

func TestTheAxisSaysTheUpperEdgeAndItsHalf(t *testing.T) {
	for _, c := range []struct {
		name  string
		state app.State
		want  []string
	}{
		{"people", showing("sea-arrivals", 2016, place("italy")), []string{"200,000", "100,000"}},
		{"people of two countries", comparing("sea-arrivals", 2016, place("italy"), withSubject("greece")), []string{"1,000,000", "500,000"}},
		{"a part has the scale of its whole", showing("sea-arrivals", 2016, place("canary-islands")), []string{"80,000", "40,000"}},
		{"shares", showing("place-shares", 2018, place("lesvos")), []string{"100%", "50%"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			axis := parse(t, english(t).Timeline(c.state).ChartHTML).named("ol", "axis")
			require.Len(t, axis, 1)
			var got []string
			for _, label := range axis[0].elements() {
				got = append(got, label.text())
			}
			assert.Equal(t, c.want, got)
		})
	}
}
