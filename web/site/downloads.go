package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"approdi/data"
	"approdi/data/i18n"
)

// downloadLanguage is the language of the notes in the downloads, which exist once for readers of every language.
const downloadLanguage = "en"

// words finds a text of a catalog.
type words func(key string, arguments ...string) string

// download is one file that readers may take away. What it holds, its columns and its licence are told in the catalogs,
// under keys made of these names.
type download struct {
	Name    string // of the file
	Licence string // end of the key of its licence
	Columns []string
	Content []byte
}

// terms stand inside every document that has room for them.
type terms struct {
	Licence  string `json:"licence"`
	Citation string `json:"citation"`
}

// writeDownloads writes every figure, place and route that is shown, the events and the sources.
func writeDownloads(dist string) error {
	facts, err := data.Load()
	if err != nil {
		return err
	}
	catalogs, err := loadCatalogs(i18n.Languages())
	if err != nil {
		return err
	}
	files, err := makeDownloads(facts, catalogs)
	if err != nil {
		return err
	}
	dir := filepath.Join(dist, "data")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, file := range files {
		if err := os.WriteFile(filepath.Join(dir, file.Name), file.Content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// makeDownloads makes the files in the order in which they are listed.
func makeDownloads(facts *data.Data, catalogs []*i18n.Catalog) ([]download, error) {
	at := slices.IndexFunc(catalogs, func(c *i18n.Catalog) bool { return c.Lang() == downloadLanguage })
	if at < 0 {
		return nil, fmt.Errorf("There is no catalog in %q, the language of the downloads.", downloadLanguage)
	}
	m := downloadMaker{facts: facts, catalogs: catalogs, catalog: catalogs[at]}
	notes := words(m.catalog.Text)
	m.table("figures.csv", "figures", figuresHeader, figuresTable(facts, notes))
	m.table("months.csv", "figures", monthsHeader, monthsTable(facts, notes))
	m.table("office.csv", "events", officeHeader, officeTable(facts, notes))
	m.document("figures.json", "figures", func(t terms) any { return figuresDocument(facts, catalogs, notes, t) })
	m.document("places.geojson", "places", func(t terms) any { return placesDocument(facts, catalogs, t) })
	m.document("routes.geojson", "own", func(t terms) any { return routesDocument(facts, catalogs, t) })
	m.document("events.json", "events", func(t terms) any { return eventsDocument(facts, catalogs, notes, t) })
	m.document("office.json", "events", func(t terms) any { return officeDocument(facts, catalogs, notes, t) })
	m.document("sources.json", "own", func(t terms) any { return sourcesDocument{t, facts.Sources} })
	m.metadata("figures.csv")
	m.metadata("months.csv")
	m.metadata("office.csv")
	m.readme()
	return m.files, m.err
}

// downloadMaker makes the downloads one after another and keeps the first error.
type downloadMaker struct {
	facts    *data.Data
	catalogs []*i18n.Catalog
	catalog  *i18n.Catalog // of the language of the downloads
	files    []download
	err      error
}

func (m *downloadMaker) table(name, licence string, header []string, rows [][]string) {
	content, err := encodeTable(header, rows)
	m.add(download{Name: name, Licence: licence, Columns: header, Content: content}, err)
}

func (m *downloadMaker) document(name, licence string, make func(terms) any) {
	content, err := encodeDocument(make(m.terms(name, licence)))
	m.add(download{Name: name, Licence: licence, Content: content}, err)
}

func (m *downloadMaker) add(file download, err error) {
	if err != nil && m.err == nil {
		m.err = fmt.Errorf("data/%s: %w", file.Name, err)
	}
	m.files = append(m.files, file)
}

// terms are the licence and the citation of a file.
func (m *downloadMaker) terms(name, licence string) terms {
	var all []*data.Indicator
	for k := range m.facts.Indicators {
		all = append(all, &m.facts.Indicators[k])
	}
	return terms{
		Licence:  m.catalog.Text("download.licence." + licence),
		Citation: fileCitation(m.catalog, name, m.catalog.Date(latestState(all...))),
	}
}

// fileCitation says how to cite a file. The numbers of the office are as old as their documents, so that the latest state
// of the figures says nothing of them.
func fileCitation(c *i18n.Catalog, name, asOf string) string {
	if strings.HasPrefix(name, "office.") {
		return c.Text("downloads.cite-office", "file", name)
	}
	return c.Text("downloads.cite-file", "file", name, "asOf", asOf)
}

// encodeDocument writes a value as JSON that a person can read too.
func encodeDocument(value any) ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	err := encoder.Encode(value)
	return out.Bytes(), err
}
