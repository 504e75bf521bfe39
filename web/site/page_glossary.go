package main

import (
	"cmp"
	"path/filepath"
	"slices"

	"approdi/wasm/panel"
	"approdi/wasm/search"
)

// glossaryPage explains the words of the site.
type glossaryPage struct {
	frame
	Entries []glossaryEntry
	Others  []link
}

type glossaryEntry struct {
	ID, Term, Text string
	UsedIn         []link
	Sources        []sourceLink
}

func (s site) writeGlossary(w panel.Writer) error {
	page := glossaryPage{
		frame:  s.frame(panel.GlossaryPage, panel.AboutPage, s.catalog.Text("glossary-page.heading"), s.catalog.Text("glossary-page.description")),
		Others: s.otherOfficePages(panel.GlossaryPage),
	}
	for k := range s.atlas.Data.Office.Glossary {
		entry := &s.atlas.Data.Office.Glossary[k]
		one := glossaryEntry{
			ID: panel.GlossaryAnchor(entry.ID), Term: s.catalog.Text(entry.TermKey()), Text: s.catalog.Text(entry.TextKey()),
			Sources: s.sourceLinks(w, entry.Sources),
		}
		for _, section := range entry.Sections {
			one.UsedIn = append(one.UsedIn, s.sectionLink(section))
		}
		page.Entries = append(page.Entries, one)
	}
	slices.SortStableFunc(page.Entries, func(a, b glossaryEntry) int {
		// As in a dictionary, where an accent does not move a word.
		return cmp.Compare(search.Fold(a.Term), search.Fold(b.Term))
	})
	return s.render("glossary.html", filepath.Join(s.catalog.Lang(), panel.GlossaryPage), page)
}

// sectionLink leads to an area or other section, or where that has no heading
// of its own to the page that it is on.
func (s site) sectionLink(section string) link {
	path := panel.OfficePageOf(section)
	if path != panel.AboutPage {
		path += "#" + section
	}
	return link{path, s.catalog.Text(s.atlas.Data.SectionKey(section))}
}
