package label_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/label"
)

// circle is a piece of a circle of a radius in World, between two directions
// from its middle in degrees.
func circle(radius, fromDeg, toDeg float64) []geo.World {
	line := make([]geo.World, 101)
	for i := range line {
		sin, cos := math.Sincos((fromDeg + (toDeg-fromDeg)*float64(i)/100) * math.Pi / 180)
		line[i] = geo.World{X: 0.5 + radius*cos, Y: 0.5 + radius*sin}
	}
	return line
}

func TestAlong(t *testing.T) {
	straight := []geo.World{{X: 0.1, Y: 0.2}, {X: 0.2, Y: 0.2}, {X: 0.3, Y: 0.2}}
	t.Run("a text on a straight line is straight", func(t *testing.T) {
		a, ok := label.Along(straight, 0.5, 100, 1000)
		require.True(t, ok)
		assert.InDelta(t, 0, a.AngleDeg, 1e-9)
		assert.InDelta(t, 0, a.BendDeg, 1e-9)
	})
	t.Run("a line to the left has an upright text too", func(t *testing.T) {
		reversed := slices.Clone(straight)
		slices.Reverse(reversed)
		a, ok := label.Along(reversed, 0.5, 100, 1000)
		require.True(t, ok)
		assert.InDelta(t, 0, a.AngleDeg, 1e-9)
	})
	t.Run("a line that is too short has none", func(t *testing.T) {
		_, ok := label.Along(straight, 0.5, 201, 1000)
		assert.False(t, ok)
		_, ok = label.Along(straight, 1, 10, 1000)
		assert.False(t, ok, "at its very end")
	})
	t.Run("a line that bends too much has none", func(t *testing.T) {
		_, ok := label.Along(circle(0.1, -150, -30), 0.5, 100, 1000)
		assert.False(t, ok, "a radius of 100 px bends 100 px of text by 57 degrees")
	})
	t.Run("a line without points has none", func(t *testing.T) {
		_, ok := label.Along(nil, 0.5, 10, 1000)
		assert.False(t, ok)
		_, ok = label.Along(straight, 0.5, math.NaN(), 1000)
		assert.False(t, ok)
	})
	t.Run("the text on a circle lies on the circle", func(t *testing.T) {
		line := circle(0.1, -140, -20)
		a, ok := label.Along(line, 0.4, 140, 2000)
		require.True(t, ok)
		at := line[label.PointAt(line, 0.4)]
		for _, share := range []float64{-0.5, -0.2, 0.1, 0.5} {
			x, y, _ := a.At(share)
			assert.InDelta(t, 0.1, math.Hypot(at.X+x/2000-0.5, at.Y+y/2000-0.5), 0.0005, "one pixel")
		}
	})
}

func TestATextAlongALineIsNeverUpsideDown(t *testing.T) {
	for turn := -360.0; turn <= 360; turn += 7 {
		a, ok := label.Along(circle(0.2, turn, turn+60), 0.5, 100, 2000)
		require.True(t, ok)
		require.True(t, a.AngleDeg >= -90 && a.AngleDeg <= 90, "%v", a.AngleDeg)
	}
}
