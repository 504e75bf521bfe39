package main

import (
	"slices"

	"approdi/data/i18n"
)

// metadataEnding is added to the name of a table to name the file that describes its columns, as "Model for Tabular Data
// and Metadata on the Web" (W3C, 2015), section 5.3, has it.
const metadataEnding = "-metadata.json"

// tableMetadata describes a table to programs, in the terms of "Metadata Vocabulary for Tabular Data" (W3C, 2015).
type tableMetadata struct {
	Context     []any       `json:"@context"`
	URL         string      `json:"url"`
	Title       string      `json:"dc:title"`
	Description string      `json:"dc:description"`
	Rights      string      `json:"dc:rights"`
	Citation    string      `json:"dc:bibliographicCitation"`
	Schema      tableSchema `json:"tableSchema"`
}

type tableSchema struct {
	Columns    []tableColumn `json:"columns"`
	PrimaryKey []string      `json:"primaryKey"`
}

type tableColumn struct {
	Name        string `json:"name"`
	Titles      string `json:"titles"`
	Description string `json:"dc:description"`
	Datatype    string `json:"datatype"`
	Separator   string `json:"separator,omitempty"`
	Required    bool   `json:"required,omitempty"`
}

// columnTypes are the types of columns that are not plain text.
var columnTypes = map[string]string{
	"year": "gYear", "month": "integer", "value": "decimal", "provisional": "boolean", "revised": "boolean",
	"year_to": "gYear", "document_errs": "boolean",
}

// keyColumns name a row together, unless it has an id. A detail may be empty.
var keyColumns = []string{"indicator", "place", "detail", "year", "month"}

// optionalColumns may be empty although they are not plain text, and
// listColumns hold several ids, in tables where they differ from the others.
var (
	optionalColumns = map[string][]string{"office.csv": {"value", "year", "year_to"}}
	listColumns     = map[string][]string{"office.csv": {"place", "route"}}
)

// columnText says what a column holds, in one table or in all that have it.
func columnText(c *i18n.Catalog, table, name string) string {
	if key := "column." + table + "." + name; c.Has(key) {
		return c.Text(key)
	}
	return c.Text("column." + name)
}

// metadata adds the description of a table that is among the files.
func (m *downloadMaker) metadata(table string) {
	for _, file := range m.files {
		if file.Name != table {
			continue
		}
		t := m.terms(table, file.Licence)
		content, err := encodeDocument(tableMetadata{
			Context: []any{"http://www.w3.org/ns/csvw", map[string]string{"@language": downloadLanguage}},
			URL:     table, Title: m.catalog.Text("download." + table + ".name"), Description: m.catalog.Text("download." + table + ".holds"),
			Rights: t.Licence, Citation: t.Citation, Schema: m.schema(table, file.Columns),
		})
		m.add(download{Name: table + metadataEnding, Licence: "own", Content: content}, err)
		return
	}
}

func (m *downloadMaker) schema(table string, columns []string) tableSchema {
	var schema tableSchema
	has := map[string]bool{}
	for _, name := range columns {
		has[name] = true
		c := tableColumn{Name: name, Titles: name, Description: columnText(m.catalog, table, name), Datatype: "string"}
		if known, ok := columnTypes[name]; ok {
			c.Datatype, c.Required = known, !slices.Contains(optionalColumns[table], name)
		}
		if name == "source" || slices.Contains(listColumns[table], name) {
			c.Separator = sourceSeparator
		}
		schema.Columns = append(schema.Columns, c)
	}
	if has["id"] {
		schema.PrimaryKey = []string{"id"}
		return schema
	}
	for _, name := range keyColumns {
		if has[name] {
			schema.PrimaryKey = append(schema.PrimaryKey, name)
		}
	}
	return schema
}
