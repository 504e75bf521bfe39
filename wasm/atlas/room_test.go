package atlas

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
)

var everywhere = camera.Bound{Max: geo.World{X: 1, Y: 1}}

// TestDotsThatAreShownStandApart looks at every pair at every tenth of a zoom.
func TestDotsThatAreShownStandApart(t *testing.T) {
	a := newAtlas(t)
	for zoom := 2.0; zoom < allShownZoom; zoom += 0.1 {
		worldPx := camera.WorldPx * math.Exp2(zoom)
		shown := a.DotsWithin(everywhere, zoom, nil)
		for n, i := range shown {
			for _, k := range shown[:n] {
				p, q := &a.Places[i], &a.Places[k]
				apart := math.Hypot(p.At.X-q.At.X, p.At.Y-q.At.Y) * worldPx
				require.GreaterOrEqual(t, apart, dotsApartPx-1e-6, "%s and %s at zoom %.1f", p.ID, q.ID, zoom)
			}
		}
	}
}

func TestEveryPlaceHasItsDotAsCloseAsTheMapGoes(t *testing.T) {
	a := newAtlas(t)
	want := 0
	for i := range a.Places {
		if !a.Places[i].IsArea() {
			want++
		}
	}
	assert.Len(t, a.DotsWithin(everywhere, allShownZoom, nil), want)
}

// TestALesserPlaceGivesWay looks at every dot that waits: a place of a rank as
// good or better is what it waits for.
func TestALesserPlaceGivesWay(t *testing.T) {
	a := newAtlas(t)
	waiting := 0
	for i := range a.Places {
		p := &a.Places[i]
		if p.MinZoom == 0 || p.MinZoom == allShownZoom {
			continue
		}
		waiting++
		reach := dotsApartPx / (camera.WorldPx * math.Exp2(p.MinZoom))
		nearest := math.Inf(1)
		for k := range a.Places {
			if q := &a.Places[k]; k != i && !q.IsArea() && q.Rank <= p.Rank {
				nearest = min(nearest, math.Abs(math.Hypot(p.At.X-q.At.X, p.At.Y-q.At.Y)-reach))
			}
		}
		assert.InDelta(t, 0, nearest, 1e-9, p.ID)
	}
	assert.Greater(t, waiting, 20)
}

// TestNoCorridorWaitsOnTheMapAsItOpens holds for the narrowest phones as well.
func TestNoCorridorWaitsOnTheMapAsItOpens(t *testing.T) {
	for _, r := range newAtlas(t).Routes {
		for _, c := range r.Corridors {
			assert.LessOrEqual(t, c.MinZoom, 2.0, c.ID)
		}
	}
}

func TestALargeWindowHasAllFurtherApart(t *testing.T) {
	c := camera.Camera{Zoom: 6}
	assert.Equal(t, 6.0, RoomZoom(c, camera.Viewport{Width: 1920, Height: 1080}))
	assert.Equal(t, 5.0, RoomZoom(c, camera.Viewport{Width: 3840, Height: 2160}), "twice as far")
	assert.Equal(t, 6.0, RoomZoom(c, camera.Viewport{Width: 390, Height: 844}))
}
