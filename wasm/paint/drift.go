package paint

import (
	"math"
	"time"
)

// Drift is the movement along the corridors: how strong it is, from 0 to 1, and
// how far it has come, in CSS px.
type Drift struct{ Strength, AlongPx float64 }

// driftPxPerSecond is how fast the shades travel along the corridors, in CSS
// px: slower than anything that is taken for a vehicle.
const driftPxPerSecond = 22

// DriftAfter is the movement of shades that have travelled for a time in all.
func DriftAfter(strength float64, moved time.Duration) Drift {
	return Drift{Strength: strength, AlongPx: driftPxPerSecond * moved.Seconds()}
}

// driftStepPx is how far the shades travel from one picture to the next when
// nothing else moves. They have no edges, so nobody sees a shorter step, and a
// picture for it would be as dear as any other.
const driftStepPx = 0.7

// Beyond tells whether the shades have come so far since a picture was drawn that
// it is seen, or have come to rest.
func (d Drift) Beyond(drawn Drift) bool {
	return d != drawn && (d.Strength == 0 || math.Abs(d.AlongPx-drawn.AlongPx) >= driftStepPx)
}
