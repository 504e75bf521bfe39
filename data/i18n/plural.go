package i18n

import (
	"fmt"
	"strings"
)

// category is a plural category of the Unicode Common Locale Data Repository
// (CLDR).
type category string

const (
	zero  category = "zero"
	one   category = "one"
	two   category = "two"
	few   category = "few"
	many  category = "many"
	other category = "other"
)

var categories = []category{zero, one, two, few, many, other}

// pluralRules are the plural rules of a language for whole numbers.
type pluralRules struct {
	of func(n int) category
	// required are the categories that every plural entry must have.
	required []category
	// optional are those it may leave out: they are for round millions, which
	// read like the general form unless the entry says otherwise.
	optional []category
}

// plurals are the rules of CLDR 48, "Language Plural Rules", cardinal
// numbers, restricted to whole numbers (v = 0, e = 0). The sign does not
// matter: CLDR rules are about the absolute value.
var plurals = map[string]pluralRules{
	"ar": {arabic, categories, nil},
	"el": {oneOrOther, []category{one, other}, nil},
	"en": {oneOrOther, []category{one, other}, nil},
	"es": {oneManyOther, []category{one, other}, []category{many}},
	"fr": {french, []category{one, other}, []category{many}},
	"it": {oneManyOther, []category{one, other}, []category{many}},
}

// rulesOf are the rules of a language by its code (BCP 47). A region has those
// of its language.
func rulesOf(lang string) (pluralRules, error) {
	language, _, _ := strings.Cut(lang, "-")
	rules, ok := plurals[language]
	if !ok {
		return rules, fmt.Errorf("%s: the plural rules of this language are not known", lang)
	}
	return rules, nil
}

// absolute is |n|, as unsigned so that the smallest int has one too.
func absolute(n int) uint {
	if n < 0 {
		return -uint(n)
	}
	return uint(n)
}

// oneOrOther is for languages where only 1 is singular.
func oneOrOther(n int) category {
	if absolute(n) == 1 {
		return one
	}
	return other
}

// oneManyOther adds round millions, as in "un milione di persone".
func oneManyOther(n int) category {
	i := absolute(n)
	switch {
	case i == 1:
		return one
	case i != 0 && i%1_000_000 == 0:
		return many
	default:
		return other
	}
}

// french counts 0 as singular too.
func french(n int) category {
	if n == 0 {
		return one
	}
	return oneManyOther(n)
}

// pluralOfTenths is the category of a number with at most one decimal. After
// CLDR, a fraction has the general form, but where 0 is singular the whole part
// decides: French says "1,5 million".
func (c *Catalog) pluralOfTenths(tenths int) category {
	switch {
	case tenths%10 == 0:
		return c.plural(tenths / 10)
	case c.plural(0) == one && tenths > -20 && tenths < 20:
		return one
	default:
		return other
	}
}

// arabic looks at the last two digits.
func arabic(n int) category {
	i := absolute(n)
	switch {
	case i == 0:
		return zero
	case i == 1:
		return one
	case i == 2:
		return two
	case i%100 >= 3 && i%100 <= 10:
		return few
	case i%100 >= 11:
		return many
	default:
		return other
	}
}
