package page

import (
	"image/color"
	"syscall/js"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/wasm/scene"
)

// These tests need a browser: web/e2e builds them for one and runs them there.

// writer is a labelWriter in the page that the tests run in.
func writer(t *testing.T) *labelWriter {
	t.Helper()
	document := js.Global().Get("document")
	require.True(t, document.Truthy(), "there is no page")
	l := &labelWriter{}
	l.init(document)
	return l
}

var (
	ink  = color.NRGBA{R: 255, G: 255, B: 255, A: 255}
	halo = color.NRGBA{R: 18, G: 48, B: 74, A: 170}
)

// names are of the sea or of a place in several scripts.
var names = map[string]string{
	"Latin": "Mediterranean Sea", "Latin with marks": "Türkiye, İğneada, Mörtschach", "Greek": "Μυτιλήνη Ικάριο πέλαγος",
	"Arabic": "البحر الأبيض المتوسط", "Arabic with digits": "إيطاليا ٦٦٬٦١٧", "Hebrew": "הים התיכון",
}

// columns tells of every column of pixels whether anything is in it, and bright
// whether the ink is.
func columns(g scene.Glyphs) (bright []bool) {
	bright = make([]bool, g.Width)
	for x := range g.Width {
		for y := range g.Height {
			if g.Pixels[4*(y*g.Width+x)] > 128 {
				bright[x] = true
			}
		}
	}
	return bright
}

// gaps counts the runs of empty columns between the first and the last column
// that has ink.
func gaps(bright []bool) (count int) {
	inside := false
	for x := 1; x < len(bright); x++ {
		switch {
		case bright[x-1] && !bright[x]:
			inside = true
		case inside && bright[x] && !bright[x-1]:
			count++
		}
	}
	return count
}

func TestEveryScriptIsWrittenAtEveryDensity(t *testing.T) {
	l := writer(t)
	for script, name := range names {
		for style := scene.FigureText; style < scene.TextStyles; style++ {
			width, height := l.measure(name, style)
			require.Greater(t, width, 20.0, script)
			for _, scale := range []float64{1, 1.25, 2, 3} {
				g := l.Rasterise(name, style, ink, halo, scale)
				require.Len(t, g.Pixels, 4*g.Width*g.Height)
				assert.InDelta(t, (width+2*(textStyles[style].haloPx+1))*scale, g.Width, 1, script)
				assert.InDelta(t, (height+2*(textStyles[style].haloPx+1))*scale, g.Height, 1, script)
				bright := columns(g)
				first, last := -1, -1
				for x, b := range bright {
					if b && first < 0 {
						first = x
					}
					if b {
						last = x
					}
				}
				assert.Greater(t, float64(last-first), 0.85*width*scale-4, "%s, style %d, scale %v: the ink is as wide as was measured", script, style, scale)
				assert.True(t, first > 0 && last < g.Width-1, "%s: nothing is cut off at the sides", script)
			}
		}
	}
}

func TestArabicIsJoined(t *testing.T) {
	l := writer(t)
	const word = "بحر"
	isolated := 0.0
	for _, letter := range word {
		width, _ := l.measure(string(letter), scene.PlaceText)
		isolated += width
	}
	joined, _ := l.measure(word, scene.PlaceText)
	assert.Greater(t, isolated, 1.1*joined, "letters on their own are wider than joined ones")
	// A word whose letters all join has no column without ink, in the styles
	// with letter spacing too.
	for _, style := range []scene.TextStyle{scene.PlaceText, scene.SeaText, scene.OceanText, scene.CountryText} {
		assert.Zero(t, gaps(columns(l.Rasterise("محمية", style, ink, color.NRGBA{}, 4))), "style %d", style)
	}
	assert.Positive(t, gaps(columns(l.Rasterise("sea", scene.OceanText, ink, color.NRGBA{}, 4))), "Latin letters stand apart")
}

func TestRightToLeftTextBeginsAtTheRight(t *testing.T) {
	l := writer(t)
	// The full stop after the word belongs to its left, and the ink of a stop
	// is low and narrow: the first bright columns are few and then a gap.
	for _, word := range []string{"بحر", "ים"} {
		with, without := columns(l.Rasterise(word+" –", scene.FigureText, ink, color.NRGBA{}, 4)), columns(l.Rasterise(word, scene.FigureText, ink, color.NRGBA{}, 4))
		require.Greater(t, len(with), len(without))
		// The dash is the only ink of the first few columns: it covers one band
		// of rows without a gap, at the left.
		assert.Equal(t, gaps(without)+1, gaps(with))
		assert.True(t, dashAtLeft(l.Rasterise(word+" –", scene.FigureText, ink, color.NRGBA{}, 4)), word)
	}
	assert.False(t, dashAtLeft(l.Rasterise("sea –", scene.FigureText, ink, color.NRGBA{}, 4)))
}

// dashAtLeft tells whether the first run of bright columns is low, as a dash is.
func dashAtLeft(g scene.Glyphs) bool {
	started := false
	for x := range g.Width {
		top, bottom := -1, -1
		for y := range g.Height {
			if g.Pixels[4*(y*g.Width+x)] > 128 {
				if top < 0 {
					top = y
				}
				bottom = y
			}
		}
		switch {
		case top >= 0 && float64(bottom-top) > 0.15*float64(g.Height):
			return false
		case top >= 0:
			started = true
		case started:
			return true
		}
	}
	return started
}

func TestMeasuringAsksTheBrowserOnce(t *testing.T) {
	l := writer(t)
	asked := 0
	counting := js.FuncOf(func(this js.Value, args []js.Value) any {
		asked++
		return js.Global().Get("CanvasRenderingContext2D").Get("prototype").Get("measureText").Call("call", this, args[0])
	})
	defer counting.Release()
	l.context.Set("measureText", counting)
	for range 50 {
		for _, name := range names {
			l.measure(name, scene.PlaceText)
		}
	}
	assert.Equal(t, len(names), asked)
	assert.Zero(t, testing.AllocsPerRun(50, func() { l.measure("Mediterranean Sea", scene.PlaceText) }))
}
