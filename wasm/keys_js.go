package main

import (
	"approdi/wasm/app"
	"approdi/wasm/input"
)

// key answers a key of the map.
func (g *game) key(k input.Key) {
	if steer, ok := g.keys.Down(k); ok {
		g.reduce(steer)
		return
	}
	g.reduce(app.Halt{})
	switch stroke, _ := k.On(input.OnMap); stroke.Command {
	case input.ShowAll:
		g.reduce(app.ShowAll{})
	case input.ChooseNearest:
		g.mark()
		g.reduce(app.Select{Feature: g.marks.Nearest(g.state.Camera, g.state.Viewport, g.state.Viewport.Focus())})
	}
}

// stepBack answers Escape: one thing ends, and what the pointer is over is not
// told any longer.
func (g *game) stepBack() {
	at := g.page.Afoot()
	var given input.Result
	given, at.Box = g.gestures.GiveUp()
	g.point(hover{})
	switch g.state.Back(at) {
	case app.BackFromBox:
		g.gesture(given)
	case app.BackFromPan:
		g.page.FoldPan()
	case app.BackFromLegend:
		g.page.FoldLegend()
	case app.BackFromMark:
		g.page.FocusMap()
	case app.BackFromCard:
		g.reduce(app.Halt{})
		g.reduce(app.Select{})
	case app.BackFromComparison:
		g.reduce(app.Compare{})
	}
}
