package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/panel"
	"approdi/wasm/search"
)

func TestEveryTermIsExplainedAndLedToFromWhereItIsUsed(t *testing.T) {
	eachLanguage(t, func(t *testing.T, o officeLanguage, facts *data.Data) {
		glossary := o.pages[panel.GlossaryPage]
		for k := range facts.Office.Glossary {
			entry := &facts.Office.Glossary[k]
			n := glossary.withID(panel.GlossaryAnchor(entry.ID))
			require.NotNil(t, n, entry.ID)
			assert.Equal(t, o.catalog.Text(entry.TermKey()), n.all("dt")[0].content())
			assert.Contains(t, n.content(), o.catalog.Text(entry.TextKey()))
			assertSourced(t, n, entry.Sources)
			address := panel.GlossaryPage + "#" + panel.GlossaryAnchor(entry.ID)
			for _, section := range entry.Sections {
				path := panel.OfficePageOf(section)
				assert.True(t, n.leadsTo(path) || n.leadsTo(path+"#"+section), "%s: %s", entry.ID, section)
			}
			for path, page := range o.pages {
				linked := 0
				for _, a := range page.all("a") {
					if a.attr["class"] == "term" && a.attr["href"] == address {
						linked++
					}
				}
				assert.LessOrEqual(t, linked, 1, "%s on %s", entry.ID, path)
			}
			for form := range strings.SplitSeq(o.catalog.Text("glossary-forms."+entry.ID), "|") {
				assert.NotEmpty(t, strings.TrimSpace(form), entry.ID)
			}
		}
	})
}

func TestTheGlossaryIsInTheOrderOfADictionary(t *testing.T) {
	dir, _ := writtenPages(t)
	glossary := readText(t, dir, "fr", panel.GlossaryPage)
	previous := -1
	for _, term := range []string{"mediation", "migrant", "orientation", "refugie", "regroupement", "reinstallation", "relocalisation"} {
		at := -1
		for k, entry := range parsePage(t, glossary).all("dt") {
			if strings.HasPrefix(search.Fold(entry.content()), term) {
				at = k
			}
		}
		assert.Greater(t, at, previous, term)
		previous = at
	}
}
