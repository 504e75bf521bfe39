package input

import (
	"time"

	"approdi/geo"
)

const (
	// doubleTapTime and doubleTapPx bound two taps that are one gesture.
	doubleTapTime = 300 * time.Millisecond
	doubleTapPx   = 24
	// tapZoomPx is how far a finger moves, after a tap, for one zoom step.
	tapZoomPx = 128
)

// taps remembers the last tap, so that the next one can be a part of it: two
// taps zoom in, and a tap and a drag zoom as far as the finger goes.
type taps struct {
	last   Pointer
	tapped bool
	second bool // the pointer that is down may be the second tap
}

func (t *taps) forget() { t.tapped, t.second = false, false }

func (t *taps) down(e Pointer) { t.second = t.follows(e) }

// up is what a tap comes to. The first has been told as a tap already: nobody
// waits to see whether there is a second.
func (t *taps) up(e Pointer) Result {
	if t.follows(e) {
		t.forget()
		return Result{Kind: Zoom, At: e.At, Delta: 1}
	}
	t.last, t.tapped, t.second = e, true, false
	return Result{Kind: Tap, At: e.At, Touch: e.Touch}
}

func (t *taps) follows(e Pointer) bool {
	return t.tapped && within(t.last.Time, e.Time, doubleTapTime) && distance(e.At, t.last.At) <= doubleTapPx
}

// tapZoom zooms around where a finger came down: closer as it goes down, as
// on other maps.
func tapZoom(start, before, after geo.Screen) Result {
	return Result{Kind: Pinch, At: start, Delta: (after.Y - before.Y) / tapZoomPx}
}
