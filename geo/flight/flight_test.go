package flight_test

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/flight"
)

// anywhere makes a view between the whole world and a harbour.
func anywhere(random *rand.Rand) flight.View {
	return flight.View{
		Centre: geo.World{X: random.Float64(), Y: random.Float64()},
		Span:   math.Exp2(-14 * random.Float64()),
	}
}

func requireFinite(t *testing.T, v flight.View) {
	for _, value := range []float64{v.Centre.X, v.Centre.Y, v.Span} {
		require.False(t, math.IsNaN(value) || math.IsInf(value, 0), "%v", v)
	}
}

func TestFlightBetweenRandomViews(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 3))
	for range 2000 {
		from, to := anywhere(random), anywhere(random)
		if random.IntN(4) == 0 {
			to.Centre.X, to.Centre.Y = from.Centre.X+1e-8*random.Float64(), from.Centre.Y
		}
		rho := 0.5 + 1.5*random.Float64()
		there, back := flight.New(from, to, rho), flight.New(to, from, rho)
		require.Equal(t, from, there.At(0))
		require.Equal(t, to, there.At(1))
		require.InDelta(t, there.Length(), back.Length(), 1e-6*(1+there.Length()))
		whole := math.Hypot(to.Centre.X-from.Centre.X, to.Centre.Y-from.Centre.Y)
		before := 0.0
		for step := 1; step < 50; step++ {
			v, mirrored := there.At(float64(step)/50), back.At(1-float64(step)/50)
			requireFinite(t, v)
			require.Positive(t, v.Span)
			require.InEpsilon(t, mirrored.Span, v.Span, 1e-4, "the way back is the way there")
			require.InDelta(t, mirrored.Centre.X, v.Centre.X, 1e-4*v.Span+1e-12)
			require.InDelta(t, mirrored.Centre.Y, v.Centre.Y, 1e-4*v.Span+1e-12)
			flown := math.Hypot(v.Centre.X-from.Centre.X, v.Centre.Y-from.Centre.Y)
			require.GreaterOrEqual(t, flown, before-1e-12, "the centre never turns back")
			require.LessOrEqual(t, flown, whole+1e-12)
			before = flown
		}
		// No jump at either end: what is left is small against the view.
		start, end := there.At(1e-6), there.At(1-1e-6)
		require.InEpsilon(t, from.Span, start.Span, 1e-4)
		require.InEpsilon(t, to.Span, end.Span, 1e-4)
		require.InDelta(t, to.Centre.X, end.Centre.X, 1e-4*to.Span)
		require.InDelta(t, to.Centre.Y, end.Centre.Y, 1e-4*to.Span)
	}
}

func TestFlightThatOnlyZooms(t *testing.T) {
	centre := geo.World{X: 0.54, Y: 0.39}
	cases := []struct {
		name     string
		from, to float64
	}{
		{"in", 0.2, 0.001},
		{"out", 0.001, 0.2},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f := flight.New(flight.View{Centre: centre, Span: c.from}, flight.View{Centre: centre, Span: c.to}, 1.42)
			assert.InDelta(t, math.Log(200)/1.42, f.Length(), 1e-12)
			before := c.from
			for step := 1; step <= 100; step++ {
				v := f.At(float64(step) / 100)
				require.Equal(t, centre, v.Centre)
				require.Equal(t, c.to < c.from, v.Span < before, "the span goes one way only")
				before = v.Span
			}
			assert.InDelta(t, math.Sqrt(c.from*c.to), f.At(0.5).Span, 1e-12, "half way is the geometric mean")
		})
	}
}

func TestFlightFar(t *testing.T) {
	lampedusa := flight.View{Centre: geo.World{X: 0.535, Y: 0.398}, Span: 0.001}
	lesvos := flight.View{Centre: geo.World{X: 0.573, Y: 0.386}, Span: 0.001}
	f := flight.New(lampedusa, lesvos, flight.DefaultRho)
	t.Run("half way both ends are nearly in sight", func(t *testing.T) {
		middle := f.At(0.5)
		distance := math.Hypot(0.038, 0.012)
		assert.Greater(t, middle.Span, distance/2)
		assert.InDelta(t, (0.535+0.573)/2, middle.Centre.X, 1e-9)
	})
	t.Run("a larger rho sees more", func(t *testing.T) {
		assert.Greater(t, flight.New(lampedusa, lesvos, 1.8).At(0.5).Span, f.At(0.5).Span)
	})
	t.Run("a near target needs no zooming out to speak of", func(t *testing.T) {
		near := lampedusa
		near.Centre.X += 0.0003
		assert.InEpsilon(t, 0.001, flight.New(lampedusa, near, 1.42).At(0.5).Span, 0.1)
	})
	t.Run("the length is that of the paper's closed form", func(t *testing.T) {
		// For w0 = w1 = w, S = (2/ρ)·arsinh(ρ²u1/(2w)).
		u := math.Hypot(0.573-0.535, 0.386-0.398)
		want := 2 / 1.42 * math.Asinh(1.42*1.42*u/(2*0.001))
		assert.InDelta(t, want, f.Length(), 1e-9)
	})
}

func TestDuration(t *testing.T) {
	still := flight.View{Centre: geo.World{X: 0.5, Y: 0.5}, Span: 0.1}
	zoomed := func(factor float64) flight.View { return flight.View{Centre: still.Centre, Span: still.Span * factor} }
	cases := []struct {
		name string
		to   flight.View
		want time.Duration
	}{
		{"no way takes the shortest time", still, 300 * time.Millisecond},
		{"one unit and a half takes a second", zoomed(math.Exp(1.5)), time.Second},
		{"zooming in takes as long as out", zoomed(math.Exp(-1.5)), time.Second},
		{"a long way takes the longest time", zoomed(1e-6), 2500 * time.Millisecond},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.InDelta(t, c.want.Seconds(), flight.New(still, c.to, 1).Duration().Seconds(), 1e-6)
		})
	}
}

func TestFlightBounds(t *testing.T) {
	view := flight.View{Centre: geo.World{X: 0.5, Y: 0.4}, Span: 0.1}
	other := flight.View{Centre: geo.World{X: 0.6, Y: 0.4}, Span: 0.05}
	t.Run("equal views stay where they are", func(t *testing.T) {
		f := flight.New(view, view, 1.42)
		assert.Zero(t, f.Length())
		for _, at := range []float64{0, 0.3, 0.5, 1} {
			requireFinite(t, f.At(at))
			assert.InDelta(t, view.Span, f.At(at).Span, 1e-15)
		}
	})
	t.Run("shares outside are the ends", func(t *testing.T) {
		f := flight.New(view, other, 1.42)
		assert.Equal(t, view, f.At(-1))
		assert.Equal(t, view, f.At(math.NaN()))
		assert.Equal(t, other, f.At(7))
	})
	t.Run("an unusable rho is the default", func(t *testing.T) {
		want := flight.New(view, other, flight.DefaultRho).Length()
		for _, rho := range []float64{0, -1, 1e9, math.NaN(), math.Inf(1)} {
			assert.Equal(t, want, flight.New(view, other, rho).Length())
		}
	})
	t.Run("spans that are no spans give no infinities", func(t *testing.T) {
		for _, span := range []float64{0, -1, math.NaN(), math.Inf(1), 1e300} {
			f := flight.New(view, flight.View{Centre: other.Centre, Span: span}, 1.42)
			for _, at := range []float64{0.01, 0.5, 0.99} {
				requireFinite(t, f.At(at))
			}
		}
	})
}
