package label

import (
	"cmp"
	"maps"
	"slices"
)

const (
	// paddingPx is kept free between a label and whatever else is there.
	paddingPx = 2
	// keptPaddingPx is enough for a label that stays where it was. The
	// difference absorbs the rounding of positions while the map moves.
	keptPaddingPx = 1
	// keptMarginPx is how far a label that stays where it was may stick out of
	// the view before it goes.
	keptMarginPx = 8
	// returnMarginPx is how far inside the view a label that went must find
	// room before it comes back. Near the rim, room comes and goes with every
	// label that enters or leaves.
	returnMarginPx = 64
	// keptApartShare is the part of its distance from another that says the same
	// which is enough for a label that stays where it was.
	keptApartShare = 0.8
)

// memory is what is remembered of a label that was shown: the side where it
// stands, or that it went.
type memory struct {
	side Side
	went bool
}

// Placer places the labels of one map, frame after frame. It remembers which
// were shown, on which side, and which of them went, and keeps its storage. The
// zero value is ready; it is not for use by several goroutines at once.
type Placer struct {
	// KeepAway keeps labels that went from coming back, and those that are shown
	// from going further from their points: while the zoom changes, room opens and
	// closes with every step.
	KeepAway bool

	// taken holds what is in the way for certain; kept holds the boxes that
	// labels shown last time would like to stay in.
	taken, kept grid
	// settled tells of every candidate whether it has had its turn, after which
	// its wish to stay no longer counts.
	settled []bool
	discs   []disc
	queue   []turn
	placed  []Placed
	// candidates are those of the present call.
	candidates []Candidate
	// before and after hold what is remembered of the last result and of the
	// one being made.
	before, after map[string]memory
	// view and obstacles are those of the last call.
	view      Box
	obstacles []Box
}

// turn is a candidate's place in the queue.
type turn struct {
	index    int32
	priority int
	// stays tells whether the label was shown last time, on a side where it is
	// still allowed and in view, and box is where it lies now.
	stays bool
	side  Side
	box   Box
	// went tells whether the label was shown once and is not any more, and
	// known whether it is remembered at all.
	known, went bool
}

// Place chooses the labels to show in a view and where. Labels lie wholly inside
// the view, as do the points that they name. They overlap no obstacle, no other
// label, no other candidate's symbol and, if they are off discs, none of these,
// and keep two pixels away from all that.
//
// Candidates queue by priority and then by ID. Of those with the same ID one at
// most is placed. A label shown last time goes before new ones of the same
// priority and stays on its side as long as it finds room there; for that it
// needs only one pixel of distance and may stick out of the view by up to eight.
// Of two that say the same it needs four fifths of their distance.
// A new label looks for a side that drives away none of these before it makes
// use of its priority. One that could not stay takes another side, or comes back
// later, only where that drives none away, and comes back only at least 64
// pixels inside the view. Once its point has left the view, or the view itself
// or an obstacle changed, it counts as new. Of the sides that drive none away,
// one off the discs of others goes first.
//
// The result, in the order of placing, is valid until the next call.
func (p *Placer) Place(view Box, obstacles []Box, candidates []Candidate) []Placed {
	if p.before == nil {
		p.before, p.after = map[string]memory{}, map[string]memory{}
	}
	if p.view != view || !slices.Equal(p.obstacles, obstacles) {
		p.view, p.obstacles = view, append(p.obstacles[:0], obstacles...)
		p.Reconsider()
	}
	p.taken.reset(view.grown(keptMarginPx))
	for _, b := range obstacles {
		p.taken.add(b, nobody)
	}
	p.discs = p.discs[:0]
	for i := range candidates {
		c := &candidates[i]
		if c.SymbolRadiusPx > 0 {
			p.taken.add(c.symbol(), int32(i))
		}
		if c.DiscRadiusPx > 0 {
			p.discs = append(p.discs, disc{c.At, c.DiscRadiusPx, int32(i)})
		}
	}
	p.line(view, candidates)
	p.candidates, p.placed = candidates, p.placed[:0]
	for _, t := range p.queue {
		c := &candidates[t.index]
		if last, twice := p.after[c.ID]; twice && !last.went {
			continue
		}
		box, side, ok := p.room(view, c, t)
		p.settled[t.index] = true
		if ok {
			p.taken.addText(c, box, nobody)
			p.after[c.ID] = memory{side: side}
			p.placed = append(p.placed, Placed{ID: c.ID, Index: int(t.index), Side: side, Box: box})
		} else if _, known := p.before[c.ID]; known && view.holds(c.point()) {
			p.after[c.ID] = memory{went: true}
		}
	}
	p.before, p.after = p.after, p.before
	clear(p.after)
	return p.placed
}

// Forget makes the next call start afresh, as on another map.
func (p *Placer) Forget() { clear(p.before) }

// Reconsider lets labels that went count as new in the next call. Those that
// are shown keep their places.
func (p *Placer) Reconsider() {
	maps.DeleteFunc(p.before, func(_ string, last memory) bool { return last.went })
}

// line queues the candidates and files where those shown last time would stay.
func (p *Placer) line(view Box, candidates []Candidate) {
	p.kept.reset(view.grown(keptMarginPx))
	p.queue = p.queue[:0]
	p.settled = p.settled[:0]
	for i := range candidates {
		c := &candidates[i]
		t := turn{index: int32(i), priority: c.Priority}
		last, known := p.before[c.ID]
		known = known && !c.Pinned
		t.known, t.went = known, known && last.went
		if known && !last.went && slices.Contains(c.allowed(), last.side) {
			t.side, t.box = last.side, c.box(last.side)
			t.stays = view.grown(keptMarginPx).holds(t.box) && view.grown(keptMarginPx).holds(c.point())
		}
		if t.stays {
			p.kept.addText(c, t.box, t.index)
		}
		p.queue = append(p.queue, t)
		p.settled = append(p.settled, false)
	}
	slices.SortFunc(p.queue, func(a, b turn) int {
		if order := cmp.Compare(a.priority, b.priority); order != 0 {
			return order
		}
		if a.stays != b.stays {
			if a.stays {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(candidates[a.index].ID, candidates[b.index].ID), cmp.Compare(a.index, b.index))
	})
}
