package i18n

import "unicode"

// Characters of the Unicode bidirectional algorithm (UAX 9, section 2): what
// lies between the isolates is laid out by itself, in the direction of its
// first letter, and leftMark is a letter of the scripts written from the left
// that nobody sees.
const (
	isolate    = "\u2068"
	isolateEnd = "\u2069"
	leftMark   = "\u200e"
)

// fromRight are the scripts of names that are written from the right, and
// firstFromRight comes before all their letters.
const firstFromRight = '\u0590'

var fromRight = []*unicode.RangeTable{unicode.Arabic, unicode.Hebrew}

// apart isolates a value that has letters written in the other direction than
// the catalog's: a Latin name in Arabic text, or the reverse. Its digits and
// brackets would mingle with the text around it.
func (c *Catalog) apart(value string) string {
	for _, r := range value {
		if r < firstFromRight && !c.rtl {
			continue // most text, quickly
		}
		if unicode.IsLetter(r) && unicode.In(r, fromRight...) != c.rtl {
			return isolate + value + isolateEnd
		}
	}
	return value
}
