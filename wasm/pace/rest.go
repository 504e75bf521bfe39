package pace

import "time"

const (
	// settled is how long nothing must change before a reader is told of it.
	settled = 300 * time.Millisecond
	// playedGap is how long what is written stays while the years play: time to
	// read it.
	playedGap = 3 * time.Second
)

// Rest tells when a view that changes has come to rest, so that what describes
// it is written once and not with every frame. Times are those of any clock
// that only goes forward. Its zero value has nothing to wait for.
type Rest struct {
	changed, done time.Duration
	waiting       bool
	began, atOnce bool
}

// Change tells that the view has changed. Where it has rested, what changes in a
// single step is described at once, and with it: that costs less than to come
// back to it. Of the steps that follow quickly only the last is.
func (r *Rest) Change(now time.Duration, step bool) {
	r.atOnce = step && r.began && !r.waiting && now-r.changed >= settled
	r.changed, r.waiting, r.began = now, true, true
}

// Wait is how long it takes until the view is to be described if nothing
// changes, 0 if it is now; ok is false if nothing has changed.
func (r *Rest) Wait(now time.Duration, playing bool) (wait time.Duration, ok bool) {
	if !r.waiting {
		return 0, false
	}
	due := r.changed + settled
	if r.atOnce {
		due = now
	}
	if playing {
		due = max(due, r.done+playedGap)
	}
	return max(due-now, 0), true
}

// Done tells that the view has been described.
func (r *Rest) Done(now time.Duration) { r.done, r.waiting = now, false }
