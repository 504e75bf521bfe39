package main

import (
	"approdi/geo"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/page"
	"approdi/wasm/panel"
	"approdi/wasm/scene"
)

// write brings the page up to date.
func (g *game) write() {
	if sameWords(g.written, g.state) {
		return
	}
	g.mark()
	legend, timeline := g.words.Legend(g.state, g.marks), g.words.Timeline(g.state)
	g.page.SetHTML(
		page.Piece{ID: "content", HTML: g.words.Content(g.state)},
		page.Piece{ID: "legend-summary", HTML: legend.SummaryHTML}, page.Piece{ID: "legend-keys", HTML: legend.KeysHTML},
		page.Piece{ID: "timeline-title", HTML: timeline.TitleHTML}, page.Piece{ID: "timeline-chart", HTML: timeline.ChartHTML},
	)
	g.unmeasured = g.unmeasured || g.ready && g.legend != legend.KeysHTML
	g.legend = legend.KeysHTML
	g.page.SetTimeline(timeline)
	g.page.SetView(string(g.state.View()))
	g.page.SetIndicator(g.state.Indicator)
	g.page.SetComparisons(g.words.Comparisons(g.state))
	g.page.ShowSources(g.words.Provenance(g.state.Inspected))
	g.page.SetPlaying(g.state.Playing)
	g.page.SetLetters(!g.state.NoLetters)
	g.page.SetEmbedded(g.state.Mode == app.Embed)
	if g.page.SetTheme(string(g.state.Theme)) {
		g.measure()
	}
	g.page.SetMotion(!g.state.Still(), g.words.MotionNote(g.state))
	if g.written.Selected() != g.state.Selected() {
		g.page.SelectRow(panel.RowID(g.state.Selected()))
		g.page.FollowCard()
		g.page.ScrollToTop()
	}
	g.written = g.state
}

// refreshTip looks again at what is under the pointer when the map or its
// figures have changed there. While the zoom changes there is no label, which
// would have the page laid out in every frame.
func (g *game) refreshTip() {
	switch {
	case !g.hover.over:
	case g.zooming():
		if !g.tipless {
			g.tipless = true
			g.page.ShowTip("", "", g.hover.at, g.state.Viewport)
		}
	case g.tipless || !samePicture(g.tipped, g.state):
		g.tipless = false
		g.point(g.hover)
	}
}

// hover is where the pointer rests; outside the map there is none.
type hover struct {
	at   geo.Screen
	over bool
}

// point shows what the pointer is over.
func (g *game) point(h hover) {
	if !h.over && !g.hover.over {
		return
	}
	g.hover = h
	defer func() { g.tipped = g.state }()
	var f atlas.Feature
	if h.over {
		f = g.pick(h.at, scene.PointerTolerancePx)
	}
	if f != g.state.Pointed {
		g.reduce(app.Point{Feature: f})
	}
	if f.Kind == atlas.NoFeature {
		g.page.ShowTip("", "", h.at, g.state.Viewport)
		return
	}
	name, detail := g.words.Tip(g.state, f)
	g.page.ShowTip(name, detail, h.at, g.state.Viewport)
}
