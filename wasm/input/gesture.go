package input

import (
	"math"
	"time"

	"approdi/geo"
	"approdi/wasm/app"
)

const (
	// tapSlopPx is how far a pointer may stray in a tap; a finger rolls more.
	tapSlopPx      = 4
	touchTapSlopPx = 10
	// doubleTapTime and doubleTapPx bound two taps that are one gesture.
	doubleTapTime = 300 * time.Millisecond
	doubleTapPx   = 24
)

// Tap is a short touch or click at a place; what lies there is not known
// here.
type Tap struct {
	At    geo.Screen
	Touch bool
}

// Hover tells where the pointer rests; outside the map there is none.
type Hover struct {
	At   geo.Screen
	Over bool
}

// Result is what a gesture has come to: at most one of its fields is set,
// and Intent may be nil.
type Result struct {
	Intent app.Intent
	Tap    *Tap
	Hover  *Hover
}

// Gestures follows the pointers over the map. Its zero value is ready.
type Gestures struct {
	pointers []pointer // in the order they came down
	moved    bool      // the gesture is no longer a tap
	multi    bool      // it has had two fingers
	lastTap  Pointer
	tapped   bool
}

type pointer struct {
	id        int
	start, at geo.Screen
}

// Dragging tells whether a pointer is held on the map and has moved.
func (g *Gestures) Dragging() bool { return len(g.pointers) > 0 && g.moved }

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
		g.Reset()
	case Leave:
		if len(g.pointers) == 0 {
			return Result{Hover: &Hover{}}
		}
	}
	return Result{}
}

// Reset forgets all pointers, as when the window loses the focus.
func (g *Gestures) Reset() {
	g.pointers, g.moved, g.multi, g.tapped = g.pointers[:0], false, false, false
}

func (g *Gestures) down(e Pointer) Result {
	if g.index(e.ID) >= 0 || len(g.pointers) == 2 {
		return Result{}
	}
	if len(g.pointers) == 0 {
		g.moved, g.multi = false, false
	} else {
		g.multi = true
	}
	g.pointers = append(g.pointers, pointer{id: e.ID, start: e.At, at: e.At})
	return Result{}
}

func (g *Gestures) move(e Pointer) Result {
	i := g.index(e.ID)
	if i < 0 {
		if e.Touch || len(g.pointers) > 0 {
			return Result{}
		}
		return Result{Hover: &Hover{At: e.At, Over: true}}
	}
	before := g.pointers[i]
	if !g.moved && !g.multi && !before.strays(e) {
		return Result{}
	}
	// The slop is not lost: the picture catches up with the pointer.
	g.moved = true
	g.pointers[i].at = e.At
	if len(g.pointers) == 1 {
		return Result{Intent: app.PanBy{DX: e.At.X - before.at.X, DY: e.At.Y - before.at.Y}}
	}
	other := g.pointers[1-i].at
	return Result{Intent: pinch(before.at, e.At, other)}
}

// pinch moves and zooms with two fingers, one of which has moved: the middle
// between them carries the picture, and their distance sets the zoom.
func pinch(before, after, other geo.Screen) app.Intent {
	from, to := distance(before, other), distance(after, other)
	p := app.Pinch{
		At: geo.Screen{X: (after.X + other.X) / 2, Y: (after.Y + other.Y) / 2},
		DX: (after.X - before.X) / 2, DY: (after.Y - before.Y) / 2,
	}
	if from > 1 && to > 1 {
		p.Delta = math.Log2(to / from)
	}
	return p
}

func (g *Gestures) up(e Pointer) Result {
	i := g.index(e.ID)
	if i < 0 {
		return Result{}
	}
	// A fast pointer can be let go before any move of it was heard.
	strayed := g.pointers[i].strays(e)
	g.pointers = append(g.pointers[:i], g.pointers[i+1:]...)
	if g.moved || g.multi || strayed {
		g.tapped = false
		return Result{}
	}
	if g.tapped && e.Time-g.lastTap.Time <= doubleTapTime && distance(e.At, g.lastTap.At) <= doubleTapPx {
		g.tapped = false
		return Result{Intent: app.ZoomBy{At: e.At, Delta: 1, Smooth: true}}
	}
	g.tapped, g.lastTap = true, e
	return Result{Tap: &Tap{At: e.At, Touch: e.Touch}}
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
	for i, p := range g.pointers {
		if p.id == id {
			return i
		}
	}
	return -1
}

func distance(a, b geo.Screen) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }
