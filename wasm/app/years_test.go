package app

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/data"
)

// seriesOf are series with a value for each of the years.
func seriesOf(years ...[]int) []data.Series {
	var all []data.Series
	for _, list := range years {
		var s data.Series
		for _, year := range list {
			s.Observations = append(s.Observations, data.Observation{Year: year})
		}
		all = append(all, s)
	}
	return all
}

func TestDefaultYear(t *testing.T) {
	partOfAYear := seriesOf([]int{2019, 2020}, []int{2019, 2020})
	for i := range partOfAYear {
		partOfAYear[i].Observations[1].Period = &data.Period{From: "2020-01", To: "2020-06"}
	}
	mixed := seriesOf([]int{2020}, []int{2020}, []int{2020}, []int{2019, 2020})
	mixed[0].Observations[0].Period = &data.Period{From: "2020-01", To: "2020-06"}
	for _, c := range []struct {
		name   string
		series []data.Series
		want   int
	}{
		{"the last year is taken where every series has it", seriesOf([]int{2019, 2020}, []int{2019, 2020}), 2020},
		{"a year that three of four series have is taken", seriesOf([]int{2020}, []int{2020}, []int{2019, 2020}, []int{2019}), 2020},
		{"a year that two of three series have is not", seriesOf([]int{2019, 2020}, []int{2019, 2020}, []int{2019}), 2019},
		{"years that are half empty are passed over", seriesOf([]int{2017, 2018, 2019, 2020}, []int{2017, 2019}, []int{2017}), 2017},
		{"a part of a year does not count as the year", partOfAYear, 2019},
		{"a part of a year in one of four series does not hold the others back", mixed, 2020},
		{"the last year is taken where no year is complete", seriesOf([]int{2017}, []int{2018}, []int{2019}), 2019},
		{"one series alone sets its last year", seriesOf([]int{2001, 2002}), 2002},
		{"an indicator without values has no year", nil, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, DefaultYear(&data.Indicator{Series: c.series}))
		})
	}
}

func TestEveryIndicatorOpensOnOneOfItsYears(t *testing.T) {
	for i := range theAtlas(t).Data.Indicators {
		indicator := &theAtlas(t).Data.Indicators[i]
		first, last := indicator.Years()
		year := DefaultYear(indicator)
		assert.True(t, first <= year && year <= last, "%s: %d", indicator.ID, year)
	}
}
