package i18n

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The examples are those of the CLDR chart for each category.
func TestPluralCategoriesFollowCLDR(t *testing.T) {
	for lang, examples := range map[string]map[category][]int{
		"ar": {zero: {0}, one: {1}, two: {2}, few: {3, 10, 103, 110, 1003}, many: {11, 26, 99, 111, 1011}, other: {100, 102, 200, 500, 1000, 1_000_000}},
		"el": {one: {1}, other: {0, 2, 16, 100, 1_000_000}},
		"en": {one: {1}, other: {0, 2, 16, 100, 1_000_000}},
		"es": {one: {1}, many: {1_000_000, 2_000_000}, other: {0, 2, 16, 100, 1_000_001}},
		"fr": {one: {0, 1}, many: {1_000_000, 3_000_000}, other: {2, 17, 100, 1_500_000}},
		"it": {one: {1}, many: {1_000_000}, other: {0, 2, 16, 100, 1_000_002}},
	} {
		for want, numbers := range examples {
			for _, n := range numbers {
				assert.Equal(t, want, plurals[lang].of(n), "%s %d", lang, n)
				assert.Equal(t, want, plurals[lang].of(-n), "%s %d", lang, -n)
			}
		}
	}
}

func TestEveryNumberFallsInACategoryOfItsLanguage(t *testing.T) {
	for lang, rules := range plurals {
		allowed := append(append([]category{}, rules.required...), rules.optional...)
		for _, n := range []int{math.MinInt, -1, 0, 1, 2, 3, 5, 10, 11, 21, 99, 100, 101, 1_000_000, math.MaxInt} {
			assert.Contains(t, allowed, rules.of(n), "%s %d", lang, n)
		}
	}
}

// Fractions with one decimal, after the same chart.
func TestPluralCategoriesOfFractionsFollowCLDR(t *testing.T) {
	for lang, examples := range map[string]map[category][]int{
		"ar": {few: {30}, other: {1, 15, 35}},
		"el": {one: {10}, other: {1, 15, 20}},
		"en": {one: {10}, other: {1, 15, 20}},
		"es": {one: {10}, other: {1, 15, 20}},
		"fr": {one: {0, 1, 5, 10, 15, 19}, other: {20, 21, 35}},
		"it": {one: {10}, other: {1, 15, 20}},
	} {
		c := mustLoad(t, lang)
		for want, numbers := range examples {
			for _, tenths := range numbers {
				assert.Equal(t, want, c.pluralOfTenths(tenths), "%s %d", lang, tenths)
				assert.Equal(t, want, c.pluralOfTenths(-tenths), "%s %d", lang, -tenths)
			}
		}
	}
	assert.Equal(t, "1,5 million de personnes", mustLoad(t, "fr").CountTenths("office.unit.people-million", 15, "value", "1,5"))
}
