package panel

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/wasm/input"
)

func TestTheHelpNamesEveryKeyOfTheTable(t *testing.T) {
	for _, w := range writers(t) {
		lang := w.Catalog.Lang()
		html := w.Keys()
		for _, part := range input.Parts() {
			assert.Contains(t, html, w.Catalog.Text(partTexts[part]), lang)
			for _, entry := range input.Entries(part) {
				assert.Contains(t, html, "<dd>"+w.Catalog.Text(entry.Text)+"</dd>", lang)
				for _, s := range entry.Strokes {
					if !s.Same && s.IsCharacter() && s.Name != "-" {
						assert.Contains(t, html, "<kbd>"+s.Name+"</kbd>", lang)
					}
				}
			}
		}
		assert.NotContains(t, html, "ArrowLeft", "%s: no key has the name that programs give it", lang)
		assert.Equal(t, 1, strings.Count(html, w.Catalog.Text("key.escape")), lang)
	}
}
