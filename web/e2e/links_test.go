package e2e

import (
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// linkedPage is what a page offers to go to, and what can be gone to in it.
type linkedPage struct {
	Links []string // whole addresses, of everything that it links to or loads
	IDs   []string
	Icon  string // as it is written
}

// readLinks reads a page as one without scripts is read, and shows nothing of it: there are many.
const readLinks = `(async (address) => {
	const answer = await fetch(address);
	const page = new DOMParser().parseFromString(await answer.text(), "text/html");
	const attributes = (e) => ["href", "src", "srcset"].map((name) => e.getAttribute(name)).filter((value) => value !== null);
	return {
		Links: [...new Set([...page.querySelectorAll("[href], [src], [srcset]")].flatMap(attributes).map((value) => new URL(value, address).href))],
		IDs: [...page.querySelectorAll("[id]")].map((e) => e.id),
		Icon: page.querySelector("link[rel=icon]")?.getAttribute("href") ?? "none",
	};
})`

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	t.Parallel()
	p := open(t, "/en/accessibility.html", options{})
	linked := func(address string) (page linkedPage) {
		p.eval(readLinks+"("+quote(address)+")", &page)
		return page
	}
	assert.Regexp(t, `^icon\.\w+\.png$`, linked(site(t).url+"/index.html").Icon, "without one, browsers ask for a file that is not there")
	read := map[string]linkedPage{}
	for _, language := range languages(t) {
		for _, file := range pageFiles(t) {
			address := site(t).url + "/" + language + "/" + strings.TrimSuffix(file, "index.html")
			read[address] = linked(address)
			assert.Regexp(t, `^\.\./icon\.\w+\.png$`, read[address].Icon, address)
		}
	}
	followed := map[string]int{}
	for address, page := range read {
		assert.NotEmpty(t, page.Links, address)
		duplicates := slices.Sorted(slices.Values(page.IDs))
		assert.Equal(t, len(duplicates), len(slices.Compact(duplicates)), "ids of %s stand for one thing each", address)
		for _, link := range page.Links {
			to, err := url.Parse(link)
			require.NoError(t, err, "%s in %s", link, address)
			if "http://"+to.Host != site(t).url {
				assert.Regexp(t, "^https?$", to.Scheme, "%s in %s", link, address)
				continue
			}
			fragment := to.Fragment
			to.Fragment = ""
			if strings.HasSuffix(to.Path, "/index.html") {
				to.Path = strings.TrimSuffix(to.Path, "index.html")
			}
			target, isPage := read[to.String()]
			if !isPage {
				if followed[to.String()] == 0 {
					followed[to.String()] = answered(t, to.String())
				}
				assert.Equal(t, http.StatusOK, followed[to.String()], "%s in %s", link, address)
				assert.Empty(t, fragment, "%s in %s leads into a page", link, address)
				continue
			}
			// The page of the map understands other fragments.
			if fragment != "" && (address == to.String() || !strings.HasSuffix(to.Path, "/")) {
				assert.Contains(t, target.IDs, fragment, "%s in %s", link, address)
			}
		}
	}
}

// answered is the status of the answer to a request for an address.
func answered(t testing.TB, address string) int {
	t.Helper()
	answer, err := http.Get(address)
	require.NoError(t, err)
	defer answer.Body.Close()
	_, err = io.Copy(io.Discard, answer.Body)
	require.NoError(t, err)
	return answer.StatusCode
}

func TestNumbersAreLinksWithoutScripts(t *testing.T) {
	t.Parallel()
	for _, language := range languages(t) {
		t.Run(language, func(t *testing.T) {
			p := open(t, "/"+language+"/", options{noScript: true})
			w := wordsOf(t, language)
			var numbers []struct{ Says, Address string }
			p.eval(`[...document.querySelectorAll("#content .number")].filter(e => e.checkVisibility()).flatMap(e => e.matches("a") ? [e] : [...e.querySelectorAll("a")])
				.map(a => ({Says: a.textContent, Address: a.href}))`, &numbers)
			require.NotEmpty(t, numbers)
			assert.Empty(t, p.controls("dialog"))
			assert.Zero(t, p.number(`document.querySelectorAll("[data-figure]").length`), "nothing that only a program answers")
			for _, number := range numbers {
				assert.Contains(t, number.Address, "/"+language+"/figures-", number.Says)
				assert.Contains(t, number.Address, "#f-", number.Says)
			}

			// The one in the headline, as a reader follows it.
			headline := p.text(`document.querySelector(".headline .number").textContent`)
			p.eval(`document.querySelector(".headline .number a").click()`, nil)
			p.waitUntil("the row of the number is there", func() bool { return p.quietly(`document.querySelector("tr:target")`) })
			row := p.text(`document.querySelector("tr:target").innerText`)
			assert.Contains(t, row, headline)
			assert.Contains(t, row, w.nameOf("italy"))
			assert.True(t, p.is(`(b => b.top >= 0 && b.top < innerHeight)(document.querySelector("tr:target").getBoundingClientRect())`), "and in view")
			assert.True(t, p.is(`document.querySelector("tr:target a[href^='sources.html#source-']") !== null`), "with its source")
		})
	}
}
