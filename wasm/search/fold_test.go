package search

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"capitals become small", "LAMPEDUSA", "lampedusa"},
		{"spaces are one, and none at the ends", "  Reggio \t Calabria\n", "reggio calabria"},
		{"accents fall off", "Aïn Témouchent, Málaga, Boumerdès", "ain temouchent malaga boumerdes"},
		{"accents that follow their letter fall off", "Ma\u0301laga", "malaga"},
		{"marks below and above in transliteration fall off", "Ţarābulus Şafāqis Ḩawmat Mişrātah", "tarabulus safaqis hawmat misratah"},
		{"raised letters in transliteration fall off", "Tājūrāʾ ʿAyn", "tajura ayn"},
		{"Turkish letters become those of English", "Kuşadası Çeşme İzmir IŞIK ğüö", "kusadasi cesme izmir isik guo"},
		{"letters of two become two", "Æolian Œuvre Straße Þing", "aeolian oeuvre strasse thing"},
		{"Maltese and Polish letters lose their strokes", "Ħal Far, Łódź", "hal far lodz"},
		{"apostrophes of every kind part words", "Sant'Antioco Sant’Antioco", "sant antioco sant antioco"},
		{"hyphens and dashes part words", "Tan-Tan Libya–Crete", "tan tan libya crete"},
		{"Greek vowels lose tonos and dialytika", "Ρόδος Γαύδος ΐΰϊϋ", "ροδοσ γαυδοσ ιυιυ"},
		{"Greek capitals end like small letters", "ΧΙΟΣ Χίος", "χιοσ χιοσ"},
		{"forms of alef are one", "أإآٱا", "ااااا"},
		{"forms of ya and ta marbuta are one", "ليبيا لیبیا على علي مصراتة مصراته", "ليبيا ليبيا علي علي مصراته مصراته"},
		{"hamza falls off its seat", "رؤية رئيس ماء", "رويه رييس ما"},
		{"tatweel and marks of vowels fall off", "طَرَابُلـــس", "طرابلس"},
		{"Arabic and Persian digits become European", "٢٠١٥ ۲۰۱۶", "2015 2016"},
		{"signs part words", "2015/16 (€5.112)", "2015 16 5 112"},
		{"bytes that are no text part words", "a\xffb\x00c", "a b c"},
		{"other alphabets stay", "Лампедуза 蘭佩杜薩", "лампедуза 蘭佩杜薩"},
		{"nothing stays nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, Fold(c.text))
			assert.Equal(t, c.want, Fold(c.want), "folded twice")
		})
	}
}

func TestFoldingEveryLetterTwiceChangesNothing(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		once := Fold(string(r))
		if twice := Fold(once); once != twice || strings.Contains(once, " ") {
			t.Fatalf("%U: %q and %q", r, once, twice)
		}
	}
}

func TestTheTablesOfLettersHaveOneForEachOfTheirRange(t *testing.T) {
	assert.Len(t, latin, 0x180-firstAccented)
	assert.Len(t, vietnamese, 0x1F00-firstVietnamese)
}

func TestQueriesAreCutToWhatIsRead(t *testing.T) {
	for name, text := range map[string]string{
		"one endless word":    strings.Repeat("x", 1<<20),
		"endless short words": strings.Repeat("ab ", 1<<18),
		"endless Arabic":      strings.Repeat("صفاقس ", 1<<16),
		"endless signs":       strings.Repeat("?", 1<<20),
	} {
		q := parse(text)
		assert.LessOrEqual(t, utf8.RuneCountInString(q.full), longestQuery+1, name)
		assert.LessOrEqual(t, q.typed, mostWords, name)
		for _, w := range q.words {
			assert.LessOrEqual(t, len(w.letters), longestWord, name)
		}
	}
}
