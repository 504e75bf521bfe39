package e2e

import (
	"context"
	"strconv"
	"strings"
	"testing"

	cdbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestNumberTellsWhereItComesFrom(t *testing.T) {
	t.Parallel()
	of := series{subject: "eastern-mediterranean"}
	value := downloadedFigures(t)["dead-and-missing"][of][2016]
	name := figureName("dead-and-missing", of, 2016)
	for _, language := range sampled(t) {
		t.Run(language, func(t *testing.T) {
			e := explore(t, "/"+language+"/#year=2016&indicator=dead-and-missing", options{reducedMotion: true})
			number := e.figureButton(name, value)
			assert.Equal(t, e.words.text("figure.sources"), number.Properties["description"])
			number.click()
			dialog := e.sources("dead-and-missing", of.subject, 2016)
			assert.Equal(t, "true", dialog.Properties["modal"])
			said := dialog.text()
			for _, want := range []string{
				e.words.amount(value), e.words.text("indicator.dead-and-missing.definition"), e.words.text("indicator.dead-and-missing.caveat"),
				e.words.text("provenance.whole-year", "year", "2016"),
			} {
				assert.Contains(t, said, want)
			}
			for _, key := range []string{"counts", "period", "status", "as-of", "published", "caveat", "cite"} {
				assert.Contains(t, said, e.words.text("provenance."+key))
			}

			var publishers []struct{ Address, Says, Licence string }
			dialog.call(`function(){return [...this.querySelectorAll("dd > a")].map(a => ({Address: a.href, Says: a.textContent, Licence: a.parentElement.querySelector("small").textContent}))}`, &publishers)
			require.NotEmpty(t, publishers)
			for _, p := range publishers {
				assert.Regexp(t, "^https://", p.Address)
				assert.Greater(t, len(p.Says), 10)
				assert.NotEmpty(t, p.Licence)
				assert.Contains(t, said, p.Licence)
			}
			citation := e.text(`document.querySelector("#citation").innerText`)
			for _, want := range []string{e.words.amount(value), e.words.nameOf(of.subject), "2016", publishers[0].Says, "figures-dead-and-missing.html#" + rowOf(of, 2016)} {
				assert.Contains(t, withoutIsolates(citation), withoutIsolates(want))
			}
			assert.True(t, e.is(`document.querySelector('#provenance a[href="figures-dead-and-missing.html#f-eastern-mediterranean-2016"]').checkVisibility()`))
			e.screenshot("sources-" + language)

			e.button("control.close-card").click()
			e.waitSourcesClosed()
			assert.Equal(t, name, e.focusedFigure(), "the focus is on the number again")
			assert.Empty(t, e.said())
		})
	}
}

func TestSourceWithoutAnAddressLeadsToWhatIsKnownOfIt(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016&place=greece", options{reducedMotion: true})
	x, y := e.middle(`.card button[data-figure="` + figureName("sea-arrivals", series{subject: "greece"}, 2016) + `"]`)
	e.click(x, y)
	e.sources("sea-arrivals", "greece", 2016)
	link := `document.querySelector('#provenance dd > a[href^="sources.html#source-"]')`
	says := e.text(link + ".textContent")
	e.eval(link+".focus()", nil)
	e.press(kb.Enter)
	e.waitUntil("the page of sources shows it", func() bool {
		return e.quietly(`document.querySelector(".source-entry:target")?.textContent.includes(` + quote(says) + `)`)
	})
}

func TestSourcesAreReadWithTheKeyboardAlone(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016", options{reducedMotion: true})
	e.control("combobox", e.words.text("compare.label")).focus()
	e.tabTo("e.dataset.figure")
	for _, key := range []string{kb.Enter, " "} {
		figure := e.focusedFigure()
		assert.Equal(t, figureName("sea-arrivals", series{subject: "italy"}, 2016), figure, "the number that answers the question comes first")
		e.press(key)
		e.sources("sea-arrivals", "italy", 2016)
		assert.True(t, e.is(`document.querySelector("#provenance").contains(document.activeElement)`), "the focus goes to what has opened")
		for range 30 {
			e.press(kb.Tab)
			assert.True(t, e.is(`document.activeElement === document.body || document.querySelector("#provenance").contains(document.activeElement)`),
				"nothing behind it is reached: %s", e.text("document.activeElement.outerHTML"))
		}
		e.press(kb.Escape)
		e.waitSourcesClosed()
		assert.Equal(t, figure, e.focusedFigure(), "the focus is on the number again")
		assert.Equal(t, "2016", e.link().Get("year"), "and the view is the same")
	}
}

func TestSourcesClose(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016&place=italy", options{reducedMotion: true})
	tests := []struct {
		name  string
		close func()
	}{
		{"with Escape", func() { e.press(kb.Escape) }},
		{"with the button", func() { e.eval(`document.querySelector("#close-sources").focus()`, nil); e.press(kb.Enter) }},
		{"by a click beside it", func() { e.click(4, 4) }},
		{"by a click beside it on the other side", func() { e.click(996, 636) }},
	}
	italy := series{subject: "italy"}
	open := e.figureButton(figureName("sea-arrivals", italy, 2016), downloadedFigures(t)["sea-arrivals"][italy][2016])
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e.within(t)
			open.click()
			e.sources("sea-arrivals", "italy", 2016)
			x, y := e.middle("#provenance-name")
			e.click(x, y)
			assert.True(t, e.sourcesOpen(), "a click inside does not close it")
			test.close()
			e.waitSourcesClosed()
			assert.True(t, open.hasFocus())
			assert.Equal(t, e.words.nameOf("italy"), e.card(), "the card below it stays")
		})
	}
}

func TestYearWithoutDataSaysWhy(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, fragment, indicator, subject string
		year                               int
		why                                string
	}{
		{"a gap that is explained", "year=2025&place=malta", "sea-arrivals", "malta", 2025, "note.gap-malta-2025"},
		{"a year of which nothing is known", "year=2004&place=italy", "sea-arrivals", "italy", 2004, "figure.no-data-year"},
	}
	e := explore(t, "/en/", options{reducedMotion: true})
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e.within(t)
			e.show(test.fragment)
			x, y := e.middle(`.card button[data-figure="` + figureName(test.indicator, series{subject: test.subject}, test.year) + `"]`)
			e.click(x, y)
			said := e.sources(test.indicator, test.subject, test.year).text()
			assert.Contains(t, said, e.words.text("figure.no-data"))
			assert.Contains(t, said, e.words.text(test.why, "year", strconv.Itoa(test.year)))
			assert.NotContains(t, said, e.words.text("provenance.cite"), "there is nothing to cite")
			e.press(kb.Escape)
			e.waitSourcesClosed()
		})
	}
}

func TestTitleOfTheChartLeadsToTheSources(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016&indicator=detections", options{})
	title := e.control("button", e.text(`document.querySelector("#timeline-title button").textContent`))
	title.click()
	e.waitUntil("the sources are open", e.sourcesOpen)
	assert.Contains(t, e.controls("dialog")[0].Name, "2016")
	e.press(kb.Escape)
	e.waitSourcesClosed()
	assert.True(t, title.hasFocus())
}

func TestSourcesStopThePlay(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2009", options{})
	e.button("control.play").click()
	e.waitFor(`document.querySelector("#year").value >= 2010`)
	x, y := e.middle(".headline .number button")
	e.click(x, y)
	e.waitUntil("the sources are open", e.sourcesOpen)
	year := e.year()
	e.settle()
	assert.Contains(t, e.controls("dialog")[0].Name, year, "those of the year that is shown")
	e.press(kb.Escape)
	e.waitSourcesClosed()
	e.control("button", e.words.text("control.play"))
	assert.Equal(t, year, e.year())
}

func TestBackDoesNotOpenTheSourcesAgain(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016", options{reducedMotion: true})
	e.slider().focus()
	e.press(kb.ArrowRight)
	e.waitLink("year", "2017")
	steps := e.historyLength()
	inspect := func() {
		x, y := e.middle(".headline .number button")
		e.click(x, y)
		e.sources("sea-arrivals", "italy", 2017)
	}
	inspect()
	e.press(kb.Escape)
	e.waitSourcesClosed()
	assert.Equal(t, steps, e.historyLength(), "to look at sources is no step")
	e.back()
	e.waitYear(2016)
	assert.False(t, e.sourcesOpen())
	e.eval("history.forward()", nil)
	e.waitYear(2017)
	assert.False(t, e.sourcesOpen())

	inspect()
	e.back()
	e.waitYear(2016)
	e.waitSourcesClosed()
}

func TestCitationIsCopied(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016", options{reducedMotion: true})
	for _, permission := range []string{"clipboard-read", "clipboard-write"} {
		e.do(patience, func(ctx context.Context) error {
			_, err := chromedp.CallBrowser(ctx, cdbrowser.SetPermission, cdbrowser.SetPermissionParams{
				Permission: &cdbrowser.PermissionDescriptor{Name: permission}, Setting: cdbrowser.PermissionSettingGranted,
				BrowserContextID: chromedp.FromContext(ctx).BrowserContextID,
			})
			return err
		})
	}
	x, y := e.middle(".headline .number button")
	e.click(x, y)
	e.sources("sea-arrivals", "italy", 2016)
	e.button("provenance.copy").click()
	e.waitUntil("the page says so", func() bool {
		return strings.Contains(e.text(`document.querySelector("#provenance").innerText`), e.words.text("provenance.copied"))
	})
	e.waitUntil("the citation is on the clipboard", func() bool {
		return e.clipboard() == e.text(`document.querySelector("#citation").textContent`)
	})
	assert.Empty(t, e.said())
}

// middle is the middle of the first element that a selector finds, after scrolling it into view.
func (e explorer) middle(selector string) (x, y float64) {
	e.t.Helper()
	e.waitFor("document.querySelector(" + quote(selector) + ")")
	var at [2]float64
	e.eval(`(() => {
		const element = document.querySelector(`+quote(selector)+`);
		element.scrollIntoView({block: "nearest", inline: "nearest", behavior: "instant"});
		const b = element.getBoundingClientRect();
		return [b.left + b.width / 2, b.top + b.height / 2];
	})()`, &at)
	return at[0], at[1]
}

// clipboard is the text that was copied last.
func (e explorer) clipboard() string {
	e.t.Helper()
	var out string
	e.eval("navigator.clipboard.readText()", &out)
	return out
}

// withoutIsolates leaves out the signs that keep a text apart from what is written in the other direction around it.
func withoutIsolates(text string) string {
	return strings.NewReplacer("\u2068", "", "\u2069", "").Replace(text)
}
