package search

import (
	"cmp"
	"strings"
)

// tier is how an entry fits a query, best first.
type tier uint8

const (
	tierExact     tier = iota // the query is the name
	tierBeginning             // the name begins with the query
	tierWords                 // every typed word begins a word of the name
	tierThrough               // a route through a place that was named
	tierSlips                 // the same with slips forgiven
	tierPart                  // only some of the typed words are found
	tierNone
)

// match is a tier with what orders entries within it.
type match struct {
	tier  tier
	slips uint8 // the cost of all slips together
	lost  uint8 // typed words that were not found
	kind  nameKind
	rest  uint8 // letters of the name beyond those typed, at most 255
}

func (m match) compare(n match) int {
	return cmp.Or(cmp.Compare(m.tier, n.tier), cmp.Compare(m.lost, n.lost), cmp.Compare(m.slips, n.slips), cmp.Compare(m.kind, n.kind))
}

// best is the best that a query found, by which the rest is judged.
type best struct {
	tier  tier
	slips uint8          // least, where the tier is of slips
	lost  map[Kind]match // least, where the tier is of parts, by kind
}

func newBest() best { return best{tier: tierNone, lost: map[Kind]match{}} }

func (b *best) note(kind Kind, m match) {
	switch {
	case m.tier < b.tier:
		b.tier, b.slips = m.tier, m.slips
	case m.tier == b.tier:
		b.slips = min(b.slips, m.slips)
	}
	if least, ok := b.lost[kind]; m.tier == tierPart && (!ok || m.compare(least) < 0) {
		b.lost[kind] = m
	}
}

// hides tells whether better matches make one implausible: any that was typed
// rightly hides those by slips, fewer slips hide more, and those that find
// every word hide those that do not. Of the last, a kind gives its best.
func (b *best) hides(kind Kind, m match) bool {
	switch m.tier {
	case tierSlips:
		return m.tier > b.tier || m.slips > b.slips
	case tierPart:
		least := b.lost[kind]
		return m.tier > b.tier || m.lost > least.lost || m.lost == least.lost && m.slips > least.slips
	}
	return m.tier == tierNone
}

// fit is how a typed word fits a word of the vocabulary.
type fit uint8

const (
	fitExact     fit = 0
	fitBeginning fit = 1
	// Slips cost two each, and one more where the word goes on after them.
	fitSlip fit = 2
	fitNone fit = 255
)

// fits compares every word of the query with every word of the vocabulary:
// fits[i*len(words)+j] is how typed word i fits word j.
func (b *built) fits(q *query) []fit {
	fits := make([]fit, len(q.words)*len(b.words))
	for i := range q.words {
		row := fits[i*len(b.words) : (i+1)*len(b.words)]
		for j := range b.words {
			row[j] = fitOf(&q.words[i], &b.words[j])
		}
	}
	return fits
}

func fitOf(typed *queryWord, w *word) fit {
	if strings.HasPrefix(w.text, typed.text) {
		if len(w.text) == len(typed.text) {
			return fitExact
		}
		return fitBeginning
	}
	allowed := slipsAllowed(len(typed.letters))
	if allowed == 0 || typed.set.without(w.set) > allowed {
		return fitNone
	}
	whole, beginning := slips(typed.letters, w.letters, allowed)
	// A beginning must be longer to be told from the beginnings of others.
	if len(typed.letters) < 5 {
		beginning = far
	}
	switch {
	case whole <= beginning && whole < far:
		return fit(2 * whole)
	case beginning < far:
		return fit(2*beginning + 1)
	}
	return fitNone
}

// matchEntry returns the best match of an entry's names, and which it is of.
func (b *built) matchEntry(q *query, fits []fit, entry int32) (match, int32) {
	best, at := match{tier: tierNone}, b.first[entry]
	for i := b.first[entry]; i < b.first[entry+1]; i++ {
		if m := b.matchForm(q, fits, &b.forms[i]); m.tier < tierNone && (best.tier == tierNone || m.compare(best) < 0) {
			best, at = m, i
		}
	}
	return best, at
}

func (b *built) matchForm(q *query, fits []fit, f *form) match {
	m := match{tier: tierNone, kind: f.kind, rest: uint8(min(max(0, len(f.full)-len(q.full)), 255))}
	if q.letters < 2 && f.kind != nameShown {
		return m
	}
	if strings.HasPrefix(f.full, q.full) {
		m.tier = tierBeginning
		if len(f.full) == len(q.full) {
			m.tier = tierExact
		}
		return m
	}
	// The whole as one word, on either side.
	if f.joined >= 0 || q.typed > 1 {
		last := (len(q.words) - 1) * len(b.words)
		whole := fitNone
		if f.joined >= 0 {
			whole = fits[last+int(f.joined)]
		} else if len(f.own) == 1 {
			whole = fits[last+int(f.own[0])]
		}
		switch {
		case whole <= fitBeginning:
			m.tier = tierExact + tier(whole)
			return m
		case whole != fitNone:
			m.tier, m.slips = tierSlips, uint8(whole)
		}
	}
	if byWords := b.matchWords(q, fits, f, m); m.tier == tierNone || byWords.compare(m) < 0 {
		m = byWords
	}
	return m
}

// matchWords matches word by word, in any order.
func (b *built) matchWords(q *query, fits []fit, f *form, m match) match {
	m.tier, m.slips = tierNone, 0
	if q.letters < 2 || q.letters == 2 && f.kind != nameShown {
		return m
	}
	slips, lost, lostLetters, own := 0, 0, 0, false
	for i := range q.typed {
		row := fits[i*len(b.words) : (i+1)*len(b.words)]
		one := leastFit(row, f.own)
		if one == fitNone || one >= fitSlip && len(f.beside) > 0 {
			one = min(one, leastFit(row, f.beside))
		}
		switch {
		case one == fitNone:
			lost++
			lostLetters += len(q.words[i].letters)
		case one >= fitSlip:
			slips += int(one)
		}
		own = own || one != fitNone && one == leastFit(row, f.own) && len(q.words[i].letters) > 1
	}
	switch {
	case !own || 2*lostLetters > q.letters:
		return m
	case lost > 0:
		m.tier = tierPart
	case slips > 0:
		m.tier = tierSlips
	default:
		m.tier = tierWords
	}
	m.slips, m.lost = uint8(min(slips, 255)), uint8(lost)
	return m
}

// leastFit returns the best fit among some words of the vocabulary.
func leastFit(row []fit, ids []int32) fit {
	least := fitNone
	for _, id := range ids {
		least = min(least, row[id])
	}
	return least
}
