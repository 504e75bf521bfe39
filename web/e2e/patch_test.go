package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
)

// written is what the program has written into the page, without what it says of the view before and what else it sets:
// the places of the marks, and which row or mark Tab leads to.
func (e explorer) written() map[string]string {
	e.t.Helper()
	var all map[string]string
	e.eval(`Object.fromEntries(["content", "as-text-view", "as-text-elsewhere", "legend-summary", "legend-keys", "timeline-title", "timeline-chart", "marks"].map(id => {
		const copy = document.getElementById(id).cloneNode(true);
		for (const e of copy.querySelectorAll("[style]")) e.removeAttribute("style");
		for (const e of copy.querySelectorAll("button[tabindex='0']")) e.tabIndex = -1;
		for (const e of copy.querySelectorAll("details[open]")) e.open = false;
		for (const e of copy.querySelectorAll("input")) e.setAttribute("data-checked", e.checked);
		copy.normalize();
		// One attribute after the other, in the order of their names.
		const walk = n => n.nodeType === 3 ? n.data : "<" + n.nodeName + [...n.attributes].map(a => " " + a.name + "=" + JSON.stringify(a.value)).sort().join("") + ">" + [...n.childNodes].map(walk).join("") + "</>";
		return [id, [...copy.childNodes].map(walk).join("\n")];
	}))`, &all)
	return all
}

func TestAPageThatChangesIsThePageThatIsOpenedThere(t *testing.T) {
	t.Parallel()
	o := options{reducedMotion: true, width: 1280, height: 800}
	const view = "&map=5/37/14"
	e := explore(t, "/en/#year=2016"+view, o)
	links := []string{
		"year=2017" + view, "year=2009&compare=2016&place=italy" + view, "year=2013&layers=events" + view, "year=2020&layers=office" + view,
		"indicator=dead-and-missing&year=2019" + view, "indicator=nationalities&year=2023" + view, "year=2015&map=7/36/13&place=lampedusa",
	}
	for n, link := range links {
		e.show(link)
		if n%3 != 0 {
			continue // each is left for the next; a few are looked at
		}
		fresh := explore(t, "/en/#"+link, o)
		want := fresh.written()
		for id, got := range e.written() {
			assert.Equal(t, want[id], got, "%s of %s", id, link)
		}
	}
	assert.Empty(t, e.said())
}

func TestAnotherYearChangesOnlyWhatItSays(t *testing.T) {
	e := explore(t, "/en/#year=2016", options{reducedMotion: true, width: 1280, height: 800})
	e.eval(`{
		window.before = [...document.querySelectorAll("#content tbody tr, #content details, #as-text tr, #legend li, #marks button")];
		for (const folded of document.querySelectorAll("#content details, #as-text details")) folded.open = true;
		document.querySelector("#panel-scroll").scrollTop = 300;
		document.querySelector("#content table [data-figure]").focus({ preventScroll: true });
		getSelection().selectAllChildren(document.querySelector("#as-text-heading"));
	}`, nil)
	unfolded := e.number(`document.querySelectorAll("#panel details[open]").length`)
	assert.GreaterOrEqual(t, unfolded, 3.0)
	for range 2 {
		e.press(kb.ArrowRight) // of no use there
		e.eval(`void(location.hash = "year=" + (Number(document.querySelector("#year").value) + 1))`, nil)
		e.settle()
	}
	e.waitYear(2018)
	assert.Equal(t, unfolded, e.number(`document.querySelectorAll("#panel details[open]").length`), "what was unfolded stays so")
	assert.Equal(t, 300.0, e.number(`document.querySelector("#panel-scroll").scrollTop`), "and what was scrolled")
	assert.True(t, e.is(`document.activeElement.matches("#content table [data-figure]")`), "what has the focus keeps it")
	assert.NotEmpty(t, e.text(`getSelection().toString()`))
	assert.Greater(t, e.number(`before.filter(e => e.isConnected).length / before.length`), 0.9, "rows are the same elements as before")
	assert.Empty(t, e.said())
}
