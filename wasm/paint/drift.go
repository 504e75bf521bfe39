package paint

import "math"

// Drift is the movement along the corridors: how strong it is, from 0 to 1, and
// how far it has come, in CSS px.
type Drift struct{ Strength, AlongPx float64 }

// driftStepPx is how far the shades travel from one picture to the next when
// nothing else moves. They have no edges, so nobody sees a shorter step, and a
// picture for it would be as dear as any other.
const driftStepPx = 0.7

// Beyond tells whether the shades have come so far since a picture was drawn that
// it is seen, or have come to rest.
func (d Drift) Beyond(drawn Drift) bool {
	return d != drawn && (d.Strength == 0 || math.Abs(d.AlongPx-drawn.AlongPx) >= driftStepPx)
}
