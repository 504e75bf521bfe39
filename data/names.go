package data

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"approdi/data/strict"
)

const namesPath = "geography/names.json"

// Named says what a name belongs to.
type Named string

const (
	NamedPlace   Named = "place"   // ids of places
	NamedRoute   Named = "route"   // ids of routes
	NamedCountry Named = "country" // ISO 3166-1 alpha-2
)

// Names are further names of one place, route or country: its names in
// languages that may have no catalog, and other spellings of the same name,
// as when Arabic is written in Latin letters. They are for finding things by;
// what is shown first is the name in the catalog.
type Names struct {
	Kind    Named    `json:"kind"`
	ID      string   `json:"id"`
	Names   []string `json:"names"`   // at least one, each once
	Sources []string `json:"sources"` // ids of sources, of the file or of the data, at least one
}

// namesJSON is names.json. The sources of spellings stand in the file itself,
// since nothing but spellings rests on them.
type namesJSON struct {
	Sources []Source `json:"sources"`
	Names   []Names  `json:"names"`
}

// decodeNames reads names.json.
func decodeNames(document []byte) (namesJSON, error) {
	var file namesJSON
	if err := strict.Decode(document, &file); err != nil {
		return namesJSON{}, err
	}
	return file, nil
}

// NamesOf returns the further names of a place, route or country, in the
// order of the file, or nil where none are known. They are not to be changed.
func (d *Data) NamesOf(kind Named, id string) []string {
	i, ok := d.names[nameKey(kind, id)]
	if !ok {
		return nil
	}
	return d.Names[i].Names
}

func nameKey(kind Named, id string) string { return string(kind) + " " + id }

// checkNames wants names of something that exists, each once, with a source.
func (d *Data) checkNames(sources []Source, faults *faults) {
	own := make(map[string]bool, len(sources))
	for i := range sources {
		d.checkSource(&sources[i], faults)
		own[sources[i].ID] = true
	}
	for i := range d.Names {
		n := &d.Names[i]
		if err := d.checkNamed(n); err != nil {
			faults.add(namesPath, "%v", err)
		}
		if len(n.Names) == 0 {
			faults.add(namesPath, "%s: has no name", n.ID)
		}
		for k, name := range n.Names {
			switch {
			case cmp.Or(name, " ") != strings.TrimSpace(name) || !utf8.ValidString(name):
				faults.add(namesPath, "%s: %q is not a name", n.ID, name)
			case slices.Contains(n.Names[:k], name):
				faults.add(namesPath, "%s: %q occurs twice", n.ID, name)
			}
		}
		if rest := slices.DeleteFunc(slices.Clone(n.Sources), func(id string) bool { return own[id] }); len(n.Sources) == 0 || len(rest) > 0 {
			d.checkSources(namesPath, n.ID, rest, faults)
		}
	}
}

// checkNamed returns an error unless the names are of something that exists.
func (d *Data) checkNamed(n *Names) error {
	known := false
	switch n.Kind {
	case NamedPlace:
		_, known = d.Place(n.ID)
	case NamedRoute:
		_, known = d.Route(n.ID)
	case NamedCountry:
		known = isCountryCode(n.ID)
	default:
		return fmt.Errorf("%s: %q is nothing that is named", n.ID, n.Kind)
	}
	if !known {
		return fmt.Errorf("%s %q does not exist", n.Kind, n.ID)
	}
	return nil
}
