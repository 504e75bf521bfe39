package main

// attend sees to what is due while the frame loop stands still: what describes
// the view, what there is to say, a year that has become a step. Nothing of it
// is drawn, so it needs no frame, which is only asked for if the picture has
// changed after all.
func (g *game) attend() {
	if err := g.Update(); err != nil {
		g.page.Console(err)
	}
	if g.stale() || !g.still() || !g.ready {
		g.page.Wake()
		return
	}
	g.setAlarm()
	g.asleep = true
}
