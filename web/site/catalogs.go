package main

import (
	"os"
	"path/filepath"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/wasm/search"
)

// wordsDir is where the words of the program are, a file for each language.
const wordsDir = "words"

// loadCatalogs reads the catalogs of some languages, in their order.
func loadCatalogs(languages []string) ([]*i18n.Catalog, error) {
	var catalogs []*i18n.Catalog
	for _, lang := range languages {
		c, err := i18n.Load(lang)
		if err != nil {
			return nil, err
		}
		catalogs = append(catalogs, c)
	}
	return catalogs, nil
}

// writeWords writes what the program says in a language, and returns the path
// of the file from the top of dist.
func writeWords(dist, lang string) (string, error) {
	c, err := i18n.LoadProgram(lang)
	if err != nil {
		return "", err
	}
	document, err := c.Document()
	if err != nil {
		return "", err
	}
	return writeWordsFile(dist, lang, document)
}

// writeNames writes by which names, in every language, things are found. The
// program asks for them when somebody begins to search. It returns the path of
// the file from the top of dist.
func writeNames(dist string, facts *data.Data, catalogs []*i18n.Catalog) (string, error) {
	var names []*i18n.Catalog
	for _, c := range catalogs {
		names = append(names, c.Only(search.Keys(facts, c)))
	}
	document, err := i18n.DocumentOf(names)
	if err != nil {
		return "", err
	}
	return writeWordsFile(dist, "names", document)
}

func writeWordsFile(dist, stem string, document []byte) (string, error) {
	dir := filepath.Join(dist, wordsDir)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	name, err := writeHashed(dir, stem, ".json", document)
	return wordsDir + "/" + name, err
}
