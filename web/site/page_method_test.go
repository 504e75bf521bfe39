package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/data"
)

func TestGapsOfWhichTheSameIsKnownStandTogether(t *testing.T) {
	s := mustSite(t, "en")
	for _, i := range s.allIndicators() {
		years, notes := 0, map[string]bool{}
		for _, g := range s.gaps(i) {
			assert.False(t, notes[g.Note], "%s says it twice: %s", i.ID, g.Note)
			notes[g.Note] = true
			for _, one := range g.Series {
				years += len(one.Years)
				for _, year := range one.Years {
					assert.True(t, strings.HasSuffix(year.Link, "-"+year.Year), "%s leads to its row", year.Link)
				}
			}
		}
		all := 0
		for k := range i.Series {
			all += len(i.Series[k].Gaps)
		}
		assert.Equal(t, all, years, "%s: every gap is there", i.ID)
	}
}

func TestALastYearThatIsNotWholeIsMarked(t *testing.T) {
	s := mustSite(t, "en")
	part := &data.Period{From: "2026-01", To: "2026-08"}
	series := func(observations ...data.Observation) data.Series { return data.Series{Observations: observations} }
	for _, c := range []struct {
		name   string
		series []data.Series
		want   string
	}{
		{"a whole year", []data.Series{series(data.Observation{Year: 2026})}, "2026"},
		{"a part of a year", []data.Series{series(data.Observation{Year: 2026, Period: part})}, "2026*"},
		{"whole for one of two subjects", []data.Series{series(data.Observation{Year: 2026, Period: part}), series(data.Observation{Year: 2026})}, "2026"},
		{"another subject ends earlier", []data.Series{series(data.Observation{Year: 2025}), series(data.Observation{Year: 2026, Period: part})}, "2026*"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, s.lastYear(&data.Indicator{Series: c.series}, 2026))
		})
	}
}

// TestTheNewestDateIsThatOfSomeFigure: no page may promise figures that are
// newer than the newest there is.
func TestTheNewestDateIsThatOfSomeFigure(t *testing.T) {
	s := mustSite(t, "en")
	newest := latestState(s.allIndicators()...)
	n := s.countWhere(func(o data.Observation) bool { return o.AsOf == newest })
	assert.Positive(t, n)
	assert.Equal(t, n, s.countWhere(func(o data.Observation) bool { return o.AsOf >= newest }))
}
