package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"approdi/data"
	"approdi/data/i18n"
)

// downloadLanguage is the language of the notes in the downloads, which exist once for readers of every language.
const downloadLanguage = "en"

// words finds a text of a catalog.
type words func(key string, arguments ...string) string

// writeDownloads writes the files that readers may take away: every figure, place and route that is shown, the
// events and the sources.
func writeDownloads(dist string) error {
	facts, err := data.Load()
	if err != nil {
		return err
	}
	catalogs, err := loadCatalogs()
	if err != nil {
		return err
	}
	at := slices.IndexFunc(catalogs, func(c *i18n.Catalog) bool { return c.Lang() == downloadLanguage })
	if at < 0 {
		return fmt.Errorf("There is no catalog in %q, the language of the downloads.", downloadLanguage)
	}
	notes := words(catalogs[at].Text)
	table, err := figuresTable(facts, notes)
	if err != nil {
		return err
	}
	files := []struct {
		name    string
		content any // bytes, or a value to be written as JSON
	}{
		{"figures.csv", table},
		{"figures.json", figuresDocument(facts, notes)},
		{"places.geojson", placesDocument(facts, catalogs)},
		{"routes.geojson", routesDocument(facts, catalogs)},
		{"events.json", eventsDocument(facts, catalogs, notes)},
		{"sources.json", sourcesDocument{facts.Sources}},
	}
	dir := filepath.Join(dist, "data")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, file := range files {
		content, ready := file.content.([]byte)
		if !ready {
			if content, err = json.MarshalIndent(file.content, "", " "); err != nil {
				return fmt.Errorf("data/%s: %w", file.name, err)
			}
			content = append(content, '\n')
		}
		if err := os.WriteFile(filepath.Join(dir, file.name), content, 0o644); err != nil {
			return err
		}
	}
	return nil
}
