package e2e

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// wider says what makes a page wider than the window.
const wider = `(() => {
	if (document.documentElement.scrollWidth <= innerWidth) return [];
	return [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > innerWidth + 0.5 && !e.closest(".scroll > *"))
		.slice(0, 5).map(e => e.outerHTML.slice(0, 120));
})()`

func TestDocumentsFitTheNarrowestWindow(t *testing.T) {
	t.Parallel()
	tests := []struct {
		language, theme string
		options         options
	}{
		{"en", "light", options{width: 320, height: 640, touch: true, dpr: 2}},
		{"it", "dark", options{width: 320, height: 640, touch: true, dark: true}},
	}
	for _, test := range tests {
		t.Run(test.language+", "+test.theme, func(t *testing.T) {
			test.options.before = watchPolicy
			p := open(t, "/index.html", test.options)
			language, w := test.language, wordsOf(t, test.language)
			for _, file := range documents(t) {
				p.goTo(site(t).url + "/" + language + "/" + file)
				assert.LessOrEqual(t, p.number(`document.documentElement.scrollWidth - innerWidth`), 0.0, file)
				var wide []string
				p.eval(wider, &wide)
				assert.Empty(t, wide, file)

				assert.Equal(t, language, p.text("document.documentElement.lang"), file)
				assert.Equal(t, 1.0, p.number(`document.querySelectorAll("h1").length`), file)
				assert.Contains(t, p.text("document.title"), p.text(`document.querySelector("h1").textContent`), file)
				p.control("navigation", w.text("document.pages"))
				p.control("navigation", w.text("page.language"))
				p.control("link", w.text("document.map"))
				assert.True(t, p.is(`[...document.querySelectorAll(".scroll")].every(e => e.tabIndex === 0 && e.ariaLabel.length > 3)`), "%s: tables that scroll are reached with keys", file)
				assert.True(t, p.is(`document.querySelector('.languages a').href.endsWith(`+quote("/"+file)+`)`), "%s: the other language has the same page", file)
				assert.Equal(t, "", p.text("forbidden.join()"), file)
				if file == "figures-sea-arrivals.html" || file == "method.html" {
					p.screenshot("document-" + strings.TrimSuffix(file, ".html") + "-" + test.theme)
				}
			}
			assert.Empty(t, p.said(), "the console")
			assert.Empty(t, p.failed(), "requests that failed")
			assert.Empty(t, p.foreign(), "requests to other hosts")
		})
	}
}

func TestDocumentsPrint(t *testing.T) {
	t.Parallel()
	p := open(t, "/en/figures.html", options{})
	for _, file := range []string{"figures.html", "figures-children.html", "figures-dead-and-missing.html", "method.html", "sources.html", "downloads.html"} {
		p.goTo(site(t).url + "/en/" + file)
		printed := func(media string) {
			p.do(patience, func(ctx context.Context) error {
				return call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: media})
			})
		}
		visible := func(selector string) bool {
			return p.is(`[...document.querySelectorAll(` + quote(selector) + `)].some(e => e.checkVisibility() && e.getClientRects().length > 0)`)
		}
		require.True(t, visible(".pages"), file)
		printed("print")
		for _, selector := range []string{".pages", ".languages", ".skip", ".contents", ".others", ".sort-hint"} {
			assert.False(t, visible(selector), "%s: %s is not for paper", file, selector)
		}
		assert.False(t, visible(".sort"), "%s: a heading is no button on paper", file)
		for _, selector := range []string{"h1", "main", ".imprint"} {
			assert.True(t, visible(selector), "%s: %s is printed", file, selector)
		}
		assert.True(t, p.is(`[...document.querySelectorAll("thead")].every(e => getComputedStyle(e).display === "table-header-group")`), "%s: headings are repeated", file)
		assert.True(t, p.is(`[...document.querySelectorAll(".scroll")].every(e => getComputedStyle(e).overflowX === "visible")`), "%s: nothing is cut off", file)
		assert.Greater(t, len(bytes.Split(p.pdf(), []byte("/Type /Page"))), 1, "%s: there are sheets", file)
		printed("")
	}
	assert.Empty(t, p.said())
}

// pdf is the page as it is printed.
func (p *page) pdf() []byte {
	p.t.Helper()
	var out []byte
	p.do(patience, func(ctx context.Context) error {
		result, err := chromedp.Call(ctx, cdpage.PrintToPDF, cdpage.PrintToPDFParams{PreferCSSPageSize: new(true)})
		out = result.Data
		return err
	})
	require.True(p.t, bytes.HasPrefix(out, []byte("%PDF-")))
	return out
}
