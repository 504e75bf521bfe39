package e2e

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestTenTasksWithTheKeyboardAlone does what the map is for as a reader does who has only keys, and hears only what the
// accessibility tree holds.
func TestTenTasksWithTheKeyboardAlone(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016", options{reducedMotion: true})
	w := e.words
	arrivals := downloadedFigures(t)["sea-arrivals"]
	italy := func(year int) string {
		return w.text("figure.named", "name", w.nameOf("italy"), "year", plain(10*year), "value", w.value(arrivals[series{subject: "italy"}][year]))
	}
	step := func(name string, f func(t *testing.T)) {
		t.Run(name, func(t *testing.T) {
			e.page.within(t)
			f(t)
			require.False(t, e.is("document.activeElement === document.body"), "the focus is lost")
		})
		if t.Failed() {
			t.FailNow()
		}
	}

	step("read the number of the year", func(t *testing.T) {
		e.tabToControl("link", w.text("page.skip-to-figures"))
		e.press(kb.Enter)
		e.tabToControl("button", italy(2016))
	})
	step("go to another year", func(t *testing.T) {
		e.press(",")
		e.waitControl("button", italy(2015))
		assert.Contains(t, e.slider().Properties["valuetext"]+e.slider().Properties["value"], "2015")
	})
	step("play the years and pause them", func(t *testing.T) {
		e.press("k")
		e.waitControl("button", w.text("control.pause"))
		e.press("k")
		e.waitControl("button", w.text("control.play"))
	})
	step("choose what is counted", func(t *testing.T) {
		e.tabToControl("combobox", w.text("control.indicator"), kb.ModifierShift)
		e.press(kb.ArrowDown)
		e.waitLink("indicator", "place-arrivals")
		assert.Equal(t, w.text("indicator.place-arrivals.name"), e.focused().Properties["value"])
		e.press(kb.ArrowUp)
		e.waitLink("indicator", "")
	})
	step("compare two years", func(t *testing.T) {
		e.button("map.zoom-in").focus() // letters choose in a list
		e.press("c")
		e.waitFocus("combobox", w.text("compare.label"))
		e.press(kb.Home) // the driver sends a letter apart from its key, and the list goes to it
		for range 30 {
			if e.focused().Properties["value"] == "2014" {
				break
			}
			e.press(kb.ArrowDown)
		}
		e.waitLink("compare", "2014")
		e.waitControl("columnheader", "2014")
		e.button("map.zoom-in").focus()
		e.press(kb.Escape)
		e.waitLink("compare", "")
	})
	step("find a place and read what is known of it", func(t *testing.T) {
		e.press("/")
		e.waitFocus("combobox", w.text("search.name"))
		e.eval(`void(document.activeElement.value = "")`, nil) // the driver sends a sign apart from its key
		e.press("lampedusa")
		e.waitControl("option", w.nameOf("lampedusa"))
		e.press(kb.Enter)
		e.waitControl("article", w.nameOf("lampedusa"))
		e.waitControl("heading", w.nameOf("lampedusa"))
	})
	step("see where a number comes from", func(t *testing.T) {
		e.press("s")
		e.waitControl("dialog", "")
		e.waitFocus("heading", "")
		e.waitControl("term", "")
		e.press(kb.Escape)
		e.waitSourcesClosed()
	})
	step("reach a route on the map and read it", func(t *testing.T) {
		e.press("m")
		e.press("0")
		e.press(kb.Escape)
		e.waitLink("place", "")
		e.waitMarks()
		e.press(kb.Tab)
		e.walkToMark("mark-route-central-mediterranean")
		assert.Contains(t, e.focused().Name, w.nameOf("central-mediterranean"))
		e.press(" ")
		e.waitControl("article", w.nameOf("central-mediterranean"))
	})
	step("read of an area of the office's work", func(t *testing.T) {
		e.press(kb.Escape)
		e.press(kb.Escape)
		e.waitLink("route", "")
		e.tabToControl("radio", w.text("view.figures"), kb.ModifierShift)
		e.press(kb.ArrowRight)
		e.waitView("office")
		area := e.areas()[0]
		e.tabToControl("DisclosureTriangle", strings.TrimSpace(area))
		e.press(kb.Enter)
		e.waitFor(`document.activeElement.parentElement.open`)
	})
	step("open an event", func(t *testing.T) {
		e.tabToControl("radio", w.text("view.office"), kb.ModifierShift)
		e.press(kb.ArrowRight)
		e.waitView("events")
		e.waitUntil("events are listed", func() bool { return len(e.listedEvents()) > 0 })
		title := e.listedEvents()[0]
		e.tabToControl("button", title)
		e.press(kb.Enter)
		e.waitControl("article", title)
	})
	step("go on in another language", func(t *testing.T) {
		event := e.link().Get("event")
		e.tabToControl("DisclosureTriangle", w.text("page.language-name"), kb.ModifierShift)
		e.press(kb.Enter)
		e.tabToControl("link", wordsOf(t, "it").text("page.language-name"))
		e.press(kb.Enter)
		e.waitUntil("the page is Italian", func() bool {
			return e.quietly(`document.documentElement.lang === "it" && document.documentElement.dataset.state === "ready"`)
		})
		assert.Equal(t, event, e.link().Get("event"))
		e.eval("document.body.focus()", nil)
		e.press("m")
		e.waitFocus("application", wordsOf(t, "it").text("map.name"))
	})
	assert.Empty(t, e.said())
}

// TestOutlineOfThePage holds the landmarks and the lasting controls as assistive technology lists them.
func TestOutlineOfThePage(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016", options{width: 1280, height: 800, reducedMotion: true})
	e.waitMarks()
	// What depends on the figures is told in other cases.
	e.eval(`for (const part of document.querySelectorAll("#content > *, #as-text > :not(h2)")) part.inert = true`, nil)
	got, golden := e.outline(), filepath.Join("testdata", "outline.txt")
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "if it is right, run with -update")
}
