// Package panel writes the words and small charts beside the map as HTML: the
// figures, the card of what is selected, the legend and the timeline. The
// page is served with them and the program replaces them, so both say the
// same.
package panel

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf8"
)

// markup is HTML being written. Text and attribute values are escaped;
// nothing else writes to it.
type markup struct{ strings.Builder }

// open starts an element; attributes are name, value pairs. An attribute
// whose value is empty is left out, except for those that may be empty.
func (m *markup) open(name string, attributes ...string) {
	m.WriteByte('<')
	m.WriteString(name)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] == "" && attributes[i] != "hidden" && attributes[i] != "alt" && attributes[i] != "value" {
			continue
		}
		m.WriteByte(' ')
		m.WriteString(attributes[i])
		m.WriteString(`="`)
		m.text(attributes[i+1])
		m.WriteByte('"')
	}
	m.WriteByte('>')
}

func (m *markup) close(name string) {
	m.WriteString("</")
	m.WriteString(name)
	m.WriteByte('>')
}

// text writes a text or the value of an attribute. Hardly any has something to
// escape, which is soon seen.
func (m *markup) text(s string) {
	if strings.ContainsAny(s, `<>&'"`) {
		s = html.EscapeString(s)
	}
	m.WriteString(s)
}

// explained writes a paragraph in which the first use of each term leads to
// the glossary.
func (m *markup) explained(terms *Terms, content string) {
	m.open("p")
	m.WriteString(terms.Link(content)) // escaped there
	m.close("p")
}

// element writes an element that holds only text.
func (m *markup) element(name, content string, attributes ...string) {
	m.open(name, attributes...)
	m.text(content)
	m.close(name)
}

// A slot stands in a text of the catalog for an element that is written into
// it, so that each language says what comes before and after. The runes are of
// the private use area, which no text has.
const firstSlot = '\uE000'

func slot(n int) string { return string(firstSlot + rune(n)) }

// fill writes a text with each of its slots written by the part of that
// number.
func (m *markup) fill(text string, parts ...func()) {
	for text != "" {
		at := strings.IndexFunc(text, func(r rune) bool { return firstSlot <= r && r < firstSlot+rune(len(parts)) })
		if at < 0 {
			m.text(text)
			return
		}
		m.text(text[:at])
		r, size := utf8.DecodeRuneInString(text[at:])
		parts[r-firstSlot]()
		text = text[at+size:]
	}
}

// number writes a length for SVG with at most two decimals.
func number(x float64) string {
	s := strconv.FormatFloat(x, 'f', 2, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}
