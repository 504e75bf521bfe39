package i18n

import (
	"strconv"
	"strings"
	"time"
)

// minusSign is U+2212, which is as wide as the digits, unlike the hyphen.
const minusSign = "−"

// signed puts a sign before digits. In text that is written from the right it
// would come to stand behind them without a mark (CLDR, Arabic minus sign).
func (c *Catalog) signed(sign, digits string) string {
	if c.rtl {
		sign = leftMark + sign
	}
	return sign + digits
}

// Signed writes a number of tenths as [Catalog.Decimal] does, with a plus sign
// where it is above 0.
func (c *Catalog) Signed(tenths int) string {
	if tenths > 0 {
		return c.signed("+", c.Decimal(tenths))
	}
	return c.Decimal(tenths)
}

// Number writes a whole number with the separators of the language. The key
// format.group is the separator between groups of three digits;
// format.group-from is how many digits a number has at least to be grouped
// (CLDR's minimumGroupingDigits plus three), 4 where there is no such key.
func (c *Catalog) Number(n int) string {
	digits := strconv.FormatUint(uint64(absolute(n)), 10)
	from, err := strconv.Atoi(c.entries["format.group-from"].text)
	if err != nil {
		from = 4
	}
	var b strings.Builder
	if n < 0 {
		b.WriteString(c.signed(minusSign, ""))
	}
	group := c.entries["format.group"].text
	for i, digit := range digits {
		if left := len(digits) - i; i > 0 && left%3 == 0 && len(digits) >= from {
			b.WriteString(group)
		}
		b.WriteRune(digit)
	}
	return b.String()
}

// Decimal writes a number of tenths with one decimal, and with none where that
// is 0: 652 is "65.2" in English and "65,2" in Italian. The key
// format.decimal is what stands between.
func (c *Catalog) Decimal(tenths int) string {
	whole := c.Number(tenths / 10)
	if tenths%10 == 0 {
		return whole
	}
	if tenths < 0 && tenths > -10 {
		whole = c.signed(minusSign, whole)
	}
	return whole + c.Text("format.decimal") + strconv.FormatUint(uint64(absolute(tenths%10)), 10)
}

// Date writes an ISO 8601 day, month or year: "2026-08-16", "2026-08" or
// "2026". The keys format.day and format.month say how with {day}, {month}
// and {year}; the months are named by format.month.1 to format.month.12, after
// a day by format.month-of-day.1 to format.month-of-day.12 in a language that
// inflects them there, and format.first is the first day of a month where it
// is not simply 1. Anything else comes back as it is.
func (c *Catalog) Date(iso string) string {
	layout := "2006-01-02"
	if len(iso) > len(layout) {
		return iso
	}
	date, err := time.Parse(layout[:len(iso)], iso)
	if err != nil {
		return iso
	}
	year := strconv.Itoa(date.Year())
	number := strconv.Itoa(int(date.Month()))
	month := c.Text("format.month." + number)
	switch len(iso) {
	case len("2006-01-02"):
		day := strconv.Itoa(date.Day())
		if date.Day() == 1 && c.Has("format.first") {
			day = c.Text("format.first")
		}
		if inflected := "format.month-of-day." + number; c.Has(inflected) {
			month = c.Text(inflected)
		}
		return c.Text("format.day", "day", day, "month", month, "year", year)
	case len("2006-01"):
		return c.Text("format.month", "month", month, "year", year)
	default:
		return iso
	}
}

// List joins items as in running text: "a, b and c". The key format.list.last
// joins the last two and format.list.comma the others, both with {first} and
// {rest}; format.list.last-before-i, where there is such a key, joins the last
// two if the last begins with the sound i.
func (c *Catalog) List(items []string) string {
	switch len(items) {
	case 0:
		return ""
	case 1:
		return items[0]
	case 2:
		key := "format.list.last"
		if beforeI := key + "-before-i"; c.Has(beforeI) && beginsWithI(items[1]) {
			key = beforeI
		}
		return c.Text(key, "first", items[0], "rest", items[1])
	default:
		return c.Text("format.list.comma", "first", items[0], "rest", c.List(items[1:]))
	}
}

// beginsWithI tells the words before which Spanish writes "e" for "y": those
// that begin with the vowel i, an h before it being silent, but not with a
// diphthong, as hielo does (Real Academia Española, Ortografía de la lengua
// española, 2010).
func beginsWithI(word string) bool {
	word = strings.TrimPrefix(strings.ToLower(word), "h")
	if strings.HasPrefix(word, "í") {
		return true
	}
	rest, ok := strings.CutPrefix(word, "i")
	return ok && strings.IndexAny(rest, "aeouáéóú") != 0
}
