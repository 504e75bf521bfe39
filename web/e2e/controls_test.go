package e2e

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

// namedControl is a control with the key of its name in the catalog.
type namedControl struct{ role, key string }

var controlsOfAll = []namedControl{
	{"combobox", "control.indicator"},
	{"slider", "control.year"},
	{"button", "control.play"},
	{"button", "map.zoom-in"},
	{"button", "map.zoom-out"},
	{"button", "map.show-all"},
	{"application", "map.name"},
	{"combobox", "compare.label"},
	{"link", "document.figures"},
	{"link", "document.method"},
	{"link", "page.sources-short"},
	{"link", "overview.method"},
	{"navigation", "page.language"},
	{"region", "control.panel"},
	{"region", "timeline.name"},
	{"group", "map.controls"},
}

func TestEveryControlIsFoundByRoleAndName(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, path string
		options    options
		more       []namedControl
		sidePx     float64 // how large the main buttons are at least
	}{
		{"english on a desktop", "/en/", options{}, nil, 24},
		{"italian on a desktop", "/it/", options{}, nil, 24},
		{"english on a phone", "/en/", options{width: 390, height: 844, touch: true}, []namedControl{{"button", "control.sheet-more"}}, 44},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e := explore(t, test.path, test.options)
			for _, c := range append(test.more, controlsOfAll...) {
				e.control(c.role, e.words.text(c.key))
			}
			e.controlBeginning("DisclosureTriangle", e.words.text("legend.name"))
			e.openLanguages()
			for _, language := range languages(t) {
				if language != e.text("document.documentElement.lang") {
					e.control("link", wordsOf(t, language).text("page.language-name"))
				}
			}
			for _, key := range []string{"control.play", "map.zoom-in", "map.zoom-out", "map.show-all"} {
				_, _, width, height := e.button(key).box()
				assert.GreaterOrEqual(t, min(width, height), test.sidePx, key)
			}
			assert.Empty(t, e.smallTargets(24))
		})
	}
}

// smallTargets names the controls that are smaller than a side in CSS px either way. Links inside a sentence are as tall
// as its lines.
func (p *page) smallTargets(sidePx float64) []string {
	p.t.Helper()
	var out []string
	p.eval(fmt.Sprintf(`[...document.querySelectorAll("button, select, input, summary, nav a, header a")]
		.filter(e => e.checkVisibility({visibilityProperty: true}) && e.getBoundingClientRect().width > 0 && !e.closest("article header"))
		.map(e => e.closest("label") ?? e).filter(e => Math.min(e.getBoundingClientRect().width, e.getBoundingClientRect().height) < %g)
		.map(e => e.tagName + " " + (e.id || e.textContent.trim()) + " " + e.getBoundingClientRect().width + "×" + e.getBoundingClientRect().height)`, sidePx), &out)
	return out
}
