package main

import (
	"fmt"
	"math"
)

// verdict says how a target was met. Missing one is no error: the machine and what else runs on it decide too.
type verdict struct {
	Target string  `json:"target"`
	Value  float64 `json:"value"`
	Limit  float64 `json:"limit"`
	Met    bool    `json:"met"`
}

func (v verdict) String() string {
	word := "NOT MET"
	if v.Met {
		word = "met"
	}
	return fmt.Sprintf("%-8s %s: %.4g, at most %.4g", word, v.Target, v.Value, v.Limit)
}

// atMost judges a value. What could not be measured meets no target.
func atMost(target string, value, limit float64) verdict {
	return verdict{target, value, limit, !math.IsNaN(value) && value <= limit}
}

// judge compares what was measured with what the site sets itself as targets. Pages stand in the order of subjects.
func (r *report) judge() {
	r.Verdicts = nil
	add := func(target string, value, limit float64) {
		if math.IsNaN(value) { // not measured
			return
		}
		r.Verdicts = append(r.Verdicts, atMost(target, value, limit))
	}
	if len(r.Frames) > 1 {
		own, other := r.Frames[0], r.Frames[1]
		for _, name := range []string{pan, zoom} {
			add(name+": main thread for a frame, as a share of MapLibre's", share(own.part(name).Task.Median, other.part(name).Task.Median), 0.5)
		}
		for _, name := range []string{yearStep, yearData} {
			add(name+": main thread for a step, as a share of MapLibre's", share(own.part(name).perStep(), other.part(name).perStep()), 1.0/3)
		}
		if own.measured(idle) {
			add("idle: frames drawn", own.part(idle).Drawn, 0)
			add("idle: main thread, % of a core", own.part(idle).mainThreadPercent(), 1)
		}
		mostCalls, mostVertices := 0.0, 0.0
		for _, m := range own.Parts {
			mostCalls, mostVertices = max(mostCalls, m.MostCalls), max(mostVertices, m.MostVertices)
		}
		add("draw calls in a frame, most", mostCalls, 40)
		add("vertices in a frame, most", mostVertices, 60000)
		add("memory of the page's process in use, as a share of MapLibre's", share(own.inUse(), other.inUse()), 1)
		add("memory of the page's process after the script, as a share of MapLibre's", share(own.After.PrivateBytes, other.After.PrivateBytes), 1)
	}
	if len(r.Growth) > 0 {
		g := r.Growth[0]
		add("growth of WebAssembly's memory over the long script, MB", (g.After.WasmBytes-g.Before.WasmBytes)/1e6, 0)
	}
	if r.Scale != nil {
		calls, vertices := 0.0, 0.0
		for _, m := range r.Scale.Parts {
			calls, vertices = max(calls, m.MostCalls), max(vertices, m.MostVertices)
		}
		add("with very many places: draw calls in a frame, most", calls, 40)
		add("with very many places: vertices in a frame, most", vertices, 60000)
		add("with very many places: a pick, ms", r.Scale.Pick.Median, 2)
	}
	if len(r.Starts) > 2 {
		first := func(page int, value func(s start) float64) float64 { return medianOf(r.Starts[page].First, value) }
		second := func(page int, value func(s start) float64) float64 { return medianOf(r.Starts[page].Second, value) }
		picture := func(s start) float64 { return s.Picture }
		answer := func(s start) float64 { return s.Answer }
		add("first visit: picture of the map, as a share of Leaflet's time", share(first(0, picture), first(2, picture)), 1)
		add("first visit: the map answers, as a share of MapLibre's time", share(first(0, answer), first(1, answer)), 1.5)
		add("second visit: the map answers, as a share of MapLibre's time", share(second(0, answer), second(1, answer)), 1)
		add("first visit: longest task, ms", first(0, func(s start) float64 { return s.Longest }), 50)
	}
}

// share is a part of something, or NaN when that is nothing.
func share(part, whole float64) float64 {
	if whole <= 0 {
		return math.NaN()
	}
	return part / whole
}
