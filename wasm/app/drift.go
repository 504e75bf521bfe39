package app

import (
	"math"
	"time"
)

// Motion is what the reader has chosen of movement.
type Motion uint8

const (
	MotionOfSystem Motion = iota // what the system asks for
	MotionOn
	MotionOff
)

// Still tells that the reader wants less movement: the camera and the years
// jump, and nothing moves by itself.
func (s State) Still() bool {
	return s.Motion == MotionOff || s.Motion == MotionOfSystem && s.ReducedMotion
}

// Drifts tells whether the corridors may move. Where the browser draws without
// a graphics processor, or is too slow, they do so only if the reader asks for
// it.
func (s State) Drifts() bool {
	return s.Motion == MotionOn || !s.Still() && !s.SoftwareDrawn && !s.SlowDevice
}

const (
	// driftTime is how long the corridors move after something on them has
	// changed: less than the five seconds after which WCAG 2.2, 2.2.2, wants a
	// way to stop what moves by itself.
	driftTime = 4800 * time.Millisecond
	// driftEase is how long they take to begin and to come to rest.
	driftEase = 900 * time.Millisecond
)

// drift is the movement of the corridors: how long it goes on, and for how
// long it has ever gone on.
type drift struct{ left, moved time.Duration }

// startDrift lets the corridors move for a while.
func (s State) startDrift() State {
	if !s.Drifts() {
		return s
	}
	// What already moves goes on as strongly.
	switch left := s.drift.left; {
	case left < driftEase:
		s.drift.left = driftTime - left
	default:
		s.drift.left = max(left, driftTime-driftEase)
	}
	return s
}

// stopDrift ends the movement of the corridors where they no longer may move.
func (s State) stopDrift() State {
	if !s.Drifts() {
		s.drift.left = 0
	}
	return s
}

func (d drift) advance(elapsed time.Duration) drift {
	step := min(elapsed, d.left)
	return drift{left: d.left - step, moved: d.moved + step}
}

// Drift is how strongly the corridors move, from 0 to 1, and for how long they
// have moved in all.
func (s State) Drift() (strength float64, moved time.Duration) {
	run := driftTime - s.drift.left
	x := min(float64(min(run, s.drift.left))/float64(driftEase), 1)
	return (1 - math.Cos(math.Pi*x)) / 2, s.drift.moved
}

// setMotion switches movement on or off. What is under way ends at once.
func setMotion(s State, on bool) State {
	if on {
		s.Motion = MotionOn
		return s.startDrift()
	}
	s.Motion = MotionOff
	return s.rest()
}

// rest ends all movement that time alone would go on with.
func (s State) rest() State {
	s.drift.left = 0
	s.Camera, s.way, s.followed, s.steering = s.target(), nil, 0, steering{}
	s.FromYear, s.Morph = s.Year, 1
	return s
}
