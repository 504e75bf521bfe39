package e2e

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
)

// panelOverflow says how far the panel reaches beyond what it shows, in CSS px, and which of its parts does.
const panelOverflow = `(() => {
	const scroll = document.getElementById("panel-scroll"), side = scroll.getBoundingClientRect().left + scroll.clientWidth;
	if (scroll.scrollWidth <= scroll.clientWidth) return "";
	const beyond = [...scroll.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > side + 0.5 && e.checkVisibility());
	return (scroll.scrollWidth - scroll.clientWidth) + " px: " + beyond.slice(0, 3).map(e => e.tagName + " " + e.textContent.trim().slice(0, 40)).join(" | ");
})()`

func TestComparisonHasRoomInThePanel(t *testing.T) {
	t.Parallel()
	fragments := []string{
		"year=2016&compare=2015", "year=2016&compare=greece", "year=2016&compare=2015&place=italy", "year=2025&compare=2026",
		"indicator=dead-and-missing&year=2016&compare=2015",
	}
	for _, language := range sampled(t) {
		t.Run(language, func(t *testing.T) {
			e := explore(t, "/"+language+"/", options{reducedMotion: true})
			for _, size := range [][2]int{{1280, 720}, {800, 500}, {320, 640}} {
				e.resize(size[0], size[1], 1)
				for _, fragment := range fragments {
					e.show(fragment)
					assert.Equal(t, "", e.text(panelOverflow), "%d×%d %s", size[0], size[1], fragment)
				}
				e.show(fragments[0])
				e.assertLaidOut(fmt.Sprintf("%d×%d while comparing", size[0], size[1]))
				e.screenshot(fmt.Sprintf("comparing-%s-%d", language, size[0]))
			}
		})
	}
}

func TestFiguresOfEveryIndicatorHaveRoomInThePanel(t *testing.T) {
	t.Parallel()
	figures := downloadedFigures(t)
	e := explore(t, "/it/", options{reducedMotion: true})
	for _, size := range [][2]int{{1280, 720}, {320, 640}} {
		e.resize(size[0], size[1], 1)
		for _, indicator := range figures.indicators() {
			first, last := figures.years(indicator)
			for _, year := range []int{(first + last) / 2, last} {
				e.eval("void(location.hash = "+quote("indicator="+indicator+"&year="+strconv.Itoa(year))+")", nil)
				e.waitUntil(indicator+" is shown", func() bool {
					return e.year() == strconv.Itoa(year) && e.text(`document.querySelector("#indicator").value`) == indicator
				})
				assert.Equal(t, "", e.text(panelOverflow), "%d×%d %s %d", size[0], size[1], indicator, year)
			}
		}
	}
}

func TestSourcesFitTheWindow(t *testing.T) {
	t.Parallel()
	e := explore(t, "/it/#year=2025&place=malta", options{reducedMotion: true})
	for _, size := range [][2]int{{1280, 720}, {320, 640}} {
		e.resize(size[0], size[1], 1)
		for _, fragment := range []string{"year=2017", "indicator=dead-and-missing&year=2024", "year=2025&place=malta"} {
			name := fmt.Sprintf("%d×%d %s", size[0], size[1], fragment)
			e.show(fragment)
			e.eval(`document.querySelector("#timeline-title button").click()`, nil)
			e.waitUntil("the sources are open", e.sourcesOpen)
			var box [4]float64
			e.eval(`(b => [b.left, b.top, b.right, b.bottom])(document.querySelector("#provenance").getBoundingClientRect())`, &box)
			assert.True(t, box[0] >= 0 && box[1] >= 0 && box[2] <= float64(size[0]) && box[3] <= float64(size[1]), "%s: %v", name, box)
			assert.LessOrEqual(t, e.number(`(e => e.scrollWidth - e.clientWidth)(document.querySelector("#provenance"))`), 0.0, "%s: nothing reaches beyond its side", name)
			_, _, width, height := e.button("control.close-card").box()
			assert.GreaterOrEqual(t, min(width, height), 24.0, "the button that closes")
			e.screenshot(fmt.Sprintf("sources-%d", size[0]))
			e.press(kb.Escape)
			e.waitSourcesClosed()
		}
	}
}
