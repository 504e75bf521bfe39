package data

import (
	"fmt"
	"time"
)

// isoLayouts are the precisions of ISO 8601 dates in the files: a day, a
// month or a year.
var isoLayouts = []string{time.DateOnly, "2006-01", "2006"}

// parseDate reads a date of any of those precisions as the first moment it
// covers.
func parseDate(iso string) (time.Time, error) {
	for _, layout := range isoLayouts {
		if date, err := time.Parse(layout, iso); err == nil {
			return date, nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is not a date like 2026-08-16, 2026-08 or 2026", iso)
}

// check reports why a period cannot be a part of a year: an end that is not
// a date to the day or month, an end in another year, or an end before the
// beginning.
func (p Period) check(year int) error {
	if err := p.checkSpan(year); err != nil {
		return err
	}
	_, err := p.end(p.From, year)
	return err
}

// checkSpan is check for a period that may begin before the year.
func (p Period) checkSpan(year int) error {
	from, err := parseDate(p.From)
	if err != nil {
		return fmt.Errorf("period: %w", err)
	}
	to, err := p.end(p.To, year)
	if err != nil {
		return err
	}
	if to.Before(from) {
		return fmt.Errorf("period ends on %s, before it begins on %s", p.To, p.From)
	}
	return nil
}

func (p Period) end(iso string, year int) (time.Time, error) {
	date, err := parseDate(iso)
	if err != nil {
		return date, fmt.Errorf("period: %w", err)
	}
	if len(iso) == len("2006") {
		return date, fmt.Errorf("period: %q is a whole year", iso)
	}
	if date.Year() != year {
		return date, fmt.Errorf("period: %s is in another year", iso)
	}
	return date, nil
}
