package i18n

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPseudoLanguagesKeepEveryPlaceholderAndTranslateEverythingElse(t *testing.T) {
	source := mustLoad(t, "en")
	for _, lang := range []string{PseudoLong, PseudoRight} {
		turned := mustLoad(t, lang)
		assert.Equal(t, lang, turned.Lang())
		require.Len(t, turned.entries, len(source.entries))
		for key, e := range source.entries {
			assert.Equal(t, placeholders(e), placeholders(turned.entries[key]), key)
			assert.Len(t, turned.entries[key].forms, len(e.forms), key)
		}
		assert.Equal(t, source.Number(1234567), turned.Number(1234567))
		assert.NotEqual(t, source.Date("2026-08-16"), turned.Date("2026-08-16"))
	}
}

func TestOnePseudoLanguageIsLongerByTwoFifths(t *testing.T) {
	length := func(c *Catalog) (sum int) {
		for _, e := range c.entries {
			for _, text := range texts(e) {
				sum += utf8.RuneCountInString(text)
			}
		}
		return sum
	}
	source := mustLoad(t, "en")
	ratio := float64(length(mustLoad(t, PseudoLong))) / float64(length(source))
	assert.InDelta(t, 1.4, ratio, 0.1)
}

func TestTheOtherPseudoLanguageIsWrittenFromTheRight(t *testing.T) {
	c := mustLoad(t, PseudoRight)
	assert.Equal(t, "rtl", c.Dir())
	assert.Equal(t, "ltr", mustLoad(t, "en").Dir())
	for _, r := range turnedText("Some letters: abcxyz", mirrored) {
		assert.False(t, unicode.Is(unicode.Latin, r), string(r))
	}
}

func TestLettersOfPlaceholdersStay(t *testing.T) {
	for text, want := range map[string]string{
		"":                     "",
		"no":                   "ñöó",
		"{name}":               "{name}",
		"in {year} and {name}": "ïíñ {year} åáñd {name}",
		"{a}{b} a":             "{a}{b} åá",
	} {
		assert.Equal(t, want, turnedText(text, accented))
	}
}

func TestALanguageOfARegionHasTheRulesOfItsLanguage(t *testing.T) {
	c, err := DecodeInParts(PseudoRight, []byte(`[{"texts": {"a": "b"}}]`), func() {})
	require.NoError(t, err)
	assert.Equal(t, few, c.plural(3))
}
