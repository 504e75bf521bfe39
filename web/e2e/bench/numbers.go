package main

import (
	"math"
	"slices"
)

// spread describes many values by a few.
type spread struct {
	Count  int     `json:"count"`
	Mean   float64 `json:"mean"`
	Median float64 `json:"median"`
	P95    float64 `json:"p95"`
	P99    float64 `json:"p99"`
	Most   float64 `json:"most"`
}

// spreadOf describes values, in any order; none gives zeros.
func spreadOf(values []float64) spread {
	if len(values) == 0 {
		return spread{}
	}
	sorted := slices.Sorted(slices.Values(values))
	sum := 0.0
	for _, v := range sorted {
		sum += v
	}
	return spread{
		Count: len(sorted), Mean: sum / float64(len(sorted)),
		Median: percentile(sorted, 50), P95: percentile(sorted, 95), P99: percentile(sorted, 99), Most: sorted[len(sorted)-1],
	}
}

// percentile is the value below which a share of the sorted values lie, from 0 to 100, by linear interpolation between
// the two nearest (Hyndman and Fan 1996, definition 7).
func percentile(sorted []float64, percent float64) float64 {
	at := percent / 100 * float64(len(sorted)-1)
	below := int(math.Floor(at))
	above := min(below+1, len(sorted)-1)
	return sorted[below] + (sorted[above]-sorted[below])*(at-float64(below))
}

// median is the middle of values in any order; none gives NaN, as nothing was measured.
func median(values []float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	return percentile(slices.Sorted(slices.Values(values)), 50)
}
