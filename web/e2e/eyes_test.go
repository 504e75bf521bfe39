package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// spaced sets text as WCAG 2.2, 1.4.12, wants every page to bear it.
const spaced = `(() => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
	document.adoptedStyleSheets = [sheet];
})()`

// cut are texts of which a part cannot be seen: outside of a box that does not scroll. What is cut off with an ellipsis
// on purpose is whole elsewhere.
const cut = `[...document.querySelectorAll("body *")].filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.clientWidth > 1 && !e.closest(".unseen, #map, #timeline-title, select, option, svg"))
	.filter((e) => ["hidden", "clip"].includes(getComputedStyle(e).overflowX) && e.textContent.trim() !== "" && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
	.map((e) => e.outerHTML.slice(0, 100))`

func TestTextThatIsSpacedWiderIsNotCut(t *testing.T) {
	t.Parallel()
	e := explore(t, "/it/#year=2016", options{width: 320, height: 640})
	e.eval(spaced, nil)
	for _, size := range [][2]int{{320, 640}, {390, 844}, {1280, 800}} {
		e.resize(size[0], size[1], 1)
		if size[0] > 320 { // where the legend may lie over the scale of the map
			e.assertLaidOut(fmt.Sprint(size))
		}
		for _, view := range []string{"year=2016", "year=2016&place=lampedusa", "layers=office", "layers=events"} {
			e.show(view)
			assert.LessOrEqual(t, e.number("document.documentElement.scrollWidth - innerWidth"), 0.0, view)
			var found []string
			e.eval(cut, &found)
			assert.Empty(t, found, "%v: %s", size, view)
		}
	}
	p := open(t, "/it/method.html", options{width: 320, height: 640})
	for _, file := range []string{"method.html", "accessibility.html", "figures-sea-arrivals.html", "office.html"} {
		p.goTo(site(t).url + "/it/" + file)
		p.eval(spaced, nil)
		assert.LessOrEqual(t, p.number("document.documentElement.scrollWidth - innerWidth"), 0.0, file)
	}
}

// tooSmall are controls that are smaller than WCAG 2.2, 2.5.8, wants, other than links and numbers in a text, each with
// its size. What a label belongs to is as large as that.
func tooSmall(leastPx string) string {
	return strings.ReplaceAll(`[...document.querySelectorAll("a[href], button, input, select, summary, [role=option], [tabindex='0']")]
	.filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest(".unseen, p, dd, li > small, #all-figures, #marks") && !e.matches(".skip"))
	.map((e) => [e.closest("label") ?? e, (e.closest("label") ?? e).getBoundingClientRect()])
	.filter(([, r]) => r.width > 0 && (r.width < LEAST - 0.5 || r.height < LEAST - 0.5))
	.map(([e, r]) => Math.round(r.width) + "×" + Math.round(r.height) + " " + e.outerHTML.slice(0, 90))`, "LEAST", leastPx)
}

func TestControlsAreLargeEnough(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		o     options
		least string
	}{
		{"for a mouse", options{width: 1280, height: 800}, "24"},
		{"for a finger", options{width: 390, height: 844, touch: true}, "44"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := explore(t, "/en/#year=2016", c.o)
			for _, view := range []string{"year=2016", "year=2016&place=lampedusa", "layers=office", "layers=events"} {
				e.show(view)
				var found []string
				e.eval(tooSmall(c.least), &found)
				assert.Empty(t, found, view)
			}
			e.button("display.name").click()
			var found []string
			e.eval(tooSmall(c.least), &found)
			assert.Empty(t, found, "colours and movement")
		})
	}
}

func TestForcedColoursReachWhatIsDrawn(t *testing.T) {
	t.Parallel()
	for _, dark := range []bool{false, true} {
		e := explore(t, "/en/#year=2016", options{seen: true, forcedColors: true, dark: dark, width: 1280, height: 800})
		canvas := e.text(`getComputedStyle(document.querySelector("#panel")).backgroundColor`)
		for _, drawn := range []string{"#zoom-in svg", "#display-button svg", ".languages summary svg", "#pan-toggle svg"} {
			assert.NotEqual(t, canvas, e.text(`getComputedStyle(document.querySelector(`+quote(drawn)+`)).stroke`), drawn)
		}
		assert.NotEqual(t, canvas, e.text(`getComputedStyle(document.querySelector("#views :checked + span")).backgroundColor`), "the view that is chosen")
		assert.NotEqual(t, canvas, e.text(`getComputedStyle(document.querySelector("#timeline .bar:not(.none)")).fill`), "the chart")
		assert.NotEqual(t, canvas, e.text(`getComputedStyle(document.querySelector("#play svg")).fill`), "what plays")
		e.slider().focus()
		e.screenshot("forced-colours-" + map[bool]string{false: "light", true: "dark"}[dark])
	}
}
