package panel

import "approdi/data"

// obstacle is the catalog key of why two values have no difference that would
// mean something, or "": rounded words, or periods that are not the same. A
// value that was worked out from others is a number like any, as its note says,
// so it can be compared. A part and its whole are told by [within].
func obstacle(a, b data.Observation) string {
	switch {
	case a.Qualifier != "" || b.Qualifier != "":
		return "compare.rounded"
	case (a.Period == nil) != (b.Period == nil):
		return "compare.period"
	case a.Period != nil && days(*a.Period) != days(*b.Period):
		return "compare.periods"
	}
	return ""
}

// days are the ends of a period without their year: the same part of two
// years can be compared.
func days(p data.Period) [2]string {
	const year = len("2026")
	return [2]string{p.From[year:], p.To[year:]}
}

// within tells whether a series is a part of another, at any remove.
func within(i *data.Indicator, part, whole *data.Series) bool {
	for s := wholeOf(i, part); s != nil; s = wholeOf(i, s) {
		if s == whole {
			return true
		}
	}
	return false
}
