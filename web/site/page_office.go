package main

import (
	"html/template"
	"path/filepath"
	"slices"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/panel"
	"approdi/wasm/scene"
)

// officePage tells of the work of the office: its nine areas, then the parts
// of the documents that are no area.
type officePage struct {
	frame
	Introduction, OnMap string
	YearHeading         string
	YearText            template.HTML
	Sections            []officeSection
	Others              []link
}

// officeSection is an area of work or another part of the documents.
type officeSection struct {
	ID, Name string
	Shape    string // path of the area's mark, or ""
	OnMap    string // the way to the area on the map, or ""
	Texts    []template.HTML
	Terms    []link // words that the glossary explains
	Groups   []officeGroup
	Flows    []officeFlow
}

// officeFlow joins countries by people, money or projects.
type officeFlow struct {
	ID, Name, Kind string
	OnMap          string
	Figures        []officeLink
	From, To       []link
	NoSplit        bool // it has several ends, and only one number
	Note           template.HTML
}

// officeLink is a figure of the office that is told elsewhere.
type officeLink struct{ Path, Label, Value string }

// markRadiusPx is the radius of the mark of an area beside its name.
const markRadiusPx = 7

// sectionsBesideAreas are the parts of the documents that are told with the
// areas of work, because they are work too.
var sectionsBesideAreas = []string{data.SectionLiaison, data.SectionAssistance, data.SectionTraining, data.SectionEvents}

func (s site) writeOffice(w panel.Writer) error {
	return s.render("office.html", filepath.Join(s.catalog.Lang(), panel.OfficePage), s.officePage(w))
}

func (s site) officePage(w panel.Writer) officePage {
	terms := w.Terms()
	page := officePage{
		frame:        s.frame(panel.OfficePage, panel.OfficePage, s.catalog.Text("office-page.heading"), s.catalog.Text("office-page.description")),
		Introduction: s.catalog.Text("office-page.introduction", "figures", s.catalog.Number(len(s.atlas.Data.Office.Figures)), "documents", s.catalog.Number(len(s.officeDocuments()))),
		OnMap:        s.officeView(), Others: s.otherOfficePages(panel.OfficePage),
	}
	if year, ok := s.atlas.Data.AboutSection("year-2020"); ok {
		page.YearHeading, page.YearText = s.catalog.Text(year.HeadingKey()), linked(terms, s.catalog.Text(year.TextKey()))
	}
	for k := range s.atlas.Data.Office.Areas {
		area := &s.atlas.Data.Office.Areas[k]
		page.Sections = append(page.Sections, s.officeSection(w, terms, area.ID, s.officeView(area.ID), area.TextKey(), area.WorkKey()))
	}
	for _, id := range sectionsBesideAreas {
		page.Sections = append(page.Sections, s.officeSection(w, terms, id, "", "office-page.section."+id))
	}
	return page
}

func (s site) officeSection(w panel.Writer, terms *panel.Terms, id, onMap string, texts ...string) officeSection {
	section := officeSection{ID: id, Name: s.catalog.Text(s.atlas.Data.SectionKey(id)), OnMap: onMap, Shape: scene.AreaPath(scene.AreaShape(id), markRadiusPx)}
	for _, key := range texts {
		section.Texts = append(section.Texts, linked(terms, s.catalog.Text(key)))
	}
	for k := range s.atlas.Data.Office.Glossary {
		if entry := &s.atlas.Data.Office.Glossary[k]; slices.Contains(entry.Sections, id) {
			section.Terms = append(section.Terms, link{panel.GlossaryPage + "#" + panel.GlossaryAnchor(entry.ID), s.catalog.Text(entry.TermKey())})
		}
	}
	section.Groups = s.officeGroups(w, terms, id)
	for k := range s.atlas.Data.Office.Flows {
		if f := &s.atlas.Data.Office.Flows[k]; f.Section == id {
			section.Flows = append(section.Flows, s.officeFlow(w, terms, f))
		}
	}
	return section
}

func (s site) officeFlow(w panel.Writer, terms *panel.Terms, f *data.Flow) officeFlow {
	flow := officeFlow{
		ID: "flow-" + f.ID, Name: s.catalog.Text(f.NameKey()), Kind: panel.UpperFirst(s.catalog.Text("office.flow-kind." + string(f.Kind))),
		OnMap: s.mapLink(func(b *app.Bookmark) { b.Flow, b.Layers = f.ID, []string{string(app.OfficeView)} }),
		From:  s.whereabouts(f.From, nil), To: s.whereabouts(f.To, nil), NoSplit: len(f.From)+len(f.To)+f.Unnamed > 2,
	}
	if f.Unnamed > 0 {
		flow.To = append(flow.To, link{Name: s.catalog.Count("office.unnamed", f.Unnamed)})
	}
	flow.Figures = s.officeLinks(w, f.Figures)
	if f.Note != "" {
		flow.Note = linked(terms, s.catalog.Text(f.Note))
	}
	return flow
}

// officeLinks leads to the rows of figures.
func (s site) officeLinks(w panel.Writer, ids []string) []officeLink {
	var links []officeLink
	for _, id := range ids {
		if f, ok := s.atlas.Data.OfficeFigure(id); ok {
			links = append(links, officeLink{panel.OfficeAddress(f), s.catalog.Text(f.LabelKey()), w.OfficeValue(f)})
		}
	}
	return links
}

// officeDocuments are the ids of the documents that figures were read in.
func (s site) officeDocuments() []string {
	var ids []string
	for k := range s.atlas.Data.Office.Figures {
		if id := s.atlas.Data.Office.Figures[k].Source; !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}
