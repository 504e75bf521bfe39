package e2e

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// theme is the one that the page is in, or "" where it follows the system.
func (p *page) theme() string {
	p.t.Helper()
	return p.text("document.documentElement.dataset.theme ?? ''")
}

// choose opens the display and presses one of its controls.
func (e explorer) choose(role, key string) {
	e.t.Helper()
	e.button("display.name").click()
	e.control(role, e.words.text(key)).click()
	e.button("display.name").click()
	e.settle()
}

func TestThemeAndStillnessGoAlong(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016", options{})
	pale := e.text("getComputedStyle(document.body).backgroundColor")
	e.choose("radio", "display.theme-contrast")
	e.choose("switch", "motion.switch")
	e.waitLink("theme", "contrast")
	e.waitLink("motion", "off")
	assert.NotEqual(t, pale, e.text("getComputedStyle(document.body).backgroundColor"))
	along := func(where string) {
		t.Helper()
		assert.Equal(t, "contrast", e.theme(), where)
		assert.Equal(t, "off", e.text("document.documentElement.dataset.motion"), where)
		assert.Equal(t, "rgb(0, 0, 0)", e.text("getComputedStyle(document.body).backgroundColor"), where)
	}

	e.show("year=2015")
	along("a link that names no theme")
	e.back()
	e.waitYear(2016)
	e.waitLink("theme", "contrast")
	along("back")
	e.reload()
	e.waitReady()
	along("a reload")
	assert.False(t, e.is(`document.querySelector("#motion").checked`))
	assert.True(t, e.is(`document.querySelector("#themes [value=contrast]").checked`))

	// follow goes where a press on a link would lead.
	follow := func(selector string) {
		t.Helper()
		e.goTo(e.text(`(() => {
			const link = document.querySelector(` + quote(selector) + `);
			link.addEventListener("click", (event) => event.preventDefault(), { once: true });
			link.click();
			return link.href;
		})()`))
	}
	follow(`#tools a[href="method.html"]`)
	along("a page to read")
	assert.Empty(t, e.text("location.hash"), "what it has in its address is a place on it")
	e.reload()
	along("a reload of that")
	follow(`main a[href*="#"]:not([href^="#"])`)
	assert.NotContains(t, e.text("location.pathname"), "method")
	assert.NotEmpty(t, e.text("location.hash"), "the place is in the address, and nothing else")
	assert.NotContains(t, e.text("location.hash"), "=")
	along("a place on another page")
	follow(`.document .pages a`)
	assert.True(t, e.is(`document.querySelector("#map") !== null`))
	along("the map again, while it is loading")
	assert.Empty(t, e.said())
}

func TestSystemThatAsksForMoreContrastHasIt(t *testing.T) {
	t.Parallel()
	p := open(t, "/en/method.html", options{moreContrast: true})
	assert.Equal(t, "rgb(0, 0, 0)", p.text("getComputedStyle(document.body).backgroundColor"), "a page to read")
	e := explore(t, "/en/", options{moreContrast: true})
	assert.Equal(t, "rgb(0, 0, 0)", e.text("getComputedStyle(document.body).backgroundColor"), "the explorer")
	assert.True(t, e.is(`document.querySelector("#themes [value='']").checked`))
}

func TestProjectorHasLargeLettersAndKeepsTheView(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016&map=7/36/14", options{width: 1280, height: 720})
	before := e.view()
	e.choose("radio", "display.theme-projector")
	smallest := e.number(`Math.min(...[...document.querySelectorAll("body *")]
		.filter(n => n.checkVisibility({visibilityProperty: true}) && !n.closest(".unseen, #map, #poster, #display:not(:popover-open)") && [...n.childNodes].some(c => c.nodeType === 3 && c.data.trim()))
		.map(n => parseFloat(getComputedStyle(n).fontSize)))`)
	assert.GreaterOrEqual(t, smallest, 18.0, "CSS px")
	assert.LessOrEqual(t, e.number("document.documentElement.scrollWidth - innerWidth"), 0.0)

	e.choose("radio", "display.theme-light")
	after := e.view()
	assert.InDelta(t, before.zoom, after.zoom, 0.02)
	assert.InDelta(t, before.lat, after.lat, 0.01)

	// The button of a mark stands where a pointer meets the mark.
	e.show("year=2016&theme=projector")
	e.waitFor(`document.querySelector("#mark-place-greece") && !document.querySelector("#marks").classList.contains("moving")`)
	var at [2]float64
	e.eval(`(r => [r.x + r.width / 2, r.y + r.height / 2])(document.querySelector("#mark-place-greece").getBoundingClientRect())`, &at)
	e.move(at[0], at[1])
	e.waitFor(`!document.querySelector("#tip").hidden`)
	assert.Equal(t, e.words.nameOf("greece"), e.text(`document.querySelector("#tip-name").textContent`))
}
