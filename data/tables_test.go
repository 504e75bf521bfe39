package data

import (
	"encoding/csv"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The tables in checks/ were written out from the published tables apart
// from the figure files: a slip in one is seen against the other. After a
// number, "!" means that it was seen in one text or file only and "*" that it
// covers a part of the year.
func TestFiguresAgreeWithTheTablesBothWays(t *testing.T) {
	d := mustLoad(t)
	for _, indicator := range d.Indicators {
		t.Run(indicator.ID, func(t *testing.T) {
			// Frontex's file is the only source of its values, so its tables
			// do not mark that.
			marked := indicator.Topic != TopicDetections
			table := readTable(t, indicator.ID)
			for _, s := range indicator.Series {
				column, ok := table[tableColumn(&s)]
				if !ok {
					assert.Empty(t, s.Observations, "the table has no column %s", tableColumn(&s))
					continue
				}
				delete(table, tableColumn(&s))
				for _, o := range s.Observations {
					cell, ok := column[o.Year]
					if !assert.True(t, ok, "%s %d is not in the table", s.Subject, o.Year) {
						continue
					}
					delete(column, o.Year)
					want := o.Value.String()
					if marked && o.Status != StatusVerified {
						want += "!"
					}
					if o.Period != nil {
						want += "*"
					}
					assert.Equal(t, cell, want, "%s %d", s.Subject, o.Year)
				}
				assert.Empty(t, column, "%s: the table has years that the figures lack", s.Subject)
			}
			assert.Empty(t, table, "the table has columns that the figures lack")
		})
	}
}

// tableColumn heads the column of a series: subject, or subject/detail.
func tableColumn(s *Series) string {
	if s.Detail == "" {
		return s.Subject
	}
	return s.Subject + "/" + s.Detail
}

// readTable reads a table as subject -> year -> cell, empty cells left out.
func readTable(t *testing.T, indicator string) map[string]map[int]string {
	t.Helper()
	rows := readCheck(t, indicator)
	table := make(map[string]map[int]string)
	for _, subject := range rows[0][1:] {
		table[subject] = make(map[int]string)
	}
	for _, row := range rows[1:] {
		year, err := strconv.Atoi(row[0])
		require.NoError(t, err)
		for i, cell := range row[1:] {
			if cell = strings.TrimSpace(cell); cell != "" {
				table[rows[0][i+1]][year] = cell
			}
		}
	}
	return table
}

// readCheck reads a file of checks, its first row included.
func readCheck(t *testing.T, name string) [][]string {
	t.Helper()
	file, err := os.Open("checks/" + name + ".csv")
	require.NoError(t, err)
	defer func() { require.NoError(t, file.Close()) }()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	return rows
}
