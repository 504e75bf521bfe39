package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
)

var lampedusa = view{zoom: 7, lat: 35.5014, lon: 12.6096}

func TestPlaceIsSelectedOnTheMap(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#"+lampedusa.link(), options{seen: true})
	x, y := e.focus()

	e.move(x+2, y+2)
	e.waitFor(`!document.querySelector("#tip").hidden`)
	assert.Equal(t, e.words.nameOf("lampedusa"), e.text(`document.querySelector("#tip-name").textContent`))
	assert.NotEmpty(t, e.text(`document.querySelector("#tip-detail").textContent`))

	e.click(x, y)
	e.waitLink("place", "lampedusa")
	e.control("article", e.words.nameOf("lampedusa"))
	assert.Contains(t, e.text(`document.querySelector("#content").innerText`), e.words.text("place.lampedusa.about"))
	e.settle()
	e.screenshot("selected-lampedusa")

	e.click(x, y-90)
	e.waitUntil("a click beside it closes the card", func() bool { return e.card() != e.words.nameOf("lampedusa") })
	e.move(5, 5)
	e.waitFor(`document.querySelector("#tip").hidden`)
}

func TestPlaceIsFoundWhereTheLinkSays(t *testing.T) {
	t.Parallel()
	tests := []struct{ id, fragment string }{
		{"greece", "map=6.5/38.4/23"},
		{"lesvos", "map=7/38.6/26"},
		{"tobruk", "map=6/33/22"},
	}
	places := map[string][2]float64{"greece": {37.9838, 23.7278}, "lesvos": {39.1077, 26.5553}, "tobruk": {32.0896, 23.9538}}
	e := explore(t, "/en/", options{reducedMotion: true})
	for _, test := range tests {
		t.Run(test.id, func(t *testing.T) {
			e.within(t)
			e.show(test.fragment)
			x, y := e.focus()
			x, y = e.view().screen(places[test.id][0], places[test.id][1], x, y)
			e.move(x, y)
			e.waitUntil("the tip names it", func() bool {
				return e.text(`document.querySelector("#tip-name").textContent`) == e.words.nameOf(test.id)
			})
			e.click(x, y)
			e.waitLink("place", test.id)
		})
	}
}

func TestCardSaysWhatIsKnownAndFromWhom(t *testing.T) {
	t.Parallel()
	e := explore(t, "/it/#year=2016&place=italy", options{languages: "it"})
	assert.Equal(t, e.words.nameOf("italy"), e.card())
	assert.Contains(t, e.text(`document.querySelector(".card .value").textContent`),
		e.words.amount(downloadedFigures(t)["sea-arrivals"][series{subject: "italy"}][2016]))
	assert.True(t, e.is(`[...document.querySelectorAll(".card .source a")].length > 0`))
	assert.True(t, e.is(`[...document.querySelectorAll(".card .source a")].every(a => a.textContent.length > 10 &&
		(a.href.startsWith("https://") || a.getAttribute("href").startsWith("sources.html#source-")))`), "each leads to its text, or to what is known of it")
}

func TestCardClosesAndTheFocusStays(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/", options{reducedMotion: true})
	lost := `document.activeElement === document.body || document.activeElement === null`
	open := func() {
		name := e.control("button", e.words.nameOf("greece"))
		name.focus()
		e.press(kb.Enter)
		e.waitLink("place", "greece")
		e.waitUntil("the card is open", func() bool { return e.card() == e.words.nameOf("greece") })
		assert.False(t, e.is(lost), "the focus is lost when the card opens")
	}
	closed := func() {
		e.waitLink("place", "")
		e.waitUntil("the card is closed", func() bool { return e.card() == "" })
		assert.False(t, e.is(lost), "the focus is lost when the card closes")
		assert.NotEmpty(t, e.headline())
	}
	open()
	e.press(kb.Escape)
	closed()

	open()
	e.button("control.close-card").focus()
	e.press(kb.Enter)
	closed()

	open()
	e.button("control.close-card").click()
	closed()

	open()
	e.map_().focus()
	e.press(kb.Escape)
	closed()
	assert.True(t, e.map_().hasFocus())
}

func TestEnterSelectsTheNearestMark(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#"+lampedusa.link(), options{})
	e.map_().focus()
	e.press(kb.Enter)
	e.waitLink("place", "lampedusa")
	e.waitUntil("the card is open", func() bool { return e.card() == e.words.nameOf("lampedusa") })
	assert.True(t, e.map_().hasFocus())
	assert.Contains(t, e.text(`document.querySelector("#announcements").textContent`), e.words.nameOf("lampedusa"), "it is said")
}

func TestReaderOpensOneOfTheDetails(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016", options{reducedMotion: true})
	summary := `[...document.querySelectorAll("#content summary")].find(s => s.textContent === ` + quote(e.words.text("overview.counted")) + `)`
	e.eval(summary+".focus()", nil)
	e.press(kb.Enter)
	e.waitFor(summary + ".parentElement.open")
	e.eval("void(location.hash = 'year=2017')", nil)
	e.waitYear(2017)
	assert.True(t, e.is(summary+".parentElement.open"), "it stays open when the year changes")
	assert.True(t, e.is("document.activeElement === "+summary), "and keeps the focus")
}
