package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
)

func TestArabicRunsFromTheRight(t *testing.T) {
	t.Parallel()
	e := explore(t, "/ar/#year=2016", options{width: 1440, height: 900, reducedMotion: true})
	assert.Equal(t, "rtl", e.text("document.documentElement.dir"))
	left := func(selector string) float64 {
		return e.number(`document.querySelector(` + quote(selector) + `).getBoundingClientRect().left`)
	}
	assert.Greater(t, left("#panel"), 1000.0, "the panel is at the right")
	assert.Less(t, left("#zoom"), 100.0, "and the buttons of the map at the left")
	assert.LessOrEqual(t, e.number("document.documentElement.scrollWidth - innerWidth"), 0.0)

	// The map is not turned around, and lies in the part that nothing covers.
	at := func(place string) float64 {
		return e.number(`(b => b ? b.left + b.width / 2 : NaN)([...document.querySelectorAll("#marks button")].find(b => (b.ariaLabel ?? b.textContent).startsWith(` + quote(e.words.nameOf(place)) + `))?.getBoundingClientRect())`)
	}
	italy, greece, cyprus := at("italy"), at("greece"), at("cyprus")
	assert.Greater(t, italy, left("#zoom"))
	assert.Less(t, italy, greece)
	assert.Less(t, greece, cyprus)
	assert.Less(t, cyprus, left("#panel"))

	// Years go to the left, in the chart, along the slider and with its keys.
	e.slider().focus()
	e.press(kb.ArrowLeft)
	e.waitLink("year", "2017")
	e.press(kb.ArrowRight)
	e.press(kb.ArrowRight)
	e.waitLink("year", "2015")
	x, y, _, height := e.slider().box()
	e.click(x+4, y+height/3)
	e.waitUntil("a press at the left end is the last year", func() bool { return e.year() == e.text(`document.querySelector("#year").max`) })
	assert.Greater(t, left(".years li:first-child"), left(".years li:last-child"))
	assert.Empty(t, e.said())
}

// orderOf is where the parts of a text begin on the screen, in CSS px from the left.
const orderOf = `(selector, ...parts) => {
	const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
	for (let n; n = walker.nextNode();) {
		if (!parts.every(p => n.data.includes(p))) continue;
		return parts.map(p => {
			const range = document.createRange();
			range.setStart(n, n.data.indexOf(p));
			range.setEnd(n, n.data.indexOf(p) + p.length);
			return range.getBoundingClientRect().left;
		});
	}
	return [];
}`

func TestSignsStandBeforeTheirNumbersInArabic(t *testing.T) {
	t.Parallel()
	e := explore(t, "/ar/#year=2016&compare=2015", options{width: 1440, height: 900, reducedMotion: true})
	var plus, minus []float64
	e.eval(`(`+orderOf+`)(".compared", "+", "17.9", "%")`, &plus)
	assert.Len(t, plus, 3)
	assert.IsIncreasing(t, plus, "+17.9%")
	e.show("year=2015&compare=2016")
	e.eval(`(`+orderOf+`)(".compared", "−", "15.2", "%")`, &minus)
	assert.Len(t, minus, 3)
	assert.IsIncreasing(t, minus, "−15.2%")
}
