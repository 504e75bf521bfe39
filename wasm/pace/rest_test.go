package pace

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

const frame = 16 * time.Millisecond

// describe runs frames up to a time and returns when the view was described.
func describe(r *Rest, until time.Duration, playing bool, change func(now time.Duration) bool) (when []time.Duration) {
	for now := time.Duration(0); now < until; now += frame {
		if change(now) {
			r.Change(now, false)
		}
		if wait, ok := r.Wait(now, playing); ok && wait == 0 {
			r.Done(now)
			when = append(when, now)
		}
	}
	return when
}

func TestAViewIsDescribedOnceItRests(t *testing.T) {
	when := describe(new(Rest), 5*time.Second, false, func(now time.Duration) bool { return now < 2*time.Second })
	if assert.Len(t, when, 1, "not while it moves, and then once") {
		assert.GreaterOrEqual(t, when[0], 2*time.Second+settled-frame)
		assert.Less(t, when[0], 2*time.Second+settled+2*frame)
	}
	assert.Empty(t, describe(new(Rest), time.Second, false, func(time.Duration) bool { return false }), "nothing has changed")
}

func TestWhileTheYearsPlayWhatIsWrittenCanBeRead(t *testing.T) {
	r := new(Rest)
	when := describe(r, 25*time.Second, true, func(now time.Duration) bool { return now%(time.Second) < frame })
	assert.Greater(t, len(when), 5)
	for i := 1; i < len(when); i++ {
		assert.GreaterOrEqual(t, when[i]-when[i-1], playedGap)
	}
	r.Change(25*time.Second, false)
	wait, ok := r.Wait(25*time.Second, false)
	assert.True(t, ok)
	assert.Equal(t, settled, wait, "the year that playing stops at is written soon")
}

func TestASingleStepIsDescribedAtOnce(t *testing.T) {
	const s = time.Second
	for _, c := range []struct {
		name    string
		changes []time.Duration // the first is what the page opens on
		step    bool
		playing bool
		want    time.Duration // until the last change is described
	}{
		{"one step", []time.Duration{0, 2 * s}, true, false, 0},
		{"a move", []time.Duration{0, 2 * s}, false, false, settled},
		{"the second of two steps", []time.Duration{0, 2 * s, 2*s + settled/2}, true, false, settled},
		{"a step of the years that play", []time.Duration{0, 2 * s}, true, true, playedGap + settled/4 - 2*s},
		{"what the page opens on", []time.Duration{0}, true, false, settled},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := new(Rest)
			for i, now := range c.changes {
				r.Change(now, c.step)
				wait, ok := r.Wait(now, c.playing)
				assert.True(t, ok)
				if i == len(c.changes)-1 {
					assert.Equal(t, c.want, wait)
				}
				r.Done(now + min(wait, settled/4))
			}
		})
	}
}
