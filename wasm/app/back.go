package app

import "approdi/wasm/atlas"

// Back is what Escape goes back from. It is one thing at a time, the last that
// a reader is likely to have begun.
type Back uint8

const (
	NoBack             Back = iota
	BackFromList            // of what was found, which closes
	BackFromDialog          // which closes
	BackFromBox             // that is being drawn on the map and is given up
	BackFromPan             // the buttons that move the map, which fold
	BackFromLegend          // which folds
	BackFromMark            // to the map that it is on
	BackFromCard            // of what is selected, which closes
	BackFromComparison      // which ends
)

// Afoot is what the page and the hands on it are at, beside the state.
type Afoot struct {
	List, Dialog, Box bool // that is open, or being drawn
	// Pan, Legend and Mark tell what has the focus in it, or beside it as the
	// buttons of the map have that unfold those that move it.
	Pan, Legend, Mark bool
}

// Back is what Escape goes back from now.
func (s State) Back(at Afoot) Back {
	for _, step := range []struct {
		is   bool
		from Back
	}{
		{at.List, BackFromList},
		{at.Dialog, BackFromDialog},
		{at.Box, BackFromBox},
		{at.Pan, BackFromPan},
		{at.Legend, BackFromLegend},
		{at.Mark, BackFromMark},
		{s.Selected() != (atlas.Feature{}), BackFromCard},
		{!s.Compare.None(), BackFromComparison},
	} {
		if step.is {
			return step.from
		}
	}
	return NoBack
}
