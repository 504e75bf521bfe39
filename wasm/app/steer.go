package app

import (
	"math"
	"time"
)

// Push is a move by the keyboard, in steps: X to the east, Y to the south,
// Zoom closer.
type Push struct{ X, Y, Zoom float64 }

const (
	// panStepPx is how far a short press of an arrow key moves the map, in CSS
	// px; it takes stepTime, and a key that is held moves on at that speed.
	panStepPx = 80
	stepTime  = 160 * time.Millisecond
	// zoomStep is what a short press of plus or minus zooms, in zoomStepTime.
	zoomStep     = 1
	zoomStepTime = 400 * time.Millisecond
	// mostPushes and mostOwed bound what keys can ask for at once, in steps.
	mostPushes = 3
	mostOwed   = 9
)

// steering is how the keys move the camera. The keys that are held push; what
// a short press still has to move is owed.
type steering struct{ held, owed Push }

func (t steering) going() bool { return t != steering{} }

// steer hears that keys have gone down or up.
func steer(s State, in Steer) (State, []Effect) {
	in.Held, in.Step = in.Held.bounded(), in.Step.bounded()
	if s.Still() {
		if in.Step == (Push{}) {
			return s, nil
		}
		return pushTo(s, in.Step)
	}
	if in.Again {
		return s, nil
	}
	t := s.steering
	if !t.going() && in.Held == (Push{}) && in.Step == (Push{}) {
		return s, nil
	}
	t.held = in.Held
	t.owed = Push{owe(t.owed.X, in.Step.X), owe(t.owed.Y, in.Step.Y), owe(t.owed.Zoom, in.Step.Zoom)}
	stopped := s.way != nil || !t.going()
	s, effects := halt(s)
	s.steering = t
	if !stopped {
		return s, nil
	}
	return s, effects
}

// owe adds a step to what is still to be moved; a step back begins anew.
func owe(owed, step float64) float64 {
	if owed*step < 0 {
		owed = 0
	}
	return bounded(owed+step, mostOwed)
}

// pushTo moves the camera by steps at once.
func pushTo(s State, by Push) (State, []Effect) {
	c := s.Camera.PanBy(-by.X*panStepPx, -by.Y*panStepPx)
	return moveTo(s, zoomAround(s, c, s.Viewport.Focus(), by.Zoom*zoomStep))
}

// steerOn moves the camera as long as keys push it. The link is written when
// they no longer do.
func steerOn(s State, elapsed time.Duration) (State, []Effect) {
	t := s.steering
	pan, zoom := float64(elapsed)/float64(stepTime), float64(elapsed)/float64(zoomStepTime)
	var by Push
	by.X, t.owed.X = pushed(t.held.X, t.owed.X, pan)
	by.Y, t.owed.Y = pushed(t.held.Y, t.owed.Y, pan)
	by.Zoom, t.owed.Zoom = pushed(t.held.Zoom, t.owed.Zoom, zoom)
	s, effects := pushTo(s, by)
	s.steering = t
	if t.going() {
		return s, nil
	}
	return s, effects
}

// pushed is how many steps a push moves in the time of some steps, and what is
// owed after it. Without a push what is owed is moved and no more; a long step
// is as quick as a short one.
func pushed(held, owed, steps float64) (by, left float64) {
	if held == 0 {
		pace := max(1, math.Abs(owed))
		by = bounded(owed, steps*pace)
		return by, owed - by
	}
	by = held * steps
	if owed*held > 0 {
		left = owed - bounded(by, math.Abs(owed))
	}
	return by, left
}

func (p Push) bounded() Push {
	return Push{bounded(p.X, mostPushes), bounded(p.Y, mostPushes), bounded(p.Zoom, 1)}
}
