package input

import (
	"math"
	"time"

	"approdi/geo"
)

// twoTapTime bounds a tap of two fingers, from the first that comes down to
// the last that goes up.
const twoTapTime = 300 * time.Millisecond

// touches counts the fingers of a gesture, for the tap of two.
type touches struct {
	most     int           // that were down at once
	began    time.Duration // when the first came down
	one, two geo.Screen
}

func (t *touches) first(e Pointer) { *t = touches{most: 1, began: e.Time, one: e.At} }

func (t *touches) second(e Pointer) {
	// The same finger that comes down again is a third touch.
	if t.most > 1 {
		t.most = 3
		return
	}
	t.most, t.two = 2, e.At
}

func (t *touches) tooMany() { t.most = 3 }

// tap zooms out around the middle between two fingers that came and went
// together.
func (t *touches) tap(e Pointer) Result {
	if t.most != 2 || !e.Touch || !within(t.began, e.Time, twoTapTime) {
		return Result{}
	}
	return Result{Kind: Zoom, At: middle(t.one, t.two), Delta: -1}
}

// pinch moves and zooms with two fingers, one of which has moved: the middle
// between them carries the picture, and their distance sets the zoom.
func pinch(before, after, other geo.Screen) Result {
	from, to := distance(before, other), distance(after, other)
	r := Result{Kind: Pinch, At: middle(after, other), DX: (after.X - before.X) / 2, DY: (after.Y - before.Y) / 2}
	if from > 1 && to > 1 {
		r.Delta = math.Log2(to / from)
	}
	return r
}
