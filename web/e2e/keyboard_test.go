package e2e

import (
	"fmt"
	"image"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
)

func TestTabIsNotTrapped(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/", options{})
	e.map_().focus()
	e.press(kb.Tab)
	assert.False(t, e.map_().hasFocus())
	assert.True(t, e.is("document.activeElement !== document.body"))
	e.press(kb.Tab, kb.ModifierShift)
	assert.True(t, e.map_().hasFocus())
	e.press(kb.Tab, kb.ModifierShift)
	assert.False(t, e.map_().hasFocus())
	assert.True(t, e.is("document.activeElement !== document.body"))
}

func TestTabReachesEverything(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/", options{})
	// From the top of the page until the focus comes round.
	e.eval(`void(window.seen = [], document.activeElement.blur(), addEventListener("focusin", e => seen.push(e.target)))`, nil)
	count := int(e.number(`[...document.querySelectorAll("a, button, select, input, summary, [tabindex]")].filter(e => e.tabIndex >= 0).length`))
	for range count + 5 {
		e.press(kb.Tab)
	}
	var left []string
	e.eval(`[...document.querySelectorAll("a, button, select, input, summary, [tabindex='0']")]
		.filter(e => e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}) && !seen.includes(e))
		.filter(e => e.type !== "radio" || e.checked) // the arrow keys go to the others of a group
		.filter(e => e.tabIndex >= 0) // and to the other rows of a table
		.map(e => e.tagName + " " + (e.id || e.textContent))`, &left)
	assert.Empty(t, left, "what Tab never reached")
}

func TestSkipLinksLeadToTheirPlace(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016&map=6/36/14", options{})
	for key, id := range map[string]string{"page.skip-to-figures": "content", "page.skip-to-map": "map", "twin.skip": "as-text"} {
		link := e.control("link", e.words.text(key))
		link.focus()
		e.press(kb.Enter)
		e.waitFor(`document.activeElement.id === ` + quote(id))
		e.settle()
		assert.Equal(t, "2016", e.year(), "the view stays, though the fragment was another for a moment")
		assert.Equal(t, "2016", e.link().Get("year"), "after %s", key)
	}
}

func TestKeysOfTheBrowserAreLeftAlone(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#map=6/36/14", options{})
	tests := []struct {
		name, key, modifiers string
		prevented            bool
	}{
		{"tab", "Tab", "", false},
		{"shift and tab", "Tab", "shiftKey:true", false},
		{"reload", "F5", "", false},
		{"reload with ctrl", "r", "ctrlKey:true", false},
		{"reload with command", "r", "metaKey:true", false},
		{"the address", "l", "ctrlKey:true", false},
		{"find", "f", "ctrlKey:true", false},
		{"larger text", "+", "ctrlKey:true", false},
		{"smaller text", "-", "ctrlKey:true", false},
		{"text of the usual size", "0", "ctrlKey:true", false},
		{"back", "ArrowLeft", "altKey:true", false},
		{"full screen", "F11", "", false},
		{"tools of developers", "F12", "", false},
		{"a letter", "a", "", false},
		{"arrow left", "ArrowLeft", "", true},
		{"arrow up", "ArrowUp", "", true},
		{"plus", "+", "", true},
		{"home", "Home", "", true},
		{"enter", "Enter", "", true},
	}
	e.map_().focus()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, !test.prevented, e.is(`document.activeElement.dispatchEvent(new KeyboardEvent("keydown",
				{key: `+quote(test.key)+`, bubbles: true, cancelable: true, `+test.modifiers+`}))`))
		})
	}
}

func TestKeysMoveTheMap(t *testing.T) {
	e := explore(t, "/en/#map=6/36/14", options{reducedMotion: true})
	e.map_().focus()
	steps := []struct {
		name string
		key  string
		with []chromedp.Modifier
		is   func(before, after view) bool
	}{
		{"right", kb.ArrowRight, nil, func(b, a view) bool { return a.lon > b.lon && a.lat == b.lat && a.zoom == b.zoom }},
		{"left, further", kb.ArrowLeft, []chromedp.Modifier{kb.ModifierShift}, func(b, a view) bool { return a.lon < b.lon && a.lat == b.lat }},
		{"up", kb.ArrowUp, nil, func(b, a view) bool { return a.lat > b.lat && a.lon == b.lon }},
		{"down", kb.ArrowDown, nil, func(b, a view) bool { return a.lat < b.lat && a.lon == b.lon }},
		{"plus", "+", nil, func(b, a view) bool { return a.zoom == b.zoom+1 && a.lon == b.lon }},
		{"minus", "-", nil, func(b, a view) bool { return a.zoom == b.zoom-1 && a.lon == b.lon }},
	}
	for _, step := range steps {
		before := e.view()
		e.press(step.key, step.with...)
		e.settle()
		assert.True(t, step.is(before, e.view()), "%s: from %v to %v", step.name, before, e.view())
	}
	for _, key := range []string{"0", kb.Home} {
		e.show("map=6/36/14")
		e.map_().focus()
		e.press(key)
		e.waitLink("map", "")
	}
}

// The canvas is drawn over what frames the map, so the frame is looked for on screen.
func TestFocusOnTheMapIsSeen(t *testing.T) {
	t.Parallel()
	for _, o := range []options{{width: 1440, height: 900}, {width: 390, height: 844, touch: true, dark: true}} {
		t.Run(fmt.Sprintf("%d×%d", o.width, o.height), func(t *testing.T) {
			o.seen, o.reducedMotion = true, true
			e := explore(t, "/en/", o)
			edge := func(name string) image.Image { return e.part(name, image.Pt(o.width-7, 250), image.Pt(6, 60)) }
			without := edge("focus-elsewhere")
			e.tabToControl("application", "")
			assert.Greater(t, differences(without, edge("focus-map")), 6*60*9/10, "the frame at the edge")
		})
	}
}
