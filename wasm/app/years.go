package app

import "approdi/data"

// DefaultYear is the latest year for which at least three quarters of an
// indicator's series have a value for the whole year: recent, and not half
// empty. Where no year is so complete it is the last one.
func DefaultYear(i *data.Indicator) int {
	first, last := i.Years()
	for year := last; year >= first; year-- {
		whole := 0
		for s := range i.Series {
			if o, ok := i.Series[s].At(year); ok && o.Period == nil {
				whole++
			}
		}
		if 4*whole >= 3*len(i.Series) {
			return year
		}
	}
	return last
}
