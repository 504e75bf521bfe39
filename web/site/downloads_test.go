package main

import (
	"encoding/json"
	"os"
	"path/filepath"
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
	require.Len(t, entries, 13)
	for _, entry := range entries {
		a, err := os.ReadFile(filepath.Join(first, entry.Name()))
		require.NoError(t, err)
		b, err := os.ReadFile(filepath.Join(second, entry.Name()))
		require.NoError(t, err)
		assert.Equal(t, a, b, entry.Name())
	}
}
