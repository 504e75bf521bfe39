package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
)

// openLanguages opens the list of languages.
func (p *page) openLanguages() {
	p.t.Helper()
	name := wordsOf(p.t, p.text("document.documentElement.lang")).text("page.language")
	p.controlBeginning("DisclosureTriangle", name).click()
	p.waitFor(`document.querySelector(".languages").open`)
}

func (p *page) languagesOpen() bool {
	p.t.Helper()
	return p.is(`document.querySelector(".languages").open`)
}

func TestLanguagesAreListedInTheirOwn(t *testing.T) {
	t.Parallel()
	p := open(t, "/en/about.html", options{})
	p.openLanguages()
	for _, language := range languages(t) {
		name := wordsOf(t, language).text("page.language-name")
		assert.True(t, p.is(`[...document.querySelectorAll(".languages li [lang=`+language+`]")].some(e => e.textContent === `+quote(name)+` && e.checkVisibility())`), name)
	}
	p.press(kb.Escape)
	assert.False(t, p.languagesOpen())
	assert.True(t, p.is(`document.activeElement.matches(".languages summary")`), "the focus is where the list was opened")
	p.press(kb.Enter)
	assert.True(t, p.languagesOpen())
	p.click(600, 500)
	assert.False(t, p.languagesOpen(), "a press elsewhere closes the list")
	assert.Empty(t, p.said())
}

func TestOtherLanguageShowsTheSamePlaceOfAText(t *testing.T) {
	t.Parallel()
	p := open(t, "/it/sources.html#source-S01", options{})
	p.openLanguages()
	p.press(kb.Tab)
	p.waitFor(`document.activeElement.hreflang === "` + languages(t)[0] + `"`)
	p.control("link", wordsOf(t, "en").text("page.language-name")).focus()
	p.press(kb.Enter)
	p.waitUntil("the English page is at the same source", func() bool {
		return p.quietly(`document.documentElement.lang === "en" && location.hash === "#source-S01"`)
	})
	assert.Empty(t, p.said())
}

func TestListOfLanguagesFitsNarrowWindowsAndLargeText(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		path          string
		width, height int
	}{
		{"/en/", 320, 320}, {"/en/method.html", 320, 320}, {"/en/method.html", 390, 844},
	} {
		t.Run(fmt.Sprintf("%s in %d×%d", test.path, test.width, test.height), func(t *testing.T) {
			p := open(t, test.path, options{width: test.width, height: test.height, touch: true})
			if strings.HasSuffix(test.path, "/") {
				p.waitReady() // what the tools say takes other room until then
			}
			p.openLanguages()
			var room []float64
			p.eval(`(b => [b.left, b.top, innerWidth - b.right, innerHeight - b.bottom])(document.querySelector(".languages ul").getBoundingClientRect())`, &room)
			for _, px := range room {
				assert.GreaterOrEqual(t, px, 0.0, "%v", room)
			}
		})
	}
}

func TestPlacesAreFoundByTheirNamesInOtherLanguages(t *testing.T) {
	t.Parallel()
	e := explore(t, "/el/", options{reducedMotion: true})
	e.searchBox().focus()
	e.waitUntil("the names have been asked for", func() bool {
		return e.is(`performance.getEntriesByType("resource").some(r => r.name.includes("/words/names."))`)
	})
	e.search("Naples")
	e.waitFor(`document.querySelector("#search-list [role=option] .name")?.textContent === ` + quote(e.words.nameOf("napoli")))
	assert.Equal(t, "Naples", e.text(`document.querySelector("#search-list .also").textContent`))
	assert.Empty(t, e.said())
}
