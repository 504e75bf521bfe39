package e2e

import (
	"encoding/csv"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// downloadedMonths are the months of one place or route in a year, as whole numbers; a month without data is not there.
func downloadedMonths(t *testing.T, indicator, subject string, year int) map[int]int {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(fetched(t, "/data/months.csv"))).ReadAll()
	require.NoError(t, err)
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	out := map[int]int{}
	for _, row := range rows[1:] {
		if row[column["indicator"]] != indicator || row[column["place"]] != subject || row[column["detail"]] != "" ||
			row[column["year"]] != strconv.Itoa(year) || row[column["value"]] == "" {
			continue
		}
		month, err := strconv.Atoi(row[column["month"]])
		require.NoError(t, err)
		value, err := strconv.ParseFloat(row[column["value"]], 64)
		require.NoError(t, err)
		out[month] = int(math.Round(value))
	}
	return out
}

func TestMonthsOfACardAreThoseOfTheDownload(t *testing.T) {
	t.Parallel()
	e := explore(t, "/it/", options{reducedMotion: true})
	tests := []struct {
		name, fragment, indicator, subject string
		year                               int
	}{
		{"a whole year", "year=2016&place=italy", "sea-arrivals", "italy", 2016},
		{"a year that goes on", "year=2026&place=italy", "sea-arrivals", "italy", 2026},
		{"a route", "year=2016&indicator=detections&route=eastern-mediterranean", "detections", "eastern-mediterranean", 2016},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e.within(t)
			known := downloadedMonths(t, test.indicator, test.subject, test.year)
			require.NotEmpty(t, known)
			e.show(test.fragment)
			summary := `[...document.querySelectorAll(".card summary")].find(s => s.textContent === ` + quote(e.words.text("months.table")) + `)`
			// What is unfolded in one card stays so in the next.
			if !e.is(summary + ".parentElement.open") {
				e.eval(summary+".focus()", nil)
				e.press(kb.Enter)
			}
			e.waitFor(summary + ".parentElement.open")
			var rows [][2]string
			e.eval(`[...document.querySelectorAll(".card table.months tbody tr")].map(r => [r.cells[0].textContent, r.cells[1].textContent])`, &rows)
			require.Len(t, rows, 12)
			for i, row := range rows {
				assert.Equal(t, e.words.text("format.month."+strconv.Itoa(i+1)), row[0])
				want := e.words.text("figure.no-data")
				if value, ok := known[i+1]; ok {
					want = e.words.number(value)
				}
				assert.Equal(t, want, row[1], row[0])
			}
			assert.Equal(t, float64(len(known)), e.number(`document.querySelectorAll(".card .month-chart rect").length`), "bars of the chart")
		})
	}
	assert.Empty(t, e.said())
}

func TestReaderLearnsWhyTheNumbersDiffer(t *testing.T) {
	t.Parallel()
	for _, language := range sampled(t) {
		e := explore(t, "/"+language+"/#year=2016", options{})
		e.control("link", e.words.text("overview.method")).focus()
		e.press(kb.Enter)
		heading := e.words.text("method.differ")
		e.waitUntil("the answer is there", func() bool {
			return e.quietly(`document.querySelector(":target")?.textContent === ` + quote(heading))
		})
		e.waitFor(`(b => b.top >= 0 && b.top < innerHeight)(document.querySelector(":target").getBoundingClientRect())`)
		e.control("heading", heading)
		e.back()
		e.waitUntil("Back leads to the map as it was", func() bool {
			return e.quietly(`document.documentElement.dataset.state === "ready" && document.querySelector("#year").value === "2016"`)
		})
	}
}
