package search

import (
	"strconv"
	"strings"

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
			n.dated = g.dateWords(c, event.Date)
			n.beside = g.wordOf(c, placeKey(event.Place)) + " " + g.wordOf(c, "event.kind."+string(event.Kind))
		}, event.TitleKey())
	}
}

// dateWords returns the words by which a date is asked for: year, month and
// day as far as they are known. They are put together here, in no language's
// order, because that is many times faster than writing the date.
func (g *gathering) dateWords(c *i18n.Catalog, iso string) string {
	parts := strings.Split(iso, "-")
	words := parts[0]
	if len(parts) > 1 {
		month := strings.TrimPrefix(parts[1], "0")
		words += " " + g.wordOf(c, "format.month."+month) + " " + g.wordOf(c, "format.month-of-day."+month)
	}
	if len(parts) > 2 {
		words += " " + strings.TrimPrefix(parts[2], "0")
	}
	return words
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
