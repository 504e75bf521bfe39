package app

import "approdi/data"

// DefaultYear is the latest year for which at least three quarters of an
// indicator's series have a value for the whole year: recent, and not half
// empty. Details count only where there is nothing else. Where no year is so
// complete it is the latest of those with the most such values, and then with
// the most values of any kind.
func DefaultYear(i *data.Indicator) int {
	series := mainSeries(i)
	first, last := i.Years()
	best, most := last, 0
	for year := last; year >= first; year-- {
		whole, any := 0, 0
		for _, s := range series {
			if o, ok := s.At(year); ok {
				any++
				if o.Period == nil {
					whole++
				}
			}
		}
		if 4*whole >= 3*len(series) {
			return year
		}
		if score := whole*len(series) + any; score > most {
			best, most = year, score
		}
	}
	return best
}

// mainSeries are the series without a detail, or all if those have no value.
func mainSeries(i *data.Indicator) []*data.Series {
	var whole, all []*data.Series
	for k := range i.Series {
		s := &i.Series[k]
		all = append(all, s)
		if s.Detail == "" && len(s.Observations) > 0 {
			whole = append(whole, s)
		}
	}
	if len(whole) > 0 {
		return whole
	}
	return all
}
