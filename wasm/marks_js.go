package main

import (
	"slices"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/compass"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/input"
	"approdi/wasm/page"
	"approdi/wasm/scene"
)

// stops are the marks in view as controls of the page. They are written with the
// map as text, when the map rests, and not while it moves.
type stops struct {
	all      []scene.Stop
	camera   camera.Camera // that all were seen by
	viewport camera.Viewport
	astray   bool          // the map has moved on since
	last     atlas.Feature // that had the focus
	waiting  *input.Stroke // that was pressed meanwhile
	focused  bool          // whether it has
	due      bool          // they are to be written in the next frame
}

// moveStops tells the page that the map has moved on below the controls.
func (g *game) moveStops() {
	if s := &g.stops; !s.astray && (s.camera != g.state.Camera || s.viewport != g.state.Viewport) {
		s.astray = true
		g.page.MarksMove()
		if s.focused {
			g.page.ShowTip("", "", geo.Screen{}, g.state.Viewport)
		}
	}
}

// writeStops writes the marks in view.
func (g *game) writeStops() {
	g.mark()
	s := &g.stops
	s.due = false
	s.camera, s.viewport, s.astray = g.state.Camera, g.state.Viewport, false
	s.all = g.marks.Stops(s.camera, s.viewport)
	g.page.SetMarks(g.words.Marks(g.state, s.all), s.all, g.lastStop())
	if s.focused {
		g.tellStop(g.stopOf(s.last))
	}
	if k := s.waiting; k != nil && s.focused {
		s.waiting = nil
		g.stopKey(*k)
	}
}

// stopOf is the number of a feature among the stops, or -1.
func (g *game) stopOf(f atlas.Feature) int {
	return slices.IndexFunc(g.stops.all, func(s scene.Stop) bool { return s.Feature == f })
}

// lastStop is the number of the stop that had the focus last, or else of the
// one that is selected, or of the one nearest to the middle.
func (g *game) lastStop() int {
	for _, f := range []atlas.Feature{g.stops.last, g.state.Selected()} {
		if n := g.stopOf(f); n >= 0 {
			return n
		}
	}
	return g.stopOf(g.marks.Nearest(g.state.Camera, g.state.Viewport, g.state.Viewport.Focus()))
}

// focusStop answers that a mark has the focus, or with -1 that none has it.
func (g *game) focusStop(number int) {
	g.stops.focused = number >= 0 && number < len(g.stops.all)
	if !g.stops.focused {
		g.stops.waiting = nil
		g.reduce(app.Point{})
		g.page.ShowTip("", "", geo.Screen{}, g.state.Viewport)
		return
	}
	stop := g.stops.all[number]
	g.stops.last = stop.Feature
	if stop.Feature.Kind == atlas.PlaceFeature || stop.Feature.Kind == atlas.EventFeature {
		at := g.stops.camera.WorldFromScreen(g.stops.viewport, stop.At)
		g.reduce(app.Reveal{At: g.state.Camera.ScreenFromWorld(g.state.Viewport, at)})
	}
	g.tellStop(number)
}

// tellStop shows on the map which mark has the focus. What is selected has its name
// on the map and a card beside it.
func (g *game) tellStop(number int) {
	if number < 0 {
		return
	}
	stop := g.stops.all[number]
	g.hover = hover{}
	g.reduce(app.Point{Feature: stop.Feature})
	var name, detail string
	if stop.Feature != g.state.Selected() {
		name, detail = g.words.Tip(g.state, stop.Feature)
	}
	g.page.ShowTip(name, detail, geo.Screen{X: stop.At.X + stop.RadiusPx/2, Y: stop.At.Y + stop.RadiusPx/2}, g.state.Viewport)
}

// stopKey answers a key that was pressed on a mark. Where nothing lies that way
// the map moves on. While the map moves the key waits.
func (g *game) stopKey(k input.Stroke) {
	if g.stops.astray {
		g.stops.waiting = &k
		return
	}
	from := g.stopOf(g.stops.last)
	if from < 0 {
		return
	}
	switch k.Command {
	case input.FirstMark:
		g.page.FocusMark(0)
		return
	case input.LastMark:
		g.page.FocusMark(len(g.stops.all) - 1)
		return
	case input.NoCommand:
		g.reduce(app.ZoomBy{At: g.stops.all[from].At, Delta: k.Push.Zoom, Smooth: true})
		return
	}
	way, ok := ways[k.Command]
	if !ok {
		return
	}
	at := make([]geo.Screen, len(g.stops.all))
	for i, stop := range g.stops.all {
		at[i] = stop.At
	}
	if next := compass.Next(at, from, way.direction); next >= 0 {
		g.page.FocusMark(next)
		return
	}
	g.reduce(way.on)
}

// ways are the directions that keys go from mark to mark.
var ways = map[input.Command]struct {
	direction compass.Direction
	on        app.PanStep
}{
	input.MarkEast: {compass.East, app.PanStep{X: 1}}, input.MarkWest: {compass.West, app.PanStep{X: -1}},
	input.MarkNorth: {compass.North, app.PanStep{Y: -1}}, input.MarkSouth: {compass.South, app.PanStep{Y: 1}},
}

// openStop selects a mark that was pressed.
func (g *game) openStop(e page.MarkOpened) {
	if e.Number < len(g.stops.all) {
		g.reduce(app.Select{Feature: g.stops.all[e.Number].Feature})
	}
}
