package scene

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/label"
	"approdi/wasm/atlas"
)

func TestClip(t *testing.T) {
	box := label.Box{MinX: 10, MinY: 20, MaxX: 110, MaxY: 70}
	for _, c := range []struct {
		name           string
		a, b, from, to geo.Screen
		ok             bool
	}{
		{"inside it stays whole", geo.Screen{X: 20, Y: 30}, geo.Screen{X: 90, Y: 60}, geo.Screen{X: 20, Y: 30}, geo.Screen{X: 90, Y: 60}, true},
		{"across it is cut on both sides", geo.Screen{X: -40, Y: 45}, geo.Screen{X: 160, Y: 45}, geo.Screen{X: 10, Y: 45}, geo.Screen{X: 110, Y: 45}, true},
		{"out of it is cut where it goes", geo.Screen{X: 60, Y: 45}, geo.Screen{X: 60, Y: 95}, geo.Screen{X: 60, Y: 45}, geo.Screen{X: 60, Y: 70}, true},
		{"past a corner, though its own box reaches in, it is not there", geo.Screen{X: 0, Y: 60}, geo.Screen{X: 20, Y: 85}, geo.Screen{}, geo.Screen{}, false},
		{"beside it, not there", geo.Screen{X: 0, Y: 20}, geo.Screen{X: 0, Y: 70}, geo.Screen{}, geo.Screen{}, false},
		{"a point inside", geo.Screen{X: 50, Y: 50}, geo.Screen{X: 50, Y: 50}, geo.Screen{X: 50, Y: 50}, geo.Screen{X: 50, Y: 50}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			from, to, ok := clip(box, c.a, c.b)
			require.Equal(t, c.ok, ok)
			if ok {
				assert.Equal(t, c.from, from)
				assert.Equal(t, c.to, to)
			}
		})
	}
	_, _, ok := clip(label.Box{MinX: 10, MaxX: 5, MaxY: 10}, geo.Screen{}, geo.Screen{X: 20, Y: 5})
	assert.False(t, ok, "nothing is in an empty box")
}

func TestClipFindsWhatSamplesFind(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 9))
	box := label.Box{MinX: 0, MinY: 0, MaxX: 100, MaxY: 50}
	at := func() geo.Screen { return geo.Screen{X: r.Float64()*300 - 100, Y: r.Float64()*150 - 50} }
	for range 2000 {
		a, b := at(), at()
		sampled := false
		for i := range 1001 {
			s := float64(i) / 1000
			x, y := a.X+s*(b.X-a.X), a.Y+s*(b.Y-a.Y)
			sampled = sampled || x >= 0 && x <= 100 && y >= 0 && y <= 50
		}
		from, to, ok := clip(box, a, b)
		if sampled {
			require.True(t, ok, "%v %v", a, b)
		}
		if ok {
			const eps = 1e-9
			for _, p := range []geo.Screen{from, to} {
				require.True(t, p.X >= -eps && p.X <= 100+eps && p.Y >= -eps && p.Y <= 50+eps, "%v", p)
			}
		}
	}
}

// A step of a corridor is longer than a phone is wide where the map is closest.
func TestACorridorWhoseStepsAreLongerThanTheViewHasAStop(t *testing.T) {
	v := camera.Viewport{Width: 300, Height: 200}
	line := []geo.World{{X: 0.5, Y: 0.4}, {X: 0.501, Y: 0.4}, {X: 0.502, Y: 0.4}}
	band := Band{Feature: atlas.Feature{Kind: atlas.RouteFeature, ID: "long"}, Corridor: &atlas.Corridor{Line: line}}
	c := camera.Camera{Centre: geo.World{X: 0.5005, Y: 0.40001}, Zoom: 11}
	var run []geo.Screen
	stop, ok := band.stop(c.Over(v), uncovered(v), c.ScalePx(), &run)
	require.True(t, ok)
	assert.InDelta(t, 150, stop.At.X, 1e-6, "in the middle of what is seen of it")
	assert.InDelta(t, 300, stop.runPx, 1e-6)
	assert.True(t, crosses(line, c.Over(v), uncovered(v)))
	c.Centre.Y = 0.41
	_, ok = band.stop(c.Over(v), uncovered(v), c.ScalePx(), &run)
	assert.False(t, ok)
	assert.False(t, crosses(line, c.Over(v), uncovered(v)))
}
