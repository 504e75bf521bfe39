package panel

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestATitleTellsItsLanguage reads the titles as a voice does that changes with the language.
func TestATitleTellsItsLanguage(t *testing.T) {
	for _, w := range writers(t) {
		for k := range w.Atlas.Data.Sources {
			source := &w.Atlas.Data.Sources[k]
			line := parse(t, w.SourceHTML(source))
			spans := line.named("span", "")
			if source.TitleLang() == w.Catalog.Lang() {
				assert.Empty(t, spans, "%s %s", w.Catalog.Lang(), source.ID)
				continue
			}
			require.Len(t, spans, 1, "%s %s", w.Catalog.Lang(), source.ID)
			assert.Equal(t, source.TitleLang(), spans[0].attr["lang"])
			assert.Equal(t, source.Title, spans[0].text())
			assert.Contains(t, line.text(), source.Publisher)
		}
	}
}
