package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/wasm/panel"
)

// TestEveryLinkToAValueLeadsSomewhere: the sheet of a value and a page without
// the program link to rows of the pages of figures. Each such row is there, and
// a year of which nothing can be said leads to the page alone.
func TestEveryLinkToAValueLeadsSomewhere(t *testing.T) {
	s := mustSite(t, "en")
	writer := panel.Writer{Atlas: s.atlas, Catalog: s.catalog}
	eachFiguresPage(t, func(t *testing.T, w written) {
		if w.lang != "en" {
			return
		}
		first, last := w.indicator.Years()
		for k := range w.indicator.Series {
			series := &w.indicator.Series[k]
			for year := first; year <= last; year++ {
				ref := w.indicator.Ref(series, year)
				page, id, found := strings.Cut(panel.FigureAddress(series, ref), "#")
				assert.Equal(t, panel.FiguresPage(w.indicator.ID), page)
				assert.Equal(t, panel.Told(series, year), found, "%+v", ref)
				if found {
					require.NotNil(t, w.rows[id], "%+v", ref)
				} else {
					assert.Nil(t, w.rows[panel.FigureAnchor(ref)], "%+v", ref)
				}
				for _, part := range strings.Split(writer.Provenance(ref), `"`) {
					if _, id, found := strings.Cut(part, panel.FiguresPage(w.indicator.ID)+"#"); found {
						id, _, _ = strings.Cut(strings.TrimRight(id, "."), "<")
						assert.NotNil(t, w.rows[strings.TrimRight(id, ".")], "%+v: %s", ref, id)
					}
				}
			}
		}
	})
}
