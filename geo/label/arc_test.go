package label_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo/label"
)

func TestArcsPassThroughTheirMiddle(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 2))
	for range 500 {
		a := label.Arc{AngleDeg: 180*random.Float64() - 90, BendDeg: 160*random.Float64() - 80, LengthPx: 20 + 300*random.Float64()}
		x, y, angle := a.At(0)
		require.Zero(t, x)
		require.Zero(t, y)
		require.Equal(t, a.AngleDeg, angle)
		// Its length is its length: the sum of many small steps.
		const steps = 400
		length := 0.0
		fromX, fromY, _ := a.At(-0.5)
		for i := 1; i <= steps; i++ {
			toX, toY, _ := a.At(float64(i)/steps - 0.5)
			length += math.Hypot(toX-fromX, toY-fromY)
			fromX, fromY = toX, toY
		}
		require.InDelta(t, a.LengthPx, length, 0.01)
	}
}

func TestArc(t *testing.T) {
	t.Run("a straight one runs along its direction", func(t *testing.T) {
		x, y, _ := label.Arc{AngleDeg: 30, LengthPx: 100}.At(0.5)
		assert.InDelta(t, 50*math.Sqrt(3)/2, x, 1e-9)
		assert.InDelta(t, 25, y, 1e-9, "30 degrees down, as y does")
	})
	t.Run("a half circle is as wide as its diameter", func(t *testing.T) {
		a := label.Arc{BendDeg: 180, LengthPx: math.Pi * 10}
		x0, y0, _ := a.At(-0.5)
		x1, y1, _ := a.At(0.5)
		assert.InDelta(t, 20, x1-x0, 1e-9)
		assert.InDelta(t, 10, y0, 1e-9, "below its middle")
		assert.InDelta(t, 10, y1, 1e-9)
	})
	t.Run("a bend that is hardly one is nearly straight", func(t *testing.T) {
		straight, nearly := label.Arc{AngleDeg: 20, LengthPx: 100}, label.Arc{AngleDeg: 20, BendDeg: 0.02, LengthPx: 100}
		x0, y0, _ := straight.At(0.5)
		x1, y1, _ := nearly.At(0.5)
		assert.InDelta(t, x0, x1, 0.01)
		assert.InDelta(t, y0, y1, 0.01)
	})
}

func TestPartsCoverTheText(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 1))
	for range 300 {
		a := label.Arc{AngleDeg: 180*random.Float64() - 90, BendDeg: 80*random.Float64() - 40, LengthPx: 20 + 250*random.Float64()}
		const height = 14
		parts := a.Parts(nil, height)
		require.LessOrEqual(t, len(parts), 12)
		for range 50 {
			x, y, angle := a.At(random.Float64() - 0.5)
			sin, cos := math.Sincos(angle * math.Pi / 180)
			across := height * (random.Float64() - 0.5)
			x, y = x-sin*across, y+cos*across
			covered := false
			for _, b := range parts {
				const slack = 1.5 // the arc between two corners
				covered = covered || x >= b.MinX-slack && x <= b.MaxX+slack && y >= b.MinY-slack && y <= b.MaxY+slack
			}
			require.True(t, covered, "%+v does not cover %v, %v", a, x, y)
		}
	}
}

func TestUpright(t *testing.T) {
	cases := []struct {
		name      string
		arc, want label.Arc
	}{
		{"one that reads well is left", label.Arc{AngleDeg: -70, BendDeg: 5}, label.Arc{AngleDeg: -70, BendDeg: 5}},
		{"straight down reads well", label.Arc{AngleDeg: 90}, label.Arc{AngleDeg: 90}},
		{"one to the left is turned, and its bend with it", label.Arc{AngleDeg: 170, BendDeg: 5}, label.Arc{AngleDeg: -10, BendDeg: -5}},
		{"one that is turned several times too", label.Arc{AngleDeg: 540 + 360, BendDeg: -5}, label.Arc{AngleDeg: 0, BendDeg: 5}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, c.arc.Upright()) })
	}
	t.Run("a turned one lies where it lay", func(t *testing.T) {
		a := label.Arc{AngleDeg: 130, BendDeg: 30, LengthPx: 80}
		x0, y0, _ := a.At(0.3)
		x1, y1, _ := a.Upright().At(-0.3)
		assert.InDelta(t, x0, x1, 1e-9)
		assert.InDelta(t, y0, y1, 1e-9)
	})
}
