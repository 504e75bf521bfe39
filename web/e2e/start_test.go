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
note(WebGL2RenderingContext.prototype, "useProgram");`

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
}
