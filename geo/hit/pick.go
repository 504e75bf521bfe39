package hit

import "cmp"

// Target is a feature that a pointer may mean.
type Target struct {
	ID string
	// Priority decides before everything else: lower goes first.
	Priority int
	// DistancePx is the distance from the pointer to the feature's centre, or
	// to the middle of its line.
	DistancePx float64
	// RadiusPx is how far from there the feature is drawn.
	RadiusPx float64
}

// Pick returns the ID of the target that a pointer means; ok is false when there
// is none. A target counts when the pointer is on it or within a tolerance in
// pixels of its rim.
//
// The lowest priority wins. Within one priority a target under the pointer goes
// before one that is only near. Of several under it the smaller wins, so that a
// small circle can be reached inside a large one, and then the one whose centre
// is nearer; of several that are only near, the one with the nearer rim. The ID
// settles what is left, so that the order of the targets never matters.
func Pick(targets []Target, tolerancePx float64) (id string, ok bool) {
	var best Target
	for _, t := range targets {
		if !(t.gapPx() <= tolerancePx) {
			continue
		}
		if !ok || compare(t, best) < 0 {
			best, ok = t, true
		}
	}
	return best.ID, ok
}

// gapPx is the distance in pixels from the pointer to the rim of the target, 0
// when it is on it.
func (t Target) gapPx() float64 {
	return max(t.DistancePx-t.RadiusPx, 0)
}

// compare orders targets as Pick prefers them. The gap is 0 for all targets
// under the pointer, so it also puts those before the others.
func compare(a, b Target) int {
	return cmp.Or(
		cmp.Compare(a.Priority, b.Priority),
		cmp.Compare(a.gapPx(), b.gapPx()),
		cmp.Compare(a.RadiusPx, b.RadiusPx),
		cmp.Compare(a.DistancePx, b.DistancePx),
		cmp.Compare(a.ID, b.ID),
	)
}
