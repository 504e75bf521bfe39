package app

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/atlas"
)

func TestAThemeIsInTheLinkAndNoStep(t *testing.T) {
	s := opened(t, desktop, "year=2016&place=lampedusa")
	s, effects := reduce(t, s, SetTheme{Contrast})
	assert.Equal(t, []Effect{WriteLink{}}, effects)
	assert.Contains(t, s.Fragment(theAtlas(t)), "&theme=contrast")

	again, effects := reduce(t, s, SetTheme{Contrast})
	assert.Equal(t, s, again)
	assert.Empty(t, effects, "nothing has changed")
	again, _ = reduce(t, s, SetTheme{"sepia"})
	assert.Equal(t, s, again, "there is no such theme")
	s, _ = reduce(t, s, SetTheme{SystemTheme})
	assert.NotContains(t, s.Fragment(theAtlas(t)), "theme")
}

func TestWhatTheEyesNeedStaysWhenAnotherViewIsOpened(t *testing.T) {
	a := theAtlas(t)
	open := func(s State, fragment string) (State, []Effect) {
		return reduce(t, s, Open{Bookmark: ParseFragment(a, fragment)})
	}
	s := opened(t, desktop, "year=2016")
	s = do(t, s, SetTheme{Projector}, SetMotion{On: false})

	s, effects := open(s, "year=2015")
	assert.Equal(t, Projector, s.Theme, "the link names no theme")
	assert.True(t, s.Still())
	assert.Contains(t, effects, WriteLink{}, "the address says what is on screen")

	s, effects = open(s, "year=2014&theme=dark")
	assert.Equal(t, Dark, s.Theme, "the link names one")
	assert.Contains(t, effects, WriteLink{})
	_, effects = open(s, "year=2013&theme=dark&motion=off")
	assert.NotContains(t, effects, WriteLink{}, "it names all there is")
}

func TestALinkCanStillTheMapAndNotMoveIt(t *testing.T) {
	a := theAtlas(t)
	assert.Equal(t, MotionOff, ParseFragment(a, "motion=off").Motion)
	assert.Equal(t, MotionOfSystem, ParseFragment(a, "motion=on").Motion)
	s := do(t, opened(t, desktop, "year=2016"), SetPreferences{ReducedMotion: true}, SetMotion{On: true})
	assert.NotContains(t, s.Fragment(a), "motion", "the next reader's system may ask for less")
}

func TestAsMuchStaysInViewWhenMarksGrow(t *testing.T) {
	s := opened(t, desktop, "map=7/36/14&year=2016")
	corner := s.Camera.WorldFromScreen(desktop, geo.Screen{})
	const factor = 1.6
	grown := camera.Viewport{Width: desktop.Width / factor, Height: desktop.Height / factor, Insets: desktop.Insets, Hidden: desktop.Hidden}
	grown.Insets.Left, grown.Insets.Right, grown.Insets.Top, grown.Insets.Bottom = grown.Insets.Left/factor, grown.Insets.Right/factor, grown.Insets.Top/factor, grown.Insets.Bottom/factor
	grown.Hidden.Left, grown.Hidden.Right, grown.Hidden.Top, grown.Hidden.Bottom = grown.Hidden.Left/factor, grown.Hidden.Right/factor, grown.Hidden.Top/factor, grown.Hidden.Bottom/factor
	larger, _ := reduce(t, s, Resize{Viewport: grown, Enlarged: factor})
	now := larger.Camera.WorldFromScreen(grown, geo.Screen{})
	assert.InDelta(t, corner.X, now.X, 1e-9)
	assert.InDelta(t, corner.Y, now.Y, 1e-9)
	flying := do(t, s, Select{Feature: atlas.Feature{Kind: atlas.PlaceFeature, ID: "lampedusa"}, Fly: true})
	require.True(t, flying.moving())
	there, _ := reduce(t, flying, Resize{Viewport: grown, Enlarged: factor})
	assert.False(t, there.moving())
	assert.InDelta(t, rest(t, flying).Camera.Zoom-math.Log2(factor), there.Camera.Zoom, 1e-9, "what is flown to is there at once")

	back, _ := reduce(t, larger, Resize{Viewport: desktop, Enlarged: 1})
	require.InDelta(t, s.Camera.Zoom, back.Camera.Zoom, 1e-9)
}
