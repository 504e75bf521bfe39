package pace

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestTheHeraldSaysOneThingAtATime(t *testing.T) {
	h := new(Herald)
	assert.Equal(t, NoNews, h.Say(0, false))
	_, ok := h.Wait(0, false)
	assert.False(t, ok, "nothing to wait for")

	h.Tell(Changed)
	assert.Equal(t, Changed, h.Say(time.Millisecond, false), "the first is said at once")
	h.Tell(Changed)
	assert.Equal(t, NoNews, h.Say(2*time.Millisecond, false), "the next waits")
	h.Tell(Changed)
	wait, ok := h.Wait(2*time.Millisecond, false)
	assert.True(t, ok)
	assert.Equal(t, spokenGap-time.Millisecond, wait)
	assert.Equal(t, Changed, h.Say(2*time.Millisecond+wait, false))
	assert.Equal(t, NoNews, h.Say(time.Minute, false), "two changes are one announcement")
}

func TestWhatIsSaidMattersMoreThanWhatIsInView(t *testing.T) {
	h := new(Herald)
	h.Tell(Changed)
	h.Tell(Moved)
	assert.Equal(t, Changed, h.Say(0, false))
	h.Tell(Moved)
	assert.Equal(t, Moved, h.Say(time.Minute, false))
}

func TestPlayingYearsIsNoFlood(t *testing.T) {
	h, said := new(Herald), 0
	const play = 25 * time.Second
	for now := time.Duration(0); now < play; now += frame {
		if now%time.Second < frame {
			h.Tell(Changed)
		}
		if h.Say(now, true) != NoNews {
			said++
		}
	}
	assert.Equal(t, int(play/playedSpokenGap)+1, said)
	h.Tell(Changed)
	assert.Equal(t, Changed, h.Say(play+spokenGap, false), "the year that playing stops at is said soon")
}
