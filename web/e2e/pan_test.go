package e2e

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestButtonsMoveTheMapForThoseWhoCannotDrag(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		o     options
		least float64 // CSS px
	}{
		{options{width: 1440, height: 900}, 36},
		{options{width: 390, height: 844, touch: true}, 44},
		{options{width: 320, height: 640, touch: true}, 44},
	} {
		t.Run(fmt.Sprintf("%d×%d", c.o.width, c.o.height), func(t *testing.T) {
			e := explore(t, "/en/#map=6/30/16", c.o)
			assert.False(t, e.has("button", e.words.text("map.pan-north")), "they are folded at first")
			toggle := e.button("map.pan")
			assert.Equal(t, "false", toggle.attribute("aria-expanded"))
			toggle.click()
			e.waitUntil("they are unfolded", func() bool { return e.has("button", e.words.text("map.pan-north")) })
			assert.Equal(t, "true", e.button("map.pan").attribute("aria-expanded"))
			e.settle()
			e.assertLaidOut("with the buttons unfolded")
			e.screenshot(fmt.Sprintf("pan-%d", c.o.width))
			for _, step := range []struct {
				key string
				is  func(before, after view) bool
			}{
				{"map.pan-north", func(b, a view) bool { return a.lat > b.lat && a.lon == b.lon }},
				{"map.pan-south", func(b, a view) bool { return a.lat < b.lat && a.lon == b.lon }},
				{"map.pan-east", func(b, a view) bool { return a.lat == b.lat && a.lon > b.lon }},
				{"map.pan-west", func(b, a view) bool { return a.lat == b.lat && a.lon < b.lon }},
			} {
				before := e.view()
				button := e.button(step.key)
				_, _, width, height := button.box()
				assert.GreaterOrEqual(t, min(width, height), c.least, step.key)
				button.click()
				e.settle()
				assert.True(t, step.is(before, e.view()), "%s: from %v to %v", step.key, before, e.view())
				assert.Equal(t, before.zoom, e.view().zoom)
			}
			toggle.click()
			e.waitUntil("they are folded again", func() bool { return !e.has("button", e.words.text("map.pan-north")) })
		})
	}
}

// assertBeside checks that a place is seen where no panel, legend or row of buttons covers it.
func (e explorer) assertBeside(lat, lon float64, what string) {
	e.t.Helper()
	x, y := e.focus()
	atX, atY := e.view().screen(lat, lon, x, y)
	at := e.text(fmt.Sprintf(`(e => e ? e.id || e.tagName : "nothing")(document.elementFromPoint(%g, %g))`, atX, atY))
	assert.Equal(e.t, "map", at, "%s: at %.0f, %.0f", what, atX, atY)
}

func TestChosenPlaceIsNeverBehindAPanel(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{1440, 900}, {390, 844}} {
		heights := []string{"mid"}
		if size[0] < 640 {
			heights = []string{"low", "mid", "high"}
		}
		e := explore(t, "/en/", options{width: size[0], height: size[1], reducedMotion: true})
		set := func(height string) {
			e.eval(`void(document.querySelector("#panel").dataset.height = `+quote(height)+`)`, nil)
			e.settle()
		}
		for _, height := range heights {
			t.Run(fmt.Sprintf("%d×%d, sheet %s", size[0], size[1], height), func(t *testing.T) {
				e.within(t)
				set(height)
				e.show("map=8/31/3")
				e.eval(`void(document.querySelector("#content [data-place=greece]").click())`, nil)
				e.waitLink("place", "greece")
				e.settle()
				e.assertBeside(37.9838, 23.7278, "a country that is chosen in the panel")

				// Lampedusa a little above the lower edge of the uncovered map, where the next height of the sheet covers it.
				e.show("map=7/35.5014/12.6096")
				x, y := e.focus()
				bottom, aside := 2*y-70, x*0.2
				if size[0] < 640 { // and above the buttons, or beside them
					aside = x * 0.55
					bottom = e.number(`Math.min(...["timeline", "panel", "zoom"].map(id => document.getElementById(id).getBoundingClientRect()).filter(b => b.height).map(b => b.top))`) - 20
				}
				e.drag(x+40, y+40, x+40-aside, y+40+bottom-y, 5)
				e.settle()
				x, y = e.focus()
				atX, atY := e.view().screen(lampedusa.lat, lampedusa.lon, x, y)
				e.click(atX, atY)
				e.waitLink("place", "lampedusa")
				e.settle()
				e.assertBeside(lampedusa.lat, lampedusa.lon, "a place that is chosen on the map")
				for _, other := range heights {
					set(other)
					e.assertBeside(lampedusa.lat, lampedusa.lon, "and the sheet is moved to "+other)
				}
			})
		}
	}
}

func TestLegendFoldsWhereItWouldCoverWhatIsChosen(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{1440, 900}, {390, 844}} {
		t.Run(fmt.Sprintf("%d×%d", size[0], size[1]), func(t *testing.T) {
			e := explore(t, "/en/", options{width: size[0], height: size[1], reducedMotion: true})
			e.eval(`void(document.querySelector("#legend").open = true)`, nil)
			e.settle()
			e.eval(`void(document.querySelector("#content [data-place=greece]").click())`, nil)
			e.waitLink("place", "greece")
			e.settle()
			e.show("place=greece&map=" + e.link().Get("map"))
			e.assertBeside(37.9838, 23.7278, "a country that is chosen in the panel")
		})
	}
}
