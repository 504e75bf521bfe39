package e2e

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
)

// watchPolicy keeps what the page's own policy forbade.
const watchPolicy = `window.forbidden = [];
	addEventListener("securitypolicyviolation", e => forbidden.push(e.violatedDirective + " " + e.blockedURI));`

func TestMapOpensQuietly(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, path string
		options    options
	}{
		{"english on a desktop, light", "/en/", options{seen: true, width: 1440, height: 900}},
		{"italian on a desktop, dark", "/it/", options{seen: true, width: 1440, height: 900, dark: true, languages: "it"}},
		{"english on a phone, dark", "/en/", options{seen: true, width: 390, height: 844, dpr: 3, touch: true, dark: true}},
		{"italian on a phone, light", "/it/", options{seen: true, width: 390, height: 844, dpr: 2, touch: true, languages: "it"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.options.before = watchPolicy
			e := explore(t, test.path, test.options)
			e.screenshot(strings.ReplaceAll(strings.ReplaceAll(test.name, ",", ""), " ", "-"))
			assert.Empty(t, e.said(), "the console")
			assert.Empty(t, e.failed(), "requests that failed")
			assert.Empty(t, e.foreign(), "requests to other hosts")
			assert.Equal(t, "", e.text("forbidden.join()"), "what the policy forbids")
			assert.Positive(t, e.frames())
			assert.Positive(t, e.number("approdi.stats.drawCalls"))
			assert.Positive(t, e.number("approdi.stats.vertices"))
			assert.False(t, e.is(`document.querySelector("#map canvas").width === 0`))

			assert.Equal(t, "", e.text("document.cookie"))
			assert.Zero(t, e.number("localStorage.length + sessionStorage.length"))
			assert.Empty(t, e.cookies(), "cookies of any kind")

			programs := 0
			for _, r := range e.asked() {
				if r.mediaType == "application/wasm" {
					programs++
					assert.Equal(t, int64(200), r.status)
				}
			}
			assert.Equal(t, 1, programs, "the program is fetched once, as WebAssembly")
		})
	}
}

// cookies are those that the browser keeps for the tab.
func (p *page) cookies() []string {
	p.t.Helper()
	var out []string
	p.do(patience, func(ctx context.Context) error {
		answer, err := chromedp.Call(ctx, network.GetCookies, network.GetCookiesParams{})
		for _, c := range answer.Cookies {
			out = append(out, c.Name)
		}
		return err
	})
	return out
}
