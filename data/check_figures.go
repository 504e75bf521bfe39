package data

import (
	"fmt"
	"slices"
)

// checkIndicator checks an indicator with all its series.
func (d *Data) checkIndicator(i *Indicator, faults *faults) {
	path := figurePath(i.ID)
	if !slices.Contains(indicatorOrder, i.ID) {
		faults.add(path, "%q is not in the order of display", i.ID)
	}
	if !slices.Contains(Units(), i.Unit) {
		faults.add(path, "%q is not a unit", i.Unit)
	}
	if i.Subject != SubjectCountry && i.Subject != SubjectRoute {
		faults.add(path, "%q is not a kind of subject", i.Subject)
	}
	if len(i.Series) == 0 {
		faults.add(path, "has no series")
	}
	seen := make(map[string]bool)
	for j := range i.Series {
		s := &i.Series[j]
		if seen[s.Subject] {
			faults.add(path, "%s: has two series", s.Subject)
		}
		seen[s.Subject] = true
		d.checkSeries(path, i, s, faults)
	}
	d.checkBands(path, i, faults)
}

func (d *Data) checkSeries(path string, i *Indicator, s *Series, faults *faults) {
	d.checkSubject(path, i.Subject, s.Subject, faults)
	if s.Whole != "" {
		if _, ok := i.SeriesOf(s.Whole); !ok || s.Whole == s.Subject {
			faults.add(path, "%s: whole %q has no series", s.Subject, s.Whole)
		}
	}
	for j, o := range s.Observations {
		if j > 0 {
			if previous := s.Observations[j-1].Year; o.Year == previous {
				faults.add(path, "%s %d: year occurs twice", s.Subject, o.Year)
			} else if o.Year < previous {
				faults.add(path, "%s %d: comes after %d", s.Subject, o.Year, previous)
			}
		}
		d.checkObservation(path, fmt.Sprintf("%s %d", s.Subject, o.Year), o, faults)
	}
	for j, o := range s.Competing {
		if j > 0 && o.Year < s.Competing[j-1].Year {
			faults.add(path, "%s: competing: %d comes after %d", s.Subject, o.Year, s.Competing[j-1].Year)
		}
		d.checkObservation(path, fmt.Sprintf("%s: competing: %d", s.Subject, o.Year), o, faults)
	}
}

// checkSubject wants the subject of a series to be a place that stands for a
// country or region, or a route, as the indicator says.
func (d *Data) checkSubject(path string, kind Subject, id string, faults *faults) {
	switch kind {
	case SubjectCountry:
		if place, ok := d.Place(id); !ok {
			faults.add(path, "place %q does not exist", id)
		} else if !place.Is(RoleCountry) && !place.Is(RoleRegion) {
			faults.add(path, "place %q is neither a country nor a region", id)
		}
	case SubjectRoute:
		if _, ok := d.Route(id); !ok {
			faults.add(path, "route %q does not exist", id)
		}
	}
}

// The first and last year that a figure can be about. Before 1950 nobody
// counted; after 2100 a year is a slip of the keyboard.
const firstYear, lastYear = 1950, 2100

func (d *Data) checkObservation(path, what string, o Observation, faults *faults) {
	if o.Year < firstYear || o.Year > lastYear {
		faults.add(path, "%s: year is not %d to %d", what, firstYear, lastYear)
	}
	if o.Value < 0 {
		faults.add(path, "%s: %d is below 0", what, o.Value)
	}
	if !slices.Contains(Statuses(), o.Status) {
		faults.add(path, "%s: %q is not a status", what, o.Status)
	}
	if o.Status == StatusVerified && len(o.Sources) < 2 {
		faults.add(path, "%s: verified needs two sources", what)
	}
	if o.Status == StatusDerived && o.Note == "" {
		faults.add(path, "%s: derived needs a note", what)
	}
	if o.Period != nil {
		if err := o.Period.check(o.Year); err != nil {
			faults.add(path, "%s: %v", what, err)
		}
	}
	if o.AsOf != "" {
		if _, err := parseDate(o.AsOf); err != nil {
			faults.add(path, "%s: as of: %v", what, err)
		}
	}
	d.checkSources(path, what, o.Sources, faults)
}

// checkBands wants bands only between routes that exist and series of the
// indicator, and none where the subjects are routes themselves.
func (d *Data) checkBands(path string, i *Indicator, faults *faults) {
	if i.Subject == SubjectRoute && len(i.Bands) > 0 {
		faults.add(path, "bands: every route has its own series")
	}
	for route, subjects := range i.Bands {
		if _, ok := d.Route(route); !ok {
			faults.add(path, "bands: route %q does not exist", route)
		}
		for _, subject := range subjects {
			if _, ok := i.SeriesOf(subject); !ok {
				faults.add(path, "bands: %s: %q has no series", route, subject)
			}
		}
	}
}
