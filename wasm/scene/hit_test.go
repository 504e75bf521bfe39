package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/atlas"
)

func place(id string) atlas.Feature { return atlas.Feature{Kind: atlas.PlaceFeature, ID: id} }
func route(id string) atlas.Feature { return atlas.Feature{Kind: atlas.RouteFeature, ID: id} }

// pickMap has one of everything: a corridor from west to east through the
// middle, on it a circle of 40 px, on that a dot, and a small circle near its
// rim.
func pickMap() (*Marks, camera.Camera, func(dx, dy float64) geo.Screen) {
	c := camera.Camera{Centre: geo.World{X: 0.5, Y: 0.4}, Zoom: 5}
	middle := wide.Focus()
	at := func(dx, dy float64) geo.Screen { return geo.Screen{X: middle.X + dx, Y: middle.Y + dy} }
	world := func(dx, dy float64) geo.World { return c.WorldFromScreen(wide, at(dx, dy)) }
	corridor := &atlas.Corridor{
		Line: []geo.World{world(-300, 0), world(0, 0), world(300, 0)}, Bound: camera.Bound{Min: world(-300, 0), Max: world(300, 0)},
	}
	return &Marks{Drawn: Drawn{
		Bands: []Band{{Feature: route("way"), Corridor: corridor, WidthPx: 10}},
		Symbols: []Symbol{
			{Feature: place("country"), At: world(0, 0), Kind: Circle, RadiusPx: 40},
			{Feature: place("region"), At: world(30, 0), Kind: Circle, RadiusPx: 6},
			{Feature: place("harbour"), At: world(0, 0), Kind: LandingDot, RadiusPx: 3},
		},
	}}, c, at
}

func TestPick(t *testing.T) {
	m, c, at := pickMap()
	nothing := atlas.Feature{}
	cases := []struct {
		name      string
		dx, dy    float64
		tolerance float64
		want      atlas.Feature
	}{
		{"a dot before the circle that it lies on", 0, 0, PointerTolerancePx, place("harbour")},
		{"a dot at the edge of the tolerance", 0, 7.9, PointerTolerancePx, place("harbour")},
		{"the circle just beyond the tolerance of the dot", 0, 8.1, PointerTolerancePx, place("country")},
		{"a small circle inside a large one", 30, 0, PointerTolerancePx, place("region")},
		{"a circle before the corridor below it", -30, 0, PointerTolerancePx, place("country")},
		{"a circle within the tolerance of its rim", 0, -44.9, PointerTolerancePx, place("country")},
		{"the sea just beyond it", 0, -45.1, PointerTolerancePx, nothing},
		{"a corridor away from the circles", 200, 0, PointerTolerancePx, route("way")},
		{"a corridor within the tolerance of its edge", 200, 9.9, PointerTolerancePx, route("way")},
		{"the sea beyond the edge of a corridor", 200, 10.1, PointerTolerancePx, nothing},
		{"the sea beyond the end of a corridor", 310.1, 0, PointerTolerancePx, nothing},
		{"a finger reaches further than a pointer", 200, 20, TouchTolerancePx, route("way")},
		{"a finger reaches a dot from further away", 0, 18, TouchTolerancePx, place("harbour")},
		{"a finger too far from everything", 200, 22, TouchTolerancePx, nothing},
	}
	for _, x := range cases {
		t.Run(x.name, func(t *testing.T) {
			assert.Equal(t, x.want, m.Pick(c, wide, at(x.dx, x.dy), x.tolerance, atlas.Feature{}))
		})
	}
	assert.Greater(t, TouchTolerancePx, PointerTolerancePx)
}

// A small circle and a dot within a finger's width of each other, as on a phone.
func TestPickBetweenACircleAndADotBesideItsMiddle(t *testing.T) {
	_, c, at := pickMap()
	world := func(dx float64) geo.World { return c.WorldFromScreen(wide, at(dx, 0)) }
	m := &Marks{Drawn: Drawn{Symbols: []Symbol{
		{Feature: place("island"), At: world(0), Kind: Circle, RadiusPx: 7},
		{Feature: place("quay"), At: world(9), Kind: LandingDot, RadiusPx: 3},
	}}}
	for name, x := range map[string]struct {
		dx, tolerance float64
		want          atlas.Feature
	}{
		"a finger on the circle":         {0, TouchTolerancePx, place("island")},
		"a finger beside the circle":     {-12, TouchTolerancePx, place("island")},
		"a finger on the dot":            {8, TouchTolerancePx, place("quay")},
		"a finger beside the dot":        {14, TouchTolerancePx, place("quay")},
		"a pointer nearer to the circle": {4, PointerTolerancePx, place("island")},
		"a pointer nearer to the dot":    {5, PointerTolerancePx, place("quay")},
	} {
		assert.Equal(t, x.want, m.Pick(c, wide, at(x.dx, 0), x.tolerance, atlas.Feature{}), name)
	}
}

func TestPickOnAnEmptyMapFindsNothing(t *testing.T) {
	_, c, at := pickMap()
	assert.Zero(t, (&Marks{}).Pick(c, wide, at(0, 0), TouchTolerancePx, atlas.Feature{}))
	assert.Zero(t, (&Marks{}).Nearest(c, wide, at(0, 0)))
}

func TestNearestFindsASymbolWhateverTheDistance(t *testing.T) {
	m, c, at := pickMap()
	assert.Equal(t, place("region"), m.Nearest(c, wide, at(600, 300)))
	assert.Equal(t, place("region"), m.Nearest(c, wide, at(16, 0)))
}

// TestEveryPlaceCanBePicked looks at each place from as close as the map goes.
func TestEveryPlaceCanBePicked(t *testing.T) {
	b := newBuilder(t, "en")
	m := b.Build(stateOf("sea-arrivals", 2016))
	for _, s := range m.Symbols {
		if s.IsFigure() {
			continue
		}
		c := camera.Camera{Centre: s.At, Zoom: 11.2}
		require.Equal(t, s.Feature, m.Pick(c, wide, wide.Focus(), PointerTolerancePx, atlas.Feature{}), s.Feature.ID)
	}
}

// TestEveryCircleCanBePicked tries points of each circle, and of the margin
// around it, until it is picked.
func TestEveryCircleCanBePicked(t *testing.T) {
	b := newBuilder(t, "en")
	for _, i := range b.Atlas.Data.Indicators {
		_, last := i.Years()
		m := b.Build(stateOf(i.ID, last))
		for _, s := range m.Symbols {
			if !s.IsFigure() {
				continue
			}
			c, found := camera.Camera{Centre: s.At, Zoom: 7}, false
			for d := 0.0; d < s.RadiusPx+PointerTolerancePx; d++ {
				for _, side := range []geo.Screen{{X: 1}, {X: -1}, {Y: 1}, {Y: -1}} {
					at := geo.Screen{X: wide.Focus().X + side.X*d, Y: wide.Focus().Y + side.Y*d}
					found = found || m.Pick(c, wide, at, PointerTolerancePx, atlas.Feature{}) == s.Feature
				}
			}
			assert.True(t, found, "%s: %s", i.ID, s.Feature.ID)
		}
	}
}

// TestEveryCorridorCanBePicked looks along each line from close by.
func TestEveryCorridorCanBePicked(t *testing.T) {
	b := newBuilder(t, "en")
	m := b.Build(stateOf("sea-arrivals", 2016))
	for _, band := range m.Bands {
		found := false
		for k, w := range band.Corridor.Line[1:] {
			before := band.Corridor.Line[k]
			c := camera.Camera{Centre: geo.World{X: (before.X + w.X) / 2, Y: (before.Y + w.Y) / 2}, Zoom: 10}
			found = found || m.Pick(c, wide, wide.Focus(), PointerTolerancePx, atlas.Feature{}) == band.Feature
		}
		assert.True(t, found, band.Corridor.ID)
	}
}
