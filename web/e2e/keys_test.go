package e2e

import (
	"testing"
	"time"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
)

// helpOpen reports whether the dialog that tells the keys is open.
func (e explorer) helpOpen() bool {
	e.t.Helper()
	return e.is(`document.querySelector("#help").open`)
}

func TestKeysWorkAnywhereOnThePage(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016", options{reducedMotion: true})
	focused := func() string { return e.text("document.activeElement.id") }

	e.press("?")
	e.waitFor(`document.querySelector("#help").open`)
	help := e.control("dialog", e.words.text("keys.name"))
	assert.Contains(t, help.text(), e.words.text("keys.year"))
	assert.Equal(t, "help-name", focused())
	e.press(".")
	e.press("k")
	assert.Equal(t, "2016", e.year(), "in the dialog letters do nothing")
	e.press(kb.Escape)
	e.waitFor(`!document.querySelector("#help").open`)

	e.button("keys.name").focus()
	e.press(kb.Enter)
	e.waitFor(`document.querySelector("#help").open`)
	e.button("control.close-card").focus()
	e.press(kb.Enter)
	e.waitFor(`!document.querySelector("#help").open`)
	assert.True(t, e.button("keys.name").hasFocus(), "the focus is where it was")

	before := e.historyLength()
	e.eval(`for (const key of "...,") document.body.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}))`, nil)
	e.waitYear(2018)
	e.waitLink("year", "2018")
	assert.Equal(t, before+1, e.historyLength(), "several presses are one step")
	assert.Contains(t, e.text(`document.querySelector("#announcements").textContent`), "2018", "and are said")

	e.press("k")
	e.control("button", e.words.text("control.pause"))
	e.press("k")
	e.control("button", e.words.text("control.play"))

	e.press("c")
	assert.Equal(t, "compare", focused())
	e.press("m")
	assert.Equal(t, "compare", focused(), "letters go to an entry of a list")
	e.button("map.zoom-in").focus()
	e.press("m")
	assert.True(t, e.map_().hasFocus())
	e.press("l")
	assert.True(t, e.is(`document.querySelector("#legend").open && document.activeElement.matches("#legend > summary")`))
	e.press(kb.Escape)
	e.waitFor(`!document.querySelector("#legend").open`)
	assert.True(t, e.is(`document.activeElement.matches("#legend > summary")`))

	e.press("s")
	e.waitFor(`document.querySelector("#provenance").open`)
	e.press(kb.Escape)
	e.waitSourcesClosed()
	assert.True(t, e.is(`document.activeElement.matches("#legend > summary")`))

	e.press("/")
	assert.Equal(t, "search-box", focused())
	year := e.year()
	e.eval(`void(document.activeElement.value = "")`, nil) // the driver sends a sign apart from its key
	e.press("k,.s?/m")
	assert.Equal(t, "k,.s?/m", e.text(`document.querySelector("#search-box").value`), "they write where a reader writes")
	assert.Equal(t, year, e.year())
	assert.False(t, e.helpOpen())
}

func TestKeysOfOneLetterCanBeSwitchedOff(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016", options{reducedMotion: true})
	e.button("keys.name").click()
	letters := e.control("switch", e.words.text("keys.letters"))
	assert.Equal(t, "true", letters.Properties["checked"])
	letters.focus()
	e.press(" ")
	e.waitLink("letters", "off")
	e.press(kb.Escape)
	for _, key := range []string{".", "k", "?", "/", "m"} {
		e.press(key)
	}
	time.Sleep(quietTime)
	assert.Equal(t, "2016", e.year())
	assert.False(t, e.helpOpen())
	assert.True(t, e.button("keys.name").hasFocus())

	e.map_().focus()
	e.press(kb.Home)
	e.press("+")
	e.waitUntil("the keys of the map work while it has the focus", func() bool { return e.link().Get("map") != "" })

	e.show("year=2016")
	e.waitLink("letters", "off")
	assert.True(t, e.is(`!document.querySelector("#letters").checked`), "a link without the choice keeps it")
	e.button("keys.name").focus()
	e.press(kb.Enter)
	e.control("switch", e.words.text("keys.letters")).focus()
	e.press(" ")
	e.waitLink("letters", "")
	e.press(kb.Escape)
	e.press(".")
	e.waitYear(2017)
}

func TestEscapeGoesOneStepBack(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016&compare=2015&place=italy", options{reducedMotion: true})
	e.button("map.pan").focus()
	e.press(kb.Enter)
	e.press(kb.Tab)
	e.press(kb.Escape)
	e.waitFor(`document.querySelector("#pan").hidden`)
	assert.True(t, e.button("map.pan").hasFocus())
	assert.Equal(t, "italy", e.link().Get("place"))

	e.press("s")
	e.waitFor(`document.querySelector("#provenance").open`)
	e.press(kb.Escape)
	e.waitSourcesClosed()
	assert.Equal(t, "italy", e.link().Get("place"))

	e.press(kb.Escape)
	e.waitLink("place", "")
	assert.Equal(t, "2015", e.link().Get("compare"))
	e.press(kb.Escape)
	e.waitLink("compare", "")
	assert.False(t, e.is("document.activeElement === document.body"), "the focus is not lost")
}
