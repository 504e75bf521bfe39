package search

import (
	"strconv"

	"approdi/data/i18n"
)

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
			n.dated = c.Date(event.Date)
			n.beside = wordIn(c, placeKey(event.Place)) + " " + wordIn(c, "event.kind."+string(event.Kind))
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

// office adds the areas of the office's work and the words that it uses.
func (g *gathering) office() {
	for i := range g.facts.Office.Areas {
		area := &g.facts.Office.Areas[i]
		g.add(entry{Entry: Entry{Kind: KindArea, ID: area.ID}}, nil, area.NameKey(), area.ShortKey())
	}
	for i := range g.facts.Office.Glossary {
		term := &g.facts.Office.Glossary[i]
		g.add(entry{Entry: Entry{Kind: KindTerm, ID: term.ID}}, nil, term.TermKey())
	}
}
