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
			r.Change(now)
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
	r.Change(25 * time.Second)
	wait, ok := r.Wait(25*time.Second, false)
	assert.True(t, ok)
	assert.Equal(t, settled, wait, "the year that playing stops at is written soon")
}
