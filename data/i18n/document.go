package i18n

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/goccy/go-json"
)

// onlyOnPages are the files with words of pages that are written when the site
// is built. The program in the browser does without them.
var onlyOnPages = []string{"documents.json", "method.json", "pages.json"}

// LoadProgram is [Load] without the words that the program in the browser has
// no use for.
func LoadProgram(lang string) (*Catalog, error) { return load(files, lang, onlyOnPages...) }

// Only returns a catalog with those of the keys that this one has.
func (c *Catalog) Only(keys []string) *Catalog {
	kept := &Catalog{lang: c.lang, entries: make(map[string]entry, len(keys)), plural: c.plural, rtl: c.rtl}
	for _, key := range keys {
		if e, ok := c.entries[key]; ok {
			kept.entries[key] = e
		}
	}
	return kept
}

// Document writes the catalog as one JSON document, in the order of its keys,
// which [Decode] reads back.
func (c *Catalog) Document() ([]byte, error) {
	values := make(map[string]any, len(c.entries))
	for key, e := range c.entries {
		values[key] = e.text
		if e.forms != nil {
			values[key] = e.forms
		}
	}
	return json.MarshalNoEscape(values)
}

// Decode reads what [Catalog.Document] wrote. A language whose rules are not
// known, a document that is damaged or cut off and one without any entry are
// errors.
func Decode(lang string, document []byte) (*Catalog, error) {
	rules, err := rulesOf(lang)
	if err != nil {
		return nil, err
	}
	entries, err := decode(document)
	if err == nil && len(entries) == 0 {
		err = errors.New("has no entry")
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", lang, err)
	}
	return newCatalog(lang, entries, rules), nil
}

// DocumentOf writes several catalogs as one JSON document, by language.
func DocumentOf(catalogs []*Catalog) ([]byte, error) {
	documents := make(map[string]json.RawMessage, len(catalogs))
	for _, c := range catalogs {
		document, err := c.Document()
		if err != nil {
			return nil, err
		}
		documents[c.lang] = document
	}
	return json.MarshalNoEscape(documents)
}

// DecodeSeveral reads what [DocumentOf] wrote, in the order of the languages'
// codes.
func DecodeSeveral(document []byte) ([]*Catalog, error) {
	var documents map[string]json.RawMessage
	if err := json.Unmarshal(document, &documents); err != nil {
		return nil, err
	}
	catalogs := make([]*Catalog, 0, len(documents))
	for lang, document := range documents {
		c, err := Decode(lang, document)
		if err != nil {
			return nil, err
		}
		catalogs = append(catalogs, c)
	}
	slices.SortFunc(catalogs, func(a, b *Catalog) int { return cmp.Compare(a.lang, b.lang) })
	return catalogs, nil
}
