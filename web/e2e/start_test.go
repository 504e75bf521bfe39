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

func TestProgramStartsInPartsWhileShadersAreCompiled(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/", options{before: noteStart})
	var noted []string
	e.eval("noted", &noted)
	first, last := slices.Index(noted, "linkProgram"), len(noted)-1
	require.GreaterOrEqual(t, first, 0)
	for noted[last] != "linkProgram" {
		last--
	}
	assert.Contains(t, noted[:first], "postMessage", "facts are read in parts")
	rest := noted[last+1:]
	require.NotEmpty(t, rest)
	assert.Equal(t, "postMessage", rest[0], "the shaders are compiled while the rest is loaded")
	assert.Equal(t, []string{"linkProgram", "linkProgram", "linkProgram"}, noted[last-2:last+1], "none waits for the one before")
	asked, used := slices.Index(rest, "getProgramParameter"), slices.Index(rest, "useProgram")
	require.Greater(t, asked, 0)
	assert.Greater(t, used, asked, "whether they are linked is asked before they are drawn with")
}

func TestFirstPictureHasBeenPaintedBeforeItIsShown(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/", options{before: noteStart})
	var calls int
	e.eval("firstCalls", &calls)
	assert.Equal(t, 1, calls, "the ground and the corridors are there")
}

// unseen has the page be in a tab that nobody sees, until seen is called.
const unseen = `{
	let hidden = true;
	const frame = requestAnimationFrame.bind(window), waiting = [];
	Object.defineProperty(document, "hidden", {get: () => hidden});
	window.requestAnimationFrame = (then) => hidden ? waiting.push(then) : frame(then);
	window.seen = () => {
		hidden = false;
		waiting.forEach((then) => frame(then));
		document.dispatchEvent(new Event("visibilitychange"));
	};
}`

func TestMapIsMadeReadyInATabThatNobodySees(t *testing.T) {
	t.Parallel()
	e := explorer{page: open(t, "/en/#map=5/36/14", options{before: unseen}), words: wordsOf(t, "en")}
	e.waitReady()
	e.eval("seen()", nil)
	e.settle()
	e.button("map.zoom-in").click()
	e.waitLink("map", "6/36/14")
}
