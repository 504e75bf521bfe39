package app

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
)

func TestAPositionIsBroughtIntoView(t *testing.T) {
	s := opened(t, desktop, "map=6/36/14")
	behind := geo.Screen{X: 20, Y: 300} // the panel
	world := s.Camera.WorldFromScreen(s.Viewport, behind)
	got := rest(t, do(t, s, Reveal{At: behind}))
	assertSeen(t, got, world)
	assert.Equal(t, s.Camera.Zoom, got.Camera.Zoom)

	seen, effects := reduce(t, s, Reveal{At: s.Viewport.Focus()})
	assert.Equal(t, s.Camera, seen.Camera, "what is seen does not move the map")
	assert.Empty(t, effects)
}
