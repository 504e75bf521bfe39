package panel

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

func TestMarksAreControlsWithNameAndValue(t *testing.T) {
	w := english(t)
	italy, way := place("italy"), atlas.Feature{Kind: atlas.RouteFeature, ID: "central-mediterranean"}
	html := w.Marks(showing("sea-arrivals", 2016, italy), []scene.Stop{{Feature: way}, {Feature: italy}})
	assert.Equal(t, `<button type="button" tabindex="-1" id="mark-route-central-mediterranean" aria-label="`+
		w.MarkName(showing("sea-arrivals", 2016, italy), way)+`"></button>`+
		`<button type="button" tabindex="-1" id="mark-place-italy" aria-label="Italy. 2016: 181,436 people arrived by sea" aria-current="true"></button>`, html)
	assert.Empty(t, w.Marks(showing("sea-arrivals", 2016, italy), nil))
}
