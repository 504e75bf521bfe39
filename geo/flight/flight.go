// Package flight moves the map from one view to another along the path that
// looks shortest: it zooms out far enough to see where it is going, pans, and
// zooms in again, at a constant perceived speed (van Wijk and Nuij 2003, Smooth
// and Efficient Zooming and Panning).
package flight

import (
	"math"
	"time"

	"approdi/geo"
)

// View is what the map shows: the point in its middle and the width of the part
// in sight, both in World. Span is positive.
type View struct {
	Centre geo.World
	Span   float64
}

// DefaultRho is the trade between zooming and panning that the readers in van
// Wijk and Nuij's study liked best, on average.
const DefaultRho = 1.42

const (
	// speedPerSecond is how much of the path, in the paper's unit, is flown in
	// a second: a zoom to half the width, without panning, takes a third of a
	// second at DefaultRho.
	speedPerSecond = 1.5
	shortest       = 300 * time.Millisecond
	longest        = 2500 * time.Millisecond
)

// smallestSpan stands in for a span that is not positive, and largestSpan for
// one beyond all maps.
const (
	smallestSpan = 1e-12
	largestSpan  = 1e3
)

// nearlyStill is the pan, in widths of the wider view, below which a flight only
// zooms. It is far less than a pixel.
const nearlyStill = 1e-9

// Flight is a path between two views. It is a value and never changes.
type Flight struct {
	from, to View
	// rho is ρ of the paper and length is S. start is r0, the place of the
	// first view on the curve.
	rho, start, length float64
	// pan is u1, the distance between the centres in World; 0 for a flight
	// that only zooms.
	pan float64
}

// New plans a flight. A larger rho zooms out further; one that is not a number
// between 0.1 and 10 is taken as DefaultRho. Spans are held to between 1e-12 and
// 1,000 widths of the world on the way, though the flight starts and lands at
// exactly the views given.
func New(from, to View, rho float64) Flight {
	if !(rho >= 0.1 && rho <= 10) {
		rho = DefaultRho
	}
	f := Flight{from: from, to: to, rho: rho}
	w0, w1 := f.spans()
	u1 := math.Hypot(to.Centre.X-from.Centre.X, to.Centre.Y-from.Centre.Y)
	if u1 <= nearlyStill*max(w0, w1) {
		f.length = math.Abs(math.Log(w1/w0)) / rho
		return f
	}
	f.pan = u1
	// r_i = ln(−b_i + √(b_i² + 1)) is −arsinh(b_i), which keeps its digits for
	// large b_i.
	rho2 := rho * rho
	squares := w1*w1 - w0*w0
	b0 := (squares + rho2*rho2*u1*u1) / (2 * w0 * rho2 * u1)
	b1 := (squares - rho2*rho2*u1*u1) / (2 * w1 * rho2 * u1)
	f.start = -math.Asinh(b0)
	f.length = max((-math.Asinh(b1)-f.start)/rho, 0)
	return f
}

// spans returns the spans of both views within the limits of the formulas.
func (f Flight) spans() (w0, w1 float64) {
	hold := func(span float64) float64 {
		if !(span >= smallestSpan) {
			return smallestSpan
		}
		return min(span, largestSpan)
	}
	return hold(f.from.Span), hold(f.to.Span)
}

// Length returns how far the flight looks, S in the paper: 0 for equal views,
// |ln(w1/w0)|/ρ for a zoom, without a unit.
func (f Flight) Length() float64 { return f.length }

// Duration returns how long the flight should take at 1.5 units of Length a
// second, at least 300 ms and at most 2.5 s.
func (f Flight) Duration() time.Duration {
	seconds := min(f.length/speedPerSecond, longest.Seconds())
	return max(time.Duration(seconds*float64(time.Second)), shortest)
}

// At returns the view at a share t of the flight's duration, from 0 to 1; what
// lies outside is taken as the nearer end. The flight gathers speed and slows
// down again. At 0 and 1 the view is exactly the first and the last.
func (f Flight) At(t float64) View {
	if !(t > 0) {
		return f.from
	}
	if t >= 1 {
		return f.to
	}
	w0, w1 := f.spans()
	share := t * t * (3 - 2*t)
	if f.pan == 0 {
		return View{Centre: f.centre(share), Span: w0 * math.Pow(w1/w0, share)}
	}
	// The optimal path of the paper. The difference of hyperbolic functions in u(s),
	// cosh r0 · tanh(ρs + r0) − sinh r0, is written as one quotient, which does
	// not cancel.
	x := f.rho * share * f.length
	u := w0 / (f.rho * f.rho) * math.Sinh(x) / math.Cosh(x+f.start)
	return View{
		Centre: f.centre(min(u/f.pan, 1)),
		Span:   w0 * math.Cosh(f.start) / math.Cosh(x+f.start),
	}
}

// centre returns the point at a share of the straight way between the centres.
func (f Flight) centre(share float64) geo.World {
	return geo.World{
		X: f.from.Centre.X + share*(f.to.Centre.X-f.from.Centre.X),
		Y: f.from.Centre.Y + share*(f.to.Centre.Y-f.from.Centre.Y),
	}
}
