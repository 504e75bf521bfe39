package input

import (
	"math"
	"time"

	"approdi/geo"
)

// Gestures follows the pointers over the map and says what they come to. Its
// zero value is ready. At most two pointers are followed; others are ignored.
type Gestures struct {
	// Reserved is set while a page that the map is a part of has the first
	// claim to fingers: one scrolls the page, two move the map.
	Reserved bool

	pointers [2]pointer // in the order they came down
	count    int
	gesture  gesture // of the pointers that are down
	touches  touches
	trail    trail
	taps     taps
}

// gesture is what the pointers that are down are doing.
type gesture uint8

const (
	resting  gesture = iota // nothing that is more than a tap
	dragging                // one pointer carries the map
	refused                 // one finger belongs to the page around the map
	zooming                 // one finger, after a tap, zooms up and down
	boxing                  // the mouse draws a rectangle
	pinching                // two fingers
	over                    // nothing more until all pointers are up
)

// pointer is one that is down: where it came down and where the picture has
// followed it to.
type pointer struct {
	id        int
	start, at geo.Screen
}

const (
	// tapSlopPx is how far a pointer may stray in a tap; a finger rolls more.
	tapSlopPx      = 4
	touchTapSlopPx = 10
)

// Pointer takes the next event of a pointer.
func (g *Gestures) Pointer(e Pointer) Result {
	switch e.Phase {
	case Down:
		return g.down(e)
	case Move:
		return g.move(e)
	case Up:
		return g.up(e)
	case Cancel:
		if g.index(e.ID) >= 0 {
			return g.Reset()
		}
	case Leave:
		if g.count == 0 {
			return Result{Kind: HoverEnd}
		}
	}
	return Result{}
}

// Reset forgets all pointers, as when the window loses the focus.
func (g *Gestures) Reset() Result {
	r := g.giveUp()
	g.count, g.gesture = 0, resting
	g.taps.forget()
	return r
}

// GiveUp ends the drawing of a rectangle, as Escape does. It tells whether one
// was being drawn.
func (g *Gestures) GiveUp() (Result, bool) {
	r := g.giveUp()
	return r, r.Kind == BoxEnd
}

func (g *Gestures) giveUp() Result {
	if g.gesture != boxing {
		return Result{}
	}
	g.gesture = over
	return Result{Kind: BoxEnd}
}

func (g *Gestures) down(e Pointer) Result {
	if g.index(e.ID) >= 0 {
		return Result{}
	}
	if g.count == len(g.pointers) || g.count == 1 && (g.gesture == boxing || g.gesture == zooming || g.gesture == over) {
		g.touches.tooMany()
		return Result{}
	}
	g.pointers[g.count] = pointer{id: e.ID, start: e.At, at: e.At}
	g.count++
	if g.count == 2 {
		g.touches.second(e)
		g.taps.forget()
		if g.gesture != resting {
			g.gesture = pinching
		}
		return Result{}
	}
	g.gesture = resting
	g.touches.first(e)
	g.trail.begin(e)
	g.taps.down(e)
	return Result{Kind: Grab, At: e.At}
}

func (g *Gestures) move(e Pointer) Result {
	i := g.index(e.ID)
	if i < 0 {
		if e.Touch || g.count > 0 {
			return Result{}
		}
		return Result{Kind: Hover, At: e.At}
	}
	if g.gesture == resting {
		if !g.pointers[i].strays(e) {
			return Result{}
		}
		g.gesture = g.begun(e)
	}
	// The slop is not lost: the picture catches up with the pointer.
	before := g.pointers[i].at
	g.pointers[i].at = e.At
	switch {
	case g.gesture == zooming:
		return tapZoom(g.pointers[i].start, before, e.At)
	case g.gesture == boxing:
		return Result{Kind: Box, From: g.pointers[i].start, At: e.At}
	case g.count == 2:
		return pinch(before, e.At, g.pointers[1-i].at)
	case g.gesture == over, g.gesture == refused, g.gesture == pinching && g.Reserved:
		return Result{}
	}
	g.trail.add(e)
	return Result{Kind: Pan, DX: e.At.X - before.X, DY: e.At.Y - before.Y}
}

// begun is the gesture that a first move begins.
func (g *Gestures) begun(e Pointer) gesture {
	switch {
	case g.count == 2, g.touches.most > 1:
		return pinching
	case e.Shift && !e.Touch:
		return boxing
	case g.Reserved && e.Touch:
		return refused
	case g.taps.second && e.Touch:
		return zooming
	}
	return dragging
}

func (g *Gestures) up(e Pointer) Result {
	i := g.index(e.ID)
	if i < 0 {
		return Result{}
	}
	// A fast pointer can be let go before any move of it was heard.
	strayed := g.pointers[i].strays(e)
	was := g.pointers[i]
	g.pointers[i] = g.pointers[g.count-1]
	g.count--
	done := g.gesture
	if g.count > 0 {
		if strayed && done == resting {
			g.gesture = pinching
		}
		return Result{}
	}
	g.gesture = resting
	switch {
	case done == boxing:
		return Result{Kind: BoxDone, From: was.start, At: e.At}
	case done == dragging:
		g.taps.forget()
		return g.trail.fling(e)
	case done != resting || strayed:
		g.taps.forget()
		return Result{}
	case g.touches.most > 1:
		return g.touches.tap(e)
	}
	return g.taps.up(e)
}

// strays tells whether a pointer is now too far from where it came down for
// a tap.
func (p pointer) strays(e Pointer) bool {
	slop := float64(tapSlopPx)
	if e.Touch {
		slop = touchTapSlopPx
	}
	return distance(p.start, e.At) > slop
}

func (g *Gestures) index(id int) int {
	for i := range g.count {
		if g.pointers[i].id == id {
			return i
		}
	}
	return -1
}

func distance(a, b geo.Screen) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

func middle(a, b geo.Screen) geo.Screen { return geo.Screen{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2} }

// within tells whether two moments are at most a time apart, in order.
func within(from, to, most time.Duration) bool { return to-from >= 0 && to-from <= most }
