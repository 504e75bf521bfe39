package data

import "math"

// Subject says what the series of an indicator are about.
type Subject string

const (
	SubjectCountry Subject = "country" // a country or a region of one: ids of places
	SubjectPlace   Subject = "place"   // any place: ids of places
	SubjectRoute   Subject = "route"   // ids of routes
)

// Detail says into what the count of a subject is divided.
type Detail string

const (
	DetailNone        Detail = ""
	DetailBorder      Detail = "border"      // "sea" or "land"
	DetailNationality Detail = "nationality" // ISO 3166-1 alpha-2, or a group that the publisher does not name
	DetailGroup       Detail = "group"       // men, women, children
)

// details are the values of the kinds that have a list.
var details = map[Detail][]string{
	DetailBorder:      {"sea", "land"},
	DetailNationality: {"unspecified-sub-saharan", "unspecified"}, // besides countries
	DetailGroup:       {"men", "women", "children", "unaccompanied-children", "accompanied-children"},
}

// Topic is the part of the chooser that an indicator stands in.
type Topic string

const (
	TopicArrivals   Topic = "arrivals"
	TopicDeaths     Topic = "deaths"
	TopicDetections Topic = "detections"
	TopicPeople     Topic = "people"
)

// Topics lists every topic in the order of display.
func Topics() []Topic { return []Topic{TopicArrivals, TopicDeaths, TopicDetections, TopicPeople} }

// Unit is what an indicator counts. Values of different units, and of
// different indicators, are never added up.
type Unit string

const (
	UnitPeople    Unit = "people"
	UnitCrossings Unit = "crossings"
	UnitDeaths    Unit = "deaths"
	UnitPercent   Unit = "percent"
)

// Units lists every unit.
func Units() []Unit { return []Unit{UnitPeople, UnitCrossings, UnitDeaths, UnitPercent} }

// Indicator is something counted year by year for several subjects.
type Indicator struct {
	ID      string // stable, part of public addresses
	Topic   Topic
	Subject Subject
	Detail  Detail
	Unit    Unit
	// Of is the id of the indicator that this one gives shares of, or "".
	Of string
	// AtLeast marks minimum counts: the true number is known to be higher.
	AtLeast bool
	Series  []Series
	// Bands maps the id of a route to the ids of the series whose value sets
	// the width of the route's band, the preferred one first. It is empty
	// where the subjects are routes: each then sets its own.
	Bands map[string][]string
}

// Series is what is known about one subject, or about one part of it.
type Series struct {
	Subject string // id of a place or route
	// Detail names the part of the subject's count that this series is, or is
	// "". The series of the same subject without a detail is its whole.
	Detail string
	// Whole is the subject that this one is a part of, or "". A part is
	// already counted in its whole.
	Whole string
	// Total marks a published total over several other subjects. It is
	// listed, never drawn beside them.
	Total bool
	// Observations are the values to show, by year, at most one a year.
	Observations []Observation
	// Competing are other published values of the same, by year.
	Competing []Observation
	// Listed are published values for days, months or spans that are not a
	// year's: they are told in words and never drawn.
	Listed []Observation
	// Gaps say of some years why there is no value.
	Gaps []Gap
	// Months are monthly values, by year.
	Months []Months
}

// At returns the value to show for a year.
func (s *Series) At(year int) (Observation, bool) {
	for _, o := range s.Observations {
		if o.Year == year {
			return o, true
		}
	}
	return Observation{}, false
}

// CompetingAt returns the other published values for a year.
func (s *Series) CompetingAt(year int) []Observation { return inYear(s.Competing, year) }

// ListedAt returns the values for days, months and spans that end in a year.
func (s *Series) ListedAt(year int) []Observation { return inYear(s.Listed, year) }

func inYear(observations []Observation, year int) []Observation {
	var found []Observation
	for _, o := range observations {
		if o.Year == year {
			found = append(found, o)
		}
	}
	return found
}

// GapAt returns the catalog key that says why a year has no value, or "".
func (s *Series) GapAt(year int) string {
	for _, g := range s.Gaps {
		if g.Year == year {
			return g.Note
		}
	}
	return ""
}

// MonthsOf returns the monthly values of a year.
func (s *Series) MonthsOf(year int) (*Months, bool) {
	for k := range s.Months {
		if s.Months[k].Year == year {
			return &s.Months[k], true
		}
	}
	return nil, false
}

// SeriesOf returns the series about a place or route as a whole.
func (i *Indicator) SeriesOf(subject string) (*Series, bool) { return i.PartOf(subject, "") }

// PartOf returns the series about one detail of a subject.
func (i *Indicator) PartOf(subject, detail string) (*Series, bool) {
	for j := range i.Series {
		if i.Series[j].Subject == subject && i.Series[j].Detail == detail {
			return &i.Series[j], true
		}
	}
	return nil, false
}

// Years returns the first and last year with a value to show in any series,
// or 0 and 0 where there is none.
func (i *Indicator) Years() (first, last int) {
	first, last = math.MaxInt, math.MinInt
	for _, s := range i.Series {
		for _, o := range s.Observations {
			first, last = min(first, o.Year), max(last, o.Year)
		}
	}
	if first > last {
		return 0, 0
	}
	return first, last
}

// Main returns the series that speaks for the indicator while nothing is
// chosen: a published total if there is one; of places, which have values in
// a few years only, the one with the most; and the first one otherwise.
func (i *Indicator) Main() *Series {
	main := &i.Series[0]
	for k := range i.Series {
		s := &i.Series[k]
		if s.Total {
			return s
		}
		if i.Subject == SubjectPlace && len(s.Observations) > len(main.Observations) {
			main = s
		}
	}
	return main
}
