package main

// attend sees to what is due while the frame loop stands still: what describes
// the view, what there is to say, a year that has become a step. Nothing of it
// is drawn, so it needs no frame, which is only asked for if the picture has
// changed after all.
func (g *game) attend() {
	if next := g.step(); next.GoesOn || next.Draws {
		g.drawing = false // the frame takes a step of its own
		g.page.Wake()
	}
}
