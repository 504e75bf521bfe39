package panel

import (
	"strconv"

	"approdi/data"
)

// FiguresPage is the file, beside the explorer, of the page with all values of
// an indicator.
func FiguresPage(indicator string) string { return "figures-" + indicator + ".html" }

// SeriesAnchor names a series inside the page of its indicator.
func SeriesAnchor(subject, detail string) string {
	if detail == "" {
		return subject
	}
	return subject + "-" + detail
}

// FigureAnchor is the id, on the page of its indicator, of what is known about
// a value.
func FigureAnchor(r data.Ref) string {
	return "f-" + SeriesAnchor(r.Subject, r.Detail) + "-" + strconv.Itoa(r.Year)
}

// Told tells whether there is a value for a year, or something to say of it.
// Only such years have a row on the page of their indicator.
func Told(s *data.Series, year int) bool {
	_, known := s.At(year)
	return known || len(s.CompetingAt(year)) > 0 || len(s.ListedAt(year)) > 0 || s.GapAt(year) != ""
}

// FigureAddress is the way to what is known about a value: its row on the page
// of its indicator, or only the page where there is no such row.
func FigureAddress(s *data.Series, r data.Ref) string {
	if !Told(s, r.Year) {
		return FiguresPage(r.Indicator)
	}
	return FiguresPage(r.Indicator) + "#" + FigureAnchor(r)
}

// figureAddress is [FigureAddress] of a name, which may name nothing.
func (w Writer) figureAddress(r data.Ref) string {
	_, s, ok := w.Atlas.Data.Lookup(r)
	if !ok {
		return FiguresPage(r.Indicator)
	}
	return FigureAddress(s, r)
}
