package e2e

import (
	"fmt"
	"strconv"
	"testing"
	"time"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestYearIsChosenWithTheKeyboard(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016", options{})
	first, last := downloadedFigures(t).years("sea-arrivals")
	steps := []struct {
		key  string
		want int
	}{
		{kb.ArrowRight, 2017}, {kb.ArrowUp, 2018}, {kb.ArrowLeft, 2017}, {kb.ArrowDown, 2016},
		{kb.Home, first}, {kb.ArrowLeft, first}, {kb.End, last}, {kb.ArrowRight, last},
	}
	e.slider().focus()
	for _, step := range steps {
		e.press(step.key)
		e.waitYear(step.want)
		assert.True(t, e.slider().hasFocus())
	}
}

func TestPressOnAColumnChoosesItsYear(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/", options{})
	first, last := downloadedFigures(t).years("sea-arrivals")
	for _, size := range [][2]int{{1000, 640}, {1920, 1080}, {390, 844}} {
		e.resize(size[0], size[1], 1)
		var box [4]float64
		e.eval(`(()=>{const b=document.querySelector("#timeline-chart svg").getBoundingClientRect();return[b.x,b.y,b.width,b.height]})()`, &box)
		for year := first; year <= last; year++ {
			column := box[2] / float64(last-first+1)
			e.click(box[0]+(float64(year-first)+0.5)*column, box[1]+box[3]/2)
			e.waitUntil(fmt.Sprintf("a window of %d px shows %d, and not %s", size[0], year, e.year()), func() bool {
				return e.year() == strconv.Itoa(year)
			})
		}
		e.waitYear(last)
	}
}

func TestYearsPlay(t *testing.T) {
	e := explore(t, "/en/#year=2011", options{})
	steps := e.historyLength()
	e.button("control.play").click()
	e.control("button", e.words.text("control.pause"))
	e.waitFor(`document.querySelector("#year").value >= 2013`)
	e.button("control.pause").click()
	e.control("button", e.words.text("control.play"))
	e.settle()
	stopped := e.year()
	assert.Equal(t, stopped, e.link().Get("year"))
	assert.Equal(t, steps+1, e.historyLength(), "one step for the whole play")
	// As long as a year takes while they play.
	time.Sleep(1200 * time.Millisecond)
	assert.Equal(t, stopped, e.year(), "pause stops the years")

	first, last := downloadedFigures(t).years("sea-arrivals")
	e.show("year=" + strconv.Itoa(last-1))
	e.button("control.play").click()
	e.waitYear(last)
	e.control("button", e.words.text("control.play"))
	e.settle()

	e.button("control.play").click()
	e.waitUntil("playing at the end begins again", func() bool {
		year, err := strconv.Atoi(e.year())
		return err == nil && first <= year && year <= first+2
	})
	e.button("control.pause").click()
	e.settle()
}

// A device that sleeps is for the page a long time without a frame.
func TestYearsGoOnWhereTheyWereAfterASleep(t *testing.T) {
	e := explore(t, "/en/#year=2011", options{})
	e.button("control.play").click()
	e.waitFor(`document.querySelector("#year").value >= 2012`)
	var jumped float64
	e.eval(`(() => {
		const year = document.querySelector("#year"), before = Number(year.value);
		for (const from = performance.now(); performance.now() - from < 4000;);
		return new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => next(Number(year.value) - before))));
	})()`, &jumped)
	assert.LessOrEqual(t, jumped, 1.0, "four years would have passed")
	e.button("control.pause").click()
	e.settle()
}

func TestChoosingAYearStopsThePlay(t *testing.T) {
	e := explore(t, "/en/#year=2011", options{})
	e.button("control.play").click()
	e.slider().focus()
	e.press(kb.End)
	_, last := downloadedFigures(t).years("sea-arrivals")
	e.waitYear(last)
	e.control("button", e.words.text("control.play"))
}

// waitYear waits until the slider, the timeline and the legend show a year.
func (e explorer) waitYear(year int) {
	e.t.Helper()
	text := strconv.Itoa(year)
	e.waitUntil("the year is "+text, func() bool {
		return e.year() == text && e.text(`document.querySelector("#year-shown").textContent`) == text
	})
	var named string
	e.slider().call("function(){return this.getAttribute('aria-valuetext')}", &named)
	require.Contains(e.t, named, text)
	require.Contains(e.t, e.text(`document.querySelector("#legend-summary").textContent`), text)
}
