package main

import (
	"html/template"
	"path/filepath"
	"slices"

	"approdi/data"
	"approdi/wasm/panel"
)

// aboutPage tells of the office, of IOM and of who made the map.
type aboutPage struct {
	frame
	Sections []aboutSection
	Differ   []difference
	Others   []link
}

// aboutSection is a part of the text with the figures that belong to it.
type aboutSection struct {
	ID, Name  string
	Text      template.HTML
	Places    []link
	Sources   []sourceLink
	Group     officeGroup  // figures that stand on this page
	Elsewhere []officeLink // figures that stand on another
}

// difference is a remark on where the documents err, or where they or others
// give different numbers, with the figures that it is about.
type difference struct {
	Note    template.HTML
	Figures []officeLink
}

// plainDifferences are notes that need no further source to be seen: the
// document differs from itself.
var plainDifferences = []string{"note.office.five-hundred-fifty", "note.office.a-third"}

func (s site) writeAbout(w panel.Writer) error {
	return s.render("about.html", filepath.Join(s.catalog.Lang(), panel.AboutPage), s.aboutPage(w))
}

func (s site) aboutPage(w panel.Writer) aboutPage {
	terms := w.Terms()
	page := aboutPage{
		frame:  s.frame(panel.AboutPage, panel.AboutPage, s.catalog.Text("about-page.heading"), s.catalog.Text("about-page.description")),
		Others: s.otherOfficePages(panel.AboutPage),
	}
	for k := range s.atlas.Data.Office.About {
		about := &s.atlas.Data.Office.About[k]
		if toldElsewhere(about.ID) {
			continue
		}
		page.Sections = append(page.Sections, s.aboutSection(w, terms, about))
	}
	page.Differ = s.differences(w, terms)
	return page
}

// toldElsewhere tells whether a part of the text stands with the figures of
// the same section, on another page.
func toldElsewhere(about string) bool {
	return about == "year-2020" || slices.Contains([]string{data.SectionContextItaly, data.SectionContextMalta, data.SectionCovid}, about)
}

func (s site) aboutSection(w panel.Writer, terms *panel.Terms, about *data.AboutSection) aboutSection {
	section := aboutSection{
		ID: about.ID, Name: s.catalog.Text(about.HeadingKey()), Text: linked(terms, s.catalog.Text(about.TextKey())),
		Places: s.whereabouts(about.At, nil), Sources: s.sourceLinks(w, about.Sources),
	}
	section.Group = officeGroup{ID: about.ID + "-figures", Name: section.Name, Caption: s.catalog.Text("about-page.caption", "section", section.Name)}
	var elsewhere []string
	for _, id := range about.Figures {
		f, ok := s.atlas.Data.OfficeFigure(id)
		switch {
		case !ok:
		case panel.OfficePageOf(f.Section) == panel.AboutPage:
			section.Group.Rows = append(section.Group.Rows, s.officeRow(w, terms, f))
		default:
			elsewhere = append(elsewhere, id)
		}
	}
	section.Elsewhere = s.officeLinks(w, elsewhere)
	return section
}

// differences lists each remark once, in the order of the documents.
func (s site) differences(w panel.Writer, terms *panel.Terms) []difference {
	var found []difference
	var notes []string
	for k := range s.atlas.Data.Office.Figures {
		f := &s.atlas.Data.Office.Figures[k]
		if f.Note == "" || !f.Error && len(f.Evidence) == 0 && !slices.Contains(plainDifferences, f.Note) {
			continue
		}
		at := slices.Index(notes, f.Note)
		if at < 0 {
			at = len(notes)
			notes = append(notes, f.Note)
			found = append(found, difference{Note: linked(terms, s.catalog.Text(f.Note))})
		}
		found[at].Figures = append(found[at].Figures, s.officeLinks(w, []string{f.ID})...)
	}
	return found
}
