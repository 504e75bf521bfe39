package panel

import (
	"unicode"
	"unicode/utf8"

	"approdi/data"
)

// SourceLine cites a source in one line.
func (w Writer) SourceLine(s *data.Source) string {
	if s.Date == "" {
		return w.Catalog.Text("figure.source-line-undated", "publisher", s.Publisher, "title", s.Title)
	}
	return w.Catalog.Text("figure.source-line", "publisher", s.Publisher, "title", s.Title, "date", w.Catalog.Date(s.Date))
}

// sourceLink writes a source as a link: to its text, or where that has no
// address to what is known of it on the page of sources.
func (w Writer) sourceLink(m *markup, s *data.Source) {
	if s.URL == "" {
		m.element("a", w.SourceLine(s), "href", "sources.html#source-"+s.ID)
		return
	}
	m.element("a", w.SourceLine(s), "href", s.URL, "rel", "noreferrer")
}

// provenance writes in a few lines where an observation comes from: its
// status, its publishers and the note that goes with it.
func (w Writer) provenance(m *markup, o data.Observation) {
	m.open("p", "class", "source")
	sources, links := "", []func(){}
	for _, id := range o.Sources {
		source, ok := w.Atlas.Data.Source(id)
		if !ok {
			continue
		}
		name := slot(len(links))
		if sources != "" {
			name = w.Catalog.Text("figure.sources-more", "first", sources, "next", name)
		}
		sources = name
		links = append(links, func() { w.sourceLink(m, source) })
	}
	m.fill(w.Catalog.Text("figure.status-line", "status", w.State(o), "sources", sources), links...)
	if o.Period != nil {
		m.text(" " + w.periodInFull(o))
	}
	if o.Note != "" {
		m.text(" " + w.Catalog.Text(o.Note))
	}
	m.close("p")
}

// UpperFirst begins a text with a capital.
func UpperFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
