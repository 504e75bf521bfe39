package search

import (
	"strings"
	"unicode/utf8"
)

// What is read of a query. No name comes near these lengths, and hostile
// input must not cost more than they allow.
const (
	longestQuery = 64  // letters and spaces
	longestInput = 512 // bytes
	mostWords    = 8
	longestWord  = 32 // letters; longer words are compared by their first ones
)

// query is what was typed, ready to be compared.
type query struct {
	full    string // folded words, with spaces
	letters int    // of all words together
	// words are the typed words and, after them if there are several, all of
	// them written as one: "lampe dusa" is to be found too.
	words []queryWord
	typed int // how many of the words were typed as such
}

type queryWord struct {
	text    string
	letters []rune
	set     letterSet
}

// parse folds and cuts a query.
func parse(text string) query {
	if len(text) > longestInput {
		text = text[:longestInput]
	}
	var b strings.Builder
	appendFolded(&b, text, longestQuery)
	fields := strings.Fields(b.String())
	fields = fields[:min(len(fields), mostWords)]
	q := query{full: strings.Join(fields, " "), typed: len(fields)}
	for _, field := range fields {
		q.words = append(q.words, newQueryWord(field))
		q.letters += utf8.RuneCountInString(field)
	}
	if len(fields) > 1 {
		q.words = append(q.words, newQueryWord(strings.Join(fields, "")))
	}
	return q
}

func newQueryWord(text string) queryWord {
	letters := firstLetters(text)
	return queryWord{text: text, letters: letters, set: lettersOf(letters)}
}

// firstLetters returns the letters of a word, up to the longest compared.
func firstLetters(word string) []rune {
	letters := []rune(word)
	return letters[:min(len(letters), longestWord)]
}
