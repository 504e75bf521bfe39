package main

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSpreadDescribesValues(t *testing.T) {
	hundred := make([]float64, 101)
	for i := range hundred {
		hundred[i] = float64(100 - i)
	}
	tests := []struct {
		name   string
		values []float64
		want   spread
	}{
		{"no value gives zeros", nil, spread{}},
		{"one value is everything", []float64{7}, spread{1, 7, 7, 7, 7, 7}},
		{"between two values there is a line", []float64{20, 10}, spread{2, 15, 15, 19.5, 19.9, 20}},
		{"of the numbers from 0 to 100 each is its own percentile", hundred, spread{101, 50, 50, 95, 99, 100}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := spreadOf(test.values)
			assert.InDeltaSlice(t, []float64{float64(test.want.Count), test.want.Mean, test.want.Median, test.want.P95, test.want.P99, test.want.Most},
				[]float64{float64(got.Count), got.Mean, got.Median, got.P95, got.P99, got.Most}, 1e-9)
		})
	}
}

func TestSpreadLeavesItsValuesAlone(t *testing.T) {
	values := []float64{3, 1, 2}
	spreadOf(values)
	assert.Equal(t, []float64{3, 1, 2}, values)
}

func TestMedianOfNothingIsNoNumber(t *testing.T) {
	assert.True(t, math.IsNaN(median(nil)))
	assert.Equal(t, 2.0, median([]float64{3, 1, 2}))
}
