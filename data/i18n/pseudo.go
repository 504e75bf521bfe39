package i18n

import "strings"

// The codes of the pseudo-languages, as CLDR has them: English with accents,
// and English in Arabic letters. No reader ever sees them. They show in tests
// what is not translated, what has no room for longer words, and what does not
// turn around where writing does.
const (
	PseudoLong  = "en-XA"
	PseudoRight = "ar-XB"
)

// accented stand for Latin letters. The vowels are there twice, which makes a
// text longer by about 40 %.
var accented = strings.NewReplacer(
	"a", "åá", "e", "éê", "i", "ïí", "o", "öó", "u", "üú", "y", "ýÿ", "A", "ÅÁ", "E", "ÉÊ", "I", "ÏÍ", "O", "ÖÓ", "U", "ÜÚ",
	"c", "ç", "n", "ñ", "s", "š", "z", "ž", "C", "Ç", "N", "Ñ", "S", "Š", "Z", "Ž",
)

// mirrored stand for Latin letters too, each for one.
var mirrored = strings.NewReplacer(mirroring()...)

func mirroring() []string {
	const latin = "abcdefghijklmnopqrstuvwxyz"
	arabic := []rune("ابسدعفغهيجكلمنوپقرشتىڤوخيز")
	var pairs []string
	for i, letter := range latin {
		pairs = append(pairs, string(letter), string(arabic[i]), strings.ToUpper(string(letter)), string(arabic[i]))
	}
	return append(pairs, ",", "،", ";", "؛", "?", "؟")
}

// pseudo turns a catalog into that of a pseudo-language. Placeholders stay, as
// does what says how numbers and dates are put together.
func pseudo(c *Catalog, lang string) *Catalog {
	letters := accented
	if lang == PseudoRight {
		letters = mirrored
	}
	turned := make(map[string]entry, len(c.entries))
	for key, e := range c.entries {
		if !strings.HasPrefix(key, "format.") || strings.HasPrefix(key, "format.month.") || strings.HasPrefix(key, "format.list.") {
			e = e.turned(letters)
		}
		turned[key] = e
	}
	if lang == PseudoRight {
		turned["format.direction"] = entry{text: "rtl"}
	}
	return newCatalog(lang, turned, plurals[lang[:2]])
}

func (e entry) turned(letters *strings.Replacer) entry {
	if e.forms == nil {
		return entry{text: turnedText(e.text, letters)}
	}
	forms := make(map[category]string, len(e.forms))
	for name, text := range e.forms {
		forms[name] = turnedText(text, letters)
	}
	return entry{forms: forms}
}

// turnedText replaces the letters outside of placeholders.
func turnedText(text string, letters *strings.Replacer) string {
	var b strings.Builder
	for text != "" {
		before, rest, _ := strings.Cut(text, "{")
		b.WriteString(letters.Replace(before))
		if rest == "" && len(before) == len(text) {
			break
		}
		name, after, _ := strings.Cut(rest, "}")
		b.WriteString("{" + name + "}")
		text = after
	}
	return b.String()
}
