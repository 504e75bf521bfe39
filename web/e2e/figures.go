package e2e

import (
	"encoding/csv"
	"maps"
	"math"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// series names what is counted for: a place or a route, and the part of its count, or "" for the whole.
type series struct{ subject, detail string }

// value is one number of the download.
type value struct {
	tenths    int // the number times ten: shares have one decimal
	percent   bool
	atLeast   bool // a minimum
	qualifier string
	from, to  string // of the part of the year that is counted, or ""
}

// figures are the values of the download, by indicator, series and year.
type figures map[string]map[series]map[int]value

// figureColumns are those of the download, in their order.
var figureColumns = []string{"indicator", "place", "year", "value", "status", "counts", "source", "as_of", "note",
	"detail", "qualifier", "period_from", "period_to", "provisional", "revised"}

// downloadedFigures reads /data/figures.csv from the server.
func downloadedFigures(t testing.TB) figures {
	t.Helper()
	answer, err := http.Get(site(t).url + "/data/figures.csv")
	require.NoError(t, err)
	defer answer.Body.Close()
	require.Equal(t, http.StatusOK, answer.StatusCode)
	rows, err := csv.NewReader(answer.Body).ReadAll()
	require.NoError(t, err)
	require.Equal(t, figureColumns, rows[0])
	out := figures{}
	for _, cells := range rows[1:] {
		row := map[string]string{}
		for i, column := range figureColumns {
			row[column] = cells[i]
		}
		year, err := strconv.Atoi(row["year"])
		require.NoError(t, err)
		number, err := strconv.ParseFloat(row["value"], 64)
		require.NoError(t, err)
		if out[row["indicator"]] == nil {
			out[row["indicator"]] = map[series]map[int]value{}
		}
		of := series{row["place"], row["detail"]}
		if out[row["indicator"]][of] == nil {
			out[row["indicator"]][of] = map[int]value{}
		}
		out[row["indicator"]][of][year] = value{
			tenths: int(math.Round(10 * number)), percent: row["counts"] == "percent",
			atLeast:   strings.Contains(row["status"], "at least"),
			qualifier: row["qualifier"], from: row["period_from"], to: row["period_to"],
		}
	}
	require.NotEmpty(t, out)
	return out
}

// indicators are sorted by id.
func (f figures) indicators() []string { return slices.Sorted(maps.Keys(f)) }

// years are the first and the last year of an indicator.
func (f figures) years(indicator string) (first, last int) {
	first, last = 9999, 0
	for _, values := range f[indicator] {
		for year := range values {
			first, last = min(first, year), max(last, year)
		}
	}
	return first, last
}

// whole is the value of a place or route as a whole.
func (f figures) whole(indicator, subject string, year int) (value, bool) {
	v, ok := f[indicator][series{subject: subject}][year]
	return v, ok
}
