package data

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func series(t *testing.T, indicator, subject string) *Series {
	t.Helper()
	i, ok := mustLoad(t).Indicator(indicator)
	require.True(t, ok)
	s, ok := i.SeriesOf(subject)
	require.True(t, ok)
	return s
}

func TestAYearWithoutAValueIsNotAZero(t *testing.T) {
	greece := series(t, "sea-arrivals", "greece")
	_, ok := greece.At(2025)
	assert.False(t, ok)
	land := series(t, "dead-and-missing", "turkiye-europe-land")
	o, ok := land.At(2014)
	assert.True(t, ok)
	assert.True(t, o.Value.IsZero())
}

func TestYearsSpanAllSeries(t *testing.T) {
	d := mustLoad(t)
	for id, want := range map[string][2]int{
		"sea-arrivals":     {2002, 2026},
		"dead-and-missing": {2014, 2026},
		"detections":       {2009, 2025},
	} {
		i, ok := d.Indicator(id)
		require.True(t, ok)
		first, last := i.Years()
		assert.Equal(t, want, [2]int{first, last}, id)
	}
}

func TestAnIndicatorWithoutObservationsHasNoYears(t *testing.T) {
	first, last := (&Indicator{Series: []Series{{}}}).Years()
	assert.Zero(t, first)
	assert.Zero(t, last)
}

func TestAPartIsNeverMoreThanItsWhole(t *testing.T) {
	for _, i := range mustLoad(t).Indicators {
		for _, part := range i.Series {
			if part.Whole == "" {
				continue
			}
			whole, ok := i.SeriesOf(part.Whole)
			require.True(t, ok)
			for _, o := range part.Observations {
				if w, ok := whole.At(o.Year); ok {
					assert.LessOrEqual(t, o.Value.Tenths(), w.Value.Tenths(), "%s %s %d", i.ID, part.Subject, o.Year)
				}
			}
		}
	}
}

// The published total is the sum of the routes until 2024; for 2025 the
// United Nations quoted more than the copy of the database has by route.
func TestTheMediterraneanTotalIsTheSumOfItsRoutes(t *testing.T) {
	i, ok := mustLoad(t).Indicator("dead-and-missing")
	require.True(t, ok)
	total, ok := i.SeriesOf("mediterranean")
	require.True(t, ok)
	assert.True(t, total.Total)
	for _, o := range total.Observations {
		sum := 0
		for _, s := range i.Series {
			if s.Whole == total.Subject {
				part, ok := s.At(o.Year)
				require.True(t, ok)
				sum += part.Value.Rounded()
			}
		}
		if o.Year == 2025 {
			assert.Equal(t, 2142, sum)
			assert.Equal(t, Count(2185), o.Value)
			continue
		}
		assert.Equal(t, Count(sum), o.Value, o.Year)
	}
}

func TestKnownDoubtsTravelWithTheirValues(t *testing.T) {
	italy := series(t, "sea-arrivals", "italy")
	shown, _ := italy.At(2020)
	assert.Equal(t, Count(34154), shown.Value)
	var slips []Observation
	for _, o := range italy.Competing {
		if o.Value == Count(31154) {
			slips = append(slips, o)
		}
	}
	require.Len(t, slips, 1)
	assert.Equal(t, "note.italy-2020-slip", slips[0].Note)

	for _, c := range []struct {
		subject, from, to string
		year              int
	}{
		{"cyprus", "2015-01-01", "2015-12-14", 2015},
		{"cyprus", "2024-01-01", "2024-04-02", 2024},
		{"spain-mainland-balearics", "2021-01-01", "2021-12-28", 2021},
		{"greece", "2026-01-01", "2026-08-16", 2026},
	} {
		o, ok := series(t, "sea-arrivals", c.subject).At(c.year)
		require.True(t, ok)
		assert.Equal(t, &Period{From: c.from, To: c.to}, o.Period)
	}
	greece, _ := series(t, "sea-arrivals", "greece").At(2022)
	assert.Equal(t, StatusDerived, greece.Status)
}
