package camera

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
)

var (
	frame   = BoundFromLonLat(geo.LonLat{Lon: -20, Lat: 10}, geo.LonLat{Lon: 43, Lat: 48})
	basin   = BoundFromLonLat(geo.LonLat{Lon: -7, Lat: 29}, geo.LonLat{Lon: 37, Lat: 47})
	desktop = Viewport{Width: 1440, Height: 900, Insets: Insets{Top: 16, Right: 16, Bottom: 150, Left: 400}, Hidden: Insets{Left: 400}}
	phone   = Viewport{Width: 390, Height: 844, Insets: Insets{Top: 64, Bottom: 450}, Hidden: Insets{Top: 64, Bottom: 450}}
)

func randomCamera(r *rand.Rand) Camera {
	return Camera{
		Centre: geo.World{X: 0.4 + 0.2*r.Float64(), Y: 0.3 + 0.2*r.Float64()},
		Zoom:   2 + 9*r.Float64(),
	}
}

func TestScreenAndWorldAreInverse(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		c := randomCamera(r)
		p := geo.Screen{X: 1440 * r.Float64(), Y: 900 * r.Float64()}
		back := c.ScreenFromWorld(desktop, c.WorldFromScreen(desktop, p))
		assert.InDelta(t, p.X, back.X, 1e-6)
		assert.InDelta(t, p.Y, back.Y, 1e-6)
	}
}

func TestTheCentreIsShownInTheMiddleOfTheUncoveredPart(t *testing.T) {
	c := Camera{Centre: geo.World{X: 0.53, Y: 0.39}, Zoom: 4}
	got := c.ScreenFromWorld(desktop, c.Centre)
	assert.InDelta(t, 400+(1440-400-16)/2, got.X, 1e-9)
	assert.InDelta(t, 16+(900-16-150)/2, got.Y, 1e-9)
}

func TestZoomAroundKeepsThePlaceUnderThePointer(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		c := randomCamera(r)
		at := geo.Screen{X: 1440 * r.Float64(), Y: 900 * r.Float64()}
		held := c.WorldFromScreen(desktop, at)
		zoomed := c.ZoomAround(desktop, at, 4*r.Float64()-2)
		got := zoomed.ScreenFromWorld(desktop, held)
		assert.InDelta(t, at.X, got.X, 1e-6)
		assert.InDelta(t, at.Y, got.Y, 1e-6)
	}
}

func TestZoomingInThenOutCancels(t *testing.T) {
	c := Camera{Centre: geo.World{X: 0.53, Y: 0.39}, Zoom: 4}
	at := geo.Screen{X: 900, Y: 100}
	back := c.ZoomAround(desktop, at, 1.5).ZoomAround(desktop, at, -1.5)
	assert.InDelta(t, c.Centre.X, back.Centre.X, 1e-12)
	assert.InDelta(t, c.Centre.Y, back.Centre.Y, 1e-12)
}

func TestFitShowsTheWholeBoundInTheUncoveredPart(t *testing.T) {
	for name, v := range map[string]Viewport{"desktop": desktop, "phone": phone} {
		t.Run(name, func(t *testing.T) {
			c := Fit(basin, v)
			nw, se := c.ScreenFromWorld(v, basin.Min), c.ScreenFromWorld(v, basin.Max)
			assert.GreaterOrEqual(t, nw.X, v.Insets.Left-1e-6)
			assert.GreaterOrEqual(t, nw.Y, v.Insets.Top-1e-6)
			assert.LessOrEqual(t, se.X, v.Width-v.Insets.Right+1e-6)
			assert.LessOrEqual(t, se.Y, v.Height-v.Insets.Bottom+1e-6)
		})
	}
}

func TestClampNeverShowsWhereThereIsNoMap(t *testing.T) {
	l := Limits{World: frame, MaxZoom: 11}
	r := rand.New(rand.NewPCG(5, 6))
	for _, v := range []Viewport{desktop, phone} {
		for range 500 {
			c := Camera{Centre: geo.World{X: r.Float64(), Y: r.Float64()}, Zoom: 14 * r.Float64()}
			c = l.Clamp(c, v)
			nw, se := c.ScreenFromWorld(v, frame.Min), c.ScreenFromWorld(v, frame.Max)
			assert.LessOrEqual(t, nw.X, v.Hidden.Left+1e-6)
			assert.LessOrEqual(t, nw.Y, v.Hidden.Top+1e-6)
			assert.GreaterOrEqual(t, se.X, v.Width-v.Hidden.Right-1e-6)
			assert.GreaterOrEqual(t, se.Y, v.Height-v.Hidden.Bottom-1e-6)
			assert.Equal(t, c, l.Clamp(c, v), "clamping twice changes nothing")
		}
	}
}

func TestClampLeavesACameraAloneThatShowsOnlyMap(t *testing.T) {
	l := Limits{World: frame, MaxZoom: 11}
	r := rand.New(rand.NewPCG(7, 8))
	alone, moved := 0, 0
	for _, v := range []Viewport{desktop, phone} {
		for range 2000 {
			c := Camera{Centre: geo.World{X: r.Float64(), Y: r.Float64()}, Zoom: 14 * r.Float64()}
			nw, se := c.ScreenFromWorld(v, frame.Min), c.ScreenFromWorld(v, frame.Max)
			if c.Zoom <= l.MaxZoom && nw.X <= v.Hidden.Left && nw.Y <= v.Hidden.Top && se.X >= v.Width-v.Hidden.Right && se.Y >= v.Height-v.Hidden.Bottom {
				alone++
				assert.InDelta(t, c.Zoom, l.Clamp(c, v).Zoom, 1e-12)
				assert.InDelta(t, c.Centre.X, l.Clamp(c, v).Centre.X, 1e-12)
				assert.InDelta(t, c.Centre.Y, l.Clamp(c, v).Centre.Y, 1e-12)
				continue
			}
			moved++
			assert.NotEqual(t, c, l.Clamp(c, v))
		}
	}
	assert.Positive(t, alone)
	assert.Positive(t, moved)
}

func TestClampMendsWhatIsNotANumber(t *testing.T) {
	l := Limits{World: frame, MaxZoom: 11}
	c := l.Clamp(Camera{Centre: geo.World{X: math.NaN(), Y: math.Inf(1)}, Zoom: math.NaN()}, desktop)
	assert.False(t, math.IsNaN(c.Centre.X) || math.IsNaN(c.Centre.Y) || math.IsNaN(c.Zoom))
	assert.False(t, math.IsInf(c.Centre.Y, 0))
}

func TestSpanIsHalvedByAStepOfZoom(t *testing.T) {
	uncovered, _ := desktop.Uncovered()
	assert.InDelta(t, uncovered/WorldPx, desktop.SpanFromZoom(0), 1e-12)
	for zoom := 2.0; zoom < 12; zoom += 0.37 {
		assert.InEpsilon(t, desktop.SpanFromZoom(zoom)/2, desktop.SpanFromZoom(zoom+1), 1e-12)
	}
}
