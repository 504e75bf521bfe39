package data

// Status says how well a value is supported.
type Status string

const (
	StatusVerified Status = "verified" // seen in two separately published texts or files
	StatusSingle   Status = "single"   // seen in one
	StatusDerived  Status = "derived"  // worked out from published values, as its note says
)

// Statuses lists every status, the best supported first.
func Statuses() []Status { return []Status{StatusVerified, StatusSingle, StatusDerived} }

// Qualifier is a word of the publisher before a rounded value, or "".
type Qualifier string

const (
	About  Qualifier = "about"
	Over   Qualifier = "over"
	Almost Qualifier = "almost"
)

// Qualifiers lists every qualifier.
func Qualifiers() []Qualifier { return []Qualifier{About, Over, Almost} }

// Reason says why a value is the one that is shown where others were
// published.
type Reason string

// The reasons, each with a sentence in the catalogs.
const (
	ChosenRestated   Reason = "restated"
	ChosenTwoSources Reason = "two-sources"
	ChosenNewest     Reason = "newest-copy"
	ChosenWholeYear  Reason = "whole-year"
	ChosenNational   Reason = "national-authority"
	ChosenPublisher  Reason = "same-publisher"
	ChosenSeaOnly    Reason = "sea-only"
	ChosenMisprint   Reason = "misprint"
	ChosenFuller     Reason = "fuller"
	ChosenTotal      Reason = "publisher-total"
)

// Reasons lists every reason.
func Reasons() []Reason {
	return []Reason{
		ChosenRestated, ChosenTwoSources, ChosenNewest, ChosenWholeYear, ChosenNational, ChosenPublisher, ChosenSeaOnly,
		ChosenMisprint, ChosenFuller, ChosenTotal,
	}
}

// Observation is one value of a series.
type Observation struct {
	Year      int
	Value     Amount
	Qualifier Qualifier
	// Period is the part of the year that was counted; nil is all of it.
	Period *Period
	Status Status
	// Provisional values are expected to be restated by their publisher.
	Provisional bool
	// Revised values have replaced an earlier one of their publisher.
	Revised bool
	// Chosen says why this value is shown where others were published.
	Chosen  Reason
	Sources []string // ids of sources, at least one
	// AsOf is the state of knowledge: an ISO 8601 day, month or year, or "".
	AsOf string
	// Note is the catalog key of a remark that a reader needs, or "".
	Note string
}

// Estimated tells whether the value is rounded or worked out rather than a
// count as it was published.
func (o Observation) Estimated() bool { return o.Qualifier != "" || o.Status == StatusDerived }

// Period is a part of one year, both ends included. Each end is an ISO 8601
// day, or a month where the day is not known.
type Period struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// Gap is a year without a value and the catalog key of what is known of it.
type Gap struct {
	Year int
	Note string
}

// Months are the values of one year by month; nil is no data.
type Months struct {
	Year        int
	Values      [12]*Amount
	Status      Status
	Provisional bool
	Sources     []string
	AsOf        string
	Note        string
}

// Ref names one value: of an indicator, a subject, perhaps a detail of it,
// and a year.
type Ref struct {
	Indicator, Subject, Detail string
	Year                       int
}

// Ref names a value of a series of the indicator.
func (i *Indicator) Ref(s *Series, year int) Ref { return Ref{i.ID, s.Subject, s.Detail, year} }

// OfficeRef names a figure of the office.
func OfficeRef(id string) Ref { return Ref{Indicator: "office", Subject: id} }

// Has tells whether a name stands for a series or a figure of the office.
func (d *Data) Has(r Ref) bool {
	if _, ok := d.OfficeFigure(r.Subject); ok && r == OfficeRef(r.Subject) {
		return true
	}
	_, _, ok := d.Lookup(r)
	return ok
}

// Lookup finds what a name stands for. The series is there even if the year
// has no value.
func (d *Data) Lookup(r Ref) (i *Indicator, s *Series, ok bool) {
	if i, ok = d.Indicator(r.Indicator); !ok {
		return nil, nil, false
	}
	s, ok = i.PartOf(r.Subject, r.Detail)
	return i, s, ok
}
