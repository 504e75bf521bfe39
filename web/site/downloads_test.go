package main

import (
	"encoding/csv"
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
	file, err := os.Open(filepath.Join(dir, "figures.csv"))
	require.NoError(t, err)
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	require.Equal(t, "indicator,place,year,value,status,counts,source,as_of,note", strings.Join(rows[0], ","))

	values := map[string]string{}
	for _, row := range rows[1:] {
		key := strings.Join(row[:3], " ")
		assert.NotContains(t, values, key, "a year of a series has one row")
		values[key] = row[3]
		assert.NotContains(t, row[8], "⟦", "the note of %s is in the catalog", key)
		assert.NotEmpty(t, row[6], "%s has a source", key)
	}
	shown := 0
	for _, indicator := range facts.Indicators {
		for _, series := range indicator.Series {
			for _, o := range series.Observations {
				shown++
				key := indicator.ID + " " + series.Subject + " " + strconv.Itoa(o.Year)
				assert.Equal(t, o.Value.String(), values[key], key)
			}
		}
	}
	assert.Len(t, values, shown)
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
			assert.Equal(t, series.Subject, record.Series[j].Place)
			assert.Len(t, record.Series[j].Observations, len(series.Observations))
			assert.Len(t, record.Series[j].Competing, len(series.Competing))
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
	require.Len(t, entries, 6)
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
