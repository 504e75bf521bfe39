package scene

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
)

// named are marks with one name each at some positions.
func named(at ...geo.World) *Drawn {
	m := &Drawn{}
	for i, w := range at {
		name := string(rune('a' + i))
		m.Texts = append(m.Texts, Text{ID: name, Content: name, Style: CountryText, At: w})
	}
	return m
}

func TestFading(t *testing.T) {
	c := camera.Camera{Centre: geo.World{X: 0.5, Y: 0.5}, Zoom: 4}
	one, both := named(c.Centre), named(c.Centre, geo.World{X: 0.51, Y: 0.51})
	place := func(l *Labeler, m *Drawn) map[string]float64 {
		seen := map[string]float64{}
		for _, x := range l.Place(m, c, covered, nil, fixedMeasure) {
			seen[x.ID] = x.Opacity
		}
		return seen
	}
	t.Run("the first picture has its labels at once", func(t *testing.T) {
		var l Labeler
		assert.Equal(t, map[string]float64{"a": 1}, place(&l, one))
		assert.False(t, l.Fading())
	})
	t.Run("a label comes in its time and then stands still", func(t *testing.T) {
		var l Labeler
		place(&l, one)
		assert.Equal(t, map[string]float64{"a": 1}, place(&l, both), "not yet to be seen")
		require.True(t, l.Fading())
		l.Advance(fadeTime / 2)
		assert.InDelta(t, 0.5, place(&l, both)["b"], 1e-9)
		require.True(t, l.Fading())
		l.Advance(time.Hour)
		require.True(t, l.Fading(), "until it has been drawn in full")
		assert.Equal(t, map[string]float64{"a": 1, "b": 1}, place(&l, both))
		assert.False(t, l.Fading())
	})
	t.Run("a label goes in its time", func(t *testing.T) {
		var l Labeler
		place(&l, both)
		assert.Equal(t, map[string]float64{"a": 1, "b": 1}, place(&l, one))
		l.Advance(fadeTime / 4)
		first := l.Place(one, c, covered, nil, fixedMeasure)
		require.Len(t, first, 2)
		require.Equal(t, "b", first[0].ID, "behind those that stay")
		assert.InDelta(t, 0.75, first[0].Opacity, 1e-9)
		l.Advance(fadeTime)
		assert.Equal(t, map[string]float64{"a": 1}, place(&l, one))
		assert.False(t, l.Fading())
	})
	t.Run("a label that comes back goes on from where it was", func(t *testing.T) {
		var l Labeler
		place(&l, both)
		place(&l, one)
		l.Advance(fadeTime / 2)
		place(&l, one)
		assert.InDelta(t, 0.5, place(&l, both)["b"], 1e-9)
		l.Advance(fadeTime / 4)
		assert.InDelta(t, 0.75, place(&l, both)["b"], 1e-9)
	})
	t.Run("where nothing may move, labels are there or gone at once", func(t *testing.T) {
		l := Labeler{Still: true}
		place(&l, one)
		assert.Equal(t, map[string]float64{"a": 1, "b": 1}, place(&l, both))
		assert.Equal(t, map[string]float64{"a": 1}, place(&l, one))
		assert.False(t, l.Fading())
	})
}

func TestALabelOnItsWayOutMovesWithTheMap(t *testing.T) {
	c := camera.Camera{Centre: geo.World{X: 0.5, Y: 0.5}, Zoom: 4}
	both := named(c.Centre, geo.World{X: 0.51, Y: 0.51})
	var l Labeler
	l.Place(both, c, covered, nil, fixedMeasure)
	before := l.Place(named(c.Centre), c, covered, nil, fixedMeasure)[0].At
	after := l.Place(named(c.Centre), c.PanBy(30, -7), covered, nil, fixedMeasure)[0].At
	assert.InDelta(t, before.X+30, after.X, 1e-6)
	assert.InDelta(t, before.Y-7, after.Y, 1e-6)
}

// A figure stands beside its circle until that is wide enough to carry it.
func TestALabelThatTurnsGoesThereAndComesHere(t *testing.T) {
	c := camera.Camera{Centre: geo.World{X: 0.5, Y: 0.5}, Zoom: 4}
	figure := func(radiusPx float64) *Drawn {
		return &Drawn{Texts: []Text{{ID: "a", Content: "12,345", Style: FigureText, At: c.Centre, RadiusPx: radiusPx}}}
	}
	small, large := figure(15), figure(60)
	var l Labeler
	labels := l.Place(large, c, covered, nil, fixedMeasure)
	require.Len(t, labels, 1)
	on := labels[0].At
	labels = l.Place(small, c, covered, nil, fixedMeasure)
	require.Len(t, labels, 1, "it is not yet seen where it comes")
	assert.Equal(t, on, labels[0].At)
	l.Advance(fadeTime / 4)
	labels = l.Place(small, c, covered, nil, fixedMeasure)
	require.Len(t, labels, 2)
	assert.Equal(t, on, labels[0].At)
	assert.InDelta(t, 0.75, labels[0].Opacity, 1e-9)
	assert.Greater(t, labels[1].At.X, on.X+15)
	assert.InDelta(t, 0.25, labels[1].Opacity, 1e-9)
	l.Advance(fadeTime)
	labels = l.Place(small, c, covered, nil, fixedMeasure)
	require.Len(t, labels, 1)
	assert.Greater(t, labels[0].At.X, on.X+15)
	assert.False(t, l.Fading())
}

func TestPlacingDoesNotAllocateOnceWarm(t *testing.T) {
	b := newBuilder(t, "en")
	for _, indicator := range []string{"sea-arrivals", "place-arrivals"} {
		m := b.Build(stateOf(indicator, 2021))
		var l Labeler
		c := camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: 13, Lat: 36.5}), Zoom: 6.2}
		frame := 0
		pan := func() {
			step := 3.0
			if frame/60%2 == 1 {
				step = -3
			}
			c, frame = c.PanBy(step, step), frame+1
			l.Advance(16 * time.Millisecond)
			l.Place(&m.Drawn, c, covered, nil, fixedMeasure)
		}
		for range 240 {
			pan()
		}
		assert.Zero(t, testing.AllocsPerRun(240, pan), indicator)
	}
}

func TestLabelsFollowAZoomAndLookForRoomNowAndThen(t *testing.T) {
	m := newBuilder(t, "en").Build(stateOf("sea-arrivals", 2021))
	l := Labeler{Still: true}
	c := camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: 14, Lat: 37}), Zoom: 5}
	measured := 0
	counting := func(content string, style TextStyle) (width, height float64) {
		measured++
		return fixedMeasure(content, style)
	}
	offsets := map[string]geo.Screen{}
	searches := 0
	for frame := range 2 * (mostFollowed + 1) {
		measured, l.Zooming = 0, frame > 0
		f := newFrame(c, covered, nil, counting)
		labels := l.Place(&m.Drawn, c, covered, nil, counting)
		require.Greater(t, len(labels), 10)
		if measured > 0 {
			searches++
			clear(offsets)
		}
		for _, x := range labels {
			home := f.of(x.Text)
			offset := geo.Screen{X: x.At.X - home.X, Y: x.At.Y - home.Y}
			if before, ok := offsets[x.ID]; ok && x.Style != DegreeText {
				assert.InDelta(t, before.X, offset.X, 1e-6, x.ID)
				assert.InDelta(t, before.Y, offset.Y, 1e-6, x.ID)
			} else if measured == 0 && x.Style != DegreeText {
				assert.Fail(t, "a name has come without room being looked for", x.ID)
			}
			offsets[x.ID] = offset
		}
		c.Zoom += 0.02
	}
	assert.Equal(t, 3, searches, "on the first picture, when the zoom begins and after some frames")
}
