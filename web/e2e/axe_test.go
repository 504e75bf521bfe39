package e2e

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
)

// themes are those that a link can name.
var themes = []string{"light", "dark", "contrast", "projector"}

// contrast is the rule of axe that looks at colours, and takes half of its time.
const contrast = "color-contrast"

// TestDocumentsAreAccessible looks at every page in one language, and at one of each kind in the others: pages of one kind
// differ by their words and numbers alone. Themes differ by their colours alone, so a few pages show them all, and those
// of other languages show no colours of their own.
func TestDocumentsAreAccessible(t *testing.T) {
	t.Parallel()
	inEveryTheme := []string{"method.html", "office.html", "events.html", "figures-sea-arrivals.html"}
	for k, language := range languages(t) {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			p := open(t, "/"+language+"/accessibility.html", options{})
			for _, file := range documents(t) {
				if k > 0 && strings.HasPrefix(file, "figures-") && file != "figures-sea-arrivals.html" {
					continue
				}
				p.goTo(site(t).url + "/" + language + "/" + file)
				if k > 0 {
					p.assertAccessible(language+"/"+file, contrast)
					continue
				}
				p.assertAccessible(language + "/" + file)
				if !slices.Contains(inEveryTheme, file) {
					continue
				}
				for _, theme := range themes[1:] {
					p.eval("void(document.documentElement.dataset.theme = "+quote(theme)+")", nil)
					p.assertAccessible(language + "/" + file + ", " + theme)
				}
			}
		})
	}
}

func TestMapIsAccessible(t *testing.T) {
	t.Parallel()
	views := []string{"year=2016&place=lampedusa", "layers=office", "layers=events", "year=2016&compare=2015", "indicator=dead-and-missing&route=central-mediterranean"}
	for k, language := range sampled(t) {
		t.Run(language, func(t *testing.T) {
			e := explore(t, "/"+language+"/", options{width: 1280, height: 800})
			for _, theme := range themes {
				for n, view := range views {
					// Other themes differ by their colours alone.
					if theme != "light" && (k > 0 || n > 2) {
						continue
					}
					e.show(view + "&theme=" + theme)
					e.assertAccessible(theme + ", " + view)
				}
			}
			e.show("year=2016&theme=light")
			e.button("display.name").click()
			e.assertAccessible("colours and movement")
			e.press(kb.Escape)
			e.eval(`void(document.querySelector("#legend").open = true)`, nil)
			e.assertAccessible("the legend")
			e.eval(`document.querySelector("#legend").open = false; document.querySelector("[data-figure]").click()`, nil)
			e.waitFor(`document.querySelector("#provenance").open`)
			e.assertAccessible("sources")
			e.press(kb.Escape)
			e.eval(`document.querySelector("#show-keys").click()`, nil)
			e.waitFor(`document.querySelector("#help").open`)
			e.assertAccessible("keys")
			e.press(kb.Escape)
			e.eval(`document.querySelector("#search-box").focus()`, nil)
			e.press("lam")
			e.waitFor(`document.querySelectorAll("#search-list [role=option]").length > 0`)
			e.assertAccessible("what was found")
			e.press(kb.Escape)
			e.resize(390, 844, 1)
			e.assertAccessible("on a phone")
			assert.Empty(t, e.said())
		})
	}
}
