package scene

import (
	"math"

	"approdi/data"
)

// Scale turns the values of one indicator into sizes. It comes from all its
// years, so that a size means the same whichever year is shown.
type Scale struct{ max float64 }

const (
	// MaxRadiusPx is the radius of the largest value of all years. Areas are in
	// proportion, down to MinRadiusPx, below which a circle would not be seen.
	MaxRadiusPx = 58
	MinRadiusPx = 3.5
	// MaxBandPx is the width of a corridor at the largest value. Widths go with
	// the square root of the value, down to MinBandPx.
	MaxBandPx = 13
	MinBandPx = 2
	// PlainBandPx is the width of a corridor that has no figure of its own.
	PlainBandPx = 1.5
)

// ScaleOf is the scale of an indicator. Published totals over several routes
// are never drawn, so they do not count.
func ScaleOf(i *data.Indicator) Scale {
	largest := 1.0
	for _, s := range i.Series {
		if s.Total {
			continue
		}
		for _, o := range s.Observations {
			largest = max(largest, float64(o.Value))
		}
	}
	return Scale{max: largest}
}

// RadiusPx is the radius of the circle for a value, in CSS px: its area is in
// proportion to the value. A value of 0 has no circle.
func (s Scale) RadiusPx(value float64) float64 {
	if value <= 0 {
		return 0
	}
	return max(MaxRadiusPx*math.Sqrt(value/s.max), MinRadiusPx)
}

// BandPx is the width of the band for a value, in CSS px.
func (s Scale) BandPx(value float64) float64 {
	if value <= 0 {
		return PlainBandPx
	}
	return max(MaxBandPx*math.Sqrt(value/s.max), MinBandPx)
}

// Steps are two round values to show in a legend, the larger first: the
// largest number of the form 1, 2 or 5 times a power of ten that is not above
// the maximum, and about a tenth of it.
func (s Scale) Steps() [2]int {
	return [2]int{roundDown(s.max), roundDown(s.max / 8)}
}

func roundDown(x float64) int {
	power := math.Pow(10, math.Floor(math.Log10(max(x, 1))))
	for _, m := range []float64{5, 2, 1} {
		if m*power <= x {
			return int(m * power)
		}
	}
	return int(power)
}
