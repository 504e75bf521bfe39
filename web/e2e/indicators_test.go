package e2e

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEveryIndicatorIsChosen(t *testing.T) {
	t.Parallel()
	figures := downloadedFigures(t)
	for _, language := range sampled(t) {
		t.Run(language, func(t *testing.T) {
			e := explore(t, "/"+language+"/#year=2016", options{reducedMotion: true, before: watchPolicy})
			chooser := e.control("combobox", e.words.text("control.indicator"))
			var groups map[string][][2]string
			chooser.call(`function(){return Object.fromEntries([...this.querySelectorAll("optgroup")].map(g => [g.label, [...g.children].map(o => [o.value, o.textContent])]))}`, &groups)
			offered := map[string]bool{}
			for _, topic := range []string{"arrivals", "deaths", "detections", "people"} {
				choices := groups[e.words.text("topic."+topic)]
				assert.NotEmpty(t, choices, "the topic %s", topic)
				for _, choice := range choices {
					offered[choice[0]] = true
					assert.Equal(t, e.words.text("indicator."+choice[0]+".name"), choice[1])
				}
			}
			assert.Len(t, groups, 4)
			assert.Len(t, offered, len(figures))

			for _, indicator := range figures.indicators() {
				assert.True(t, offered[indicator], indicator)
				frames := e.frames()
				chooser.set(indicator)
				e.waitUntil(indicator+" is shown", func() bool {
					return e.is(`document.querySelector("#timeline-title button").dataset.figure.startsWith("` + indicator + `/")`)
				})
				want := indicator
				if indicator == "sea-arrivals" {
					want = "" // what is shown if nothing is said needs no words in the address
				}
				e.waitLink("indicator", want)
				first, last := figures.years(indicator)
				assert.Equal(t, []string{strconv.Itoa(first), strconv.Itoa(last)}, []string{e.slider().attribute("min"), e.slider().attribute("max")}, indicator)
				year, err := strconv.Atoi(e.year())
				assert.NoError(t, err)
				assert.True(t, first <= year && year <= last, "%s: %d", indicator, year)
				e.waitUntil("the map of "+indicator+" is drawn", func() bool { return e.frames() > frames })
				assert.Positive(t, e.number("approdi.stats.drawCalls"))
				assert.Contains(t, e.text(`document.querySelector("#legend-summary").textContent`), e.words.text("indicator."+indicator+".short"))
				if language == "en" {
					e.settle()
					e.screenshot("indicator-" + indicator)
				}
			}
			assert.Empty(t, e.said(), "the console")
			assert.Empty(t, e.failed(), "requests that failed")
			assert.Empty(t, e.foreign(), "requests to other hosts")
			assert.Equal(t, "", e.text("forbidden.join()"), "what the policy forbids")
		})
	}
}

// A year is kept as long as the indicators have it.
func TestYearStaysWhenTheIndicatorChanges(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016", options{reducedMotion: true})
	for _, indicator := range []string{"dead-and-missing", "detections", "nationalities"} {
		e.control("combobox", e.words.text("control.indicator")).set(indicator)
		e.waitLink("indicator", indicator)
		assert.Equal(t, "2016", e.year())
		assert.Equal(t, "2016", e.link().Get("year"))
	}
}
