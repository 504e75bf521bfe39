package scene

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/geo/camera"
	"approdi/wasm/app"
)

func TestNoCountryOrSeaIsNamedOnACircle(t *testing.T) {
	b := newBuilder(t, "en")
	circles, names := 0, 0
	for _, i := range b.Atlas.Data.Indicators {
		for year := app.DefaultYear(&i) - 9; year <= app.DefaultYear(&i); year++ {
			m := b.Build(stateOf(i.ID, year))
			for _, closer := range []float64{0, 0.7, 1.9} {
				c := camera.Fit(app.Basin, covered)
				c.Zoom += closer
				l := Labeler{Still: true}
				for _, x := range l.Place(&m.Drawn, c, covered, nil, wideMeasure) {
					if x.Style != CountryText && x.Style != SeaText && x.Style != OceanText {
						continue
					}
					names++
					for _, text := range m.Texts {
						if text.Style != FigureText {
							continue
						}
						circles++
						at := c.ScreenFromWorld(covered, text.At)
						for _, box := range boxesOf(x) {
							away := math.Hypot(at.X-min(max(at.X, box.MinX), box.MaxX), at.Y-min(max(at.Y, box.MinY), box.MaxY))
							assert.GreaterOrEqual(t, away, text.RadiusPx, "%s on %s, %s %d", x.ID, text.ID, i.ID, year)
						}
					}
				}
			}
		}
	}
	assert.Greater(t, names, 1000)
	assert.Greater(t, circles, 10_000)
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
