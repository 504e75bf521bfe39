package e2e

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// noteStart notes, in order, the turns that the program leaves to the browser, and the shaders that it has compiled and
// draws with, until the map is there.
const noteStart = `window.noted = [];
const note = (prototype, name) => {
	const original = prototype[name];
	prototype[name] = function (...values) {
		if (document.documentElement.dataset.state === "loading") noted.push(name);
		return original.apply(this, values);
	};
};
note(MessagePort.prototype, "postMessage");
note(WebGL2RenderingContext.prototype, "linkProgram");
note(WebGL2RenderingContext.prototype, "useProgram");
note(WebGL2RenderingContext.prototype, "getProgramParameter");
new MutationObserver((_, observer) => {
	if (document.documentElement.dataset.state !== "ready") return;
	observer.disconnect();
	window.firstCalls = approdi.stats.drawCalls;
}).observe(document, {attributes: true, subtree: true, attributeFilter: ["data-state"]});`

// alwaysLate has time pass so fast for the program that it takes every pause there is.
const alwaysLate = `{
	const now = performance.now.bind(performance);
	performance.now = () => 1000 * now();
}`

func TestProgramStartsInPartsWhileShadersAreCompiled(t *testing.T) {
	t.Parallel()
	p := open(t, "/en/", options{before: noteStart + alwaysLate})
	p.waitReady()
	var noted []string
	p.eval("noted", &noted)
	first, last := slices.Index(noted, "linkProgram"), len(noted)-1
	require.GreaterOrEqual(t, first, 0)
	for noted[last] != "linkProgram" {
		last--
	}
	before, after := noted[:first], noted[last+1:]
	pauses := func(in []string) (count int) {
		for _, name := range in {
			if name == "postMessage" {
				count++
			}
		}
		return count
	}
	assert.Greater(t, pauses(before), 12, "facts are read in parts")
	assert.Equal(t, []string{"linkProgram", "linkProgram", "linkProgram"}, noted[last-2:last+1], "none waits for the one before")
	assert.Greater(t, pauses(after), 50, "the rest is loaded in parts while the shaders are compiled")
	asked, used := slices.Index(after, "getProgramParameter"), slices.Index(after, "useProgram")
	require.GreaterOrEqual(t, asked, 0)
	assert.Greater(t, used, asked, "whether they are linked is asked before they are drawn with")
	assert.Greater(t, pauses(after[:asked]), 50, "and after the picture is painted")
}

func TestFirstPictureHasBeenPaintedBeforeItIsShown(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/", options{before: noteStart})
	var calls int
	e.eval("firstCalls", &calls)
	assert.Equal(t, 1, calls, "the ground and the corridors are there")
}

// noteRows notes where the rows of the figures stand once they are on screen.
const noteRows = `window.rows = () => [...document.querySelectorAll("#content tr, #content .otherwise > *")].map((row) => {
	const {top, height} = row.getBoundingClientRect();
	return Math.round(top) + " " + Math.round(height);
});
new MutationObserver((_, observer) => {
	const {painted, state} = document.documentElement.dataset;
	if (painted === undefined) return;
	observer.disconnect();
	window.rowsAtFirst = [state, ...rows()];
}).observe(document, {attributes: true, subtree: true, attributeFilter: ["data-painted"]});`

func TestFiguresStayWhereTheyAreWhenTheMapComes(t *testing.T) {
	t.Parallel()
	for name, o := range map[string]options{"desktop": {width: 1440, height: 900}, "phone": {width: 390, height: 844, touch: true}} {
		o.before = noteRows
		e := explore(t, "/fr/", o)
		var before, after []string
		e.eval("rowsAtFirst", &before)
		e.settle()
		e.eval(`["loading", ...rows()]`, &after)
		assert.Greater(t, len(before), 8, name)
		assert.Equal(t, before, after, name)
	}
}

// unseen has the page be in a tab that nobody sees, from the beginning or from the first shader on, until seen is called.
const unseen = `{
	let hidden = !left;
	if (left) {
		const link = WebGL2RenderingContext.prototype.linkProgram;
		WebGL2RenderingContext.prototype.linkProgram = function (program) {
			link.call(this, program);
			hidden = true;
			document.dispatchEvent(new Event("visibilitychange"));
		};
	}
	const frame = requestAnimationFrame.bind(window), waiting = [];
	Object.defineProperty(document, "hidden", {get: () => hidden});
	window.requestAnimationFrame = (then) => hidden ? -waiting.push(then) : frame((time) => hidden ? waiting.push(then) : then(time));
	window.seen = () => {
		hidden = false;
		waiting.forEach((then) => frame(then));
		document.dispatchEvent(new Event("visibilitychange"));
	};
}`

func TestMapIsMadeReadyInATabThatNobodySees(t *testing.T) {
	t.Parallel()
	for name, later := range map[string]string{"opened beside another": "false", "left while it starts": "true"} {
		t.Run(name, func(t *testing.T) {
			e := explorer{page: open(t, "/en/#map=5/36/14", options{before: "const left = " + later + ";" + unseen}), words: wordsOf(t, "en")}
			e.waitReady()
			e.eval("seen()", nil)
			e.settle()
			e.button("map.zoom-in").click()
			e.waitLink("map", "6/36/14")
		})
	}
}
