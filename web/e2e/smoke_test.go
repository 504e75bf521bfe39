package e2e

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPageLoadsWithNothingToSay(t *testing.T) {
	for _, language := range languages(t) {
		t.Run(language, func(t *testing.T) {
			p := open(t, "/"+language+"/", options{})
			p.waitReady()
			p.screenshot("page-" + language)
			assert.Empty(t, p.said(), "the console")
			assert.Empty(t, p.failed(), "requests that failed")
			assert.Empty(t, p.foreign(), "requests to other hosts")

			programs := 0
			for _, r := range p.asked() {
				if r.mediaType == "application/wasm" {
					programs++
					assert.Equal(t, int64(200), r.status)
				}
			}
			assert.Equal(t, 1, programs, "the program is fetched once, as WebAssembly")
		})
	}
}
