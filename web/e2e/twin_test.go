package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
)

// row is the row of a place or route in the map as text, for JavaScript.
func row(kind, id string) string { return `document.querySelector("#row-` + kind + `-` + id + `")` }

// twin is what the map as text says, without its tables.
func (e explorer) twin() string {
	e.t.Helper()
	return e.text(`document.querySelector("#as-text-says").innerText`)
}

func (e explorer) waitTwin(part string) {
	e.t.Helper()
	e.waitUntil("the text says "+part, func() bool { return strings.Contains(e.twin(), part) })
}

func TestTheMapAsTextFollowsTheMap(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016", options{seen: true, reducedMotion: true, width: 1280, height: 800})
	italy := downloadedFigures(t)["sea-arrivals"][series{subject: "italy"}]
	e.waitTwin(e.words.amount(italy[2016]))
	assert.Contains(t, e.text(row("place", "italy")+`.closest("tr").innerText`), e.words.amount(italy[2016]))
	assert.True(t, e.is(row("place", "greece")+`.closest("#as-text-view") !== null`), "all of the basin is in view")
	e.screenshot("twin")

	e.show(lampedusa.link() + "&year=2015")
	e.waitTwin(e.words.amount(italy[2015]))
	assert.True(t, e.is(row("place", "lampedusa")+`.closest("#as-text-view") !== null`))
	assert.True(t, e.is(row("place", "greece")+` === null && document.querySelector("#as-text-elsewhere details:not([open])") !== null`), "what is not in view is folded away")
	e.eval(`void(document.querySelector("#as-text-elsewhere details").open = true)`, nil)
	e.waitFor(row("place", "greece") + `?.closest("#as-text-elsewhere details[open]")`)

	for view, id := range map[string]string{"layers=office": "place-italy", "layers=events&year=2013": "event-lampedusa-2013"} {
		e.show(view)
		e.waitFor(`document.querySelector("#row-` + id + `") !== null`)
	}
	assert.Empty(t, e.said())
}

func TestRowsAndMarksShowEachOther(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016", options{seen: true, reducedMotion: true, width: 1280, height: 800})
	e.waitFor(row("place", "italy") + " !== null")
	before := e.screenshot("twin-plain")
	e.button("twin.heading").click()
	e.waitFor(`document.activeElement.id === "as-text"`)
	e.press(kb.Tab)
	assert.Equal(t, "row-place-italy", e.text("document.activeElement.id"), "the largest comes first")
	e.press(kb.ArrowDown)
	assert.Equal(t, "row-place-greece", e.text("document.activeElement.id"))
	e.waitFor(row("place", "greece") + `.closest("tr").classList.contains("pointed")`)
	e.settle()
	assert.NotEqual(t, before, e.screenshot("twin-pointed"), "the map shows which row has the focus")

	e.press(kb.Enter)
	e.waitLink("place", "greece")
	e.waitFor(`document.activeElement.id === "card-name"`)
	assert.Equal(t, "true", e.text(row("place", "greece")+`.getAttribute("aria-current")`))
	e.waitUntil("it is said", func() bool { return strings.Contains(e.announced(), e.words.nameOf("greece")) })
	e.button("control.close-card").focus()
	e.press(kb.Enter)
	e.waitLink("place", "")
	assert.Equal(t, "row-place-greece", e.text("document.activeElement.id"), "the focus comes back to the row")
	e.settle()
	assert.Equal(t, "row-place-greece", e.text("document.activeElement.id"), "and stays there when the text is written anew")

	e.show(lampedusa.link() + "&year=2016")
	x, y := e.focus()
	e.move(x, y)
	e.waitFor(row("place", "lampedusa") + `.closest("tr").classList.contains("pointed")`)
	e.click(x, y)
	e.waitFor(row("place", "lampedusa") + `.getAttribute("aria-current") === "true"`)
	assert.Empty(t, e.said())
}

func TestWhoMovesTheMapHearsWhatIsInView(t *testing.T) {
	e := explore(t, "/en/#year=2016", options{reducedMotion: true})
	e.waitFor(row("place", "italy") + " !== null")
	e.button("map.zoom-in").focus()
	e.press(kb.Enter)
	opening := strings.TrimSuffix(e.words.text("twin.in-view-list"), "{list}.")
	e.waitUntil("it is said what is in view", func() bool { return strings.HasPrefix(e.announced(), opening) })
	assert.Contains(t, e.twin(), e.announced(), "in the words of the text")
}

func TestPlayingIsNoFloodOfWords(t *testing.T) {
	e := explore(t, "/en/#year=2016", options{reducedMotion: true})
	e.eval(`{
		window.heard = 0;
		new MutationObserver(() => heard++).observe(document.querySelector("#announcements"), { childList: true });
	}`, nil)
	e.button("control.play").click()
	e.waitFor(`Number(document.querySelector("#year").value) >= 2021`)
	var passed, heard float64
	e.eval(`[document.querySelector("#year").value - 2016, heard]`, &[]any{&passed, &heard})
	assert.Less(t, heard, passed/2, "not every year is said")
	e.button("control.pause").click()
	e.waitUntil("the year is said", func() bool { return strings.HasPrefix(e.announced(), e.year()) })
}
