package data

import "math"

// Subject says what the series of an indicator are about.
type Subject string

const (
	SubjectCountry Subject = "country" // a country or a region of one: ids of places
	SubjectRoute   Subject = "route"   // ids of routes
)

// Unit is what an indicator counts. Values of different units, and of
// different indicators, are never added up.
type Unit string

const (
	UnitPeople    Unit = "people"
	UnitCrossings Unit = "crossings"
	UnitDeaths    Unit = "deaths"
)

// Units lists every unit.
func Units() []Unit { return []Unit{UnitPeople, UnitCrossings, UnitDeaths} }

// Indicator is something counted year by year for several subjects.
type Indicator struct {
	ID      string // stable, part of public addresses
	Subject Subject
	Unit    Unit
	// AtLeast marks minimum counts: the true number is known to be higher.
	AtLeast bool
	Series  []Series
	// Bands maps the id of a route to the ids of the series whose value sets
	// the width of the route's band, the preferred one first. It is empty
	// where the subjects are routes: each then sets its own.
	Bands map[string][]string
}

// Series is what is known about one subject.
type Series struct {
	Subject string // id of a place or route
	// Whole is the subject that this one is a part of, or "". A part is
	// already counted in its whole.
	Whole string
	// Total marks a published total over several other subjects. It is
	// listed, never drawn beside them.
	Total bool
	// Observations are the values to show, by year, at most one a year.
	Observations []Observation
	// Competing are other published values, by year, any number a year.
	Competing []Observation
}

// Status says how well a value is supported.
type Status string

const (
	StatusVerified Status = "verified" // seen in two separately published texts or files
	StatusSingle   Status = "single"   // seen in one
	StatusDerived  Status = "derived"  // worked out from published values, as its note says
)

// Statuses lists every status, the best supported first.
func Statuses() []Status { return []Status{StatusVerified, StatusSingle, StatusDerived} }

// Observation is one value of a series.
type Observation struct {
	Year  int
	Value int
	// Period is the part of the year that was counted; nil is all of it.
	Period *Period
	Status Status
	// Provisional values are expected to be restated by their publisher.
	Provisional bool
	Sources     []string // ids of sources, at least one
	// AsOf is the state of knowledge: an ISO 8601 day, month or year, or "".
	AsOf string
	// Note is the catalog key of a remark that a reader needs, or "".
	Note string
}

// Period is a part of one year, both ends included. Each end is an ISO 8601
// day, or a month where the day is not known.
type Period struct {
	From string `json:"from"`
	To   string `json:"to"`
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

// SeriesOf returns the series about a place or route.
func (i *Indicator) SeriesOf(subject string) (*Series, bool) {
	for j := range i.Series {
		if i.Series[j].Subject == subject {
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
