package app

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo/camera"
)

var motionMap = camera.Viewport{Width: 1440, Height: 900}

// moving is a state whose corridors have just begun to move.
func moving(t *testing.T, p SetPreferences) State {
	t.Helper()
	b := ParseFragment(theAtlas(t), "year=2016")
	return do(t, New(b), p, Resize{Viewport: motionMap}, Open{Bookmark: b})
}

func TestWhoseCorridorsMove(t *testing.T) {
	for _, c := range []struct {
		name          string
		system        SetPreferences
		chosen        []Intent
		still, drifts bool
	}{
		{"everyone's at first", SetPreferences{}, nil, false, true},
		{"not those of a reader whose system asks for less movement", SetPreferences{ReducedMotion: true}, nil, true, false},
		{"not those of a browser without a graphics processor, whose camera flies", SetPreferences{SoftwareDrawn: true}, nil, false, false},
		{"not those of a device that has turned out to be slow", SetPreferences{}, []Intent{SetPace{Slow: true}}, false, false},
		{"not those of a reader who has switched them off", SetPreferences{}, []Intent{SetMotion{On: false}}, true, false},
		{"those of a reader who has switched them on against the system", SetPreferences{ReducedMotion: true, SoftwareDrawn: true}, []Intent{SetMotion{On: true}}, false, true},
		{"the last choice counts", SetPreferences{}, []Intent{SetMotion{On: true}, SetMotion{On: false}}, true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := do(t, moving(t, c.system), c.chosen...)
			assert.Equal(t, c.still, s.Still())
			assert.Equal(t, c.drifts, s.Drifts())
			assert.Equal(t, c.drifts, s.drift.left > 0)
		})
	}
}

func TestCorridorsMoveForLessThanFiveSeconds(t *testing.T) {
	s := moving(t, SetPreferences{})
	var ran time.Duration
	before, _ := s.Drift()
	assert.Zero(t, before, "they begin from rest")
	strongest := 0.0
	for s.Animating() {
		s = do(t, s, Tick{Elapsed: frame})
		ran += frame
		strength, _ := s.Drift()
		require.LessOrEqual(t, math.Abs(strength-before), 0.05, "nothing jumps at %v", ran)
		strongest, before = max(strongest, strength), strength
		require.Less(t, ran, 5*time.Second)
	}
	assert.InDelta(t, 1, strongest, 1e-6)
	assert.Zero(t, before, "they end at rest")
}

func TestChangesLetTheCorridorsMoveOn(t *testing.T) {
	for _, wait := range []time.Duration{300 * time.Millisecond, 2 * time.Second, 4500 * time.Millisecond, 8 * time.Second} {
		s := do(t, moving(t, SetPreferences{}), Tick{Elapsed: wait})
		before, moved := s.Drift()
		s = do(t, s, SetYear{Year: 2015})
		after, movedOn := s.Drift()
		assert.InDelta(t, before, after, 1e-6, "as strongly as before, after %v", wait)
		assert.Equal(t, moved, movedOn, "and from where they were")
		s = do(t, s, Tick{Elapsed: 1500 * time.Millisecond})
		strength, _ := s.Drift()
		assert.InDelta(t, 1, strength, 1e-6)
	}
	for name, i := range map[string]Intent{
		"a pan": PanBy{DX: 10}, "a pointer": Point{}, "another theme": SetPreferences{Dark: true},
	} {
		s := do(t, moving(t, SetPreferences{}), Tick{Elapsed: 10 * time.Second}, i)
		assert.False(t, s.Animating(), "%s moves no corridor", name)
	}
}

func TestSwitchingMotionOffEndsAllThatIsUnderWay(t *testing.T) {
	s := do(t, moving(t, SetPreferences{}), SetYear{Year: 2015}, ZoomCentred{Delta: 2}, Tick{Elapsed: frame})
	target := s.target()
	require.True(t, s.Animating())
	s = do(t, s, SetMotion{On: false})
	assert.False(t, s.Animating())
	assert.Equal(t, target, s.Camera, "the camera is where it was flying to")
	assert.InDelta(t, 1, s.Morph, 0)
	s = do(t, s, ZoomCentred{Delta: -1})
	assert.False(t, s.Animating(), "and jumps from then on")
}
