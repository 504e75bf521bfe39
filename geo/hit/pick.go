package hit

import "cmp"

// Target is a feature that a pointer may mean.
type Target struct {
	// Priority decides before everything else: lower goes first.
	Priority int
	// DistancePx is the distance from the pointer to the feature's centre, or
	// to the middle of its line.
	DistancePx float64
	// RadiusPx is how far from there the feature is drawn.
	RadiusPx float64
}

// Reached tells whether the pointer is on the target or within a tolerance in
// pixels of its rim.
func (t Target) Reached(tolerancePx float64) bool { return t.gapPx() <= tolerancePx }

// Compare orders two targets within reach as a pointer means them: below 0
// when it is rather a, above 0 when it is rather b, and 0 when it may be
// either.
//
// The lowest priority wins. Within one priority a target under the pointer goes
// before one that is only near. Of several under it the smaller wins, so that a
// small circle can be reached inside a large one, and then the one whose centre
// is nearer; of several that are only near, the one with the nearer rim.
func Compare(a, b Target) int {
	// The gap is 0 for all targets under the pointer, so it also puts those
	// before the others.
	return cmp.Or(
		cmp.Compare(a.Priority, b.Priority),
		cmp.Compare(a.gapPx(), b.gapPx()),
		cmp.Compare(a.RadiusPx, b.RadiusPx),
		cmp.Compare(a.DistancePx, b.DistancePx),
	)
}

// gapPx is the distance in pixels from the pointer to the rim of the target, 0
// when it is on it.
func (t Target) gapPx() float64 {
	return max(t.DistancePx-t.RadiusPx, 0)
}
