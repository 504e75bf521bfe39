package main

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/panel"
)

func TestEveryEventStandsUnderItsYearWithAllThatIsKnownOfIt(t *testing.T) {
	eachLanguage(t, func(t *testing.T, o officeLanguage, facts *data.Data) {
		page, year := o.pages[panel.EventsPage], ""
		var order []string
		for _, n := range page.all("h2", "article") {
			if n.name == "h2" {
				year = n.content()
				continue
			}
			id := strings.TrimPrefix(n.attr["id"], "e-")
			order = append(order, id)
			e, ok := facts.Event(id)
			require.True(t, ok, id)
			text := n.content()
			assert.Equal(t, strconv.Itoa(e.Year()), year, id)
			assert.Equal(t, o.catalog.Text(e.TitleKey()), n.all("h3")[0].content())
			assert.Contains(t, text, o.catalog.Date(e.Date), "%s in the precision that is known", id)
			assert.Contains(t, text, o.catalog.Text("event.kind."+string(e.Kind)), id)
			if e.Place != "" {
				assert.Contains(t, text, o.catalog.Text("place."+e.Place+".name"), id)
			}
			if e.Route != "" {
				assert.Contains(t, text, o.catalog.Text("route."+e.Route+".name"), id)
			}
			counts := n.all("dd")
			require.Len(t, counts, len(e.Figures), id)
			for k, f := range e.Figures {
				want := o.catalog.Number(f.Value)
				if f.AtLeast {
					want = o.catalog.Text("figure.at-least", "value", want)
				}
				assert.Equal(t, want, counts[k].content(), id)
				assert.Equal(t, o.catalog.Text("event.figure."+string(f.What)), n.all("dt")[k].content(), id)
			}
			if e.Note != "" {
				assert.Contains(t, text, o.catalog.Text(e.Note), id)
			}
			assertSourced(t, n, e.Sources)
		}
		var want []string
		for k := range facts.Events {
			want = append(want, facts.Events[k].ID)
		}
		assert.Equal(t, want, order)
	})
}
