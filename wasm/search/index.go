package search

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

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

// Prepare builds the index now, if that was not done. It is for the moment in
// which the field takes the focus, so that the first letter need not wait.
func (x *Index) Prepare() { x.built() }

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
	ids     map[string]int32
	beside  map[string][]int32 // by the text as written: a country stands beside many places
	letters []rune             // of all words, so that they share their memory
}

func build(entries []entry) *built {
	// The sizes are a little above what the data need, so that nothing is
	// copied while it grows: the reader waits for this at the first letter.
	b := building{ids: make(map[string]int32, 4096), beside: make(map[string][]int32, 256), letters: make([]rune, 0, 1<<15)}
	b.entries = entries
	b.forms = make([]form, 0, 6*len(entries))
	b.words = make([]word, 0, 4096)
	b.first = make([]int32, 0, len(entries)+1)
	places := make(map[string]int32, len(entries))
	for i := range entries {
		e := &entries[i]
		if e.Place != "" && (e.Kind == KindPlace || e.Kind == KindCountry) {
			places[e.Place] = int32(i)
		}
		b.first = append(b.first, int32(len(b.forms)))
		for _, n := range e.names {
			if full := Fold(n.text); full != "" && !b.has(full) {
				b.forms = append(b.forms, b.form(n, full))
			}
		}
	}
	b.first = append(b.first, int32(len(b.forms)))
	b.ends = make([][]int32, len(entries))
	for i := range entries {
		for _, id := range entries[i].ends {
			if place, ok := places[id]; ok && !slices.Contains(b.ends[i], place) {
				b.ends[i] = append(b.ends[i], place)
			}
		}
	}
	return &b.built
}

// has tells whether the entry that is being added has a form already.
func (b *building) has(full string) bool {
	return slices.ContainsFunc(b.forms[b.first[len(b.first)-1]:], func(f form) bool { return f.full == full })
}

func (b *building) form(n name, full string) form {
	f := form{full: full, joined: -1, kind: n.kind, text: n.text}
	fields := strings.Fields(f.full)
	f.own = b.add(make([]int32, 0, len(fields)+3), fields)
	if len(fields) > 1 && len(fields) <= mostJoined {
		f.joined = b.word(strings.Join(fields, ""))
	}
	if n.dated != "" {
		f.own = b.add(f.own, strings.Fields(Fold(n.dated)))
	}
	if n.beside != "" {
		ids, known := b.beside[n.beside]
		if !known {
			ids = b.add(nil, strings.Fields(Fold(n.beside)))
			b.beside[n.beside] = ids
		}
		f.beside = ids
	}
	return f
}

// article is the Arabic one, written as one with the word after it.
const article = "ال"

// add adds words, and each Arabic word with its article without it too.
func (b *building) add(ids []int32, fields []string) []int32 {
	for _, field := range fields {
		ids = append(ids, b.word(field))
		if rest, ok := strings.CutPrefix(field, article); ok && utf8.RuneCountInString(rest) > 2 {
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
		from := len(b.letters)
		for _, r := range text {
			if len(b.letters)-from == longestWord {
				break
			}
			b.letters = append(b.letters, r)
		}
		letters := b.letters[from:len(b.letters):len(b.letters)]
		b.words = append(b.words, word{text, letters, lettersOf(letters)})
	}
	return id
}
