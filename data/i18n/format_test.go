package i18n

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func mustLoad(t *testing.T, lang string) *Catalog {
	t.Helper()
	c, err := Load(lang)
	require.NoError(t, err)
	return c
}

func TestNumbersAreGroupedAsTheLanguageDoes(t *testing.T) {
	ar, en, es, fr, it := mustLoad(t, "ar"), mustLoad(t, "en"), mustLoad(t, "es"), mustLoad(t, "fr"), mustLoad(t, "it")
	for _, c := range []struct {
		name      string
		got, want string
	}{
		{"nought", en.Number(0), "0"},
		{"three digits stand together", it.Number(999), "999"},
		{"Arabic writes Western digits, as in the Maghreb", ar.Number(181436), "181,436"},
		{"English groups by comma", en.Number(181436), "181,436"},
		{"Italian groups by point", it.Number(181436), "181.436"},
		{"French groups by narrow no-break space", fr.Number(181436), "181\u202f436"},
		{"Italian groups four digits too", it.Number(2281), "2.281"},
		{"millions have two separators", en.Number(1_234_567), "1,234,567"},
		{"below nought has a minus sign, not a hyphen", it.Number(-1124), "−1.124"},
		{"three digits below nought are not split from the sign", en.Number(-124), "−124"},
		{"Spanish leaves four digits ungrouped", es.Number(2281), "2281"},
		{"and groups five", es.Number(22281), "22.281"},
		{"the smallest number has digits", en.Number(math.MinInt64), "−9,223,372,036,854,775,808"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, c.got) })
	}
}

func TestDatesAreWrittenToTheirPrecision(t *testing.T) {
	ar, en, es, fr, it := mustLoad(t, "ar"), mustLoad(t, "en"), mustLoad(t, "es"), mustLoad(t, "fr"), mustLoad(t, "it")
	for _, c := range []struct {
		name      string
		got, want string
	}{
		{"a day in Arabic", ar.Date("2026-08-16"), "16 أغسطس 2026"},
		{"a day in English", en.Date("2026-08-16"), "16 August 2026"},
		{"a day in Italian", it.Date("2026-08-16"), "16 agosto 2026"},
		{"the first of a month in English", en.Date("2021-01-01"), "1 January 2021"},
		{"the first of a month in Italian", it.Date("2021-01-01"), "1º gennaio 2021"},
		{"the first of a month in French", fr.Date("2021-01-01"), "1er janvier 2021"},
		{"a day in Spanish", es.Date("2026-08-16"), "16 de agosto de 2026"},
		{"a month", it.Date("2026-05"), "maggio 2026"},
		{"a month in Spanish", es.Date("2026-05"), "mayo de 2026"},
		{"a year", en.Date("2024"), "2024"},
		{"nothing", en.Date(""), ""},
		{"a day that does not exist comes back", en.Date("2021-02-30"), "2021-02-30"},
		{"words come back", en.Date("last week"), "last week"},
		{"a date with a time comes back", en.Date("2021-02-03T04:05"), "2021-02-03T04:05"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, c.got) })
	}
}

func TestAMonthMayBeInflectedAfterADay(t *testing.T) {
	c, err := catalogOf(t, `{"format.day": "{day} {month} {year}", "format.month": "{month} {year}", "format.month.5": "Μάιος", "format.month-of-day.5": "Μαΐου"}`)
	require.NoError(t, err)
	assert.Equal(t, "20 Μαΐου 2015", c.Date("2015-05-20"))
	assert.Equal(t, "Μάιος 2015", c.Date("2015-05"))
}

func TestListsReadAsRunningText(t *testing.T) {
	en, it, es := mustLoad(t, "en"), mustLoad(t, "it"), mustLoad(t, "es")
	for _, c := range []struct {
		name      string
		got, want string
	}{
		{"nothing", en.List(nil), ""},
		{"one", en.List([]string{"a"}), "a"},
		{"two", en.List([]string{"a", "b"}), "a and b"},
		{"three", en.List([]string{"a", "b", "c"}), "a, b and c"},
		{"four in Italian", it.List([]string{"a", "b", "c", "d"}), "a, b, c e d"},
		{"Spanish before another sound", es.List([]string{"Italia", "Malta"}), "Italia y Malta"},
		{"Spanish before the sound i", es.List([]string{"Libia", "Túnez", "Italia"}), "Libia, Túnez e Italia"},
		{"Spanish before a silent h and i", es.List([]string{"a", "historia"}), "a e historia"},
		{"Spanish before a diphthong", es.List([]string{"Lanzarote", "hielo"}), "Lanzarote y hielo"},
		{"Spanish before the consonant y", es.List([]string{"Omán", "Yemen"}), "Omán y Yemen"},
		{"an item with a placeholder in it stays as it is", en.List([]string{"{rest}", "b"}), "{rest} and b"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, c.got) })
	}
}

func TestDirectionOfWriting(t *testing.T) {
	assert.Equal(t, "ltr", mustLoad(t, "en").Dir())
	assert.Equal(t, "en", mustLoad(t, "en").Lang())
	rtl, err := catalogOf(t, `{"format.direction": "rtl"}`)
	require.NoError(t, err)
	assert.Equal(t, "rtl", rtl.Dir())
}

func FuzzDate(f *testing.F) {
	c, err := Load("it")
	require.NoError(f, err)
	for _, seed := range []string{"2026-08-16", "2026-08", "2026", "", "0", "2026-8-1", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(_ *testing.T, iso string) { _ = c.Date(iso) })
}
