package panel

import (
	"cmp"
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// termForms separates the forms of a term in the catalog.
const termForms = "|"

// Terms link the first use of each term in the texts of one page to what
// the glossary says of it. Texts are to be linked in the order of the page.
type Terms struct {
	forms []termForm
	used  map[string]bool
}

// termForm is one way in which a term is written: in the plural, as an
// abbreviation.
type termForm struct{ id, text string }

// Terms begins a page. A term that another begins with gives way to the
// longer one.
func (w Writer) Terms() *Terms {
	l := &Terms{used: map[string]bool{}}
	for k := range w.Atlas.Data.Office.Glossary {
		entry := &w.Atlas.Data.Office.Glossary[k]
		for form := range strings.SplitSeq(w.Catalog.Text(entry.FormsKey()), termForms) {
			l.forms = append(l.forms, termForm{entry.ID, form})
		}
	}
	slices.SortStableFunc(l.forms, func(a, b termForm) int { return cmp.Compare(len(b.text), len(a.text)) })
	return l
}

// Link escapes a text and links the terms in it that the page has not used
// before. Terms are whole words. A capital that does not begin a sentence is
// part of a name, as in the name of a council for refugees, and not a term.
func (l *Terms) Link(text string) string {
	var out strings.Builder
	inWord, begins := false, true
	for at := 0; at < len(text); {
		if !inWord {
			if form, ok := l.at(text[at:], begins); ok {
				found := html.EscapeString(text[at : at+len(form.text)])
				if l.used[form.id] {
					out.WriteString(found)
				} else {
					l.used[form.id] = true
					out.WriteString(`<a class="term" href="` + GlossaryPage + "#" + GlossaryAnchor(form.id) + `">` + found + "</a>")
				}
				at, inWord, begins = at+len(form.text), true, false
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		inWord = isOfWord(r)
		begins = begins && !inWord || strings.ContainsRune(".:;#?!", r)
		out.WriteString(html.EscapeString(text[at : at+size]))
		at += size
	}
	return out.String()
}

// at finds the longest form that a text begins with, which may have a capital
// where a sentence begins.
func (l *Terms) at(text string, begins bool) (termForm, bool) {
	for _, form := range l.forms {
		if !strings.HasPrefix(text, form.text) && !(begins && strings.HasPrefix(text, UpperFirst(form.text))) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(text[len(form.text):]); !isOfWord(next) {
			return form, true
		}
	}
	return termForm{}, false
}

// isOfWord tells what words are made of; marks are vowels over Arabic letters.
func isOfWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
