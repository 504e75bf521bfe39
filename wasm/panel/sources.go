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

// SourceHTML is the same line with the language of its title, where that is
// another than the page's, so that it is read aloud as it is meant.
func (w Writer) SourceHTML(s *data.Source) string {
	var m markup
	w.sourceLine(&m, s)
	return m.String()
}

func (w Writer) sourceLine(m *markup, s *data.Source) {
	if s.TitleLang() == w.Catalog.Lang() {
		m.text(w.SourceLine(s))
		return
	}
	marked := *s
	marked.Title = slot(0)
	m.fill(w.SourceLine(&marked), func() { m.element("span", s.Title, "lang", s.TitleLang()) })
}

// sourceLink writes a source as a link: to its text, or where that has no
// address to what is known of it on the page of sources.
func (w Writer) sourceLink(m *markup, s *data.Source) {
	if s.URL == "" {
		m.open("a", "href", "sources.html#source-"+s.ID)
	} else {
		m.open("a", "href", s.URL, "rel", "noreferrer")
	}
	w.sourceLine(m, s)
	m.close("a")
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
