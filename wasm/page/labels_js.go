package page

import (
	"cmp"
	"encoding/hex"
	"image/color"
	"math"
	"syscall/js"
	"unicode"

	"approdi/wasm/scene"
)

// textStyle is how a kind of label is written, for a 2D canvas. Sizes are in
// CSS px.
type textStyle struct {
	font    string
	sizePx  float64
	spacing string // between letters, "" for none
	haloPx  float64
	upper   bool
}

const (
	sans  = `system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Naskh Arabic", sans-serif`
	serif = `Georgia, "Noto Serif", "Times New Roman", serif`
)

const noSpacing = "0px"

var textStyles = [scene.TextStyles]textStyle{
	scene.FigureText:  {font: "650 13px " + sans, sizePx: 13, haloPx: 3},
	scene.PlaceText:   {font: "500 12px " + sans, sizePx: 12, haloPx: 3},
	scene.CountryText: {font: "600 10.5px " + sans, sizePx: 10.5, spacing: "1.6px", haloPx: 2.4, upper: true},
	scene.SeaText:     {font: "italic 13px " + serif, sizePx: 13, spacing: "0.8px", haloPx: 2},
	scene.OceanText:   {font: "italic 15px " + serif, sizePx: 15, spacing: "2.4px", haloPx: 2},
	scene.RouteText:   {font: "500 11px " + sans, sizePx: 11, spacing: "0.3px", haloPx: 2.4},
	scene.DegreeText:  {font: "10px " + sans, sizePx: 10, haloPx: 2.4},
}

// labelWriter writes labels with the browser's own text engine, which shapes
// every script with the fonts of the system. It implements scene.Rasteriser.
type labelWriter struct {
	canvas, context js.Value
	upper           js.Value // String.prototype.toLocaleUpperCase
	language        string
	sizes           map[sizeKey][2]float64
}

type sizeKey struct {
	content string
	style   scene.TextStyle
}

func (l *labelWriter) init(document js.Value) {
	l.canvas = document.Call("createElement", "canvas")
	l.context = l.canvas.Call("getContext", "2d", map[string]any{"willReadFrequently": true})
	l.language = document.Get("documentElement").Get("lang").String()
	l.upper = js.Global().Get("String").Get("prototype").Get("toLocaleUpperCase")
	l.sizes = map[sizeKey][2]float64{}
}

// prepare sets the canvas up for a text and returns it as it is written.
func (l *labelWriter) prepare(style scene.TextStyle, content string) string {
	s, direction := textStyles[style], "ltr"
	spacing := cmp.Or(s.spacing, noSpacing)
	switch script := scriptOf(content); {
	case script.joined:
		// In some browsers, spacing tears the letters of a word from each other.
		spacing, direction = noSpacing, "rtl"
	case script.rightToLeft:
		direction = "rtl"
	}
	l.context.Set("font", s.font)
	l.context.Set("letterSpacing", spacing)
	// The canvas is in no page, so it does not know the page's direction.
	l.context.Set("direction", direction)
	if s.upper {
		// The browser knows how a language writes capitals; Go does not.
		content = l.upper.Call("call", content, l.language).String()
	}
	return content
}

// script is what the first letter of a text tells of all of it, as in the
// Unicode bidirectional algorithm (UAX 9, rule P2).
type script struct{ rightToLeft, joined bool }

func scriptOf(content string) script {
	for _, r := range content {
		if unicode.IsLetter(r) {
			joined := unicode.In(r, unicode.Arabic, unicode.Syriac)
			return script{rightToLeft: joined || unicode.Is(unicode.Hebrew, r), joined: joined}
		}
	}
	return script{}
}

// measure is the size of a label in CSS px, without its halo. The browser is
// asked once for every text and style.
func (l *labelWriter) measure(content string, style scene.TextStyle) (width, height float64) {
	key := sizeKey{content, style}
	size, ok := l.sizes[key]
	if !ok {
		text := l.prepare(style, content)
		size = [2]float64{l.context.Call("measureText", text).Get("width").Float(), textStyles[style].sizePx * 1.2}
		l.sizes[key] = size
	}
	return size[0], size[1]
}

// Rasterise writes a label with its halo, scale device pixels to a CSS px.
func (l *labelWriter) Rasterise(content string, style scene.TextStyle, ink, halo color.NRGBA, scale float64) scene.Glyphs {
	s := textStyles[style]
	width, height := l.measure(content, style)
	pad := s.haloPx + 1
	w, h := int(math.Ceil((width+2*pad)*scale)), int(math.Ceil((height+2*pad)*scale))
	l.canvas.Set("width", w)
	l.canvas.Set("height", h)
	text := l.prepare(style, content)
	l.context.Call("setTransform", scale, 0, 0, scale, 0, 0)
	l.context.Set("textAlign", "center")
	l.context.Set("textBaseline", "middle")
	l.context.Set("lineJoin", "round")
	l.context.Set("lineWidth", s.haloPx)
	l.context.Set("strokeStyle", css(halo))
	l.context.Set("fillStyle", css(ink))
	x, y := float64(w)/scale/2, float64(h)/scale/2
	l.context.Call("strokeText", text, x, y)
	l.context.Call("fillText", text, x, y)
	data := l.context.Call("getImageData", 0, 0, w, h).Get("data")
	pixels := make([]byte, 4*w*h)
	js.CopyBytesToGo(pixels, data)
	premultiply(pixels)
	return scene.Glyphs{Pixels: pixels, Width: w, Height: h}
}

// Measure is the size of a label in CSS px, without its halo. It implements
// scene.Measure.
func (p *Page) Measure(content string, style scene.TextStyle) (width, height float64) {
	return p.writer.measure(content, style)
}

// Rasterise implements scene.Rasteriser.
func (p *Page) Rasterise(content string, style scene.TextStyle, ink, halo color.NRGBA, scale float64) scene.Glyphs {
	return p.writer.Rasterise(content, style, ink, halo, scale)
}

func css(c color.NRGBA) string { return "#" + hex.EncodeToString([]byte{c.R, c.G, c.B, c.A}) }

// premultiply turns the canvas's RGBA into what the engine takes.
func premultiply(pixels []byte) {
	for i := 0; i+3 < len(pixels); i += 4 {
		a := int(pixels[i+3])
		for k := range 3 {
			pixels[i+k] = uint8((int(pixels[i+k])*a + 127) / 255)
		}
	}
}
