package search

import (
	"approdi/data"
	"approdi/data/i18n"
)

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
		added := g.add(e, func(c *i18n.Catalog, n *name) { n.beside = g.wordOf(c, countryKey(p.Country)) }, placeKey(p.ID))
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
