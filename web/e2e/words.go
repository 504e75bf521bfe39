package e2e

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// words are the texts of one language, read from the files that the site is built from.
type words map[string]string

func wordsOf(t testing.TB, language string) words {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root, "data", "i18n", language, "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files, "the catalog of %s", language)
	out := words{}
	for _, file := range files {
		content, err := os.ReadFile(file)
		require.NoError(t, err)
		var entries map[string]any
		require.NoError(t, json.Unmarshal(content, &entries), file)
		for key, entry := range entries {
			// What has plural forms is not looked up here.
			if text, ok := entry.(string); ok {
				out[key] = text
			}
		}
	}
	return out
}

// text is an entry with its placeholders filled; the arguments are pairs of name and value.
func (w words) text(key string, arguments ...string) string {
	text, ok := w[key]
	if !ok {
		return "no entry " + key
	}
	for i := 0; i+1 < len(arguments); i += 2 {
		text = strings.ReplaceAll(text, "{"+arguments[i]+"}", arguments[i+1])
	}
	return text
}

// number writes a whole number with the language's separator between groups of three digits. Spanish leaves four digits
// together.
func (w words) number(n int) string {
	digits := strconv.Itoa(n)
	if from, err := strconv.Atoi(w["format.group-from"]); err == nil && len(digits) < from {
		return digits
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + w["format.group"] + digits[i:]
	}
	return digits
}

// decimal writes a number of tenths, with one decimal unless that is 0.
func (w words) decimal(tenths int) string {
	text := w.number(tenths / 10)
	if tenths%10 != 0 {
		text += w["format.decimal"] + strconv.Itoa(tenths%10)
	}
	return text
}

// tenths reads a number that the page shows, times ten.
func (w words) tenths(text string) int {
	digits := strings.NewReplacer(w["format.group"], "", w["format.decimal"], ".", "%", "", "\u00a0", "").Replace(text)
	number, err := strconv.ParseFloat(strings.TrimSpace(digits), 64)
	if err != nil {
		return -1
	}
	return int(math.Round(10 * number))
}

// later and earlier are the keys of the slider by which the year grows and falls: it runs as the language is read.
func (w words) later() string {
	if w["format.direction"] == "rtl" {
		return kb.ArrowLeft
	}
	return kb.ArrowRight
}

func (w words) earlier() string {
	if w["format.direction"] == "rtl" {
		return kb.ArrowRight
	}
	return kb.ArrowLeft
}

// signedTenths reads a change, "+1,234" or "−1,234", times ten.
func (w words) signedTenths(text string) int {
	text = strings.TrimPrefix(text, "\u200e") // which holds the sign before the digits in Arabic
	if less, ok := strings.CutPrefix(text, "−"); ok {
		return -w.tenths(less)
	}
	return w.tenths(strings.TrimPrefix(text, "+"))
}

// plain writes a number of tenths as data does.
func plain(tenths int) string { return strconv.FormatFloat(float64(tenths)/10, 'f', -1, 64) }

// amount writes a value as the large number of the panel does: without what limits it.
func (w words) amount(v value) string {
	if v.percent {
		return w.text("figure.percent", "value", w.decimal(v.tenths))
	}
	return w.decimal(v.tenths)
}

// value writes a value as the table of the panel does: "at least 4,574", "over 35,000", "65.2%". A minimum of 0 only says
// that nothing was recorded.
func (w words) value(v value) string { return w.qualified(v, "figure.at-least") }

// short writes a value as tables of figures and labels do: "≥ 4,574".
func (w words) short(v value) string { return w.qualified(v, "figure.at-least-short") }

func (w words) qualified(v value, minimum string) string {
	text := w.amount(v)
	if v.qualifier != "" {
		text = w.text("qualifier."+v.qualifier, "value", text)
	}
	if v.atLeast && v.tenths > 0 {
		text = w.text(minimum, "value", text)
	}
	return text
}

// nameOf is the name of a place or a route.
func (w words) nameOf(id string) string {
	if name, ok := w["place."+id+".name"]; ok {
		return name
	}
	return w.text("route." + id + ".name")
}

// seriesName is the name of what is counted: of the whole, or of a part with it.
func (w words) seriesName(of series) string {
	if of.detail == "" {
		return w.nameOf(of.subject)
	}
	return w.text("figure.detail-of", "detail", w.detailName(of.detail), "name", w.nameOf(of.subject))
}

// detailName is the name of a part of a count: a nationality, a group or a kind of border.
func (w words) detailName(detail string) string {
	for _, kind := range []string{"country.", "detail.nationality.", "detail.group.", "detail.border."} {
		if name, ok := w[kind+detail]; ok {
			return name
		}
	}
	return "no name of " + detail
}

// sentence is an entry with a capital letter, as it stands at the beginning of a line.
func (w words) sentence(key string) string {
	letters := []rune(w.text(key))
	letters[0] = unicode.ToUpper(letters[0])
	return string(letters)
}
