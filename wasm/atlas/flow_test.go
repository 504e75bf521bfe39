package atlas

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/geo"
)

func everyLine(a *Atlas, f func(flow *Flow, line *FlowLine)) {
	for i := range a.Flows {
		for k := range a.Flows[i].Lines {
			f(&a.Flows[i], &a.Flows[i].Lines[k])
		}
	}
}

func TestEveryFlowHasALineFromEachBeginningToEachEnd(t *testing.T) {
	a := newAtlas(t)
	require.Len(t, a.Flows, len(a.Data.Office.Flows))
	for i := range a.Flows {
		f := &a.Flows[i]
		found, ok := a.Flow(f.ID)
		require.True(t, ok)
		require.Same(t, f, found)
		require.Same(t, &a.Data.Office.Flows[i], f.Flow)
		require.Len(t, f.Lines, len(f.From)*len(f.To), f.ID)
		joined := map[[2]string]bool{}
		for _, line := range f.Lines {
			assert.Contains(t, f.From, line.From)
			assert.Contains(t, f.To, line.To)
			joined[[2]string{line.From, line.To}] = true
		}
		assert.Len(t, joined, len(f.Lines), f.ID)
	}
	_, ok := a.Flow("atlantis")
	assert.False(t, ok)
}

func TestLinesBeginAndEndWhereTheirPlacesAreOrLeaveTheMapNearest(t *testing.T) {
	a := newAtlas(t)
	everyLine(a, func(f *Flow, line *FlowLine) {
		assert.Equal(t, line.Begin.At, line.Line[0], line.ID)
		assert.InDelta(t, line.End.At.X, line.Line[len(line.Line)-1].X, 1e-12, line.ID)
		for _, end := range []FlowEnd{line.Begin, line.End} {
			point, _, ok := a.Data.Locate(end.ID)
			require.True(t, ok, end.ID)
			at := geo.WorldFromPoint(point)
			assert.Equal(t, !OnMap(at), end.Exit, end.ID)
			if end.Exit {
				assert.True(t, OnMap(end.At), "%s leaves the map outside it", end.ID)
				assert.True(t, end.At.X == flowFrame.Min.X || end.At.X == flowFrame.Max.X || end.At.Y == flowFrame.Min.Y || end.At.Y == flowFrame.Max.Y,
					"%s leaves the map in its middle", end.ID)
			} else {
				assert.Equal(t, at, end.At, end.ID)
			}
		}
	})
}

func TestExitsStandApart(t *testing.T) {
	exits := map[string]geo.World{}
	everyLine(newAtlas(t), func(_ *Flow, line *FlowLine) {
		for _, end := range []FlowEnd{line.Begin, line.End} {
			if end.Exit {
				exits[end.ID] = end.At
			}
		}
	})
	require.Greater(t, len(exits), 8)
	for a, p := range exits {
		for b, q := range exits {
			if a < b {
				assert.Greater(t, math.Hypot(p.X-q.X, p.Y-q.Y), 0.95*exitApart, "%s and %s", a, b)
			}
		}
	}
}

func TestLinesThatShareAnEndPart(t *testing.T) {
	var lines []*FlowLine
	everyLine(newAtlas(t), func(_ *Flow, line *FlowLine) { lines = append(lines, line) })
	require.Greater(t, len(lines), 30)
	for i, a := range lines {
		for _, b := range lines[:i] {
			if a.From != b.From && a.From != b.To && a.To != b.From && a.To != b.To {
				continue
			}
			p, q := a.Line[flowSteps/2], b.Line[flowSteps/2]
			assert.Greater(t, math.Hypot(p.X-q.X, p.Y-q.Y), 0.002, "%s and %s", a.ID, b.ID) // about 17 px as the map opens
		}
	}
}

func TestBowed(t *testing.T) {
	a, b := geo.World{X: 0.4, Y: 0.4}, geo.World{X: 0.6, Y: 0.4}
	middle := func(share float64) geo.World { return bowed(a, b, share)[flowSteps/2] }
	assert.InDelta(t, 0.4, middle(0).Y, 1e-12, "without a bow it is straight")
	assert.InDelta(t, 0.4-0.1*0.2, middle(0.1).Y, 1e-12, "eastward, the left is north")
	assert.InDelta(t, 0.4+0.1*0.2, middle(-0.1).Y, 1e-12)
	back := bowed(b, a, -0.1)
	for i, p := range bowed(a, b, 0.1) {
		assert.InDelta(t, p.Y, back[flowSteps-i].Y, 1e-12, "the other way, left and right change places")
	}
}

func TestLinesBetweenTheSameEndsTakeDifferentBows(t *testing.T) {
	taken := map[[2]string][]float64{}
	assert.Equal(t, bows[0], freeBow(taken, "a", "b"))
	assert.Equal(t, bows[0], freeBow(taken, "b", "a"), "to the left on the way back is another side")
	assert.Equal(t, bows[2], freeBow(taken, "a", "b"))
	assert.Equal(t, bows[0], freeBow(taken, "a", "c"), "another pair begins anew")
}

func TestAnchorsAreFoundAsPlaces(t *testing.T) {
	a := newAtlas(t)
	for _, anchor := range a.Data.Office.Anchors {
		p, ok := a.Place(anchor.ID)
		require.True(t, ok, anchor.ID)
		assert.Equal(t, geo.WorldFromPoint(anchor.Point), p.At, anchor.ID)
		assert.Equal(t, anchor.IsCountry(), p.Is(data.RoleCountry), anchor.ID)
		assert.Equal(t, anchor.Precision, p.Precision)
	}
	for id, area := range map[string]bool{"rome": false, "floriana": false, "SN": true, "north-africa": true} {
		p, _ := a.Place(id)
		assert.Equal(t, area, p.IsArea(), id)
	}
}
