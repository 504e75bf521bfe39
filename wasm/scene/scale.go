package scene

import (
	"math"

	"approdi/data"
)

// Scale turns the values of one indicator into sizes. It comes from all its
// years, so that a size means the same whichever year is shown.
type Scale struct{ max, radiusPx, bandPx float64 }

// Sizes on a wide map, in CSS px. On a narrow one they shrink with it, except
// for the smallest, which would not be seen.
const (
	// maxRadiusPx is the radius of the largest value of all years. Areas are in
	// proportion, down to minRadiusPx. The dead are drawn smaller: there are
	// fewer of them, and size would only shout.
	maxRadiusPx      = 80
	maxShareRadiusPx = 62
	maxPlaceRadiusPx = 44 // places lie close to each other
	maxDeathRadiusPx = 40
	minRadiusPx      = 3.5
	// maxBandPx is the width of a corridor at the largest value. Widths go with
	// the square root of the value, down to minBandPx.
	maxBandPx      = 24
	maxDeathBandPx = 10
	minBandPx      = 2
	// plainBandPx is the width of a corridor that has no figure of its own.
	plainBandPx = 1.5
	// wideMapPx is the width from which marks have their full size, and
	// smallestShare what is left of it on the narrowest map.
	wideMapPx     = 900
	smallestShare = 0.5
)

// ScaleOf is the scale of an indicator on a map of a width in CSS px.
// Published totals over several routes and the parts of a count are never
// drawn, so they do not count. Shares have the scale of 100 per cent, so that
// a size means the same for all of them.
func ScaleOf(i *data.Indicator, widthPx float64) Scale {
	share := min(max(widthPx/wideMapPx, smallestShare), 1)
	return Scale{max: largestOf(i), radiusPx: share * radiusOf(i), bandPx: share * bandOf(i)}
}

func largestOf(i *data.Indicator) float64 {
	if i.Unit == data.UnitPercent {
		return 100
	}
	largest := 1.0
	for _, s := range i.Series {
		if s.Total || s.Detail != "" {
			continue
		}
		for _, o := range s.Observations {
			largest = max(largest, o.Value.Float())
		}
	}
	return largest
}

func radiusOf(i *data.Indicator) float64 {
	switch {
	case i.Unit == data.UnitDeaths:
		return maxDeathRadiusPx
	case i.Subject == data.SubjectPlace:
		return maxPlaceRadiusPx
	case i.Unit == data.UnitPercent:
		return maxShareRadiusPx
	}
	return maxRadiusPx
}

func bandOf(i *data.Indicator) float64 {
	if i.Unit == data.UnitDeaths {
		return maxDeathBandPx
	}
	return maxBandPx
}

// RadiusPx is the radius of the circle for a value, in CSS px: its area is in
// proportion to the value. A value of 0 has no circle.
func (s Scale) RadiusPx(value float64) float64 {
	if value <= 0 {
		return 0
	}
	return max(s.radiusPx*math.Sqrt(value/s.max), minRadiusPx)
}

// BandPx is the width of the band for a value, in CSS px.
func (s Scale) BandPx(value float64) float64 {
	if value <= 0 {
		return plainBandPx
	}
	return max(s.bandPx*math.Sqrt(value/s.max), minBandPx)
}
