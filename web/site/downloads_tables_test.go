package main

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"approdi/data"
	"approdi/data/i18n"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFiguresTableHoldsEveryShownValueOnce(t *testing.T) {
	dir, facts := writtenDownloads(t)
	header, rows := readTable(t, filepath.Join(dir, "figures.csv"))
	require.Equal(t, "indicator,place,year,value,status,counts,source,as_of,note", strings.Join(header[:9], ","), "columns are added at the end")

	found := map[string]map[string]string{}
	for _, row := range rows {
		key := strings.Join([]string{row["indicator"], row["place"], row["detail"], row["year"]}, " ")
		assert.NotContains(t, found, key, "a year of a series has one row")
		found[key] = row
		assert.NotContains(t, row["note"], "⟦", "the note of %s is in the catalog", key)
		assert.NotEmpty(t, row["source"], "%s has a source", key)
	}
	shown := 0
	for _, indicator := range facts.Indicators {
		for _, series := range indicator.Series {
			for _, o := range series.Observations {
				shown++
				key := indicator.ID + " " + series.Subject + " " + series.Detail + " " + strconv.Itoa(o.Year)
				row := found[key]
				assert.Equal(t, o.Value.String(), row["value"], key)
				assert.Equal(t, string(indicator.Unit), row["counts"], key)
				assert.Equal(t, string(o.Qualifier), row["qualifier"], key)
				assert.Equal(t, strconv.FormatBool(o.Provisional), row["provisional"], key)
				assert.Equal(t, strconv.FormatBool(o.Revised), row["revised"], key)
				if o.Period == nil {
					assert.Empty(t, row["period_from"]+row["period_to"], key)
				} else {
					assert.Equal(t, *o.Period, data.Period{From: row["period_from"], To: row["period_to"]}, key)
				}
			}
		}
	}
	assert.Len(t, found, shown)
}

func TestMonthsTableHoldsEveryMonthThatHasAValue(t *testing.T) {
	dir, facts := writtenDownloads(t)
	_, rows := readTable(t, filepath.Join(dir, "months.csv"))
	found := map[string]string{}
	for _, row := range rows {
		key := strings.Join([]string{row["indicator"], row["place"], row["detail"], row["year"], row["month"]}, " ")
		assert.NotContains(t, found, key)
		found[key] = row["value"]
	}
	all := 0
	for _, indicator := range facts.Indicators {
		for _, series := range indicator.Series {
			for _, m := range series.Months {
				for k, value := range m.Values {
					if value != nil {
						all++
						key := strings.Join([]string{indicator.ID, series.Subject, series.Detail, strconv.Itoa(m.Year), strconv.Itoa(k + 1)}, " ")
						assert.Equal(t, value.String(), found[key], key)
					}
				}
			}
		}
	}
	assert.Len(t, found, all)
}

func TestEveryColumnIsDescribedToReadersAndPrograms(t *testing.T) {
	dir, _ := writtenDownloads(t)
	c, err := i18n.Load(downloadLanguage)
	require.NoError(t, err)
	for _, name := range []string{"figures.csv", "months.csv", "office.csv"} {
		header, rows := readTable(t, filepath.Join(dir, name))
		var metadata tableMetadata
		readJSON(t, filepath.Join(dir, name+metadataEnding), &metadata)
		assert.Equal(t, name, metadata.URL)
		require.Len(t, metadata.Schema.Columns, len(header))
		for k, column := range metadata.Schema.Columns {
			assert.Equal(t, header[k], column.Name)
			assert.Equal(t, columnText(c, name, column.Name), column.Description)
			for _, row := range rows {
				assert.False(t, column.Required && row[column.Name] == "", "%s: %s is required", name, column.Name)
			}
		}
		seen := map[string]bool{}
		for _, row := range rows {
			key := ""
			for _, column := range metadata.Schema.PrimaryKey {
				key += row[column] + " "
			}
			require.False(t, seen[key], "%s: the key names one row: %s", name, key)
			seen[key] = true
		}
	}
}

func TestStatusText(t *testing.T) {
	period := &data.Period{From: "2016-01-01", To: "2016-12-19"}
	tests := []struct {
		name    string
		atLeast bool
		o       data.Observation
		want    string
	}{
		{"a whole year has its status alone", false, data.Observation{Status: data.StatusVerified}, "verified"},
		{"a part-year says which part", false, data.Observation{Status: data.StatusSingle, Period: period}, "single; part-year 2016-01-01/2016-12-19"},
		{"a provisional value says so", false, data.Observation{Status: data.StatusSingle, Provisional: true}, "single; provisional"},
		{"a minimum says so after everything else", true, data.Observation{Status: data.StatusSingle, Period: period, Provisional: true}, "single; part-year 2016-01-01/2016-12-19; provisional; at least"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, statusText(&data.Indicator{AtLeast: test.atLeast}, test.o))
		})
	}
}
