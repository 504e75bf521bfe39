package panel

import (
	"slices"

	"approdi/data"
)

// rows are the series that the table lists: every country and route, also
// without a value; of places and details only those that have one in a year
// that is shown, since most have values in a few years. Details follow their
// whole, the largest first.
func rows(i *data.Indicator, years ...int) []*data.Series {
	known := func(s *data.Series) bool {
		return slices.ContainsFunc(years, func(year int) bool { _, ok := s.At(year); return ok })
	}
	var found []*data.Series
	for k := range i.Series {
		s := &i.Series[k]
		if s.Detail != "" {
			continue
		}
		if i.Subject != data.SubjectPlace && !listsParts(i) || known(s) {
			found = append(found, s)
		}
		found = append(found, detailsOf(i, s.Subject, years[0], known)...)
	}
	var listed []string // of the subjects that have parts only
	for _, s := range i.Series {
		if _, whole := i.SeriesOf(s.Subject); !whole && !slices.Contains(listed, s.Subject) {
			listed = append(listed, s.Subject)
			found = append(found, detailsOf(i, s.Subject, years[0], known)...)
		}
	}
	if i.Subject == data.SubjectPlace {
		return placeRows(i, found, years[0])
	}
	return found
}

// listsParts tells whether a table is about the parts of a count more than
// about the whole.
func listsParts(i *data.Indicator) bool {
	return i.Detail == data.DetailNationality || i.Detail == data.DetailGroup
}

// placeRows puts the larger place first, and the places inside a listed region
// after it.
func placeRows(i *data.Indicator, found []*data.Series, year int) []*data.Series {
	slices.SortStableFunc(found, func(a, b *data.Series) int { return byValue(a, b, year) })
	var ordered []*data.Series
	for _, s := range found {
		if listedWhole(i, s, year) {
			continue
		}
		ordered = append(ordered, s)
		for _, part := range found {
			if part.Whole == s.Subject && listedWhole(i, part, year) {
				ordered = append(ordered, part)
			}
		}
	}
	return ordered
}

// listedWhole tells whether a part stands under its whole in a table.
func listedWhole(i *data.Indicator, s *data.Series, year int) bool {
	return s.Detail != "" || s.Whole != "" && (i.Subject != data.SubjectPlace || inWhole(i, s, year))
}

func detailsOf(i *data.Indicator, subject string, year int, known func(*data.Series) bool) []*data.Series {
	var details []*data.Series
	for k := range i.Series {
		if s := &i.Series[k]; s.Subject == subject && s.Detail != "" && known(s) {
			details = append(details, s)
		}
	}
	if _, whole := i.SeriesOf(subject); whole && len(details) == 1 && i.Detail == data.DetailBorder {
		return nil // all of it is at sea, or all on land
	}
	if i.Detail != data.DetailGroup {
		slices.SortStableFunc(details, func(a, b *data.Series) int { return byValue(a, b, year) })
	}
	return details
}

// byValue puts the larger value of a year first, and what has none last.
func byValue(a, b *data.Series, year int) int {
	x, knownX := a.At(year)
	y, knownY := b.At(year)
	switch {
	case knownX && knownY:
		return y.Value.Compare(x.Value)
	case knownX:
		return -1
	case knownY:
		return 1
	}
	return 0
}

// manySubjects tells whether the indicator counts in more than one place.
func manySubjects(i *data.Indicator) bool {
	for _, s := range i.Series {
		if s.Subject != i.Series[0].Subject {
			return true
		}
	}
	return false
}
