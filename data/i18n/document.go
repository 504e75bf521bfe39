package i18n

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/goccy/go-json"

	"approdi/data/strict"
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

// document is a catalog as the program in the browser reads it: without a key
// having values of two kinds, which takes a while to tell apart.
type document struct {
	Texts map[string]string              `json:"texts"`
	Forms map[string]map[category]string `json:"forms"`
}

// document writes the catalog down.
func (c *Catalog) document() document {
	d := document{Texts: make(map[string]string, len(c.entries)), Forms: make(map[string]map[category]string)}
	for key, e := range c.entries {
		if e.forms != nil {
			d.Forms[key] = e.forms
		} else {
			d.Texts[key] = e.text
		}
	}
	return d
}

// addTo adds what the document holds to the entries of a catalog.
func (d document) addTo(entries map[string]entry) {
	for key, text := range d.Texts {
		entries[key] = entry{text: text}
	}
	for key, forms := range d.Forms {
		entries[key] = entry{forms: forms}
	}
}

// catalogFrom is that of entries in a language. A language whose rules are not
// known and no entry at all are errors.
func catalogFrom(lang string, entries map[string]entry) (*Catalog, error) {
	rules, err := rulesOf(lang)
	if err != nil {
		return nil, err
	}
	if len(entries) == 0 {
		return nil, fmt.Errorf("%s: has no entry", lang)
	}
	return newCatalog(lang, entries, rules), nil
}

// partEntries is how many entries are read without a pause.
const partEntries = 300

// Document writes the catalog as one JSON document, in parts in the order of
// the keys, which [DecodeInParts] reads back.
func (c *Catalog) Document() ([]byte, error) {
	var parts []document
	for keys := range slices.Chunk(slices.Sorted(maps.Keys(c.entries)), partEntries) {
		parts = append(parts, c.Only(keys).document())
	}
	return json.MarshalNoEscape(parts)
}

// DecodeInParts reads what [Catalog.Document] wrote, with pauses, in which
// others have their turn. A language whose rules are not known, a document that
// is damaged or cut off and one without any entry are errors.
func DecodeInParts(lang string, text []byte, pause func()) (*Catalog, error) {
	var parts []json.RawMessage
	if err := strict.Decode(text, &parts); err != nil {
		return nil, fmt.Errorf("%s: %w", lang, err)
	}
	entries := make(map[string]entry, len(parts)*partEntries)
	for _, part := range parts {
		pause()
		var d document
		if err := strict.Decode(part, &d); err != nil {
			return nil, fmt.Errorf("%s: %w", lang, err)
		}
		d.addTo(entries)
	}
	return catalogFrom(lang, entries)
}

// DocumentOf writes several catalogs as one JSON document, by language.
func DocumentOf(catalogs []*Catalog) ([]byte, error) {
	documents := make(map[string]document, len(catalogs))
	for _, c := range catalogs {
		documents[c.lang] = c.document()
	}
	return json.MarshalNoEscape(documents)
}

// DecodeSeveral reads what [DocumentOf] wrote, in the order of the languages'
// codes.
func DecodeSeveral(text []byte) ([]*Catalog, error) {
	var documents map[string]document
	if err := strict.Decode(text, &documents); err != nil {
		return nil, err
	}
	catalogs := make([]*Catalog, 0, len(documents))
	for lang, d := range documents {
		entries := make(map[string]entry, len(d.Texts)+len(d.Forms))
		d.addTo(entries)
		c, err := catalogFrom(lang, entries)
		if err != nil {
			return nil, err
		}
		catalogs = append(catalogs, c)
	}
	slices.SortFunc(catalogs, func(a, b *Catalog) int { return cmp.Compare(a.lang, b.lang) })
	return catalogs, nil
}
