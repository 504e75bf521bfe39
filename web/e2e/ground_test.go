package e2e

import (
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
)

// groundFiles are the names of the files of the ground that the page has asked for so far.
func (p *page) groundFiles() []string {
	var names []string
	for _, r := range p.asked() {
		if _, file, ok := strings.Cut(r.url, "/map/"); ok {
			name, _, _ := strings.Cut(file, ".")
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func TestGroundComesAsItIsLookedAt(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/", options{})
	e.waitUntil("the next level is there before it is wanted", func() bool { return len(e.groundFiles()) == 2 })
	assert.Equal(t, []string{"borders-1", "land-1"}, e.groundFiles())
	e.show("#map=9/37.5/15.1")
	e.waitUntil("the finest level is asked for", func() bool { return slices.Contains(e.groundFiles(), "land-3") })
	e.settle()
	assert.Empty(t, e.said())
	assert.Empty(t, e.failed())
}

func TestMapGoesOnWithoutTheFinerGround(t *testing.T) {
	t.Parallel()
	var broken atomic.Bool
	broken.Store(true)
	address := answering(t, func(r *http.Request) bool { return broken.Load() && strings.HasPrefix(r.URL.Path, "/map/") }, http.NotFound)

	const sicily = "#map=8/37.5/15.1"
	e := explore(t, address+"/en/"+sicily, options{seen: true})
	e.waitUntil("the files are asked for", func() bool { return len(e.groundFiles()) == 3 })
	coarse := e.screenshot("ground-coarse")
	e.button("map.zoom-out").click()
	e.waitLink("map", "7/37.5/15.1")
	e.button("map.zoom-in").click()
	e.waitLink("map", "8/37.5/15.1")
	assert.Equal(t, "ready", e.text("document.documentElement.dataset.state"))
	for _, line := range e.said() {
		assert.Contains(t, line, "Failed to load resource", "the page says nothing of its own")
	}

	broken.Store(false)
	e.eval(`window.dispatchEvent(new Event("online"))`, nil)
	e.waitUntil("the finer ground is drawn", func() bool { return string(e.screenshot("ground-fine")) != string(coarse) })
	e.settle()
}
