package data

import (
	"slices"

	"github.com/paulmach/orb"
)

// Office is what the documents say of the IOM Coordination Office for the
// Mediterranean: its work in 2020, its history and the words it uses. Every
// slice is in the order of display.
type Office struct {
	Areas    []Area
	Figures  []OfficeFigure
	Flows    []Flow
	About    []AboutSection
	Glossary []GlossaryEntry
	Anchors  []Anchor

	areas    map[string]int
	figures  map[string]int
	flows    map[string]int
	about    map[string]int
	glossary map[string]int
	anchors  map[string]int
}

// Area is one of the nine areas of work that the factsheet on 2020 names.
type Area struct {
	ID string `json:"id"`
	// Malta is set where the factsheet tells of work in Malta apart.
	Malta   bool     `json:"malta,omitempty"`
	Sources []string `json:"sources"`
}

// NameKey, ShortKey and TextKey are the catalog keys of the area's name, of a
// name for narrow places and of a description in two sentences.
func (a *Area) NameKey() string  { return "office.area." + a.ID + ".name" }
func (a *Area) ShortKey() string { return "office.area." + a.ID + ".short" }
func (a *Area) TextKey() string  { return "office.area." + a.ID + ".text" }

// WorkKey is the catalog key of what was done in 2020 besides the figures,
// and MaltaKey of what was done in Malta, where Malta is set.
func (a *Area) WorkKey() string  { return "office.area." + a.ID + ".work" }
func (a *Area) MaltaKey() string { return "office.area." + a.ID + ".malta" }

// Parts of the documents that are no area of work. Figures belong to an area
// or to one of these.
const (
	SectionLiaison      = "liaison"
	SectionContextItaly = "context-italy"
	SectionContextMalta = "context-malta"
	SectionCovid        = "covid"
	SectionAssistance   = "direct-assistance"
	SectionTraining     = "training"
	SectionOrganisation = "organisation"
	SectionEvents       = "events"
)

// OfficeSections lists the parts that are no area of work.
func OfficeSections() []string {
	return []string{
		SectionLiaison, SectionContextItaly, SectionContextMalta, SectionCovid, SectionAssistance, SectionTraining,
		SectionOrganisation, SectionEvents,
	}
}

// SectionKey is the catalog key of the name of an area or other section.
func (d *Data) SectionKey(section string) string {
	if area, ok := d.Area(section); ok {
		return area.NameKey()
	}
	return "office.section." + section
}

// Programme says whose work or context a figure belongs to.
type Programme string

const (
	ProgrammeItaly  Programme = "italy"
	ProgrammeMalta  Programme = "malta"
	ProgrammeOffice Programme = "office" // both countries, or the organisation
)

// Programmes lists every programme.
func Programmes() []Programme { return []Programme{ProgrammeItaly, ProgrammeMalta, ProgrammeOffice} }

// Anchor is a point that work of the office is drawn at or towards and that
// is no place of arrival: its seats, towns and whole countries that the map
// does not have among its places. Many lie outside the map, in the direction
// in which a band leaves it.
type Anchor struct {
	ID        string // a code of ISO 3166-1 alpha-2 for a whole country, otherwise like the id of a place
	Country   string // ISO 3166-1 alpha-2, or "" for a part of a continent
	Point     orb.Point
	Precision Precision
	Sources   []string
}

// IsCountry tells whether the anchor stands for a whole country.
func (a *Anchor) IsCountry() bool { return isCountryCode(a.ID) }

// NameKey is the catalog key of the anchor's name.
func (a *Anchor) NameKey() string {
	if a.IsCountry() {
		return "country." + a.ID
	}
	return "office.anchor." + a.ID
}

// Locate finds a place or an anchor by its id: where it is, in degrees, WGS
// 84, longitude first, and the catalog key of its name. The point may be
// outside the map.
func (d *Data) Locate(id string) (point orb.Point, nameKey string, ok bool) {
	if p, ok := d.Place(id); ok {
		return p.Point, "place." + p.ID + ".name", true
	}
	if a, ok := d.Anchor(id); ok {
		return a.Point, a.NameKey(), true
	}
	return orb.Point{}, "", false
}

// Area finds an area of work by its id.
func (d *Data) Area(id string) (*Area, bool) { return find(d.Office.Areas, d.Office.areas, id) }

// OfficeFigure finds a figure of the office by its id.
func (d *Data) OfficeFigure(id string) (*OfficeFigure, bool) {
	return find(d.Office.Figures, d.Office.figures, id)
}

// Flow finds a flow by its id.
func (d *Data) Flow(id string) (*Flow, bool) { return find(d.Office.Flows, d.Office.flows, id) }

// AboutSection finds a section of the text about the office by its id.
func (d *Data) AboutSection(id string) (*AboutSection, bool) {
	return find(d.Office.About, d.Office.about, id)
}

// GlossaryEntry finds a term by its id.
func (d *Data) GlossaryEntry(id string) (*GlossaryEntry, bool) {
	return find(d.Office.Glossary, d.Office.glossary, id)
}

// Anchor finds an anchor by its id.
func (d *Data) Anchor(id string) (*Anchor, bool) { return find(d.Office.Anchors, d.Office.anchors, id) }

// OfficeFiguresOf returns the figures of an area or other section, in the
// order of the documents.
func (d *Data) OfficeFiguresOf(section string) []*OfficeFigure {
	return d.officeFigures(func(f *OfficeFigure) bool { return f.Section == section })
}

// OfficeFiguresAt returns the figures that belong to a place or anchor.
func (d *Data) OfficeFiguresAt(id string) []*OfficeFigure {
	return d.officeFigures(func(f *OfficeFigure) bool { return slices.Contains(f.At, id) })
}

func (d *Data) officeFigures(wanted func(*OfficeFigure) bool) []*OfficeFigure {
	var found []*OfficeFigure
	for i := range d.Office.Figures {
		if f := &d.Office.Figures[i]; wanted(f) {
			found = append(found, f)
		}
	}
	return found
}
