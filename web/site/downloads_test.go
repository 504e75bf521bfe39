package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"approdi/data"
	"approdi/data/i18n"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// writtenDownloads writes the downloads of the embedded data to a temporary folder and returns its data folder.
func writtenDownloads(t *testing.T) (dir string, facts *data.Data) {
	t.Helper()
	facts, err := data.Load()
	require.NoError(t, err)
	dist := t.TempDir()
	require.NoError(t, writeDownloads(dist))
	return filepath.Join(dist, "data"), facts
}

func readJSON(t *testing.T, path string, into any) {
	t.Helper()
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, into))
}

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
	for _, name := range []string{"figures.csv", "months.csv"} {
		header, rows := readTable(t, filepath.Join(dir, name))
		var metadata tableMetadata
		readJSON(t, filepath.Join(dir, name+metadataEnding), &metadata)
		assert.Equal(t, name, metadata.URL)
		require.Len(t, metadata.Schema.Columns, len(header))
		for k, column := range metadata.Schema.Columns {
			assert.Equal(t, header[k], column.Name)
			assert.Equal(t, c.Text("column."+column.Name), column.Description)
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

func TestFiguresDocumentHoldsEveryValue(t *testing.T) {
	dir, facts := writtenDownloads(t)
	var document figuresJSON
	readJSON(t, filepath.Join(dir, "figures.json"), &document)
	require.Len(t, document.Indicators, len(facts.Indicators))
	for i, indicator := range facts.Indicators {
		record := document.Indicators[i]
		assert.Equal(t, indicator.ID, record.ID)
		require.Len(t, record.Series, len(indicator.Series))
		for j, series := range indicator.Series {
			got := record.Series[j]
			assert.Equal(t, []string{series.Subject, series.Detail}, []string{got.Place, got.Detail})
			require.Len(t, got.Observations, len(series.Observations))
			for k, o := range series.Observations {
				assert.Equal(t, o.Value, got.Observations[k].Value)
				assert.Equal(t, o.Chosen, got.Observations[k].Chosen)
			}
			assert.Len(t, got.Competing, len(series.Competing))
			assert.Len(t, got.Listed, len(series.Listed))
			assert.Len(t, got.Gaps, len(series.Gaps))
			require.Len(t, got.Months, len(series.Months))
			for k, m := range series.Months {
				assert.Equal(t, m.Values, got.Months[k].Values)
			}
		}
	}
}

func TestEveryDocumentCarriesItsLicenceAndCitation(t *testing.T) {
	dir, _ := writtenDownloads(t)
	readme := readText(t, dir, "README.txt")
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, entry := range entries {
		name := entry.Name()
		assert.Contains(t, readme+"README.txt", name, "the plain text tells of every file")
		if strings.HasSuffix(name, "json") && !strings.HasSuffix(name, metadataEnding) {
			var inside terms
			readJSON(t, filepath.Join(dir, name), &inside)
			assert.NotEmpty(t, inside.Licence, name)
			assert.Contains(t, inside.Citation, name)
		}
	}
	for line := range strings.Lines(readme) {
		assert.LessOrEqual(t, len([]rune(strings.TrimSpace(line))), lineWidth, line)
	}
	assert.NotContains(t, readme, "⟦")
}

func TestTheDownloadsPageTellsOfEveryFile(t *testing.T) {
	dir, _ := writtenPages(t)
	entries, err := os.ReadDir(filepath.Join(dir, "data"))
	require.NoError(t, err)
	for _, lang := range i18n.Languages() {
		page := parsePage(t, readText(t, dir, lang, "downloads.html"))
		linked := map[string]bool{}
		for _, a := range page.all("a") {
			linked[a.attr["href"]] = true
		}
		for _, entry := range entries {
			assert.True(t, linked["../data/"+entry.Name()], entry.Name())
		}
	}
}

func TestGeographyDocumentsHoldEveryPlaceAndRoute(t *testing.T) {
	dir, facts := writtenDownloads(t)
	var places, routes featureCollection
	readJSON(t, filepath.Join(dir, "places.geojson"), &places)
	readJSON(t, filepath.Join(dir, "routes.geojson"), &routes)

	require.Len(t, places.Features, len(facts.Places))
	for i, place := range facts.Places {
		assert.Equal(t, place.ID, places.Features[i].Properties["id"])
		assert.Equal(t, []any{place.Point.Lon(), place.Point.Lat()}, places.Features[i].Geometry.Coordinates)
	}
	lines := map[string]int{}
	for _, feature := range routes.Features {
		lines[feature.Properties["route"].(string)]++
		assert.Equal(t, "schematic", feature.Properties["precision"])
	}
	assert.Len(t, lines, len(facts.Routes))
	for _, route := range facts.Routes {
		assert.Equal(t, max(1, len(route.Corridors)), lines[route.ID], route.ID)
	}
}

func TestSourcesDocumentHoldsEverySource(t *testing.T) {
	dir, facts := writtenDownloads(t)
	var document sourcesDocument
	readJSON(t, filepath.Join(dir, "sources.json"), &document)
	assert.Equal(t, facts.Sources, document.Sources)
}

func TestEventsDocumentHoldsEveryEventInEveryLanguage(t *testing.T) {
	dir, facts := writtenDownloads(t)
	var document eventsJSON
	readJSON(t, filepath.Join(dir, "events.json"), &document)
	require.Len(t, document.Events, len(facts.Events))
	for i := range facts.Events {
		event, record := &facts.Events[i], document.Events[i]
		assert.Equal(t, event.ID, record.ID)
		assert.Equal(t, event.Date, record.Date, event.ID)
		assert.Equal(t, event.Point, record.Point, event.ID)
		assert.Equal(t, event.Sources, record.Sources, event.ID)
		assert.Len(t, record.Title, len(i18n.Languages()), event.ID)
		for lang, title := range record.Title {
			assert.NotContains(t, title, "⟦", "%s: %s has no title", lang, event.ID)
		}
		assert.Equal(t, event.Note == "", record.Note == "", event.ID)
		assert.NotContains(t, record.Note, "⟦", "the note of %s is in the catalog", event.ID)
		require.Len(t, record.Figures, len(event.Figures), event.ID)
		for j, figure := range event.Figures {
			assert.Equal(t, eventFigureJSON{figure.What, figure.Value, figure.AtLeast}, record.Figures[j], event.ID)
		}
	}
}

func TestDownloadsAreTheSameEveryTime(t *testing.T) {
	first, _ := writtenDownloads(t)
	second, _ := writtenDownloads(t)
	entries, err := os.ReadDir(first)
	require.NoError(t, err)
	require.Len(t, entries, 10)
	for _, entry := range entries {
		a, err := os.ReadFile(filepath.Join(first, entry.Name()))
		require.NoError(t, err)
		b, err := os.ReadFile(filepath.Join(second, entry.Name()))
		require.NoError(t, err)
		assert.Equal(t, a, b, entry.Name())
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
