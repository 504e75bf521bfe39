package scene

import "approdi/data"

// Shown tells whether a series about a subject as a whole may have a mark of
// its own in a year. Published totals never have one, and their parts always.
// Of countries and routes a whole is drawn only while not all its parts are
// known, and its parts only when all are. Of places all are drawn: the circle
// of a region is then a [Whole].
func Shown(i *data.Indicator, s *data.Series, year int) bool {
	if s.Total || s.Detail != "" {
		return false
	}
	if i.Subject == data.SubjectPlace {
		return true
	}
	if whole, ok := i.SeriesOf(s.Whole); ok && !whole.Total {
		return allPartsKnown(i, s.Whole, year)
	}
	return !allPartsKnown(i, s.Subject, year)
}

func allPartsKnown(i *data.Indicator, whole string, year int) bool {
	known, all := partsKnown(i, whole, year)
	return known > 0 && known == all
}

// partsKnown counts the parts of a whole, and those of them with a value.
func partsKnown(i *data.Indicator, whole string, year int) (known, all int) {
	for k := range i.Series {
		if i.Series[k].Whole != whole {
			continue
		}
		all++
		if _, ok := i.Series[k].At(year); ok {
			known++
		}
	}
	return known, all
}

// KindOf tells what mark a series has in a year, if it has one: details have
// none of their own, but a subject of which nothing else is known says that
// they are listed.
func KindOf(i *data.Indicator, s *data.Series, year int) (kind SymbolKind, ok bool) {
	if s.Detail != "" {
		if !speaksForDetails(i, s) {
			return 0, false
		}
		if detailKnown(i, s.Subject, year) {
			return Listed, true
		}
		return NoValue, true
	}
	if !Shown(i, s, year) {
		return 0, false
	}
	o, known := s.At(year)
	switch {
	case !known && detailKnown(i, s.Subject, year):
		return Listed, true
	case !known:
		// A place without a value keeps its dot, which claims nothing; a ring
		// around each of them would hide the few that have one.
		return NoValue, i.Subject != data.SubjectPlace
	case o.Value.IsZero():
		return ZeroValue, true
	}
	if known, _ := partsKnown(i, s.Subject, year); known > 0 && i.Subject == data.SubjectPlace {
		return Whole, true
	}
	return Circle, true
}

// speaksForDetails tells whether a series is the first detail of a subject
// that has no series as a whole.
func speaksForDetails(i *data.Indicator, s *data.Series) bool {
	for k := range i.Series {
		if i.Series[k].Subject == s.Subject {
			if i.Series[k].Detail != s.Detail {
				return false
			}
			break
		}
	}
	_, whole := i.SeriesOf(s.Subject)
	return !whole
}

func detailKnown(i *data.Indicator, subject string, year int) bool {
	for k := range i.Series {
		s := &i.Series[k]
		if s.Subject != subject || s.Detail == "" {
			continue
		}
		if _, ok := s.At(year); ok {
			return true
		}
	}
	return false
}
