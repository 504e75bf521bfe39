package panel

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
)

// TestHowABarSaysHowSureItIs draws one observation of every kind, 100 high on
// a scale of 200.
func TestHowABarSaysHowSureItIs(t *testing.T) {
	part := &data.Period{From: "2016-01-01", To: "2016-06-30"}
	for _, c := range []struct {
		name    string
		o       data.Observation
		atLeast bool
		want    []string // the classes of the marks of the year
	}{
		{"a settled value of the whole year is a plain bar", data.Observation{Status: data.StatusVerified}, false, []string{"bar"}},
		{"seen in one source it is as settled", data.Observation{Status: data.StatusSingle}, false, []string{"bar"}},
		{"a part of a year is hatched", data.Observation{Period: part}, false, []string{"bar part"}},
		{"a provisional value is dashed", data.Observation{Provisional: true}, false, []string{"bar provisional"}},
		{"a value that was worked out is pale", data.Observation{Status: data.StatusDerived}, false, []string{"bar estimated"}},
		{"a value about which the publisher was vague is pale", data.Observation{Qualifier: data.About}, false, []string{"bar estimated"}},
		{"over is vague too", data.Observation{Qualifier: data.Over}, false, []string{"bar estimated"}},
		{"a revised value has a line across", data.Observation{Revised: true}, false, []string{"bar", "bar again"}},
		{"a minimum is open at the top", data.Observation{}, true, []string{"bar", "bar walls"}},
		{"a revised minimum is both", data.Observation{Revised: true}, true, []string{"bar", "bar walls", "bar again"}},
		{"doubts combine", data.Observation{Period: part, Provisional: true, Status: data.StatusDerived, Revised: true}, true,
			[]string{"bar part provisional estimated", "bar walls", "bar again"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.o.Year, c.o.Value = 2016, data.Count(100)
			largest := data.Observation{Year: 2017, Value: data.Count(200)}
			i := &data.Indicator{AtLeast: c.atLeast, Series: []data.Series{{Observations: []data.Observation{c.o, largest}}}}
			var got []string
			for _, mark := range drawn(t, plot{indicator: i, series: &i.Series[0], year: 2017}) {
				if yearOf(t, mark) == 0 {
					got = append(got, mark.attr["class"])
				}
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// TestTheLineOfALowRevisedBarHidesNothingOfIt: it stands above it instead, in its colour.
func TestTheLineOfALowRevisedBarHidesNothingOfIt(t *testing.T) {
	for value, want := range map[int]struct{ class, line string }{
		1: {"bar again above", "M3 94h14"}, 13: {"bar again above", "M3 82h14"}, 14: {"bar again", "M3 93h14"}, 100: {"bar again", "M3 7h14"},
	} {
		i := &data.Indicator{Series: []data.Series{{Observations: []data.Observation{
			{Year: 2016, Value: data.Count(value), Revised: true}, {Year: 2017, Value: data.Count(100)},
		}}}}
		marks := drawn(t, plot{indicator: i, series: &i.Series[0], year: 2017})
		assert.Equal(t, want.class, marks[1].attr["class"], "a value of %d", value)
		assert.Equal(t, want.line, marks[1].attr["d"], "a value of %d", value)
	}
}

// TestAMinimumOfNoneIsNotOpen: that none was recorded is all that is known.
func TestAMinimumOfNoneIsNotOpen(t *testing.T) {
	i := &data.Indicator{AtLeast: true, Series: []data.Series{{Observations: []data.Observation{{Year: 2016, Value: data.Count(0)}}}}}
	marks := drawn(t, plot{indicator: i, series: &i.Series[0], year: 2016})
	assert.Len(t, marks, 1)
	assert.Equal(t, "bar now", marks[0].attr["class"])
	assert.Equal(t, "1", marks[0].attr["height"], "a value of 0 is seen, unlike a year without a value")
}

// TestWhereTheMarksOfABarStand has positions worked out by hand: the box is 100
// high, a year 20 wide with 3 free on each side. The largest is a minimum of
// 200, so the upper edge is not 200 but the next round number, 250.
func TestWhereTheMarksOfABarStand(t *testing.T) {
	shown := data.Series{Subject: "a", Whole: "c", Observations: []data.Observation{
		{Year: 2016, Value: data.Count(50), Revised: true}, {Year: 2017, Value: data.Count(200)}}}
	other := data.Series{Subject: "b", Observations: []data.Observation{{Year: 2016, Value: data.Count(100)}}}
	i := &data.Indicator{AtLeast: true, Series: []data.Series{shown, other}}
	type place struct{ class, left, width, top string }
	of := func(p plot) (places []place) {
		for _, mark := range drawn(t, p) {
			if mark.name == "rect" {
				places = append(places, place{mark.attr["class"], mark.attr["x"], mark.attr["width"], mark.attr["y"]})
			} else {
				places = append(places, place{class: mark.attr["class"], left: mark.attr["d"]})
			}
		}
		return places
	}
	t.Run("alone", func(t *testing.T) {
		assert.Equal(t, []place{
			{"bar then", "3", "14", "80"}, {class: "bar then walls", left: "M3 80V71M17 80V71"}, {class: "bar then again", left: "M3 87h14"},
			{"bar now", "23", "14", "20"}, {class: "bar now walls", left: "M23 20V11M37 20V11"},
			{class: "level", left: "M0 80H40"},
		}, of(plot{indicator: i, series: &i.Series[0], year: 2017, otherYear: 2016}))
	})
	t.Run("beside another, half as wide each", func(t *testing.T) {
		assert.Equal(t, []place{
			{"bar other", "10", "7", "60"}, {class: "bar other walls", left: "M10 60V51M17 60V51"},
			{"bar", "3", "7", "80"}, {class: "bar walls", left: "M3 80V71M10 80V71"}, {class: "bar again", left: "M3 87h7"},
			{class: "bar other now none", left: "M30 99.5h7"},
			{"bar now", "23", "7", "20"}, {class: "bar now walls", left: "M23 20V11M30 20V11"},
		}, of(plot{indicator: i, series: &i.Series[0], other: &i.Series[1], year: 2017}))
	})
	t.Run("before a whole, which is a little wider", func(t *testing.T) {
		got := of(plot{indicator: i, series: &i.Series[0], whole: &i.Series[1], year: 2017})
		assert.Equal(t, place{"bar whole", "2", "16", "60"}, got[0])
		assert.Equal(t, place{"bar", "3", "14", "80"}, got[2])
	})
}

// TestNoMinimumIsDrawnWithoutItsWalls: the largest, too, is seen to be open.
func TestNoMinimumIsDrawnWithoutItsWalls(t *testing.T) {
	for value := 1; value < 10_000; value += 7 {
		i := &data.Indicator{AtLeast: true, Series: []data.Series{{Observations: []data.Observation{{Year: 2016, Value: data.Count(value)}}}}}
		p := plot{indicator: i, series: &i.Series[0], year: 2016}
		height := barHeight * float64(value) / p.top()
		require.LessOrEqual(t, height, barHeight-4.0, "%d", value)
	}
}
