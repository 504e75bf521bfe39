package search

import (
	"maps"
	"slices"

	"approdi/data"
	"approdi/data/i18n"
)

// gathering collects entries and their names before they are folded.
type gathering struct {
	facts    *data.Data
	catalogs []*i18n.Catalog
	entries  []entry
	asked    map[string]bool // the keys that every catalog is asked for; nil unless they are wanted
}

// Keys returns the keys of the texts that [New] asks each catalog for, in
// order, as far as a catalog has them. They are all that it needs of the
// catalogs after the first.
func Keys(facts *data.Data, catalog *i18n.Catalog) []string {
	g := gathering{facts: facts, catalogs: []*i18n.Catalog{catalog}, asked: map[string]bool{}}
	g.all()
	return slices.Sorted(maps.Keys(g.asked))
}

// entry is an [Entry] with everything that it is found by.
type entry struct {
	Entry
	rank  int // as of places: 1 first, 5 last; only among equals
	names []name
	// ends are the places at which the corridors of a route begin and end.
	ends []string
}

// name is one name of an entry.
type name struct {
	text string
	// dated are words that find the entry as its name does, but are not part
	// of it: the date of an event.
	dated string
	// beside are words that help to choose, but find nothing alone: the
	// country of a place, the place of an event.
	beside string
	kind   nameKind
}

// nameKind orders the names of an entry: what is shown is looked at first.
type nameKind uint8

const (
	nameShown nameKind = iota // in the first catalog
	nameOther                 // in another catalog
	nameSpelt                 // of [data.Names]
)

func (g *gathering) all() []entry {
	g.entries = make([]entry, 0, len(g.facts.Places)+len(g.facts.Routes)+len(g.facts.Events)+128)
	g.countries()
	g.places()
	g.routes()
	g.events()
	g.indicators()
	g.office()
	return g.entries
}

// word returns the text of a key in the first catalog, or "".
func (g *gathering) word(key string) string {
	if len(g.catalogs) == 0 {
		return ""
	}
	return wordIn(g.catalogs[0], key)
}

func wordIn(c *i18n.Catalog, key string) string {
	if !c.Has(key) {
		return ""
	}
	return c.Text(key)
}

// wordOf is wordIn for what every catalog is asked for.
func (g *gathering) wordOf(c *i18n.Catalog, key string) string {
	if g.asked != nil && c.Has(key) {
		g.asked[key] = true
	}
	return wordIn(c, key)
}

// add adds an entry with its names under some keys in every catalog, the
// first key being what it is called. The rest of a name is asked of each
// catalog.
func (g *gathering) add(e entry, rest func(c *i18n.Catalog, n *name), keys ...string) *entry {
	for i, c := range g.catalogs {
		for k, key := range keys {
			text := g.wordOf(c, key)
			if text == "" {
				continue
			}
			n := name{text: text, kind: nameOther}
			if i == 0 {
				n.kind = nameShown
			}
			if i == 0 && k == 0 {
				e.Name = n.text
			}
			if rest != nil {
				rest(c, &n)
			}
			e.names = append(e.names, n)
		}
	}
	if e.Name == "" {
		e.Name = e.ID
		e.names = append(e.names, name{text: e.ID})
	}
	g.entries = append(g.entries, e)
	return &g.entries[len(g.entries)-1]
}

func (e *entry) spell(names []string) {
	for _, text := range names {
		e.names = append(e.names, name{text: text, kind: nameSpelt})
	}
}
