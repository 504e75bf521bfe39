package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/app"
)

// plainName is a name on the map without an arrow.
func plainName(l Label) string { return strings.Trim(l.Content, "\u00a0→←↓↑") }

// leavingLabels are the names of far ends that are shown.
func leavingLabels(labels []Label) map[string]Label {
	found := map[string]Label{}
	for _, x := range labels {
		if x.Toward != 0 {
			found[x.Content] = x
		}
	}
	return found
}

func TestFarEndsAreNamedWhereTheirLinesLeaveTheView(t *testing.T) {
	m := newBuilder(t, "en").Build(officeState())
	opening := camera.Fit(app.Basin, covered)
	larger := camera.Viewport{Width: 1920, Height: 1200, Insets: covered.Insets}
	deepest := (leavingRows + 1.0) * (14 + leavingGapPx)
	for name, view := range map[string]struct {
		camera   camera.Camera
		viewport camera.Viewport
	}{
		"as the map opens": {opening, covered},
		"a larger map":     {opening, larger},
		"closer":           {camera.Camera{Centre: opening.Centre, Zoom: opening.Zoom + 0.8}, covered},
		"on the channel":   {camera.Camera{Centre: geo.WorldFromLonLat(geo.LonLat{Lon: 13, Lat: 36.5}), Zoom: 7}, covered},
	} {
		t.Run(name, func(t *testing.T) {
			found := leavingLabels((&Labeler{Still: true}).Place(&m.Drawn, view.camera, view.viewport, nil, fixedMeasure))
			assert.Greater(t, len(found), 3)
			f := newFrame(view.camera, view.viewport, nil, fixedMeasure)
			for _, x := range found {
				assert.Less(t, awayFromLine(&f, x), 1.0, "%s does not lie on its line", x.Content)
				edge := min(x.At.X-f.view.MinX-x.Arc.LengthPx/2, f.view.MaxX-x.At.X-x.Arc.LengthPx/2, x.At.Y-f.view.MinY, f.view.MaxY-x.At.Y)
				assert.Less(t, edge, deepest, "%s is not at the edge", x.Content)
				end := x.Along.Line[0]
				if x.Toward > 0 {
					end = x.Along.Line[len(x.Along.Line)-1]
				}
				at := f.screen(end)
				assert.False(t, f.uncovered(at), "%s is in view", x.Content)
				switch {
				case strings.HasSuffix(x.Content, "→"):
					assert.Greater(t, at.X, x.At.X, x.Content)
				case strings.HasPrefix(x.Content, "←"):
					assert.Less(t, at.X, x.At.X, x.Content)
				case strings.HasSuffix(x.Content, "↓"):
					assert.Greater(t, at.Y, x.At.Y, x.Content)
				default:
					assert.Contains(t, x.Content, "↑")
					assert.Less(t, at.Y, x.At.Y, x.Content)
				}
			}
		})
	}
}

func TestNamesOfFarEndsWaitUntilTheMapRests(t *testing.T) {
	m := newBuilder(t, "en").Build(officeState())
	opening := camera.Fit(app.Basin, covered)
	for name, l := range map[string]*Labeler{"moved": {Still: true, Moving: true}, "zoomed": {Still: true, Zooming: true}} {
		assert.Empty(t, leavingLabels(l.Place(&m.Drawn, opening, covered, nil, fixedMeasure)), name)
		l.Moving, l.Zooming = false, false
		assert.NotEmpty(t, leavingLabels(l.Place(&m.Drawn, opening, covered, nil, fixedMeasure)), name)
	}
}
