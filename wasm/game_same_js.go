package main

import (
	"slices"

	"approdi/wasm/app"
	"approdi/wasm/scene"
)

// sameWords tells whether two states say the same on the page.
func sameWords(a, b app.State) bool {
	return a.Year == b.Year && a.Indicator == b.Indicator && a.Selected() == b.Selected() &&
		a.Playing == b.Playing && a.Theme == b.Theme && a.Mode == b.Mode && a.Compare == b.Compare && a.Inspected == b.Inspected && a.NoLetters == b.NoLetters &&
		slices.Equal(a.Layers, b.Layers) && sameMotion(a, b) &&
		a.Viewport.Width == b.Viewport.Width // the legend has the sizes of the map
}

// sameText tells whether two states are the same in the map as text.
func sameText(a, b app.State) bool {
	return sameWords(a, b) && a.Camera == b.Camera && a.Viewport == b.Viewport
}

// samePicture tells whether two states look the same on the map.
func samePicture(a, b app.State) bool {
	return scene.SameMarks(a, b) && a.Camera == b.Camera && a.Viewport == b.Viewport
}

// sameMotion tells whether two states say the same of what may move.
func sameMotion(a, b app.State) bool {
	return a.Motion == b.Motion && a.ReducedMotion == b.ReducedMotion && a.SoftwareDrawn == b.SoftwareDrawn && a.SlowDevice == b.SlowDevice
}
