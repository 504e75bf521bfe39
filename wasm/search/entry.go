package search

// Kind says what an entry is. Results are grouped by it.
type Kind string

const (
	KindCountry   Kind = "country"   // ID is an ISO 3166-1 alpha-2 code
	KindPlace     Kind = "place"     // ID is a place that is no country
	KindRoute     Kind = "route"     // ID is a route
	KindEvent     Kind = "event"     // ID is an event
	KindIndicator Kind = "indicator" // ID is an indicator
	KindArea      Kind = "area"      // ID is an area of the office's work
	KindTerm      Kind = "term"      // ID is an entry of the glossary
)

// Kinds lists every kind in the order of the groups.
func Kinds() []Kind {
	return []Kind{KindCountry, KindPlace, KindRoute, KindEvent, KindIndicator, KindArea, KindTerm}
}

// Entry is one thing that can be found.
type Entry struct {
	Kind Kind
	ID   string
	// Name is the name in the first language, or the ID where no catalog has one.
	Name string
	// Detail tells entries of one name apart, in the first language: the
	// country of a place, the route that a route is part of, the date of an
	// event, the topic of an indicator; or "".
	Detail string
	// Year is the year of an event, or 0.
	Year int
	// Place is the id of the place where the map shows the entry, or "".
	Place string
	// Indicator is the id of the indicator to open with the entry, or "": the
	// indicator itself, or one that counts people of a country that is not a
	// place of figures.
	Indicator string
}

// Result is an entry that was found.
type Result struct {
	Entry
	// Also is the other name by which it was found, as it is written, or "":
	// a name in another language, another spelling, or the place through
	// which a route passes.
	Also string
}

// Group is the results of one kind, best first.
type Group struct {
	Kind    Kind
	Results []Result
}
