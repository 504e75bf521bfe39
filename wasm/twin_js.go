package main

import (
	"time"

	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/pace"
	"approdi/wasm/page"
	"approdi/wasm/panel"
)

// twin keeps the map as text up to date, and tells of changes.
type twin struct {
	rest    pace.Rest
	herald  pace.Herald
	seen    app.State  // that was last looked at
	told    *app.State // that is written, or nil
	before  *app.State // that was written when the map last said something else, or nil
	inView  string     // how much of the map is, in one sentence
	pointed atlas.Feature
}

// clock is the time since the program began.
func (g *game) clock() time.Duration { return g.last.Sub(g.began) }

// describe writes the map as text once it rests, or at once if it takes a single
// step from where it rested, and says what there is to say.
func (g *game) describe() {
	t, now := &g.twin, g.clock()
	if !sameText(t.seen, g.state) {
		// A move of the map goes on, and so does what is led over to.
		step := t.seen.Camera == g.state.Camera && t.seen.Viewport == g.state.Viewport && !g.state.Animating()
		t.rest.Change(now, step)
		t.seen = g.state
	}
	if !g.ready { // the picture comes first
		return
	}
	if g.stops.due {
		g.writeStops()
	}
	if wait, ok := t.rest.Wait(now, g.state.Playing); ok && wait == 0 {
		g.writeTwin()
		t.rest.Done(now)
	}
	if t.pointed != g.state.Pointed {
		t.pointed = g.state.Pointed
		g.page.PointRow(panel.RowID(t.pointed))
	}
	switch t.herald.Say(now, g.state.Playing) {
	case pace.Changed:
		g.page.SetText("announcements", g.words.Announcement(g.state))
	case pace.Moved:
		g.page.SetText("announcements", t.inView)
	}
}

func (g *game) writeTwin() {
	t, state := &g.twin, g.state
	if t.told != nil && g.words.Title(*t.told) != g.words.Title(state) {
		t.before = t.told
	}
	g.mark()
	text := g.words.Twin(state, g.marks, t.before, g.page.ReadsElsewhere())
	if g.page.SetHTML(
		page.Piece{ID: "as-text-says", HTML: text.SaysHTML}, page.Piece{ID: "as-text-view", HTML: text.InViewHTML},
		page.Piece{ID: "as-text-elsewhere", HTML: text.ElsewhereHTML},
	) {
		g.page.TabToRows()
	}
	// Rows become others where they are.
	g.page.SelectRow(panel.RowID(state.Selected()))
	g.page.PointRow(panel.RowID(t.pointed))
	if t.told != nil {
		g.writeStops()
	} else { // the first time takes long enough without
		g.stops.due = true
	}
	// Who moves the map hears what has come into view; who reads beside it has
	// not asked for that.
	if t.told != nil && sameWords(*t.told, state) && t.told.Camera != state.Camera && g.page.MapHasFocus() {
		t.herald.Tell(pace.Moved)
	}
	t.told, t.inView = &state, text.InView
}

// setAlarm has it seen to when there is something to write or to say.
func (g *game) setAlarm() {
	now := g.clock()
	wait, writes := g.twin.rest.Wait(now, g.state.Playing)
	if until, says := g.twin.herald.Wait(now, g.state.Playing); says && (!writes || until < wait) {
		wait, writes = until, true
	}
	if writes {
		g.page.AttendAfter(wait)
	}
}

// pointRow shows on the map what a row is about.
func (g *game) pointRow(f atlas.Feature) {
	if f.Kind == atlas.NoFeature && g.hover.over {
		return
	}
	g.point(hover{})
	g.reduce(app.Point{Feature: f})
}
