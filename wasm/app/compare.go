package app

import (
	"strconv"

	"approdi/data"
)

// Comparison is what the figures are set against: another year, or another
// subject of the same indicator. At most one of the two is set; with neither
// nothing is compared.
type Comparison struct {
	Year    int
	Subject string
}

// None tells whether nothing is compared.
func (c Comparison) None() bool { return c == Comparison{} }

// String writes a comparison as links do: a year or an id.
func (c Comparison) String() string {
	switch {
	case c.Year != 0:
		return strconv.Itoa(c.Year)
	default:
		return c.Subject
	}
}

// ParseComparison reads a year or the id of a subject. What the indicator
// does not have compares nothing.
func ParseComparison(i *data.Indicator, s string) Comparison {
	if year, err := strconv.Atoi(s); err == nil {
		if first, last := i.Years(); first <= year && year <= last {
			return Comparison{Year: year}
		}
		return Comparison{}
	}
	for _, series := range Comparable(i) {
		if series.Subject == s {
			return Comparison{Subject: s}
		}
	}
	return Comparison{}
}

// Comparable are the series of an indicator that can be set against each
// other: whole subjects that have values, without published totals over
// several. One alone has nothing to be set against.
func Comparable(i *data.Indicator) []*data.Series {
	var found []*data.Series
	for k := range i.Series {
		if s := &i.Series[k]; s.Detail == "" && !s.Total && len(s.Observations) > 0 {
			found = append(found, s)
		}
	}
	if len(found) < 2 {
		return nil
	}
	return found
}
