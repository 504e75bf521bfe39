package e2e

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// losePicture takes the map's drawing away, as a system does that has to restart its graphics.
func (e explorer) losePicture() {
	e.t.Helper()
	e.eval(`void(window.before = true, document.querySelector("#map canvas").getContext("webgl2").getExtension("WEBGL_lose_context").loseContext())`, nil)
}

func TestLostPictureComesBackAndIsGivenUpInTheEnd(t *testing.T) {
	e := explore(t, "/it/#map=6/36/14&year=2016&indicator=dead-and-missing&route=central-mediterranean", options{languages: "it"})
	address, card := e.address(), e.card()
	times := 0
	for ; times < 6; times++ {
		e.losePicture()
		e.waitUntil("the page comes back or gives up", func() bool {
			return e.quietly(`document.documentElement.dataset.state === "failed" || !window.before && document.documentElement.dataset.state === "ready"`)
		})
		assert.Equal(t, address, e.address())
		if e.text("document.documentElement.dataset.state") == "failed" {
			break
		}
		e.settle()
		assert.Equal(t, card, e.card())
		assert.Equal(t, "2016", e.year())
	}
	assert.True(t, 1 <= times && times <= 4, "given up after %d returns", times)
	assert.Contains(t, e.text(`document.querySelector("#status").innerText`), e.words.text("load.failed-program"))
	e.assertPlainPage(e.words)
	e.screenshot("failed-after-losses")
	assert.True(t, e.is("window.before"), "the page is not loaded again")

	e.button("load.reload").click()
	e.waitUntil("the reader can try again", func() bool { return e.quietly("!window.before") })
	assert.Equal(t, address, e.address(), "with the same view")
}
