package paint

import (
	"image"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/atlas"
)

func newAtlas(tb testing.TB) *atlas.Atlas {
	tb.Helper()
	facts, err := data.Load()
	require.NoError(tb, err)
	a, err := atlas.New(facts)
	require.NoError(tb, err)
	return a
}

var opening = camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: 15, Lat: 38.5}), Zoom: 4.5}

// fill collects what the ground of a view is drawn of.
func fill(p *Painter, level *atlas.Level, t transform) {
	p.lines.reset()
	for _, cell := range level.Cells {
		p.lines.addFill(cell.Fill(), t, tint{1, 1, 1, 1})
		for i := range cell.Coast() {
			p.lines.addLine(&cell.Coast()[i], t, lineStyle{tint: tint{1, 1, 1, 1}, half: 1})
		}
	}
}

func BenchmarkGroundBatches(b *testing.B) {
	v := camera.Viewport{Width: 1440, Height: 900}
	level := newAtlas(b).Ground.Level(0, opening.Bound(v))
	t := Frame{Camera: opening, Viewport: v, Scale: 1}.transform()
	p := &Painter{}
	b.ReportAllocs()
	for b.Loop() {
		fill(p, level, t)
	}
	b.ReportMetric(float64(len(p.lines.vertices)), "vertices")
}

// TestCollectingAFrameOfPanningAllocatesNothing collects what a frame sends to
// the engine, the strips that come into view among it. What the painter does with
// it is counted by the benchmark in a browser.
func TestCollectingAFrameOfPanningAllocatesNothing(t *testing.T) {
	a := newAtlas(t)
	v := camera.Viewport{Width: 1440, Height: 900}
	level := a.Ground.Level(0, opening.Bound(v))
	frame := Frame{Camera: opening, Viewport: v, Scale: 1}
	p := &Painter{}
	l := layer{torus: newTorus(image.Pt(1440, 900), tilePx)}
	l.scale = frame.transform().scale
	l.restart(l.view(frame.transform(), image.Rect(0, 0, 1440, 900)))
	fill(p, level, frame.transform())
	p.frame.addLayer(&l, frame.transform(), image.Rect(0, 0, 1440, 900))
	step := func() {
		frame.Camera = frame.Camera.PanBy(7, -3).Snapped(v, 1)
		at := frame.transform()
		strips, ok := l.follow(l.view(at, image.Rect(0, 0, 1440, 900)))
		if !ok {
			panic("a pan of seven pixels needs no fresh picture")
		}
		for _, part := range strips.parts[:strips.n] {
			cut, n := l.pieces(part)
			for range cut[:n] {
				fill(p, level, at)
			}
		}
		p.frame.reset()
		p.frame.addLayer(&l, at, image.Rect(0, 0, 1440, 900))
	}
	for range 30 { // until the storage has grown to what is needed
		step()
	}
	assert.Zero(t, testing.AllocsPerRun(100, step))
}
