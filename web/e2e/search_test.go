package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
)

// searchBox is the box of the search.
func (e explorer) searchBox() control {
	e.t.Helper()
	return e.control("combobox", e.words.text("search.name"))
}

// results are what the open list offers: kind and id of each, in their order.
func (e explorer) results() []string {
	e.t.Helper()
	out := []string{}
	e.eval(`[...document.querySelectorAll("#search-list:not([hidden]) [role=option]")].map(o => o.dataset.kind + " " + o.dataset.id)`, &out)
	return out
}

// search writes into the box and waits for the answer.
func (e explorer) search(query string) {
	e.t.Helper()
	e.eval(`document.querySelector("#search-status").textContent = "asked"`, nil)
	box := e.searchBox()
	box.focus()
	box.call("function(){this.select()}", nil)
	e.press(query)
	e.waitUntil("there is an answer to "+query, func() bool { return e.text(`document.querySelector("#search-status").textContent`) != "asked" })
	e.settle()
	assert.Equal(e.t, query, e.text(`document.querySelector("#search-box").value`))
}

func TestSearchWithTheKeyboardAlone(t *testing.T) {
	t.Parallel()
	for _, language := range sampled(t) {
		t.Run(language, func(t *testing.T) {
			e := explore(t, "/"+language+"/#year=2016", options{reducedMotion: true})
			e.tabTo(`e.id === "search-box"`)
			assert.Equal(t, "false", e.searchBox().attribute("aria-expanded"))
			e.press("lampedusa")
			e.waitUntil("the list opens", func() bool { return e.searchBox().attribute("aria-expanded") == "true" && len(e.results()) > 1 })
			e.waitFor(`document.querySelector("#search-status").textContent !== ""`) // how many there are is said
			e.control("listbox", e.words.text("search.results"))

			for _, key := range []string{kb.ArrowDown, kb.ArrowDown, kb.ArrowUp} {
				e.press(key)
				assert.Equal(t, 1.0, e.number(`document.querySelectorAll("#search-list [aria-selected=true]").length`))
				assert.True(t, e.is(`document.querySelector("#search-list [aria-selected=true]").id === document.activeElement.getAttribute("aria-activedescendant")`))
				assert.Equal(t, "search-box", e.text("document.activeElement.id"), "the focus stays in the box")
			}
			assert.Equal(t, "place lampedusa", e.results()[0])
			e.press(kb.Enter)
			e.waitLink("place", "lampedusa")
			e.waitUntil("the card is open", func() bool { return e.card() == e.words.nameOf("lampedusa") })
			assert.Equal(t, "", e.text(`document.querySelector("#search-box").value`))
			assert.Empty(t, e.results(), "the list is closed")
			e.waitFor(`document.activeElement.id === "card-name"`) // the focus is where the answer is
			e.press(kb.Escape)
			e.waitLink("place", "")
			assert.Empty(t, e.said())
		})
	}
}

func TestSearchIsClosedWithEscape(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#place=malta", options{reducedMotion: true})
	e.search("tunis")
	assert.NotEmpty(t, e.results())
	e.press(kb.ArrowDown)
	e.press(kb.Escape)
	assert.Empty(t, e.results())
	assert.Equal(t, "false", e.searchBox().attribute("aria-expanded"))
	assert.Equal(t, "", e.searchBox().attribute("aria-activedescendant"))
	assert.Equal(t, "tunis", e.text(`document.querySelector("#search-box").value`), "what is written stays")
	e.press(kb.ArrowDown)
	assert.NotEmpty(t, e.results(), "an arrow opens it again")
	e.press(kb.Escape)
	e.press(kb.Escape)
	assert.Equal(t, "", e.text(`document.querySelector("#search-box").value`))
	assert.Equal(t, "malta", e.link().Get("place"), "the card is not meant")
	assert.Empty(t, e.said())
}

func TestSearchThatFindsNothingSaysSo(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/", options{reducedMotion: true})
	e.search("qwertyuiop")
	assert.Empty(t, e.results())
	status := `document.querySelector("#search-status")`
	assert.Contains(t, e.text(status+".textContent"), "0")
	assert.Greater(t, e.number(status+".getBoundingClientRect().height"), 10.0, "also to those who see")
	e.press(kb.Enter)
	assert.Equal(t, "qwertyuiop", e.text(`document.querySelector("#search-box").value`), "Enter does nothing")
	e.eval(`document.querySelector("#search-box").select()`, nil)
	e.press(kb.Backspace)
	e.waitFor(status + `.textContent === ""`)
	assert.Empty(t, e.said())
}

func TestMisspeltQueriesLeadWhereTheyShould(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2024", options{reducedMotion: true})
	tests := []struct{ query, key, id string }{
		{"Lampeduza", "place", "lampedusa"},
		{"Zwarah", "place", "zuwara"},
		{"La Valette", "place", "valletta"},
		{"malta", "place", "malta"},
		{"tripoly", "place", "tripoli-libya"},
		{"lesbos", "place", "lesvos"},
		{"Siracuse", "place", "siracusa"},
		{"الجزائر", "place", "algeria"},
		{"central mediteranean", "route", "central-mediterranean"},
		{"Mare nostrom", "event", "mare-nostrum-start"},
		{"resetlement", "layers", "office,relocation-and-resettlement"},
	}
	for _, test := range tests {
		t.Run(test.query, func(t *testing.T) {
			e.within(t)
			e.show("year=2024")
			e.search(test.query)
			e.press(kb.Enter)
			e.waitLink(test.key, test.id)
		})
	}
	assert.Empty(t, e.said())
}

func TestSearchLeadsToOtherKinds(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2024", options{reducedMotion: true})
	choose := func(query, result string) {
		t.Helper()
		e.search(query)
		e.waitUntil(result+" is found", func() bool {
			for _, found := range e.results() {
				if found == result {
					return true
				}
			}
			return false
		})
		e.eval(`[...document.querySelectorAll("#search-list [role=option]")].find(o => o.dataset.kind + " " + o.dataset.id === `+quote(result)+`).click()`, nil)
	}
	choose("lampedusa", "event lampedusa-2013")
	e.waitLink("event", "lampedusa-2013")
	e.waitView("events")
	e.settle()
	assert.Equal(t, "2013", e.year(), "the year is the event's")
	e.assertNear(35.5, 12.6)

	choose("dead and missing", "indicator dead-and-missing")
	e.waitLink("indicator", "dead-and-missing")
	e.waitView("figures")

	choose("research", "area research")
	e.waitLink("layers", "office,research")
	e.waitView("office")
	assert.Empty(t, e.said())

	choose("trafficking", "term trafficking")
	e.waitUntil("the glossary is open", func() bool {
		return e.quietly(`location.pathname.endsWith("/en/glossary.html") && location.hash === "#g-trafficking"`)
	})
}
