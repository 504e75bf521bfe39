package e2e

import (
	"strconv"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
)

func TestViewsAreChosenWithTheMouse(t *testing.T) {
	t.Parallel()
	for _, language := range sampled(t) {
		t.Run(language, func(t *testing.T) {
			e := explore(t, "/"+language+"/#year=2016", options{reducedMotion: true})
			assert.Equal(t, "figures", e.shownView())
			steps := e.historyLength()
			e.radio("office").click()
			e.waitLink("layers", "office")
			e.waitView("office")
			assert.Equal(t, steps+1, e.historyLength(), "one step")
			assert.Equal(t, e.words.text("about.office.heading"), e.text(`document.querySelector("#content h2").textContent`))
			assert.Contains(t, e.areas(), e.words.text("office.area.research.name"))
			assert.Equal(t, "", e.headline())
			assert.False(t, e.is(`document.querySelector("#year").checkVisibility()`), "there is work of one year")
			assert.False(t, e.is(`document.querySelector("#indicator").checkVisibility()`), "an indicator says nothing here")

			e.radio("events").click()
			e.waitLink("layers", "events")
			e.waitView("events")
			assert.Equal(t, e.words.text("events.heading", "year", "2016"), e.text(`document.querySelector("#content h2").textContent`))
			assert.True(t, e.is(`document.querySelector("#year").checkVisibility()`), "the years are back")

			e.radio("figures").click()
			e.waitLink("layers", "")
			e.waitView("figures")
			assert.NotEmpty(t, e.headline())
			e.back()
			e.waitView("events")
			e.back()
			e.waitView("office")
			assert.Empty(t, e.said())
		})
	}
}

func TestViewsAreChosenWithTheKeyboard(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/", options{reducedMotion: true})
	e.tabTo(`e.name === "view"`)
	for _, view := range []string{"office", "events", "figures"} {
		e.press(kb.ArrowRight)
		e.waitView(view)
		assert.Equal(t, view, e.text(`document.activeElement.value`), "the focus goes along")
	}
	e.press(kb.ArrowLeft)
	e.waitView("events")
	e.tabTo(`e.dataset.layer === "shipwreck"`)
	e.press(" ")
	e.waitLink("layers", "events,shipwreck")
	assert.Equal(t, "shipwreck", e.text(`document.activeElement.dataset.layer`), "the focus stays on the choice")
}

func TestViewsByLink(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/", options{reducedMotion: true})
	tests := []struct{ name, fragment, view, year, card string }{
		{"the office", "layers=office", "office", "", ""},
		{"one area of work", "layers=office,research", "office", "", ""},
		{"the events of a year", "layers=events&year=2013", "events", "2013", ""},
		{"an event, with its year and its view", "event=lampedusa-2013", "events", "2013", "event.lampedusa-2013.title"},
		{"a flow, with its view", "flow=relocation-from-italy", "office", "", "office.flow.relocation-from-italy.name"},
		{"a place among the figures", "place=lampedusa", "figures", "", "place.lampedusa.name"},
		{"a layer that is not there", "layers=weather", "figures", "", ""},
		{"an event that is not there", "event=nothing", "figures", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e.within(t)
			e.show(test.fragment)
			e.waitView(test.view)
			if test.year != "" {
				assert.Equal(t, test.year, e.year())
			}
			want := ""
			if test.card != "" {
				want = e.words.text(test.card)
			}
			assert.Equal(t, want, e.card())
		})
	}
	assert.Empty(t, e.said())
}

func TestAreasOfWorkAreChosen(t *testing.T) {
	t.Parallel()
	e := explore(t, "/it/#layers=office", options{seen: true, reducedMotion: true, width: 1440, height: 900})
	all := e.areas()
	assert.Greater(t, len(all), 9)
	research := e.words.text("office.area.research.name")

	e.control("checkbox", e.words.text("office.area.research.short")).click()
	e.waitLink("layers", "office,research")
	e.waitUntil("it stands alone", func() bool { return len(e.areas()) == 1 })
	assert.Equal(t, []string{research}, e.areas())
	assert.True(t, e.is(`document.querySelector("#content details.area").open`), "and is unfolded")
	e.settle()
	e.screenshot("office-research")

	e.control("checkbox", e.words.text("office.area.communication.short")).click()
	e.waitUntil("both are shown", func() bool { return len(e.areas()) == 2 })
	e.control("checkbox", e.words.text("office.area.research.short")).click()
	e.control("checkbox", e.words.text("office.area.communication.short")).click()
	e.waitLink("layers", "office")
	e.waitUntil("none chosen is all", func() bool { return len(e.areas()) == len(all) })
	assert.Empty(t, e.said())
}

func TestFigureOfTheOfficeLeadsToItsDocument(t *testing.T) {
	t.Parallel()
	for _, language := range sampled(t) {
		t.Run(language, func(t *testing.T) {
			e := explore(t, "/"+language+"/#layers=office", options{reducedMotion: true})
			e.eval(`document.querySelector('[data-figure^="office/italy-sea-arrivals/"]').closest("details").open = true`, nil)
			number := e.controlBeginning("button", e.words.text("office.figure.italy-sea-arrivals.label"))
			assert.Contains(t, number.text(), e.words.number(31154), "as it is printed")
			number.focus()
			e.press(kb.Enter)
			e.waitUntil("the sheet is open", e.sourcesOpen)
			e.control("dialog", e.words.text("office.figure.italy-sea-arrivals.label"))
			sheet := e.text(`document.querySelector("#provenance-sheet").innerText`)
			for _, key := range []string{"office.errs", "note.office.italy-2020", "office.section.context-italy"} {
				assert.Contains(t, sheet, e.words.text(key))
			}
			assert.True(t, e.is(`document.querySelector('#provenance-sheet a[href="context.html#o-italy-sea-arrivals"]')`), "a way to all figures")
			assert.True(t, e.is(`document.querySelector('#provenance-sheet :is(a[href^="https://"], a[href^="sources.html#"])')`), "a way to the document")
			e.screenshot("office-misprint-" + language)
			e.press(kb.Escape)
			e.waitSourcesClosed()
			assert.Contains(t, e.focusedFigure(), "office/italy-sea-arrivals/")
			assert.Empty(t, e.said())
		})
	}
}

func TestEventsAreListedByYear(t *testing.T) {
	t.Parallel()
	events := downloadedEvents(t)
	for _, language := range sampled(t) {
		t.Run(language, func(t *testing.T) {
			e := explore(t, "/"+language+"/#layers=events&year=2013", options{seen: true, reducedMotion: true, width: 1440, height: 900})
			assert.Equal(t, titlesOf(events, "2013", "", language), e.listedEvents())
			e.slider().focus()
			for year := 2014; year <= 2016; year++ {
				e.press(e.words.later())
				e.waitYear(year)
				assert.Equal(t, titlesOf(events, strconv.Itoa(year), "", language), e.listedEvents(), year)
			}
			e.controlBeginning("checkbox", e.words.sentence("event.kind.shipwreck")).click()
			e.waitLink("layers", "events,shipwreck")
			assert.Equal(t, titlesOf(events, "2016", "shipwreck", language), e.listedEvents())
			assert.Positive(t, e.number(`document.querySelectorAll("#timeline-chart .tick").length`))
			assert.Empty(t, e.said())
		})
	}
}

func TestEventIsOpenedFromTheList(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#layers=events&year=2013", options{seen: true, reducedMotion: true})
	title := e.words.text("event.lampedusa-2013.title")
	e.control("button", title).focus()
	e.press(kb.Enter)
	e.waitLink("event", "lampedusa-2013")
	e.control("article", title)
	e.settle()
	assert.Equal(t, "2013", e.year())
	e.assertNear(35.5, 12.6)
	assert.Contains(t, e.text(`document.querySelector("#content").innerText`), e.words.number(368))
	assert.True(t, e.is(`[...document.querySelectorAll("#content .values a")].length > 0`), "with its sources")
	e.screenshot("event")
	e.press(kb.Escape)
	e.waitLink("event", "")
	e.waitUntil("the list is there again", func() bool { return len(e.listedEvents()) > 0 })
	assert.Equal(t, title, e.text(`document.activeElement.textContent`), "and the focus is where it was")
}

func TestFlowTellsFromWhereAndToWhere(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#flow=relocation-from-italy", options{reducedMotion: true})
	e.control("article", e.words.text("office.flow.relocation-from-italy.name"))
	said := e.text(`document.querySelector("#content").innerText`)
	for _, want := range []string{e.words.text("office.from"), e.words.text("office.to"), e.words.nameOf("italy"), e.words.text("office.no-split")} {
		assert.Contains(t, said, want)
	}
	e.controlBeginning("button", e.words.text("office.figure.relocated-from-italy.label")).click()
	e.waitUntil("the sheet is open", e.sourcesOpen)
	e.control("dialog", e.words.text("office.figure.relocated-from-italy.label"))
	e.press(kb.Escape)
	e.waitSourcesClosed()
	e.button("control.close-card").click()
	e.waitLink("flow", "")
	e.waitView("office")
	assert.Empty(t, e.said())
}
