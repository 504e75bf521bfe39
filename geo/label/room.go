package label

import (
	"math"
	"slices"
)

// worth of a free place, the best last.
type worth uint8

const (
	worthless worth = iota
	inTheWay        // of a label that would like to stay
	onDisc          // of another
	clearOfAll
)

// room finds a place for one candidate: where it was, or else the first allowed
// side that is free and keeps clear of labels that would like to stay and of the
// discs of others, or else one on a disc, or else, for a new one, the first that
// is free. Without these limits a label on its way out would push others aside
// for the moment that it takes to leave.
func (p *Placer) room(view Box, c *Candidate, t turn) (Box, Side, bool) {
	if t.stays && p.fits(c, t.box, t.index, keptPaddingPx, keptApartShare*c.ApartPx) {
		return t.box, t.side, true
	}
	if !view.holds(c.point()) || t.went && p.KeepAway {
		return Box{}, Centre, false
	}
	if t.went {
		view = view.grown(-returnMarginPx)
	}
	var best worth
	var bestBox Box
	var bestSide Side
	for _, side := range c.allowed() {
		if side&Further != 0 && t.known && p.KeepAway {
			continue
		}
		box := c.box(side)
		if !view.holds(box) || !p.fits(c, box, t.index, paddingPx, c.ApartPx) {
			continue
		}
		if w := p.worth(c, box, t); w > best {
			best, bestBox, bestSide = w, box, side
		}
		if best == clearOfAll {
			break
		}
	}
	return bestBox, bestSide, best != worthless
}

// worth tells how good a free place is for a candidate: nothing where a label would
// have to go for one that was shown before.
func (p *Placer) worth(c *Candidate, box Box, t turn) worth {
	switch {
	case !p.kept.freeText(c, box, paddingPx, t.index, p.settled):
		if t.known {
			return worthless
		}
		return inTheWay
	case !p.offDiscs(c, box, paddingPx, t.index):
		return onDisc
	}
	return clearOfAll
}

// fits tells whether a candidate's text may lie in a box: with a padding in pixels
// around it, and at a distance from another that says the same.
func (p *Placer) fits(c *Candidate, box Box, index int32, paddingPx, apartPx float64) bool {
	return p.taken.freeText(c, box, paddingPx, index, nil) && !p.repeats(c, box, apartPx) &&
		(!c.OffDiscs || p.offDiscs(c, box, paddingPx, index))
}

// repeats tells whether a placed label nearer than a distance says the same as a
// candidate in a box.
func (p *Placer) repeats(c *Candidate, box Box, apartPx float64) bool {
	if apartPx <= 0 {
		return false
	}
	at := box.Middle()
	return slices.ContainsFunc(p.placed, func(o Placed) bool {
		other := o.Box.Middle()
		return p.candidates[o.Index].Words == c.Words && math.Hypot(at.X-other.X, at.Y-other.Y) < apartPx
	})
}
