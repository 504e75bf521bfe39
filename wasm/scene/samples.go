package scene

import "math"

// Sample is a round value with the size that it has on the map.
type Sample struct {
	Value  int
	SizePx float64
}

// A legend has little room: larger circles than this are not drawn in it.
const largestSamplePx = 32

// Radii are up to three round values with the radii of their circles, the
// largest first. Those that proportion would make smaller than the smallest
// circle are left out.
func (s Scale) Radii() []Sample {
	return s.samples(s.RadiusPx, largestSamplePx, minRadiusPx)
}

// Widths are up to three round values with the widths of their bands, the
// widest first.
func (s Scale) Widths() []Sample {
	return s.samples(s.BandPx, s.bandPx, minBandPx)
}

// samples are three round values with sizes up to one and above another, well
// apart if the scale has room for that.
func (s Scale) samples(size func(float64) float64, upToPx, abovePx float64) []Sample {
	most := s.max
	if full := size(s.max); full > upToPx {
		most *= (upToPx / full) * (upToPx / full)
	}
	var found []Sample
	for _, apart := range []float64{4, 2} {
		found = found[:0]
		for value := roundBelow(most); value >= 1 && size(value) > abovePx && len(found) < 3; value = roundBelow(value / apart) {
			found = append(found, Sample{Value: int(value), SizePx: size(value)})
		}
		if len(found) == 3 {
			break
		}
	}
	return found
}

// roundBelow is the largest of 1, 2, 5, 10, 20, 50 and so on that is not
// above a value, or 0 where there is none.
func roundBelow(value float64) float64 {
	if value < 1 {
		return 0
	}
	step := math.Pow(10, math.Floor(math.Log10(value)+1e-9))
	for _, factor := range []float64{10, 5, 2} {
		if factor*step <= value*(1+1e-9) {
			return factor * step
		}
	}
	return step
}
