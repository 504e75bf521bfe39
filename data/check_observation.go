package data

import (
	"slices"
	"strconv"
)

// The first and last year that a figure can be about. Before 1950 nobody
// counted; after 2100 a year is a slip of the keyboard.
const firstYear, lastYear = 1950, 2100

func (d *Data) checkObservation(path, what string, i *Indicator, o Observation, faults *faults) {
	if o.Year < firstYear || o.Year > lastYear {
		faults.add(path, "%s: year is not %d to %d", what, firstYear, lastYear)
	}
	if o.Value.Compare(Amount{}) < 0 {
		faults.add(path, "%s: %v is below 0", what, o.Value)
	}
	if i.Unit == UnitPercent && o.Value.Compare(Count(100)) > 0 {
		faults.add(path, "%s: %v%% is more than the whole", what, o.Value)
	}
	if i.Unit != UnitPercent && o.Value.Tenths()%10 != 0 {
		faults.add(path, "%s: %v is not a whole number", what, o.Value)
	}
	if o.Qualifier != "" && !slices.Contains(Qualifiers(), o.Qualifier) {
		faults.add(path, "%s: %q is not a qualifier", what, o.Qualifier)
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
	if o.AsOf != "" {
		if _, err := parseDate(o.AsOf); err != nil {
			faults.add(path, "%s: as of: %v", what, err)
		} else if o.AsOf[:4] < strconv.Itoa(o.Year) {
			faults.add(path, "%s: cannot be known as of %s", what, o.AsOf)
		}
	}
	d.checkSources(path, what, o.Sources, faults)
	d.checkCoverage(path, what, o, faults)
}

// checkCoverage wants every source of a value to have been published in the
// year it is about or later, and a data file to cover that year.
func (d *Data) checkCoverage(path, what string, o Observation, faults *faults) {
	for _, id := range o.Sources {
		source, ok := d.Source(id)
		if !ok {
			continue
		}
		year := strconv.Itoa(o.Year)
		if source.Date != "" && len(source.Date) >= 4 && source.Date[:4] < year {
			faults.add(path, "%s: source %s is of %s", what, id, source.Date)
		}
		if c := source.Covers; c != nil && (year < c.From || year > c.To[:min(4, len(c.To))]) {
			faults.add(path, "%s: source %s covers %s to %s", what, id, c.From, c.To)
		}
	}
}

// checkSubject wants the subject of a series to be a place that stands for a
// country or region, any place, or a route, as the indicator says.
func (d *Data) checkSubject(path string, kind Subject, id string, faults *faults) {
	switch kind {
	case SubjectCountry:
		if place, ok := d.Place(id); !ok {
			faults.add(path, "place %q does not exist", id)
		} else if !place.Is(RoleCountry) && !place.Is(RoleRegion) {
			faults.add(path, "place %q is neither a country nor a region", id)
		}
	case SubjectPlace:
		if _, ok := d.Place(id); !ok {
			faults.add(path, "place %q does not exist", id)
		}
	case SubjectRoute:
		if _, ok := d.Route(id); !ok {
			faults.add(path, "route %q does not exist", id)
		}
	}
}

// checkDetail wants the detail of a series to be of the indicator's kind.
func checkDetail(path string, kind Detail, s *Series, faults *faults) {
	switch {
	case s.Detail == "", slices.Contains(details[kind], s.Detail):
	case kind == DetailNationality && isCountryCode(s.Detail):
	default:
		faults.add(path, "%s: %q is not a detail of kind %q", s.Subject, s.Detail, kind)
	}
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
