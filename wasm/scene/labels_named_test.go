package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

func TestALabelIsPointedAtWhereItIsSeen(t *testing.T) {
	b := newBuilder(t, "en")
	opening := camera.Fit(app.Basin, covered)
	for name, s := range map[string]app.State{"figures": stateOf("sea-arrivals", 2021), "office": officeState()} {
		t.Run(name, func(t *testing.T) {
			l := Labeler{Still: true}
			labels := l.Place(&b.Build(s).Drawn, opening, covered, nil, fixedMeasure)
			panned := opening.PanBy(70, -40)
			found := 0
			for _, x := range labels {
				if x.Feature.Kind == atlas.NoFeature {
					require.NotEqual(t, PlaceText, x.Style, x.ID)
					continue
				}
				found++
				require.Equal(t, x.Feature, l.Named(opening, covered, x.At, atlas.Feature{}), x.ID)
				require.Equal(t, x.Feature, l.Named(panned, covered, geo.Screen{X: x.At.X + 70, Y: x.At.Y - 40}, atlas.Feature{}), "%s after the map was moved", x.ID)
			}
			assert.Greater(t, found, 10)
		})
	}
	var none Labeler
	assert.Zero(t, none.Named(opening, covered, covered.Focus(), atlas.Feature{}))
}

func TestALabelDoesNotFleeFromThePointer(t *testing.T) {
	at := geo.World{X: 0.5, Y: 0.4}
	text := Text{Feature: place("a"), ID: "a", Content: "Pozzallo", Style: PlaceText, At: at, RadiusPx: 3}
	l, c := Labeler{Still: true}, camera.Camera{Centre: at, Zoom: 5}
	label := l.Place(&Drawn{Texts: []Text{text}}, c, wide, nil, fixedMeasure)[0]
	edge := geo.Screen{X: label.At.X - label.Arc.LengthPx/2, Y: label.At.Y}
	require.Equal(t, place("a"), l.Named(c, wide, edge, atlas.Feature{}))
	text.RadiusPx += emphasisPx // as when it is pointed at
	moved := l.Place(&Drawn{Texts: []Text{text}}, c, wide, nil, fixedMeasure)[0]
	require.Greater(t, moved.At.X, label.At.X)
	assert.Equal(t, place("a"), l.Named(c, wide, edge, place("a")))
	assert.Zero(t, l.Named(c, wide, edge, atlas.Feature{}))
}

func TestPickingWhatIsNamedUnderThePointer(t *testing.T) {
	m, c, at := pickMap()
	name := place("named")
	pick := func(dx, dy float64) atlas.Feature { return m.Pick(c, wide, at(dx, dy), TouchTolerancePx, name) }
	assert.Equal(t, place("harbour"), pick(0, 2), "a dot under the pointer goes first")
	assert.Equal(t, place("country"), pick(0, 30), "as does a circle")
	assert.Equal(t, name, pick(0, 50), "but not one that is only near")
	assert.Equal(t, name, pick(200, 0), "nor a corridor")
}
