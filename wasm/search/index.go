package search

import (
	"strings"
	"sync"

	"approdi/data"
	"approdi/data/i18n"
)

// Index finds entries by their names. It may be shared freely.
type Index struct {
	built func() *built
}

// New returns an index of the facts, with the names in every catalog and the
// spellings that the data know. The first catalog is the language that
// results are shown in. The index is built when it is first asked.
func New(facts *data.Data, catalogs ...*i18n.Catalog) *Index {
	return &Index{sync.OnceValue(func() *built {
		g := gathering{facts: facts, catalogs: catalogs}
		return build(g.all())
	})}
}

// built is an index that is ready to be asked.
type built struct {
	entries []entry
	forms   []form    // of all entries, in their order
	first   []int32   // of each entry, its first form; and the end
	words   []word    // every word of every form, once
	ends    [][]int32 // of each entry, the entries of the places where it ends
}

// form is a name folded.
type form struct {
	full   string  // its words with one space between them
	own    []int32 // words that may find the entry, those of the name first
	beside []int32 // words that find nothing alone
	joined int32   // the whole name as one word, or -1
	kind   nameKind
	text   string // as it is written
}

// word is a word of the vocabulary, cut to the longest compared.
type word struct {
	text    string
	letters []rune
	set     letterSet
}

// Names of at most so many words are also found written as one.
const mostJoined = 4

// building is the vocabulary while it grows.
type building struct {
	built
	ids map[string]int32
}

func build(entries []entry) *built {
	b := building{ids: map[string]int32{}}
	b.entries = entries
	places := map[string]int32{}
	for i := range entries {
		e := &entries[i]
		if e.Place != "" && (e.Kind == KindPlace || e.Kind == KindCountry) {
			places[e.Place] = int32(i)
		}
		b.first = append(b.first, int32(len(b.forms)))
		seen := map[string]bool{}
		for _, n := range e.names {
			if f := b.form(n); f.full != "" && !seen[f.full] {
				seen[f.full] = true
				b.forms = append(b.forms, f)
			}
		}
	}
	b.first = append(b.first, int32(len(b.forms)))
	b.ends = make([][]int32, len(entries))
	for i := range entries {
		seen := map[int32]bool{}
		for _, id := range entries[i].ends {
			if place, ok := places[id]; ok && !seen[place] {
				seen[place] = true
				b.ends[i] = append(b.ends[i], place)
			}
		}
	}
	return &b.built
}

func (b *building) form(n name) form {
	f := form{full: Fold(n.text), joined: -1, kind: n.kind, text: n.text}
	fields := strings.Fields(f.full)
	f.own = b.add(f.own, fields)
	if len(fields) > 1 && len(fields) <= mostJoined {
		f.joined = b.word(strings.Join(fields, ""))
	}
	f.own = b.add(f.own, strings.Fields(Fold(n.dated)))
	f.beside = b.add(nil, strings.Fields(Fold(n.beside)))
	return f
}

// article is the Arabic one, written as one with the word after it.
const article = "ال"

// add adds words, and each Arabic word with its article without it too.
func (b *building) add(ids []int32, fields []string) []int32 {
	for _, field := range fields {
		ids = append(ids, b.word(field))
		if rest, ok := strings.CutPrefix(field, article); ok && len([]rune(rest)) > 2 {
			ids = append(ids, b.word(rest))
		}
	}
	return ids
}

func (b *building) word(text string) int32 {
	id, known := b.ids[text]
	if !known {
		id = int32(len(b.words))
		b.ids[text] = id
		letters := firstLetters(text)
		b.words = append(b.words, word{text, letters, lettersOf(letters)})
	}
	return id
}
