package scene

import (
	"math"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"approdi/geo/camera"
	"approdi/wasm/app"
)

func TestNoCountrySeaOrRouteIsNamedOnACircle(t *testing.T) {
	b := newBuilder(t, "en")
	circles, names := 0, map[TextStyle]int{CountryText: 0, SeaText: 0, OceanText: 0, RouteText: 0}
	for _, i := range b.Atlas.Data.Indicators {
		for year := app.DefaultYear(&i) - 9; year <= app.DefaultYear(&i); year++ {
			m := b.Build(stateOf(i.ID, year))
			for _, w := range []struct {
				v       camera.Viewport
				measure Measure
			}{{covered, wideMeasure}, {camera.Viewport{Width: 390, Height: 400}, narrowMeasure}} {
				for _, closer := range []float64{0, 0.7, 1.9} {
					c := camera.Fit(app.Basin, w.v)
					c.Zoom += closer
					l := Labeler{Still: true}
					for _, x := range l.Place(&m.Drawn, c, w.v, nil, w.measure) {
						if _, off := names[x.Style]; off {
							names[x.Style]++
							circles += offCircles(t, x, m, c, w.v)
						}
					}
				}
			}
		}
	}
	for style, count := range names {
		assert.Greater(t, count, 100, "style %d", style)
	}
	assert.Greater(t, circles, 10_000)
}

// narrowMeasure makes texts small enough for the names of routes on a phone.
func narrowMeasure(content string, _ TextStyle) (width, height float64) {
	return 6 * float64(utf8.RuneCountInString(content)), 15
}

// offCircles asserts that a label is clear of all circles with figures, and counts
// them.
func offCircles(t *testing.T, x Label, m *Marks, c camera.Camera, v camera.Viewport) (circles int) {
	for _, text := range m.Texts {
		if text.Style != FigureText {
			continue
		}
		circles++
		at := c.ScreenFromWorld(v, text.At)
		for _, box := range boxesOf(x) {
			away := math.Hypot(at.X-min(max(at.X, box.MinX), box.MaxX), at.Y-min(max(at.Y, box.MinY), box.MaxY))
			assert.GreaterOrEqual(t, away, text.RadiusPx, "%s on %s", x.ID, text.ID)
		}
	}
	return circles
}

func TestTheMediterraneanIsNamedAsTheMapOpensInEveryYear(t *testing.T) {
	b := newBuilder(t, "en")
	c := camera.Fit(app.Basin, covered)
	for _, i := range b.Atlas.Data.Indicators {
		first, last := i.Years()
		for year := first; year <= last; year++ {
			m := b.Build(stateOf(i.ID, year))
			l := Labeler{Still: true}
			named := slices.ContainsFunc(l.Place(&m.Drawn, c, covered, nil, wideMeasure), func(x Label) bool { return x.ID == "sea/mediterranean-sea" })
			assert.True(t, named, "%s %d", i.ID, year)
		}
	}
}
