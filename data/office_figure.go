package data

// AtLeast is a qualifier that only figures of the office have; series have
// [Indicator.AtLeast] for all their values.
const AtLeast Qualifier = "at-least"

// OfficeQualifiers lists every qualifier that a figure of the office may have.
func OfficeQualifiers() []Qualifier { return append(Qualifiers(), AtLeast) }

// ScaleMillion is the scale of a value that the document gives in millions.
const ScaleMillion = "million"

// The units that are not written as a count of things.
const (
	OfficeUnitPercent = "percent"
	OfficeUnitYear    = "year" // the value is a year, to be written without separators
)

// OfficeFigure is one number of the documents, or what they say in words
// where they have no number. It is shown as it was printed; what is wrong
// with it is in its note.
type OfficeFigure struct {
	ID        string // stable, speaking
	Section   string // id of an area, or one of [OfficeSections]
	Programme Programme
	// Words is set where there is no number; the words are in the catalog.
	Words     bool
	Value     Amount    // 0 where Words is set
	Qualifier Qualifier // or ""
	Unit      string    // last part of a catalog key, "" where Words is set
	Scale     string    // ScaleMillion or ""
	// Year is the year that the figure is about, 0 where the document gives
	// none. To is the last year of a span, otherwise 0.
	Year, To int
	At       []string // ids of places and anchors; several do not share the number out
	Routes   []string // ids of routes
	Source   string   // id of the document
	// Evidence are further sources that the note speaks of.
	Evidence []string
	Note     string // catalog key of a remark that a reader needs, or ""
	// Error is set where the document itself errs, as the note explains.
	Error bool
	Event string // id of the event that tells the same, or ""
	// Series has the values that the document only announces, or is nil.
	Series *OfficeSeries
}

// OfficeSeries names a yearly series that stands in for a chart whose values
// the document does not have.
type OfficeSeries struct {
	Indicator string `json:"indicator"`
	Subject   string `json:"subject"`
}

// LabelKey is the catalog key of what the figure counts, a noun phrase.
func (f *OfficeFigure) LabelKey() string { return "office.figure." + f.ID + ".label" }

// WordsKey is the catalog key of what stands where a number would.
func (f *OfficeFigure) WordsKey() string { return "office.figure." + f.ID + ".words" }

// UnitKey is the catalog key of the value with its unit, an entry with plural
// forms and {value}; "" where the figure has words. Units on a scale have
// entries of their own, because "59.3 million people" is not put together
// alike in every language.
func (f *OfficeFigure) UnitKey() string {
	switch {
	case f.Words:
		return ""
	case f.Scale != "":
		return "office.unit." + f.Unit + "-" + f.Scale
	default:
		return "office.unit." + f.Unit
	}
}

// IsYear tells whether the value is a year.
func (f *OfficeFigure) IsYear() bool { return f.Unit == OfficeUnitYear }

// Sources are the document and the evidence of its note, the document first.
func (f *OfficeFigure) Sources() []string { return append([]string{f.Source}, f.Evidence...) }

// FlowKind says what goes along a flow.
type FlowKind string

const (
	FlowRelocation    FlowKind = "relocation"
	FlowResettlement  FlowKind = "resettlement"
	FlowReunification FlowKind = "reunification"
	FlowReturn        FlowKind = "return"
	FlowFamilyTests   FlowKind = "family-tests" // of people and their families, who may join them
	FlowFunds         FlowKind = "funds"
	FlowProjects      FlowKind = "projects"
)

// FlowKinds lists every kind, those of people first.
func FlowKinds() []FlowKind {
	return []FlowKind{
		FlowRelocation, FlowResettlement, FlowReunification, FlowReturn, FlowFamilyTests, FlowFunds, FlowProjects,
	}
}

// OfPeople tells whether people go along the flow.
func (k FlowKind) OfPeople() bool {
	return k == FlowRelocation || k == FlowResettlement || k == FlowReunification || k == FlowReturn
}

// Flow joins the places between which the office moved people, or that its
// money and projects link. No document says how a number is split between
// several places, so a flow has its figures only as a whole.
type Flow struct {
	ID      string   `json:"id"`
	Kind    FlowKind `json:"kind"`
	Section string   `json:"section"` // as of a figure
	Figures []string `json:"figures"` // ids, the number of the flow itself first
	From    []string `json:"from"`    // ids of places and anchors
	To      []string `json:"to"`
	Unnamed int      `json:"unnamed,omitempty"` // further countries at the far end that the document does not name
	Note    string   `json:"note,omitempty"`
}

// NameKey is the catalog key of the flow's name.
func (f *Flow) NameKey() string { return "office.flow." + f.ID + ".name" }

// AboutSection is a part of the text about the office.
type AboutSection struct {
	ID string `json:"id"`
	// From and To are the years that it tells of, 0 where it has none.
	From    int      `json:"from,omitempty"`
	To      int      `json:"to,omitempty"`
	At      []string `json:"at,omitempty"`      // ids of places and anchors
	Figures []string `json:"figures,omitempty"` // ids of figures of the office, to be shown with it
	Sources []string `json:"sources"`           // none where the explorer speaks of itself
}

// HeadingKey and TextKey are the catalog keys of the section.
func (a *AboutSection) HeadingKey() string { return "about." + a.ID + ".heading" }
func (a *AboutSection) TextKey() string    { return "about." + a.ID + ".text" }

// GlossaryEntry is a term that is explained in plain words.
type GlossaryEntry struct {
	ID       string   `json:"id"`
	Sections []string `json:"sections,omitempty"` // where it is used
	Sources  []string `json:"sources,omitempty"`  // documents that use or explain it
}

// TermKey and TextKey are the catalog keys of the term and its explanation.
func (g *GlossaryEntry) TermKey() string { return "glossary." + g.ID + ".term" }
func (g *GlossaryEntry) TextKey() string { return "glossary." + g.ID + ".text" }

// FormsKey is the catalog key of the ways in which texts write the term.
func (g *GlossaryEntry) FormsKey() string { return "glossary-forms." + g.ID }
