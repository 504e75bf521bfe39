package e2e

import (
	"math"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// waitMarks waits until the marks in view are written for the view that is shown.
func (e explorer) waitMarks() {
	e.t.Helper()
	e.settle()
	e.waitFor(`document.querySelector("#marks button") && !document.querySelector("#marks").classList.contains("moving")`)
}

// middleOf is where the middle of an element is in the window, in CSS px.
func (e explorer) middleOf(selector string) (x, y float64) {
	e.t.Helper()
	var at [2]float64
	e.eval(`(b => [b.x + b.width / 2, b.y + b.height / 2])(document.querySelector(`+quote(selector)+`).getBoundingClientRect())`, &at)
	return at[0], at[1]
}

// walkToMark goes from mark to mark with the arrow keys, towards one that it sees.
func (e explorer) walkToMark(id string) {
	e.t.Helper()
	for range 60 {
		if e.is(`document.activeElement.id === ` + quote(id)) {
			return
		}
		x, y := e.middleOf("#" + id)
		hereX, hereY := e.middleOf(":focus")
		way := map[[2]bool]string{
			{true, true}: kb.ArrowRight, {true, false}: kb.ArrowLeft, {false, true}: kb.ArrowDown, {false, false}: kb.ArrowUp,
		}
		across := math.Abs(x-hereX) > math.Abs(y-hereY)
		before := e.text("document.activeElement.id")
		e.press(way[[2]bool{across, across && x > hereX || !across && y > hereY}])
		e.waitFor(`document.activeElement.id !== ` + quote(before))
		e.waitMarks()
	}
	require.FailNow(e.t, "the arrow keys do not lead there", id)
}

func TestArrowKeysGoFromMarkToMark(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016&map=6/36.5/14", options{seen: true, reducedMotion: true})
	e.waitMarks()
	e.map_().focus()
	e.press(kb.Tab)
	first := e.focused()
	assert.Equal(t, "button", first.Role)
	assert.True(t, e.is(`document.activeElement.matches("#marks button")`), "Tab goes from the map to a mark")
	assert.Equal(t, 1.0, e.number(`document.querySelectorAll("#marks [tabindex='0']").length`), "to one of them")
	assert.NotEmpty(t, e.controls("group"))

	e.walkToMark("mark-place-lampedusa")
	assert.Contains(t, e.focused().Name, e.words.nameOf("lampedusa"))
	e.waitFor(`!document.querySelector("#tip").hidden`)
	assert.Equal(t, e.words.nameOf("lampedusa"), e.text(`document.querySelector("#tip-name").textContent`), "it is told on the map too")
	x, y := e.middleOf(":focus")
	cx, cy := e.focus()
	wantX, wantY := e.view().screen(35.5014, 12.6096, cx, cy)
	assert.InDelta(t, wantX, x, 3, "the button is where the mark is")
	assert.InDelta(t, wantY, y, 3)
	e.screenshot("mark-with-focus")

	e.press(kb.Enter)
	e.waitLink("place", "lampedusa")
	e.waitMarks()
	now := e.focused()
	assert.True(t, strings.HasPrefix(now.Name, e.words.nameOf("lampedusa")), "the focus stays on the mark: %s", now.Name)
	e.waitFor(`document.activeElement.getAttribute("aria-current") === "true"`)
	assert.True(t, e.is(`document.querySelector("#tip").hidden`), "its card tells more")

	e.press(kb.Escape)
	e.waitUntil("a step back leads to the map", func() bool { return e.map_().hasFocus() })
	assert.Equal(t, "lampedusa", e.link().Get("place"))
	e.press(kb.Tab)
	assert.True(t, strings.HasPrefix(e.focused().Name, e.words.nameOf("lampedusa")), "Tab comes back to the mark")
	e.press(kb.Tab)
	assert.False(t, e.is(`document.activeElement.closest("#marks")`), "and leaves the marks with the next press")

	e.map_().focus()
	e.press(kb.Tab)
	e.press(kb.Home)
	e.waitFor(`document.activeElement === document.querySelector("#marks").firstElementChild`)
	e.waitMarks()
	assert.True(t, e.is(`document.activeElement.matches("#marks button")`), "the focus is not lost where the map brings a mark into view")
	e.waitFor(`(b => !document.elementsFromPoint(b.x + b.width / 2, b.y + b.height / 2).some(e => e.closest("#panel, #timeline")))(document.activeElement.getBoundingClientRect())`)

	zoom := e.view().zoom
	e.press("+")
	e.waitUntil("the map is closer", func() bool { return e.view().zoom == zoom+1 })
	e.waitMarks()
	assert.True(t, e.is(`document.activeElement.matches("#marks button")`))

	e.show("year=2016&layers=office")
	e.waitMarks()
	assert.False(t, e.is("document.activeElement === document.body"), "the focus is not lost where the marks change")
	assert.Empty(t, e.said())
}
