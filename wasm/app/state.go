// Package app holds the state of the explorer and the only function that
// changes it. It knows no browser, no clock and no pixels.
package app

import (
	"time"

	"approdi/data"
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/atlas"
)

// MaxZoom is where a pixel is about 25 m: closer than that the coast, which
// is as of 2017 and has its corners 0.8 km apart on small islands, would
// promise more than it knows.
const MaxZoom = 11.2

// Basin is what the map opens on, and Frame all there is to see.
var (
	Basin = camera.BoundFromLonLat(geo.LonLat{Lon: -7, Lat: 29}, geo.LonLat{Lon: 37, Lat: 47})
	Frame = camera.BoundFromLonLat(geo.LonLat{Lon: -20, Lat: 10}, geo.LonLat{Lon: 43, Lat: 48})

	limits = camera.Limits{World: Frame, MaxZoom: MaxZoom}
)

// State is everything that decides what is on screen.
type State struct {
	Bookmark
	Camera   camera.Camera
	Viewport camera.Viewport
	Pointed  atlas.Feature
	// Inspected is the value whose sources are open, or the zero Ref.
	Inspected data.Ref

	Playing bool
	played  time.Duration // since the present year began

	// FromYear and Morph carry the change of year on screen: 0 shows FromYear,
	// 1 shows Year.
	FromYear int
	Morph    float64

	ReducedMotion  bool // asked for by the system
	SystemDark     bool
	SystemContrast bool
	SoftwareDrawn  bool    // the browser draws without a graphics processor
	SlowDevice     bool    // frames have come late
	enlarged       float64 // how many CSS px a px of the map has, or 0 before the first size

	way      way           // that the camera follows by itself, or nil
	followed time.Duration // since the way began
	steering steering      // what keys that are held do to the camera
	drift    drift
}

// New is the state that a link opens.
func New(b Bookmark) State {
	return State{Bookmark: b, FromYear: b.Year, Morph: 1}
}

// Selected is the feature whose card is open. A link may name several; a
// place comes first, then a route, an event and a flow.
func (s State) Selected() atlas.Feature {
	switch {
	case s.Place != "":
		return atlas.Feature{Kind: atlas.PlaceFeature, ID: s.Place}
	case s.Route != "":
		return atlas.Feature{Kind: atlas.RouteFeature, ID: s.Route}
	case s.Event != "":
		return atlas.Feature{Kind: atlas.EventFeature, ID: s.Event}
	case s.Flow != "":
		return atlas.Feature{Kind: atlas.FlowFeature, ID: s.Flow}
	}
	return atlas.Feature{}
}

// Animating tells whether time alone will change what is on screen.
func (s State) Animating() bool {
	return s.moving() || s.Playing || s.Morph < 1 || s.drift.left > 0
}

// ShownTheme is the theme on screen: that of the link, or else what the
// reader's system asks for.
func (s State) ShownTheme() Theme {
	switch {
	case s.Theme != SystemTheme:
		return s.Theme
	case s.SystemContrast:
		return Contrast
	case s.SystemDark:
		return Dark
	}
	return Light
}
