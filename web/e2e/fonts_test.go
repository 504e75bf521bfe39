package e2e

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// noteFonts notes in which fonts text was measured before there was a page to lay out.
const noteFonts = `window.found = [];
{
	const { measureText } = CanvasRenderingContext2D.prototype;
	CanvasRenderingContext2D.prototype.measureText = function (text) {
		if (!document.body) found.push(this.font);
		return measureText.call(this, text);
	};
}`

// fontsInView lists the weights and sizes of what is written above the map as text, as canvases name fonts.
const fontsInView = `[...new Set([...document.querySelectorAll("body *:not(#as-text, #as-text *)")].filter((element) =>
	element.getClientRects().length > 0 && (element.matches("input, select, button") || [...element.childNodes].some(
		(node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))).map((element) => {
	const style = getComputedStyle(element);
	const context = new OffscreenCanvas(1, 1).getContext("2d");
	context.font = style.fontWeight + " " + style.fontSize + " " + style.fontFamily;
	return context.font;
}))].sort()`

func TestFontsOfThePageAreFoundBeforeItIsRead(t *testing.T) {
	t.Parallel()
	p := open(t, "/en/", options{width: 1440, height: 900, before: noteFonts + `WebAssembly.compileStreaming = () => new Promise(() => {});`})
	var found, shown []string
	p.eval(fontsInView, &shown)
	p.eval("found.sort()", &found)
	assert.Greater(t, len(shown), 10)
	assert.Equal(t, shown, found)
}
