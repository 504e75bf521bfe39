package e2e

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// scaleNames are the accessible names of the scale bar.
var scaleNames = map[string]*regexp.Regexp{
	"en": regexp.MustCompile(`^Scale of the map: the bar is ([\d,]+) km long at (\d+)° N$`),
	"it": regexp.MustCompile(`^Scala della mappa: la barra è lunga ([\d.]+) km a (\d+)° N$`),
}

// TestScaleBarIsTrue measures the bar against the projection: at a latitude a world of so many px is as long as the
// circle of that latitude, 40,030 km · cos.
func TestScaleBarIsTrue(t *testing.T) {
	t.Parallel()
	for lang, name := range scaleNames {
		e := explore(t, "/"+lang+"/#map=4/38/15", options{width: 390, height: 844})
		for _, v := range []view{{4, 38, 15}, {6.3, 20.2, 10}, {9, 36, 13}, {11, 41.2, 16}} {
			e.show(v.link())
			var scale string
			var km, wide, shown float64
			e.poll(patience, func() string { return fmt.Sprintf("%s: %v px; it is %v px wide at %v", scale, wide, shown, v) }, func() bool {
				scale = e.text(`document.querySelector("#scale").getAttribute("aria-label")`)
				shown = e.number(`parseFloat(getComputedStyle(document.querySelector("#scale"), "::after").width)`)
				said := name.FindStringSubmatch(scale)
				require.NotNil(t, said, "the name of the bar: %s", scale)
				var err error
				km, err = strconv.ParseFloat(strings.NewReplacer(",", "", ".", "").Replace(said[1]), 64)
				require.NoError(t, err)
				lat, err := strconv.ParseFloat(said[2], 64)
				require.NoError(t, err)
				wide = km / (40030.2 * math.Cos(lat*math.Pi/180)) * 512 * math.Exp2(v.zoom)
				return math.Abs(lat-v.lat) < 0.6 && math.Abs(wide-shown) < 0.6
			})
			assert.True(t, wide >= 55 && wide <= 141, "%v px", wide)
			said := name.FindStringSubmatch(scale)
			assert.Equal(t, shortScale[lang](said[1], said[2]), strings.TrimSpace(e.text(`document.querySelector("#scale").innerText`)))
		}
		assert.Empty(t, e.said())
	}
}

var shortScale = map[string]func(km, lat string) string{
	"en": func(km, lat string) string { return km + " km at " + lat + "° N" },
	"it": func(km, lat string) string { return km + " km a " + lat + "° N" },
}

func TestScaleBarIsWrittenOnlyWhenItChanges(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#map=5/38/15", options{})
	e.eval(`void (() => {
		window.writes = 0;
		new MutationObserver(all => { window.writes += all.length })
			.observe(document.querySelector("#scale"), {subtree: true, childList: true, characterData: true, attributes: true});
	})()`, nil)
	before := e.frames()
	e.show("map=5/38/16")
	assert.Greater(t, e.frames(), before, "the map has moved")
	assert.Zero(t, e.number("window.writes"), "along a parallel the scale is the same")
	e.show("map=5/30/16")
	assert.Greater(t, e.number("window.writes"), 0.0)
}
