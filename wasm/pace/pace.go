// Package pace fits what a moving picture costs to what the device can do. It
// knows no clock: it is told how long frames take.
package pace

import "time"

// Step is a step of the ladder. Each takes something away from pictures that
// move; a picture that rests is always whole.
type Step uint8

const (
	Full   Step = iota
	Still       // the corridors do not move by themselves
	Rough       // while the zoom changes, the ground is shown larger than it was drawn for longer
	Coarse      // and what must be drawn then is drawn with fewer points and pixels
	Steps       // how many there are
)

const (
	// slow is a frame that is late on every screen, also on a projector that is
	// refreshed 24 times a second.
	slow = 45 * time.Millisecond
	// pause is a gap that tells of a hidden page or a sleeping device, not of a
	// slow one.
	pause = time.Second
	// After downAfter slow frames, less those in time between them, the picture
	// goes down a step, and after upAfter in time in a row, some four seconds, up
	// one.
	downAfter = 12
	upAfter   = 240
)

// Ladder keeps count of the frames. Its zero value begins at Full.
type Ladder struct {
	step        Step
	late, early int
}

// Step is where the ladder stands.
func (l *Ladder) Step() Step { return l.step }

// Frame tells how long a frame of a moving picture has taken, from the one
// before it.
func (l *Ladder) Frame(took time.Duration) {
	switch {
	case took <= 0 || took >= pause:
		return
	case took > slow:
		l.late, l.early = l.late+1, 0
	default:
		l.late, l.early = max(l.late-1, 0), l.early+1
	}
	if l.late >= downAfter {
		l.step, l.late = min(l.step+1, Steps-1), 0
	}
	if l.early >= upAfter {
		l.step, l.early = max(l.step, 1)-1, 0
	}
}
