package i18n

import (
	"encoding/csv"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
)

// Texts may only give numbers that the data have: a value of a series, a
// figure of an event, a year, a day of a month, or one that is listed with its
// source in checks/text-numbers.csv.
func TestEveryNumberInATextHasASource(t *testing.T) {
	d, err := data.Load()
	require.NoError(t, err)
	known := knownNumbers(d)
	listed := readListed(t, d)
	used := map[[2]string]bool{}
	for _, lang := range Languages() {
		c := mustLoad(t, lang)
		for key, e := range c.entries {
			if strings.HasPrefix(key, "format.") {
				continue
			}
			for _, text := range texts(e) {
				for _, n := range numbersIn(c, text) {
					if listed[[2]string{key, n}] {
						used[[2]string{key, n}] = true
						continue
					}
					assert.True(t, known[n], "%s %s: %s has no source: %s", lang, key, n, text)
				}
			}
		}
	}
	for entry := range listed {
		assert.True(t, used[entry], "checks/text-numbers.csv: %v is in no text", entry)
	}
}

// knownNumbers are the numbers of the data as they are written with a point.
func knownNumbers(d *data.Data) map[string]bool {
	known := map[string]bool{"100": true}
	for year := 1950; year <= 2030; year++ {
		known[strconv.Itoa(year)] = true
	}
	for _, i := range d.Indicators {
		for _, s := range i.Series {
			for _, o := range slices.Concat(s.Observations, s.Competing, s.Listed) {
				known[o.Value.String()] = true
			}
			for _, m := range s.Months {
				for _, value := range m.Values {
					if value != nil {
						known[value.String()] = true
					}
				}
			}
		}
	}
	for _, e := range d.Events {
		for _, f := range e.Figures {
			known[strconv.Itoa(f.Value)] = true
		}
	}
	for _, f := range d.Office.Figures {
		if !f.Words {
			known[f.Value.String()] = true
		}
	}
	return known
}

// readListed reads the numbers that stand in texts alone, by key and number.
func readListed(t *testing.T, d *data.Data) map[[2]string]bool {
	file, err := os.Open("../checks/text-numbers.csv")
	require.NoError(t, err)
	defer func() { require.NoError(t, file.Close()) }()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	listed := make(map[[2]string]bool)
	for _, row := range rows[1:] {
		require.NotEmpty(t, row[3], "%v: what is it?", row)
		for id := range strings.SplitSeq(row[2], ";") {
			_, ok := d.Source(strings.TrimSpace(id))
			assert.True(t, ok, "%v: source %q does not exist", row, id)
		}
		listed[[2]string{row[0], row[1]}] = true
	}
	return listed
}

// names are names and addresses that have numbers in them.
var names = regexp.MustCompile(`ISO 8601|ISO 3166-1 alpha-2|\(WCAG\) 2\.2|CC BY 4\.0|Apache(?: License)? 2\.0|ODbL 1\.0|Open Database Licence 1\.0|Natural Earth 4\.1|IZA Policy Paper 155|00195 Rom[ae]|1182 Floriana`)

var digits = regexp.MustCompile(`\d+(?:[.,\x{a0}\x{202f}]\d+)*`)

// numbersIn finds the numbers of a text, written with a point. A number of
// the length of a day is left out before the name of a month.
func numbersIn(c *Catalog, text string) []string {
	group, decimal := c.Text("format.group"), c.Text("format.decimal")
	text = names.ReplaceAllString(text, "")
	var found []string
	for _, at := range digits.FindAllStringIndex(text, -1) {
		n := strings.ReplaceAll(text[at[0]:at[1]], group, "")
		n = strings.Replace(n, decimal, ".", 1)
		if day, err := strconv.Atoi(n); err == nil && day <= 31 && monthFollows(c, text[at[1]:]) {
			continue
		}
		found = append(found, n)
	}
	return found
}

func monthFollows(c *Catalog, rest string) bool {
	rest = strings.TrimLeft(rest, "  º°–and0123456789eو")
	for month := 1; month <= 12; month++ {
		for _, key := range []string{"format.month.", "format.month-of-day."} {
			if strings.HasPrefix(rest, c.Text(key+strconv.Itoa(month))) {
				return true
			}
		}
	}
	return false
}
