package panel

import "approdi/data"

// The pages beside the explorer that tell of the office and what happened.
const (
	OfficePage   = "office.html"
	ContextPage  = "context.html"
	AboutPage    = "about.html"
	GlossaryPage = "glossary.html"
	EventsPage   = "events.html"
)

// OfficePageOf is the page on which the figures of an area or other section
// stand.
func OfficePageOf(section string) string {
	switch section {
	case data.SectionContextItaly, data.SectionContextMalta, data.SectionCovid:
		return ContextPage
	case data.SectionOrganisation:
		return AboutPage
	}
	return OfficePage
}

// OfficeAnchor is the id of a figure of the office on its page.
func OfficeAnchor(id string) string { return "o-" + id }

// OfficeAddress is the row of a figure of the office.
func OfficeAddress(f *data.OfficeFigure) string {
	return OfficePageOf(f.Section) + "#" + OfficeAnchor(f.ID)
}

// GlossaryAnchor is the id of a term on the page of the glossary.
func GlossaryAnchor(id string) string { return "g-" + id }

// EventAnchor is the id of an event on the page of events.
func EventAnchor(id string) string { return "e-" + id }
