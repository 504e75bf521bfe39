package i18n

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// written is how a language writes the same things.
type written struct {
	thousands, tenThousands, millions, below, percent, first, month, two, three string
}

// cldr is what CLDR 48 has for each language, written by hand, with three
// differences: the minus sign is U+2212 everywhere; Italian groups four
// digits, as the ministries and the statistical office do whose figures these
// are; and in French and Italian the first of a month is an ordinal. The digits of Arabic are those of the agencies' own Arabic pages.
var cldr = map[string]written{
	"ar": {"1,234", "12,345", "1,234,567", "\u200e−5", "65.2%", "1 أغسطس 2026", "أغسطس 2026", "أ وب", "أ وب وج"},
	"el": {"1.234", "12.345", "1.234.567", "−5", "65,2%", "1 Αυγούστου 2026", "Αύγουστος 2026", "α και β", "α, β και γ"},
	"en": {"1,234", "12,345", "1,234,567", "−5", "65.2%", "1 August 2026", "August 2026", "a and b", "a, b and c"},
	"es": {"1234", "12.345", "1.234.567", "−5", "65,2\u00a0%", "1 de agosto de 2026", "agosto de 2026", "a y b", "a, b y c"},
	"fr": {"1\u202f234", "12\u202f345", "1\u202f234\u202f567", "−5", "65,2\u00a0%", "1er août 2026", "août 2026", "a et b", "a, b et c"},
	"it": {"1.234", "12.345", "1.234.567", "−5", "65,2%", "1º agosto 2026", "agosto 2026", "a e b", "a, b e c"},
}

// letters are items of a list.
var letters = map[string][]string{"ar": {"أ", "ب", "ج"}, "el": {"α", "β", "γ"}}

func TestNumbersDatesAndListsAreThoseOfTheLanguage(t *testing.T) {
	for _, lang := range Languages() {
		t.Run(lang, func(t *testing.T) {
			c, items := mustLoad(t, lang), letters[lang]
			if items == nil {
				items = []string{"a", "b", "c"}
			}
			assert.Equal(t, cldr[lang], written{
				c.Number(1234), c.Number(12345), c.Number(1234567), c.Number(-5), c.Text("figure.percent", "value", c.Decimal(652)),
				c.Date("2026-08-01"), c.Date("2026-08"), c.List(items[:2]), c.List(items),
			})
		})
	}
}
