package paint

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestShadesAreDrawnAnewWhenTheirStepIsSeen(t *testing.T) {
	drawn := Drift{Strength: 0.5, AlongPx: 10}
	for name, c := range map[string]struct {
		now  Drift
		want bool
	}{
		"nothing has changed":        {drawn, false},
		"a step that nobody sees":    {Drift{0.52, 10.4}, false},
		"a step that is seen":        {Drift{0.52, 10.75}, true},
		"they have come to rest":     {Drift{0, 10.1}, true},
		"there are no corridors now": {Drift{}, true},
	} {
		assert.Equal(t, c.want, c.now.Beyond(drawn), name)
	}
	assert.True(t, Drift{Strength: 0.01, AlongPx: 3}.Beyond(Drift{}), "they begin to move")
}

// TestShadesTakeHalfOfTheFrames of a screen that is refreshed 60 times a second, one after the other, and no more of a
// faster one.
func TestShadesTakeHalfOfTheFrames(t *testing.T) {
	for hertz, want := range map[int]int{60: 30, 90: 30, 120: 30, 144: 28} {
		var drawn Drift
		pictures := 0
		for frame := range hertz {
			now := DriftAfter(1, time.Duration(frame+1)*time.Second/time.Duration(hertz))
			if now.Beyond(drawn) {
				drawn = now
				pictures++
			}
		}
		assert.Equal(t, want, pictures, "%d Hz", hertz)
	}
}
