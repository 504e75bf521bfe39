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

// provenance writes where an observation comes from: its status, its sources
// and the note that goes with it.
func (w Writer) provenance(m *markup, o data.Observation) {
	m.open("p", "class", "source")
	status := upperFirst(w.Catalog.Text("status." + string(o.Status)))
	if o.Provisional {
		status += "; " + w.Catalog.Text("status.provisional")
	}
	m.text(status + ": ")
	for k, id := range o.Sources {
		source, ok := w.Atlas.Data.Source(id)
		if !ok {
			continue
		}
		if k > 0 {
			m.text("; ")
		}
		if source.URL != "" {
			m.open("a", "href", source.URL, "rel", "noreferrer")
			m.text(w.SourceLine(source))
			m.close("a")
		} else {
			m.text(w.SourceLine(source))
		}
	}
	m.text(".")
	if o.Period != nil {
		m.text(" " + w.Catalog.Text("figure.part-year", "from", w.Catalog.Date(o.Period.From), "to", w.Catalog.Date(o.Period.To)))
	}
	if o.Note != "" {
		m.text(" " + w.Catalog.Text(o.Note))
	}
	m.close("p")
}

// upperFirst begins a text with a capital.
func upperFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
