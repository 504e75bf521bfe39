package search

import (
	"strconv"

	"approdi/data"
	"approdi/data/i18n"
)

// gathering collects entries and their names before they are folded.
type gathering struct {
	facts    *data.Data
	catalogs []*i18n.Catalog
	entries  []entry
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
	g.countries()
	g.places()
	g.routes()
	g.events()
	g.indicators()
	return g.entries
}

// word returns the text of a key in the first catalog, or "".
func (g *gathering) word(key string) string { return wordIn(g.catalogs, key) }

func wordIn(catalogs []*i18n.Catalog, key string) string {
	if len(catalogs) == 0 || !catalogs[0].Has(key) {
		return ""
	}
	return catalogs[0].Text(key)
}

// add adds an entry with its names under some keys in every catalog, the
// first key being what it is called. The rest of a name is asked of each
// catalog.
func (g *gathering) add(e entry, rest func(c *i18n.Catalog, n *name), keys ...string) *entry {
	for i, c := range g.catalogs {
		for k, key := range keys {
			if !c.Has(key) {
				continue
			}
			n := name{text: c.Text(key), kind: nameOther}
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

// countries adds the countries that have a place, and those that a figure
// counts the nationals of.
func (g *gathering) countries() {
	at := map[string]string{}    // the place that stands for the country
	opens := map[string]string{} // the first indicator with its nationals
	var codes []string
	note := func(code string) {
		if _, known := at[code]; !known {
			at[code] = ""
			codes = append(codes, code)
		}
	}
	for i := range g.facts.Places {
		p := &g.facts.Places[i]
		note(p.Country)
		if p.Is(data.RoleCountry) {
			at[p.Country] = p.ID
		}
	}
	for i := range g.facts.Indicators {
		indicator := &g.facts.Indicators[i]
		if indicator.Detail != data.DetailNationality {
			continue
		}
		for _, s := range indicator.Series {
			if key := indicator.DetailKey(s.Detail); s.Detail == "" || key != countryKey(s.Detail) {
				continue
			}
			note(s.Detail)
			if opens[s.Detail] == "" {
				opens[s.Detail] = indicator.ID
			}
		}
	}
	for _, code := range codes {
		e := entry{Entry: Entry{Kind: KindCountry, ID: code, Place: at[code]}, rank: 1}
		keys := []string{countryKey(code)}
		if e.Place != "" {
			keys = append(keys, placeKey(e.Place))
		} else {
			e.Indicator, e.rank = opens[code], 2
		}
		added := g.add(e, nil, keys...)
		added.spell(g.facts.NamesOf(data.NamedCountry, code))
		added.spell(g.facts.NamesOf(data.NamedPlace, added.Place))
	}
}

func countryKey(code string) string { return "country." + code }
func placeKey(id string) string     { return "place." + id + ".name" }

func (g *gathering) places() {
	for i := range g.facts.Places {
		p := &g.facts.Places[i]
		if p.Is(data.RoleCountry) {
			continue
		}
		e := entry{Entry: Entry{Kind: KindPlace, ID: p.ID, Detail: g.word(countryKey(p.Country)), Place: p.ID}, rank: p.Rank}
		added := g.add(e, func(c *i18n.Catalog, n *name) { n.beside = wordIn([]*i18n.Catalog{c}, countryKey(p.Country)) }, placeKey(p.ID))
		added.spell(g.facts.NamesOf(data.NamedPlace, p.ID))
	}
}

func (g *gathering) routes() {
	for i := range g.facts.Routes {
		r := &g.facts.Routes[i]
		e := entry{Entry: Entry{Kind: KindRoute, ID: r.ID}}
		if r.Parent != "" {
			e.Detail = g.word("route." + r.Parent + ".name")
		}
		for _, c := range r.Corridors {
			e.ends = append(e.ends, c.From, c.To)
		}
		added := g.add(e, nil, "route."+r.ID+".name", "route."+r.ID+".short")
		added.spell(g.facts.NamesOf(data.NamedRoute, r.ID))
	}
}

func (g *gathering) events() {
	for i := range g.facts.Events {
		event := &g.facts.Events[i]
		e := entry{Entry: Entry{Kind: KindEvent, ID: event.ID, Place: event.Place}}
		// The check of the data wants a date to begin with its year.
		e.Year, _ = strconv.Atoi(event.Date[:min(4, len(event.Date))])
		if len(g.catalogs) > 0 {
			e.Detail = g.catalogs[0].Date(event.Date)
		}
		g.add(e, func(c *i18n.Catalog, n *name) {
			one := []*i18n.Catalog{c}
			n.dated = c.Date(event.Date)
			n.beside = wordIn(one, placeKey(event.Place)) + " " + wordIn(one, "event.kind."+string(event.Kind))
		}, event.TitleKey())
	}
}

func (g *gathering) indicators() {
	for i := range g.facts.Indicators {
		indicator := &g.facts.Indicators[i]
		key := "indicator." + indicator.ID
		g.add(entry{Entry: Entry{
			Kind: KindIndicator, ID: indicator.ID, Detail: g.word("topic." + string(indicator.Topic)), Indicator: indicator.ID,
		}}, nil, key+".name", key+".short")
	}
}
