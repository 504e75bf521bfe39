package e2e

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// view is where the map looks: Web Mercator in a world that is 512 CSS px wide at zoom 0.
type view struct{ zoom, lat, lon float64 }

// link writes the view as addresses do.
func (v view) link() string { return fmt.Sprintf("map=%g/%g/%g", v.zoom, v.lat, v.lon) }

// view reads the view from the address, which has to have one.
func (e explorer) view() view {
	e.t.Helper()
	parts := strings.Split(e.link().Get("map"), "/")
	require.Len(e.t, parts, 3, "the address says where the map looks: %s", e.address())
	var n [3]float64
	for i, part := range parts {
		var err error
		n[i], err = strconv.ParseFloat(part, 64)
		require.NoError(e.t, err)
	}
	return view{n[0], n[1], n[2]}
}

// world are positions in the square of Web Mercator, from 0 to 1, y to the south.
func world(lat, lon float64) (x, y float64) {
	return lon/360 + 0.5, 0.5 - math.Log(math.Tan(math.Pi/4+lat*math.Pi/360))/(2*math.Pi)
}

// screen is where a place is in the window, in CSS px, when the view's centre is at x, y.
func (v view) screen(lat, lon, x, y float64) (float64, float64) {
	scale := 512 * math.Exp2(v.zoom)
	cx, cy := world(v.lat, v.lon)
	wx, wy := world(lat, lon)
	return x + (wx-cx)*scale, y + (wy-cy)*scale
}

// place is what lies at a position in the window.
func (v view) place(atX, atY, x, y float64) (lat, lon float64) {
	scale := 512 * math.Exp2(v.zoom)
	cx, cy := world(v.lat, v.lon)
	wx, wy := cx+(atX-x)/scale, cy+(atY-y)/scale
	return math.Atan(math.Sinh(math.Pi*(1-2*wy))) * 180 / math.Pi, (wx - 0.5) * 360
}

// focus is the middle of the part of the map that no panel covers: right of the panel and above the timeline on wide
// windows, between the tools and the timeline or the panel on narrow ones.
func (e explorer) focus() (x, y float64) {
	e.t.Helper()
	var at [2]float64
	e.eval(`(() => {
		const box = id => document.getElementById(id).getBoundingClientRect();
		const covers = getComputedStyle(document.getElementById("zoom")).getPropertyValue("--covers").trim();
		const right = covers === "right" ? box("zoom").left : innerWidth;
		if (innerWidth >= 800) return [(box("panel").right + right) / 2, (box("timeline").top || innerHeight) / 2];
		const bottom = box("timeline").height > 0 ? box("timeline").top : box("panel").top;
		return [innerWidth / 2, (box("tools").bottom + bottom) / 2];
	})()`, &at)
	return at[0], at[1]
}

// assertNear checks that a place lies in the part of the map that no panel covers, near enough to see where it is.
func (e explorer) assertNear(lat, lon float64) {
	e.t.Helper()
	x, y := e.focus()
	v := e.view()
	atX, atY := v.screen(lat, lon, x, y)
	assert.InDelta(e.t, x, atX, 150)
	assert.InDelta(e.t, y, atY, 150)
	assert.Greater(e.t, v.zoom, 5.0)
}
