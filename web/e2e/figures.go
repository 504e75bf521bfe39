package e2e

import (
	"encoding/csv"
	"io"
	"net/http"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

// figures are the values of the download, by indicator, place or route, and year.
type figures map[string]map[string]map[int]int

// downloadedFigures reads /data/figures.csv from the server.
func downloadedFigures(t testing.TB) figures {
	t.Helper()
	answer, err := http.Get(site(t).url + "/data/figures.csv")
	require.NoError(t, err)
	defer answer.Body.Close()
	require.Equal(t, http.StatusOK, answer.StatusCode)
	reader := csv.NewReader(answer.Body)
	header, err := reader.Read()
	require.NoError(t, err)
	require.Equal(t, []string{"indicator", "place", "year", "value"}, header[:4])
	out := figures{}
	for {
		row, err := reader.Read()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		year, err := strconv.Atoi(row[2])
		require.NoError(t, err)
		value, err := strconv.Atoi(row[3])
		require.NoError(t, err)
		if out[row[0]] == nil {
			out[row[0]] = map[string]map[int]int{}
		}
		if out[row[0]][row[1]] == nil {
			out[row[0]][row[1]] = map[int]int{}
		}
		out[row[0]][row[1]][year] = value
	}
	require.NotEmpty(t, out)
	return out
}

// indicators are sorted by name.
func (f figures) indicators() []string {
	var out []string
	for indicator := range f {
		out = append(out, indicator)
	}
	slices.Sort(out)
	return out
}

// years are the first and the last year of an indicator.
func (f figures) years(indicator string) (first, last int) {
	first, last = 9999, 0
	for _, series := range f[indicator] {
		for year := range series {
			first, last = min(first, year), max(last, year)
		}
	}
	return first, last
}
