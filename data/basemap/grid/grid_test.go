package grid

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCellsCoverThePaddedFrameOnce(t *testing.T) {
	width, height := Padded.Max[0]-Padded.Min[0], Padded.Max[1]-Padded.Min[1]
	for level, count := range []int{20, 104, 170, 660} {
		cells := Cells(level)
		assert.Len(t, cells, count, "level %d", level)
		area := 0.0
		for _, c := range cells {
			area += (c.Max[0] - c.Min[0]) * (c.Max[1] - c.Min[1])
			for _, v := range []float64{c.Min[0], c.Min[1], c.Max[0], c.Max[1]} {
				assert.Equal(t, math.Trunc(v), v, "whole degrees")
			}
			assert.True(t, Padded.Contains(c.Min) && Padded.Contains(c.Max))
		}
		assert.Equal(t, width*height, area, "level %d", level)
	}
}

func TestThereAreNoCellsBeyondTheLevels(t *testing.T) {
	assert.Empty(t, Cells(-1))
	assert.Empty(t, Cells(Levels))
}

func TestShore(t *testing.T) {
	cell := orb.Bound{Min: orb.Point{0, 0}, Max: orb.Point{10, 10}}
	cases := []struct {
		name string
		ring orb.Ring
		want []orb.LineString
	}{
		{"an island stays a closed line", orb.Ring{{2, 2}, {4, 2}, {3, 4}, {2, 2}}, []orb.LineString{{{2, 2}, {4, 2}, {3, 4}, {2, 2}}}},
		{"a full cell has no shore", orb.Ring{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, nil},
		{"a cape gives one line from edge to edge", orb.Ring{{0, 2}, {4, 3}, {0, 5}, {0, 2}}, []orb.LineString{{{0, 2}, {4, 3}, {0, 5}}}},
		{
			"the line does not break where the ring begins",
			orb.Ring{{4, 3}, {0, 5}, {0, 2}, {4, 3}},
			[]orb.LineString{{{0, 2}, {4, 3}, {0, 5}}},
		},
		{
			"an isthmus gives two lines", orb.Ring{{0, 2}, {10, 3}, {10, 6}, {0, 5}, {0, 2}},
			[]orb.LineString{{{10, 6}, {0, 5}}, {{0, 2}, {10, 3}}},
		},
		{
			"touching the edge at a point is no edge", orb.Ring{{0, 5}, {3, 4}, {3, 6}, {0, 5}},
			[]orb.LineString{{{0, 5}, {3, 4}, {3, 6}, {0, 5}}},
		},
		{"a line along a whole degree inside the cell is shore", orb.Ring{{2, 2}, {4, 2}, {4, 4}, {2, 2}}, []orb.LineString{{{2, 2}, {4, 2}, {4, 4}, {2, 2}}}},
		{"an empty ring has no shore", nil, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			before := c.ring.Clone()
			got := Shore(c.ring, cell)
			require.Equal(t, len(c.want), len(got))
			for i := range got {
				assert.Equal(t, c.want[i], got[i])
			}
			assert.Equal(t, before, c.ring, "the ring is not modified")
		})
	}
}
