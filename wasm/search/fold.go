package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold brings a text to the form in which it is compared: small letters
// without accents, Arabic and Greek letters without their variants, words of
// letters and digits with one space between them. Apostrophes and hyphens part
// words, as do control characters and bytes that are not UTF-8. A text that is
// folded already stays as it is.
func Fold(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	appendFolded(&b, text, len(text))
	return b.String()
}

// appendFolded writes the folded text of at most limit letters and spaces.
func appendFolded(b *strings.Builder, text string, limit int) {
	count, space := 0, false
	for _, r := range text {
		if count >= limit {
			return
		}
		folded, ok := foldLetter(r)
		switch {
		case !ok:
			space = count > 0
			continue
		case folded == "":
			continue
		}
		if space {
			b.WriteByte(' ')
			count++
			space = false
		}
		b.WriteString(folded)
		count += utf8.RuneCountInString(folded)
	}
}

// foldLetter returns what a letter is compared as: "" for a mark that changes
// no letter, and not ok for whatever parts words.
func foldLetter(r rune) (string, bool) {
	switch {
	case r < utf8.RuneSelf:
		return foldASCII(byte(r))
	case r < firstAccented:
		return "", false
	case r < 0x180:
		return foldLatin(latin[r-firstAccented], r)
	case r >= 0x300 && r < 0x370 || r >= 0x2B0 && r < 0x300:
		return "", true // accents after their letter, and raised letters as in Tājūrāʾ
	case r < 0x400:
		return foldGreek(r), unicode.IsLetter(r)
	case r >= 0x600 && r < 0x700:
		return foldArabic(r)
	case r >= firstVietnamese && r < 0x1F00:
		return foldLatin(vietnamese[r-firstVietnamese], r)
	case r == 0x200C || r == 0x200D || r == 0x200E || r == 0x200F || r == 0x00AD:
		return "", true // joiners and marks of direction are not seen
	case unicode.IsMark(r):
		return "", true
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		if lower := unicode.ToLower(r); lower != r {
			return foldLetter(lower) // Å, the unit, is the letter Å
		}
		return string(r), true
	}
	return "", false
}

// ascii holds every folded ASCII letter and digit, so that a letter can be
// returned as a text without being allocated.
const ascii = "0123456789abcdefghijklmnopqrstuvwxyz"

func foldASCII(c byte) (string, bool) {
	switch {
	case c >= '0' && c <= '9':
		return ascii[c-'0' : c-'0'+1], true
	case c >= 'a' && c <= 'z':
		return ascii[c-'a'+10 : c-'a'+11], true
	case c >= 'A' && c <= 'Z':
		return ascii[c-'A'+10 : c-'A'+11], true
	}
	return "", false
}

const (
	firstAccented   = 0xC0
	firstVietnamese = 0x1E00
)

// latin is the letter under the accent for U+00C0 to U+017F, and vietnamese
// for U+1E00 to U+1EFF (Unicode's canonical decompositions, and ı, ø, ł and
// their like by looks). A + stands for two letters, a - for no letter.
const (
	latin = "aaaaaa+ceeeeiiiidnooooo-ouuuuy++aaaaaa+ceeeeiiiidnooooo-ouuuuy+y" +
		"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii++jjkkklllllll" +
		"lllnnnnnnnnnoooooo++rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
	vietnamese = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
		"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
		"wwwwwwwwwwxxxxyyzzzzzzhtwyasss+daaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
		"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy--vvyy"
)

func foldLatin(letter byte, r rune) (string, bool) {
	if letter != '+' {
		return foldASCII(letter)
	}
	switch unicode.ToLower(r) {
	case 'æ':
		return "ae", true
	case 'œ':
		return "oe", true
	case 'þ':
		return "th", true
	case 'ĳ':
		return "ij", true
	}
	return "ss", true
}

// foldGreek takes tonos and dialytika off a vowel, and ends a word with the
// same sigma as elsewhere.
func foldGreek(r rune) string {
	switch r = unicode.ToLower(r); r {
	case 'ά':
		r = 'α'
	case 'έ':
		r = 'ε'
	case 'ή':
		r = 'η'
	case 'ί', 'ϊ', 'ΐ':
		r = 'ι'
	case 'ό':
		r = 'ο'
	case 'ύ', 'ϋ', 'ΰ':
		r = 'υ'
	case 'ώ':
		r = 'ω'
	case 'ς':
		r = 'σ'
	}
	return string(r)
}

// foldArabic unites the forms of alef, hamza, ya and ta marbuta, which are
// typed in one way or the other, with the Persian letters that look the same,
// and drops tatweel and the marks of vowels. Digits become European ones.
func foldArabic(r rune) (string, bool) {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		r = 'ا'
	case 'ى', 'ئ', 'ی':
		r = 'ي'
	case 'ؤ':
		r = 'و'
	case 'ة', 'ہ', 'ە':
		r = 'ه'
	case 'ک', 'ڪ':
		r = 'ك'
	case 'ء', 'ـ':
		return "", true
	}
	switch {
	case r >= '٠' && r <= '٩':
		return ascii[r-'٠' : r-'٠'+1], true
	case r >= '۰' && r <= '۹':
		return ascii[r-'۰' : r-'۰'+1], true
	case unicode.IsMark(r):
		return "", true
	}
	return string(r), unicode.IsLetter(r)
}
