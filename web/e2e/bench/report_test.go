package main

import (
	"bytes"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sampleReport has a site that takes half of MapLibre's time, and starts that are the other way round.
func sampleReport() report {
	page := func(name string, ms float64) results {
		r := results{Page: name, After: memory{PrivateBytes: ms * 1e6}}
		for _, p := range parts {
			m := measured{Part: p.name, Steps: p.steps, Seconds: 5, Frames: 100, Drawn: 100, Task: spread{Median: ms}, Whole: work{TaskMs: 100 * ms}, MostCalls: 5 * ms, PrivateBytes: (6 - ms) * 1e6}
			if p.name == idle {
				m.Drawn, m.Frames, m.Whole = 0, 0, work{}
			}
			r.Parts = append(r.Parts, m)
		}
		return r
	}
	visit := func(name string, ms float64) starts {
		return starts{Page: name, First: []start{{Picture: ms, Answer: 2 * ms, Longest: ms / 10}}, Second: []start{{Answer: ms}}}
	}
	return report{
		Frames: []results{page("approdi", 2), page("maplibre", 4), page("leaflet", 1), page("deckgl", 3)},
		Growth: []growth{{Page: "approdi", Minutes: 10, Before: memory{WasmBytes: 5e6}, After: memory{WasmBytes: 6e6}}},
		Starts: []starts{visit("approdi", 800), visit("maplibre", 400), visit("leaflet", 800), visit("deckgl", 600)},
	}
}

func TestTargetsAreJudged(t *testing.T) {
	r := sampleReport()
	r.judge()
	met := map[string]bool{}
	for _, v := range r.Verdicts {
		met[v.Target] = v.Met
	}
	assert.Equal(t, map[string]bool{
		"pan: main thread for a frame, as a share of MapLibre's":                true,
		"zoom: main thread for a frame, as a share of MapLibre's":               true,
		"year step: main thread for a step, as a share of MapLibre's":           false, // half, and a third is the target
		"year step, new data: main thread for a step, as a share of MapLibre's": false,
		"idle: frames drawn":                                                      true,
		"idle: main thread, % of a core":                                          true,
		"draw calls in a frame, most":                                             true,
		"vertices in a frame, most":                                               true,
		"memory of the page's process in use, as a share of MapLibre's":           false,
		"memory of the page's process after the script, as a share of MapLibre's": true,
		"growth of WebAssembly's memory over the long script, MB":                 false,
		"first visit: picture of the map, as a share of Leaflet's time":           true,
		"first visit: the map answers, as a share of MapLibre's time":             false,
		"second visit: the map answers, as a share of MapLibre's time":            false,
		"first visit: longest task, ms":                                           false,
	}, met)
}

func TestOnlyWhatWasMeasuredIsJudged(t *testing.T) {
	var r report
	r.judge()
	assert.Empty(t, r.Verdicts)
	assert.False(t, atMost("something", math.NaN(), 1).Met)
}

func TestTableHasEveryPageAndItsRatio(t *testing.T) {
	r := sampleReport()
	r.judge()
	var out bytes.Buffer
	require.NoError(t, r.write(&out))
	for _, want := range []string{
		`pan +approdi +maplibre +leaflet +deckgl +ratio`, `process of the page, in use +4\.0 +2\.0 +5\.0 +3\.0 +2\.00`, `main thread, median ms +2\.00 +4\.00 +1\.00 +3\.00 +0\.50`,
		`the map answers, ms +1600 +800 +1600 +1200 +2\.00`, `met +idle: frames drawn: 0, at most 0`, `NOT MET +year step`,
	} {
		assert.Regexp(t, want, out.String())
	}
}

func TestRatioOfNothingSaysNothing(t *testing.T) {
	assert.Empty(t, row{values: []float64{3, 0}}.ratio())
	assert.Empty(t, row{values: []float64{3}}.ratio())
	assert.Equal(t, "0.25", row{values: []float64{1, 4}}.ratio())
}
