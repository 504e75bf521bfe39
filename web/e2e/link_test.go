package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLinkShowsWhatItSays(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/", options{reducedMotion: true})
	tests := []struct{ name, fragment, year, indicator, card string }{
		{"a year", "year=2015", "2015", "sea-arrivals", ""},
		{"an indicator", "year=2016&indicator=dead-and-missing", "2016", "dead-and-missing", ""},
		{"a place", "year=2016&place=lampedusa", "2016", "sea-arrivals", "place.lampedusa.name"},
		{"a route", "year=2019&indicator=detections&route=central-mediterranean", "2019", "detections", "route.central-mediterranean.name"},
		{"a map and keys that nobody knows", "map=6/36/14&year=2012&colour=red", "2012", "sea-arrivals", ""},
		{"bad values", "map=x/y&year=1066&indicator=nothing&place=%3Cb%3E&route=atlantis&step=-1&theme=loud&mode=%00", "2024", "sea-arrivals", ""},
		{"no well formed fragment at all", "%%%&&==&;#?map", "2024", "sea-arrivals", ""},
		{"a map beyond the world", "map=99/99/999", "2024", "sea-arrivals", ""},
		{"nothing", "", "2024", "sea-arrivals", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e.within(t)
			e.show(test.fragment)
			assert.Equal(t, test.year, e.year())
			assert.Equal(t, test.indicator, e.text(`document.querySelector("#indicator").value`))
			want := ""
			if test.card != "" {
				want = e.words.text(test.card)
			}
			assert.Equal(t, want, e.card())
		})
	}
	assert.Empty(t, e.said())

	t.Run("and opens with it", func(t *testing.T) {
		e := explore(t, "/en/#map=6.5/36/14&year=2014&indicator=dead-and-missing&route=central-mediterranean&theme=dark", options{})
		assert.Equal(t, "2014", e.year())
		assert.Equal(t, e.words.nameOf("central-mediterranean"), e.card())
		assert.Equal(t, view{6.5, 36, 14}, e.view())
		assert.Equal(t, "dark", e.text("document.documentElement.dataset.theme"))
	})
}

func TestBackAndForwardGoThroughTheSteps(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016", options{reducedMotion: true})
	begin := e.historyLength()

	e.slider().focus()
	e.press(kb.ArrowRight)
	e.waitLink("year", "2017")
	e.control("combobox", e.words.text("control.indicator")).set("detections")
	e.waitLink("indicator", "detections")
	e.control("button", e.words.nameOf("eastern-mediterranean")).click()
	e.waitLink("route", "eastern-mediterranean")
	e.settle()
	require.Equal(t, begin+3, e.historyLength(), "three steps")

	shows := func(year, indicator, card string) {
		t.Helper()
		e.waitUntil(year+" "+indicator+" "+card, func() bool {
			return e.year() == year && e.text(`document.querySelector("#indicator").value`) == indicator && e.card() == card
		})
	}
	name := e.words.nameOf("eastern-mediterranean")
	shows("2017", "detections", name)
	e.back()
	shows("2017", "detections", "")
	e.back()
	shows("2017", "sea-arrivals", "")
	e.back()
	shows("2016", "sea-arrivals", "")
	e.eval("history.go(3)", nil)
	shows("2017", "detections", name)
	assert.Equal(t, begin+3, e.historyLength(), "going back adds no steps")
}

func TestMovesOfTheMapAddNoSteps(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#map=6/36/14", options{})
	begin := e.historyLength()
	x, y := e.focus()
	e.drag(x, y, x-80, y-40, 4)
	e.wheel(x, y, -120)
	e.button("map.zoom-in").click()
	e.map_().focus()
	e.press(kb.ArrowLeft)
	e.settle()
	assert.NotEqual(t, "6/36/14", e.link().Get("map"))
	assert.Equal(t, begin, e.historyLength())
}

func TestAddressOfTheWholeBasinIsShort(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#map=7/36/14", options{reducedMotion: true})
	e.button("map.show-all").click()
	e.waitLink("map", "")
	assert.False(t, strings.Contains(e.address(), "#"), e.address())
}

func TestOtherLanguageShowsTheSameView(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#map=6/36/14&year=2016&place=lampedusa", options{})
	e.slider().focus()
	e.press(kb.ArrowRight)
	e.waitLink("year", "2017")
	before := e.link()
	e.openLanguages()
	e.control("link", wordsOf(t, "it").text("page.language-name")).click()
	e.waitUntil("the page is Italian", func() bool { return e.quietly(`document.documentElement.lang === "it"`) })
	e.waitReady()
	e.words = wordsOf(t, "it")
	e.settle()
	assert.Equal(t, before, e.link())
	assert.Equal(t, e.words.nameOf("lampedusa"), e.card())
	assert.Equal(t, "2017", e.year())
}

func TestSourcesAreOneLinkAway(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/", options{})
	e.control("link", e.words.text("page.sources-short")).click()
	e.waitUntil("the sources are there", func() bool {
		return e.quietly(`document.querySelector("[aria-current=page]")?.textContent === ` + quote(e.words.text("document.sources")))
	})
	e.back()
	e.waitUntil("Back leads to the map", func() bool { return e.quietly(`document.documentElement.dataset.state === "ready"`) })
}
