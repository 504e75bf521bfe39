package paint

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/atlas"
)

// straight is a line of 100 to the east with two points.
func straight() *atlas.Line {
	return &atlas.Line{Pairs: []atlas.LinePair{{OffsetY: 1}, {X: 100, OffsetY: 1, Along: 100}}}
}

var everywhere = camera.Bound{Min: geo.World{X: -1e3, Y: -1e3}, Max: geo.World{X: 1e3, Y: 1e3}}

func TestABandAppearsOverItsEndsHoweverFewPointsItHas(t *testing.T) {
	cases := []struct {
		name  string
		fade  float32
		along []float32
		alpha []float32
	}{
		{"a band that appears at once", 0, []float32{0, 0, 100, 100}, []float32{1, 1, 1, 1}},
		{"a band that appears over ten pixels", 10, []float32{0, 0, 10, 10, 90, 90, 100, 100}, []float32{0, 0, 1, 1, 1, 1, 0, 0}},
		{"no more than a fifth of a band appears", 50, []float32{0, 0, 20, 20, 80, 80, 100, 100}, []float32{0, 0, 1, 1, 1, 1, 0, 0}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var b batch
			b.addBand(straight(), transform{scale: 1}, lineStyle{tint: tint{1, 1, 1, 1}, half: 3, fade: c.fade}, everywhere)
			require.Len(t, b.vertices, len(c.along))
			for i, v := range b.vertices {
				assert.Equal(t, c.along[i], v.Custom2)
				assert.Equal(t, c.along[i], v.DstX, "interpolated along the line")
				assert.Equal(t, c.alpha[i], v.ColorA)
			}
			assert.Len(t, b.indices, 6*(len(c.along)/2-1))
		})
	}
}

func TestABandWithoutALineIsNothing(t *testing.T) {
	var b batch
	b.addBand(&atlas.Line{}, transform{scale: 1}, lineStyle{}, everywhere)
	assert.True(t, b.empty())
}

func TestOfABandOnlyWhatReachesIntoThePartIsAdded(t *testing.T) {
	l := &atlas.Line{}
	for x := float32(0); x <= 100; x += 10 {
		l.Pairs = append(l.Pairs, atlas.LinePair{X: x, OffsetY: 1, Along: x})
	}
	cases := []struct {
		name          string
		minX, maxX    float64
		pairs, pieces int
	}{
		{"all of it", -10, 110, 11, 10},
		{"one piece", 54, 56, 2, 1},
		{"a piece that the edge of the next reaches", 54, 59, 3, 2},
		{"nothing of it", 120, 140, 0, 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var b batch
			part := camera.Bound{Min: geo.World{X: c.minX, Y: -5}, Max: geo.World{X: c.maxX, Y: 5}}
			b.addBand(l, transform{scale: 1}, lineStyle{tint: tint{1, 1, 1, 1}}, part)
			assert.Len(t, b.vertices, 2*c.pairs)
			assert.Len(t, b.indices, 6*c.pieces)
		})
	}
}
