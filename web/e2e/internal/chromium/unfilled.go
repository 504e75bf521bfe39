package chromium

// Unfilled is JavaScript that has WebGL discard triangles before it fills them, so that a machine without graphics hardware
// has time for the rest. All commands are given and sent as ever. It runs before any other script of a page.
const Unfilled = `{
	const { getContext } = HTMLCanvasElement.prototype;
	HTMLCanvasElement.prototype.getContext = function (...values) {
		const context = getContext.apply(this, values);
		if (context instanceof WebGL2RenderingContext) context.enable(context.RASTERIZER_DISCARD);
		return context;
	};
}
`
