package main

import (
	"approdi/geo"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/input"
	"approdi/wasm/page"
	"approdi/wasm/scene"
)

// hear turns one event into intents.
func (g *game) hear(event any) {
	switch e := event.(type) {
	case app.Intent:
		g.reduce(e)
	case page.Resized:
		g.measure()
	case page.FileArrived:
		if e.Name == namesFile {
			g.learnNames(e.Text)
			return
		}
		g.atlas.Ground.Add(e.Name, e.Text)
	case page.LinkChanged:
		g.reduce(app.Open{Bookmark: app.ParseFragment(g.atlas, e.Fragment)})
	case page.CompareChosen:
		if i, ok := g.atlas.Data.Indicator(g.state.Indicator); ok {
			g.reduce(app.Compare{With: app.ParseComparison(i, e.With)})
		}
	case page.Searched:
		g.find(e.Text)
	case page.Found:
		before := g.state.Selected()
		g.open(e)
		if g.state.Selected() == before {
			g.page.FollowCard()
		}
	case page.YearPointed:
		name, detail := "", ""
		if e.Year != 0 {
			name, detail = g.words.YearTip(g.state, e.Year)
		}
		g.page.ShowYearTip(name, detail, e.At, g.state.Viewport)
	case page.TwinUnfolded:
		g.writeTwin()
	case page.RowPointed:
		g.pointRow(e.Feature)
	case page.KeyPressed:
		g.key(e.Key)
	case page.KeyReleased:
		if steer, ok := g.keys.Up(e.Key); ok {
			g.reduce(steer)
		}
	case page.SteppedBack:
		g.stepBack()
	case page.MarkFocused:
		g.focusStop(e.Number)
	case page.MarkKey:
		g.stopKey(e.Stroke)
	case page.MarkOpened:
		g.openStop(e)
	case page.KeysLost:
		if g.keys.Reset() {
			g.reduce(app.Steer{})
		}
	case input.Pointer:
		g.gestures.Reserved = g.page.Reserved()
		g.gesture(g.gestures.Pointer(e))
	case input.Wheel:
		g.reduce(e.Zoom())
	case input.Blur:
		g.gesture(g.gestures.Reset())
	}
}

func (g *game) gesture(r input.Result) {
	switch r.Kind {
	case input.Nothing, input.Grab:
	case input.Hover:
		g.point(hover{at: r.At, over: true})
	case input.Tap:
		tolerance := float64(scene.PointerTolerancePx)
		if r.Touch {
			tolerance = scene.TouchTolerancePx
		}
		g.reduce(app.Select{Feature: g.pick(r.At, tolerance)})
	case input.Box:
		g.page.ShowBox(r.From, r.At)
		g.point(hover{})
	default:
		g.point(hover{})
	}
	if r.Kind == input.BoxDone || r.Kind == input.BoxEnd {
		g.page.HideBox()
	}
	if i := r.Intent(); i != nil {
		g.reduce(i)
	}
}

func (g *game) pick(at geo.Screen, tolerancePx float64) atlas.Feature {
	g.mark()
	named := g.labeler.Named(g.state.Camera, g.state.Viewport, at, g.state.Pointed)
	return g.marks.Pick(g.state.Camera, g.state.Viewport, at, tolerancePx, named)
}
