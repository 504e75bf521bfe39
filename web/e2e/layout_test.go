package e2e

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

// laidOut describes what is wrong with the layout: panels that cover each other, controls that cover each other or
// cannot be reached with a pointer, and anything beyond the sides of the window.
const laidOut = `(() => {
	const wrong = [];
	const seen = e => e.checkVisibility({visibilityProperty: true}) && e.getBoundingClientRect().width > 1;
	const name = e => e.id || e.getAttribute("aria-label") || e.textContent.trim();
	const crossing = (a, b) => {
		const x = a.getBoundingClientRect(), y = b.getBoundingClientRect();
		return x.left < y.right - 0.5 && y.left < x.right - 0.5 && x.top < y.bottom - 0.5 && y.top < x.bottom - 0.5;
	};
	const within = e => {
		const b = e.getBoundingClientRect();
		if (b.left < -0.5 || b.top < -0.5 || b.right > innerWidth + 0.5 || b.bottom > innerHeight + 0.5)
			wrong.push(name(e) + " reaches beyond the window: " + [b.left, b.top, b.right, b.bottom].map(Math.round));
	};
	const panels = ["panel", "timeline", "tools", "legend", "zoom"].map(id => document.getElementById(id)).filter(seen);
	panels.push(...[...document.querySelectorAll("#foot > *")].filter(seen));
	panels.forEach((a, i) => {
		within(a);
		for (const b of panels.slice(i + 1)) if (crossing(a, b)) wrong.push(name(a) + " covers " + name(b));
	});
	const controls = [...document.querySelectorAll("button, select, input, summary, a:not(.skip)")].filter(e => seen(e) && !e.closest("#marks"));
	const fixed = controls.filter(e => !e.closest("#panel-scroll"));
	fixed.forEach((a, i) => {
		within(a);
		for (const b of fixed.slice(i + 1)) if (crossing(a, b)) wrong.push(name(a) + " lies over " + name(b));
	});
	for (const e of controls) {
		e.scrollIntoView({block: "center", behavior: "instant"});
		// A link may run over two lines, and the middle of its box lie outside of both.
		const b = e.getClientRects()[0];
		const top = document.elementFromPoint(b.left + b.width / 2, b.top + b.height / 2);
		if (!top || !(e.contains(top) || top.contains(e) && !top.contains(document.getElementById("map"))))
			wrong.push(name(e) + " lies under " + (top ? top.tagName + " " + name(top).slice(0, 40) : "nothing"));
	}
	if (document.documentElement.scrollWidth > innerWidth) wrong.push("the page is wider than the window");
	const scroll = document.getElementById("panel-scroll");
	if (scroll.scrollWidth > scroll.clientWidth) wrong.push("the panel is wider than it shows: " + scroll.scrollWidth + " of " + scroll.clientWidth);
	scroll.scrollTop = 0;
	return wrong;
})()`

func (e explorer) assertLaidOut(what string) {
	e.t.Helper()
	var wrong []string
	e.eval(laidOut, &wrong)
	assert.Empty(e.t, wrong, what)
}

func TestControlsHaveRoomInEveryWindow(t *testing.T) {
	t.Parallel()
	sizes := [][2]int{{320, 256}, {480, 300}, {640, 512}, {320, 640}, {390, 844}, {768, 1024}, {799, 600}, {800, 600}, {1024, 768}, {1280, 720}, {1440, 900}, {1920, 1080}}
	for _, language := range sampled(t) {
		t.Run(language, func(t *testing.T) {
			e := explore(t, "/"+language+"/", options{reducedMotion: true}) // heights change at once
			for _, size := range sizes {
				e.resize(size[0], size[1], 1)
				e.assertLaidOut(fmt.Sprintf("%d×%d", size[0], size[1]))
				if size[0] == 390 || size[0] == 1024 || size[0] == 1920 {
					e.screenshot(fmt.Sprintf("%s-%dx%d", language, size[0], size[1]))
				}
			}
			for _, height := range []string{"low", "high", "mid"} {
				e.eval(`void(document.querySelector("#panel").dataset.height = `+quote(height)+`)`, nil)
				for _, size := range sizes[:2] {
					e.resize(size[0], size[1], 1)
					e.assertLaidOut(fmt.Sprintf("%d×%d, sheet %s", size[0], size[1], height))
				}
			}
			e.resize(1280, 720, 1)
			e.show("year=2016&place=lampedusa")
			e.assertLaidOut("with a card")
		})
	}
}

func TestLegendUnfoldsOverTheMap(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/", options{width: 1280, height: 720})
	legend := e.controlBeginning("DisclosureTriangle", e.words.text("legend.name"))
	legend.click()
	e.waitFor(`document.querySelector("#legend").open`)
	assert.Contains(t, e.text(`document.querySelector("#legend").innerText`), e.words.text("legend.landing"))
	e.assertLaidOut("with the legend")
	legend.click()
	e.waitFor(`!document.querySelector("#legend").open`)
}

func TestSheetOfPhonesHasThreeHeights(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{390, 844}, {320, 640}} {
		t.Run(fmt.Sprintf("%d×%d", size[0], size[1]), func(t *testing.T) {
			e := explore(t, "/it/", options{width: size[0], height: size[1], touch: true})
			top := func() float64 { return e.number(`document.querySelector("#panel").getBoundingClientRect().top`) }
			drag := func(byPx float64) {
				x, y, width, height := e.control("button", e.words.text("control.sheet-more")).box()
				e.swipe(x+width/2, y+height/2, x+width/2, y+height/2+byPx, 6)
			}
			at := func(height string) {
				t.Helper()
				e.waitFor(`document.querySelector("#panel").dataset.height === ` + quote(height))
				e.settle()
				e.assertLaidOut("sheet " + height)
			}
			at("mid")
			mid := top()
			drag(60)
			at("low")
			assert.Greater(t, top(), mid+50)
			e.screenshot(fmt.Sprintf("sheet-low-%d", size[0]))
			drag(-60)
			at("mid")
			assert.InDelta(t, mid, top(), 1)

			x, y, width, height := e.control("button", e.words.text("control.sheet-more")).box()
			e.tap(x+width/2, y+height/2)
			at("high")
			assert.Less(t, top(), mid-50)
			e.screenshot(fmt.Sprintf("sheet-high-%d", size[0]))
			less := e.control("button", e.words.text("control.sheet-less"))
			assert.Equal(t, "true", less.attribute("aria-expanded"))
			x, y, width, height = less.box()
			e.tap(x+width/2, y+height/2)
			at("mid")
		})
	}
}

func TestLargeTextKeepsControlsInReach(t *testing.T) {
	t.Parallel()
	e := explore(t, "/it/", options{width: 1280, height: 720})
	for _, size := range [][2]int{{1280, 720}, {1024, 768}, {800, 500}, {390, 844}} {
		e.resize(size[0], size[1], 1)
		e.eval(`void(document.documentElement.style.fontSize = "32px")`, nil)
		e.settle()
		e.screenshot(fmt.Sprintf("large-text-%d", size[0]))
		e.assertLaidOut(fmt.Sprintf("text of 200%% at %d×%d", size[0], size[1]))
	}
}

// TestArrivalsAreSeenAsTheMapOpens looks for the circles of the countries where people arrive: each is in the window, under
// nothing that floats over the map.
func TestArrivalsAreSeenAsTheMapOpens(t *testing.T) {
	t.Parallel()
	const hidden = `["spain-mainland-balearics", "italy", "malta", "greece", "cyprus"].map(place => {
		const mark = document.getElementById("mark-place-" + place);
		if (!mark) return place + " is out of view";
		const b = mark.getBoundingClientRect(), x = (b.left + b.right) / 2, y = (b.top + b.bottom) / 2;
		const over = ["panel", "timeline", "tools", "legend", "zoom", "credit", "scale"].find(id => {
			const o = document.getElementById(id).getBoundingClientRect();
			return o.left < x && x < o.right && o.top < y && y < o.bottom;
		});
		return over && place + " lies under " + over;
	}).filter(Boolean)`
	for _, window := range []struct {
		width, height int
		link          string
	}{
		{390, 844, "/en/"}, {768, 1024, "/en/"}, {800, 500, "/en/"}, {960, 640, "/ar/"}, {1024, 600, "/en/"},
		{1024, 768, "/en/#theme=projector"}, {1280, 720, "/en/"}, {1440, 900, "/ar/"},
	} {
		name := fmt.Sprintf("%s %d×%d", window.link, window.width, window.height)
		t.Run(name, func(t *testing.T) {
			e := explore(t, window.link, options{reducedMotion: true, width: window.width, height: window.height})
			e.waitMarks()
			var wrong []string
			e.eval(hidden, &wrong)
			assert.Empty(t, wrong)
		})
	}
}
