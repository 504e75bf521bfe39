package pace

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

const ms = time.Millisecond

func frames(l *Ladder, n int, took time.Duration) {
	for range n {
		l.Frame(took)
	}
}

func TestLadder(t *testing.T) {
	for _, c := range []struct {
		name string
		run  func(l *Ladder)
		want Step
	}{
		{"begins with everything", func(*Ladder) {}, Full},
		{"stays where frames come in time", func(l *Ladder) { frames(l, 1000, 16*ms) }, Full},
		{"stays where a screen is refreshed thirty times a second", func(l *Ladder) { frames(l, 1000, 33*ms) }, Full},
		{"a few late frames, as while something is prepared, change nothing", func(l *Ladder) { frames(l, downAfter-1, 90*ms) }, Full},
		{"nor on a projector that is refreshed twenty-four times, with a late frame now and then", func(l *Ladder) {
			for i := range 1000 {
				l.Frame(time.Duration(42+58*(i%20/19)) * ms)
			}
		}, Full},
		{"late frames go down a step", func(l *Ladder) { frames(l, downAfter, 90*ms) }, Still},
		{"late frames among as many quick ones change nothing", func(l *Ladder) {
			for range 500 {
				l.Frame(60 * ms)
				l.Frame(16 * ms)
			}
		}, Full},
		{"late frames go down to the last step and no further", func(l *Ladder) { frames(l, 1000, 90*ms) }, Coarse},
		{"quick frames go up again, a step at a time", func(l *Ladder) {
			frames(l, 2*downAfter, 90*ms)
			frames(l, upAfter, 16*ms)
		}, Still},
		{"and to the top", func(l *Ladder) {
			frames(l, 1000, 90*ms)
			frames(l, 3*upAfter, 16*ms)
		}, Full},
		{"a page that comes back from a sleep was not slow", func(l *Ladder) { frames(l, 100, time.Hour) }, Full},
		{"a clock that stands or runs backwards says nothing", func(l *Ladder) { frames(l, 1000, 0); frames(l, 1000, -ms) }, Full},
	} {
		t.Run(c.name, func(t *testing.T) {
			var l Ladder
			c.run(&l)
			assert.Equal(t, c.want, l.Step())
		})
	}
}

func TestLadderDoesNotAllocate(t *testing.T) {
	var l Ladder
	assert.Zero(t, testing.AllocsPerRun(100, func() { frames(&l, 50, 50*ms) }))
}
