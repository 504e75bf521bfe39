package e2e

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// seen tells whether the text of an element is there for the eye, on the page itself. What is in a chart or on the map, and
// what shows for a moment only, is not.
const seen = `e => {
	if (!e.checkVisibility({visibilityProperty: true}) || e.closest("svg, #map, #tip, .skip, script, style, option, optgroup")) return false;
	const details = e.closest("details:not([open])");
	if (details && !e.closest("summary")) return false;
	for (let up = e; up; up = up.parentElement) if (getComputedStyle(up).clipPath !== "none") return false;
	return true;
}`

// clipped lists texts that do not fit where they stand: cut off by their box, or reaching beyond the window.
const clipped = `(() => {
	const seen = ` + seen + `;
	const out = [];
	for (const e of document.body.querySelectorAll("*")) {
		if (!seen(e)) continue;
		const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
		const style = getComputedStyle(e);
		const cut = side => /hidden|clip/.test(style["overflow" + side]);
		const name = (e.id || e.className || e.tagName) + ": " + e.textContent.trim().slice(0, 40);
		if (cut("X") && e.scrollWidth > e.clientWidth + 1 && e.textContent.trim()) out.push("cut off " + name);
		if (cut("Y") && own && e.scrollHeight > e.clientHeight + 2) out.push("cut off below " + name);
		if (e.matches("button, select, summary") && e.scrollWidth > e.clientWidth + 1) out.push("too narrow " + name);
		const box = e.getBoundingClientRect();
		if (own && (box.right > innerWidth + 1 || box.left < -1) && !e.closest(".scroll")) out.push("outside " + name);
	}
	return out;
})()`

// overlapping lists pairs of texts of the page that lie over each other, among those that nothing scrolls over.
const overlapping = `(() => {
	const seen = ` + seen + `;
	const texts = [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let n; n = walker.nextNode();) {
		const e = n.parentElement;
		if (!n.data.trim() || !seen(e) || e.closest("select, .axis")) continue;
		const layer = e.closest("dialog[open], #legend, #tools, #timeline, #panel, #foot, #loading, #pan, #zoom") ?? document.body;
		const range = document.createRange();
		range.selectNodeContents(n);
		for (const b of range.getClientRects()) texts.push({ text: n.data.trim().slice(0, 30), node: n, layer, b });
	}
	const out = [];
	for (let i = 0; i < texts.length; i++) for (let j = i + 1; j < texts.length; j++) {
		const [p, q] = [texts[i], texts[j]];
		if (p.node === q.node || p.layer !== q.layer) continue;
		const width = Math.min(p.b.right, q.b.right) - Math.max(p.b.left, q.b.left);
		const height = Math.min(p.b.bottom, q.b.bottom) - Math.max(p.b.top, q.b.top);
		// Line boxes of neighbours may touch; letters that do overlap by more.
		if (width > 2 && height > 0.35 * Math.min(p.b.height, q.b.height)) out.push(p.text + " | " + q.text);
	}
	return out.slice(0, 8);
})()`

// assertRoom checks that no text of the page is cut off, outside of the window or under another.
func (p *page) assertRoom(state string) {
	p.t.Helper()
	var cut, over []string
	p.eval(clipped, &cut)
	p.eval(overlapping, &over)
	assert.Empty(p.t, cut, state)
	assert.Empty(p.t, over, state)
}

// pseudoLanguages are English with accents, longer by two fifths, and English in Arabic letters, from the right.
var pseudoLanguages = []string{"en-XA", "ar-XB"}

func TestLongWordsAndWordsFromTheRightHaveRoom(t *testing.T) {
	t.Parallel()
	states := []struct{ name, fragment, action string }{
		{"figures", "year=2016", ""},
		{"a comparison", "year=2016&compare=2015", ""},
		{"a country's card", "year=2016&place=italy", ""},
		{"a route's card", "year=2016&route=central-mediterranean", ""},
		{"the office", "layers=office", ""},
		{"events", "layers=events&year=2013", ""},
		{"where a number comes from", "year=2016&indicator=dead-and-missing", `document.querySelector("#content .headline button.number").click()`},
	}
	for _, language := range pseudoLanguages {
		for _, o := range []options{{width: 1440, height: 900}, {width: 390, height: 844, touch: true}} {
			t.Run(language+" "+map[bool]string{true: "on a phone", false: "on a desktop"}[o.touch], func(t *testing.T) {
				o.reducedMotion = true
				p := explorer{page: open(t, "/"+language+"/", o)}
				p.waitReady()
				for _, state := range states {
					p.show(state.fragment)
					if state.action != "" {
						p.eval("void("+state.action+")", nil)
						p.waitFor(`document.querySelector("dialog[open]")`)
					}
					p.assertRoom(state.name)
					p.screenshot("pseudo-" + strings.ReplaceAll(t.Name()[len("TestLongWordsAndWordsFromTheRightHaveRoom/"):]+"-"+state.name, " ", "-"))
					p.eval(`void(document.querySelector("dialog[open]")?.close())`, nil)
				}
				assert.Empty(t, p.said())
				assert.Empty(t, p.failed())
			})
		}
	}
}

func TestPagesOfLongWordsHaveRoom(t *testing.T) {
	t.Parallel()
	for _, o := range []options{{width: 1280, height: 800}, {width: 390, height: 844, touch: true}} {
		p := open(t, "/en-XA/figures.html", o)
		for _, file := range []string{"figures.html", "figures-sea-arrivals.html", "office.html", "method.html", "sources.html", "events.html"} {
			p.goTo(site(t).url + "/en-XA/" + file)
			p.assertRoom(file)
		}
	}
}
