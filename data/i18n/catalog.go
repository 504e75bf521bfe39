// Package i18n holds the words: one folder a language, several files a
// folder, every entry under a flat key. It fills placeholders, picks plural
// forms and writes numbers, dates and lists the way each language does.
package i18n

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// Catalog is the text of one language. It is not changed after [Load] and
// may be shared freely.
type Catalog struct {
	lang    string
	entries map[string]entry
	plural  func(n int) category
	rtl     bool // written from the right
}

// newCatalog is that of the entries in a language.
func newCatalog(lang string, entries map[string]entry, rules pluralRules) *Catalog {
	return &Catalog{lang: lang, entries: entries, plural: rules.of, rtl: entries["format.direction"].text == "rtl"}
}

// entry is a text, or one text for each plural category.
type entry struct {
	text  string
	forms map[category]string // nil unless the entry has plural forms
}

// Languages returns the codes (BCP 47) of the languages that are embedded,
// in alphabetical order.
func Languages() []string { return languages(files) }

func languages(fsys fs.FS) []string {
	folders, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil
	}
	var codes []string
	for _, folder := range folders {
		if folder.IsDir() {
			codes = append(codes, folder.Name())
		}
	}
	return codes
}

// Load reads every file of a language into one catalog, or makes that of a
// pseudo-language from the English one. A language that is not embedded, a
// file that is not a flat object and a key that occurs twice, in one file or
// over several, are errors; all of them are returned together.
func Load(lang string) (*Catalog, error) { return load(files, lang) }

// load leaves out the files of some names.
func load(fsys fs.FS, lang string, without ...string) (*Catalog, error) {
	if lang == PseudoLong || lang == PseudoRight {
		source, err := load(fsys, "en", without...)
		if err != nil {
			return nil, err
		}
		return pseudo(source, lang), nil
	}
	rules, err := rulesOf(lang)
	if err != nil {
		return nil, err
	}
	paths, err := fs.Glob(fsys, lang+"/*.json")
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("%s: no catalog of this language", lang)
	}
	all := make(map[string]entry)
	var faults []error
	for _, path := range paths {
		if slices.ContainsFunc(without, func(name string) bool { return path == lang+"/"+name }) {
			continue
		}
		document, err := fs.ReadFile(fsys, path)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		entries, err := decode(document)
		if err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", path, err))
			continue
		}
		for key, e := range entries {
			if _, twice := all[key]; twice {
				faults = append(faults, fmt.Errorf("%s: %s: key occurs in another file too", path, key))
			}
			all[key] = e
		}
	}
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	return newCatalog(lang, all, rules), nil
}

// Lang returns the code of the language (BCP 47).
func (c *Catalog) Lang() string { return c.lang }

// Dir returns the direction of writing, "ltr" or "rtl", as in HTML.
func (c *Catalog) Dir() string {
	if c.rtl {
		return "rtl"
	}
	return "ltr"
}

// Has reports whether the catalog has an entry.
func (c *Catalog) Has(key string) bool {
	_, ok := c.entries[key]
	return ok
}

// Text returns an entry with its placeholders filled. The arguments are pairs
// of name and value: "year", "2016" fills {year}. A placeholder without a
// value stays, and a key without an entry returns ⟦key⟧: both are meant to be
// seen. An entry with plural forms gives its general form.
func (c *Catalog) Text(key string, args ...string) string {
	e, ok := c.entries[key]
	if !ok {
		return "⟦" + key + "⟧"
	}
	if e.forms != nil {
		return c.fill(e.forms[other], args)
	}
	return c.fill(e.text, args)
}

// Count returns the plural form of an entry that suits n, with {count} filled
// by the number as [Catalog.Number] writes it. A form that the entry does not
// have falls back to the general one.
func (c *Catalog) Count(key string, n int, args ...string) string {
	return c.counted(key, c.plural(n), c.Number(n), args)
}

// CountTenths is [Catalog.Count] for a number of tenths, which
// [Catalog.Decimal] writes: "1,5 million" in French, "1,5 milioni" in Italian.
func (c *Catalog) CountTenths(key string, tenths int, args ...string) string {
	return c.counted(key, c.pluralOfTenths(tenths), c.Decimal(tenths), args)
}

// counted fills the plural form of an entry for a category.
func (c *Catalog) counted(key string, name category, count string, args []string) string {
	e, ok := c.entries[key]
	if !ok {
		return "⟦" + key + "⟧"
	}
	text, ok := e.forms[name]
	switch {
	case e.forms == nil:
		text = e.text
	case !ok:
		text = e.forms[other]
	}
	return c.fill(text, append([]string{"count", count}, args...))
}

// fill replaces placeholders in one pass, so that a value with braces in it
// is never filled again. A value that is written the other way is kept apart
// from the text around it.
func (c *Catalog) fill(text string, args []string) string {
	if len(args) < 2 {
		return text
	}
	var filled strings.Builder
	length := len(text)
	for _, arg := range args {
		length += len(arg)
	}
	filled.Grow(length) // names and braces leave room for the signs around a value
	for {
		open := strings.IndexByte(text, '{')
		if open < 0 {
			filled.WriteString(text)
			return filled.String()
		}
		filled.WriteString(text[:open])
		text = text[open:]
		skip, value := 1, "{"
		for i := 0; i+1 < len(args); i += 2 {
			name := args[i]
			if rest := text[1:]; strings.HasPrefix(rest, name) && strings.HasPrefix(rest[len(name):], "}") {
				skip, value = len(name)+2, c.apart(args[i+1])
				break
			}
		}
		filled.WriteString(value)
		text = text[skip:]
	}
}
