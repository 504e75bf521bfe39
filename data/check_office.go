package data

import (
	"slices"
	"strings"

	"github.com/paulmach/orb"
)

// globe holds every position there is, in degrees: anchors may lie outside
// the map.
var globe = orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}

// checkOffice holds what is said of the office against the rest of the data.
func (d *Data) checkOffice(faults *faults) {
	for i := range d.Office.Areas {
		a := &d.Office.Areas[i]
		checkID(areasPath, a.ID, faults)
		if slices.Contains(OfficeSections(), a.ID) {
			faults.add(areasPath, "%s: is a section that is no area", a.ID)
		}
		d.checkSources(areasPath, a.ID, a.Sources, faults)
	}
	for i := range d.Office.Anchors {
		d.checkAnchor(&d.Office.Anchors[i], faults)
	}
	for i := range d.Office.Figures {
		d.checkOfficeFigure(&d.Office.Figures[i], faults)
	}
	for i := range d.Office.Flows {
		d.checkFlow(&d.Office.Flows[i], faults)
	}
	for i := range d.Office.About {
		d.checkAbout(&d.Office.About[i], faults)
	}
	for i := range d.Office.Glossary {
		g := &d.Office.Glossary[i]
		checkID(glossaryPath, g.ID, faults)
		for _, section := range g.Sections {
			d.checkSection(glossaryPath, g.ID, section, faults)
		}
		d.checkKnownSources(glossaryPath, g.ID, g.Sources, faults)
	}
}

func (d *Data) checkAnchor(a *Anchor, faults *faults) {
	if !a.IsCountry() {
		checkID(anchorsPath, a.ID, faults)
	} else if a.Country != a.ID {
		faults.add(anchorsPath, "%s: country %q is another", a.ID, a.Country)
	}
	if a.Country != "" && !isCountryCode(a.Country) {
		faults.add(anchorsPath, "%s: %q is not a country code", a.ID, a.Country)
	}
	if _, ok := d.Place(a.ID); ok {
		faults.add(anchorsPath, "%s: is a place of the map already", a.ID)
	}
	if a.Precision != PrecisionExact && a.Precision != PrecisionApproximate {
		faults.add(anchorsPath, "%s: %q is not a precision", a.ID, a.Precision)
	}
	if !globe.Contains(a.Point) {
		faults.add(anchorsPath, "%s: longitude %v, latitude %v is nowhere", a.ID, a.Point.Lon(), a.Point.Lat())
	}
	d.checkSources(anchorsPath, a.ID, a.Sources, faults)
}

func (d *Data) checkFlow(f *Flow, faults *faults) {
	checkID(flowsPath, f.ID, faults)
	if !slices.Contains(FlowKinds(), f.Kind) {
		faults.add(flowsPath, "%s: %q is not a kind of flow", f.ID, f.Kind)
	}
	d.checkSection(flowsPath, f.ID, f.Section, faults)
	if len(f.Figures) == 0 {
		faults.add(flowsPath, "%s: has no figure", f.ID)
	}
	d.checkFigureIDs(flowsPath, f.ID, f.Figures, faults)
	if len(f.From) == 0 || len(f.To) == 0 {
		faults.add(flowsPath, "%s: needs places at both ends", f.ID)
	}
	d.checkLocated(flowsPath, f.ID, f.From, faults)
	d.checkLocated(flowsPath, f.ID, f.To, faults)
	for _, id := range f.To {
		if slices.Contains(f.From, id) {
			faults.add(flowsPath, "%s: %q is at both ends", f.ID, id)
		}
	}
	if f.Unnamed < 0 {
		faults.add(flowsPath, "%s: %d unnamed countries", f.ID, f.Unnamed)
	}
	if len(f.From)+len(f.To)+f.Unnamed > 2 && f.Note == "" {
		faults.add(flowsPath, "%s: needs a note that its number is not split", f.ID)
	}
	checkOfficeNote(flowsPath, f.ID, f.Note, faults)
}

func (d *Data) checkAbout(a *AboutSection, faults *faults) {
	checkID(aboutPath, a.ID, faults)
	checkYears(aboutPath, a.ID, a.From, a.To, faults)
	d.checkLocated(aboutPath, a.ID, a.At, faults)
	d.checkFigureIDs(aboutPath, a.ID, a.Figures, faults)
	d.checkKnownSources(aboutPath, a.ID, a.Sources, faults)
}

// checkSection wants an area of work or another section.
func (d *Data) checkSection(path, what, section string, faults *faults) {
	if _, ok := d.Area(section); !ok && !slices.Contains(OfficeSections(), section) {
		faults.add(path, "%s: %q is neither an area nor a section", what, section)
	}
}

// checkLocated wants every id to be a place or an anchor, none twice.
func (d *Data) checkLocated(path, what string, ids []string, faults *faults) {
	for i, id := range ids {
		if _, _, ok := d.Locate(id); !ok {
			faults.add(path, "%s: %q is neither a place nor an anchor", what, id)
		}
		if slices.Contains(ids[:i], id) {
			faults.add(path, "%s: %q occurs twice", what, id)
		}
	}
}

func (d *Data) checkFigureIDs(path, what string, ids []string, faults *faults) {
	for _, id := range ids {
		if _, ok := d.OfficeFigure(id); !ok {
			faults.add(path, "%s: figure %q does not exist", what, id)
		}
	}
}

// checkKnownSources wants the sources to exist but allows there to be none.
func (d *Data) checkKnownSources(path, what string, ids []string, faults *faults) {
	if len(ids) > 0 {
		d.checkSources(path, what, ids, faults)
	}
}

// checkYears wants a year or a span of years, or neither.
func checkYears(path, what string, from, to int, faults *faults) {
	if from != 0 && (from < firstYear || from > lastYear) {
		faults.add(path, "%s: year %d is not %d to %d", what, from, firstYear, lastYear)
	}
	if to != 0 && (to <= from || from == 0 || to > lastYear) {
		faults.add(path, "%s: %d to %d is no span of years", what, from, to)
	}
}

func checkOfficeNote(path, what, note string, faults *faults) {
	if note != "" && !strings.HasPrefix(note, "note.office.") {
		faults.add(path, "%s: note %q does not begin with note.office.", what, note)
	}
}
