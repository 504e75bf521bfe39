package search

import "math/bits"

// mostSlips is how many slips of typing are ever forgiven in a word.
const mostSlips = 2

// slipsAllowed is how many slips are forgiven in a word of so many letters.
// Short words have too many neighbours: Kos is not Como.
func slipsAllowed(letters int) int {
	switch {
	case letters < 4:
		return 0
	case letters < 8:
		return 1
	}
	return mostSlips
}

// far is more slips than are ever forgiven.
const far = mostSlips + 1

// slips returns in how few slips a typed word becomes another, and in how few
// it becomes the beginning of the other, each far if in more than most. A slip
// is a letter too many, too few or wrong, or two that changed places (the
// distance of Damerau, 1964, in the form that changes no letter twice). Only
// the diagonals within most of the middle are worked out (Ukkonen, 1985), so
// the work grows with the length of the word and not with its square.
func slips(typed, word []rune, most int) (whole, beginning int) {
	m, n := len(typed), len(word)
	if m-n > most || m > longestWord {
		return far, far
	}
	// The rows are those of the table of distances: one for the letter before
	// the last one, one for the last and one for this. Column j is the first
	// j letters of the word; beyond the band everything is far.
	var rows [3][longestWord + mostSlips + 2]uint8
	before, last, row := &rows[0], &rows[1], &rows[2]
	width := min(n, m+most)
	for j := range last {
		last[j] = uint8(min(j, far))
	}
	for i := 1; i <= m; i++ {
		from, to := max(1, i-most), min(width, i+most)
		row[from-1] = far
		if from == 1 {
			row[0] = uint8(min(i, far))
		}
		least := row[from-1]
		for j := from; j <= to; j++ {
			d := last[j-1]
			if typed[i-1] != word[j-1] {
				d++
			}
			d = min(d, row[j-1]+1)
			if j < i+most {
				d = min(d, last[j]+1)
			}
			if i > 1 && j > 1 && typed[i-1] == word[j-2] && typed[i-2] == word[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = min(d, far)
			least = min(least, row[j])
		}
		if int(least) > most {
			return far, far
		}
		before, last, row = last, row, before
	}
	beginning = far
	for j := max(0, m-most); j <= width; j++ {
		beginning = min(beginning, int(last[j]))
	}
	whole = far
	if n <= m+most {
		whole = int(last[n])
	}
	return upTo(whole, most), upTo(beginning, most)
}

func upTo(slips, most int) int {
	if slips > most {
		return far
	}
	return slips
}

// letterSet is a set of letters as bits, several letters sharing one.
type letterSet uint64

func lettersOf(word []rune) letterSet {
	var set letterSet
	for _, r := range word {
		set |= 1 << (uint32(r) % 64)
	}
	return set
}

// without counts the letters of a set that another one lacks. Each of them
// costs a slip, so most words need not be looked at any closer.
func (s letterSet) without(other letterSet) int { return bits.OnesCount64(uint64(s &^ other)) }
