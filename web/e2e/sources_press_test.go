package e2e

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSourcesCloseOnlyWhereTheyArePressed(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016", options{reducedMotion: true, width: 1280, height: 720})
	number := e.figureButton("sea-arrivals/italy//2016", downloadedFigures(t)["sea-arrivals"][series{subject: "italy"}][2016])
	number.click()
	e.waitUntil("the sources are open", e.sourcesOpen)
	e.drag(640, 360, 20, 360, 6)
	assert.True(t, e.sourcesOpen(), "text is selected and let go beside")
	e.click(20, 360)
	e.waitSourcesClosed()
	assert.Empty(t, e.said())
}
