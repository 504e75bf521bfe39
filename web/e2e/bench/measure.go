package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// measured is what one part of the script cost on one page.
type measured struct {
	Part    string  `json:"part"`
	Seconds float64 `json:"seconds"`
	// Frames are those that the page handed to the browser to be shown; Drawn those in which the map was drawn anew.
	Frames    int     `json:"frames"`
	Drawn     float64 `json:"drawn"`
	Script    spread  `json:"scriptMsPerFrame"`
	Task      spread  `json:"taskMsPerFrame"`
	Whole     work    `json:"whole"`
	LongestMs float64 `json:"longestTaskMs"` // by the clock
	Steps     int     `json:"steps,omitempty"`
	// PageCPUMs and DrawingCPUMs are what all threads of the page's process and of the drawing process took.
	PageCPUMs    float64 `json:"pageCpuMs"`
	DrawingCPUMs float64 `json:"drawingCpuMs"`
	DrawCalls    float64 `json:"drawCallsPerFrame"`
	MostCalls    float64 `json:"mostDrawCalls"`
	Elements     float64 `json:"elementsPerFrame"` // indices or vertices given to draw calls
	MostElements float64 `json:"mostElements"`
	Paths        float64 `json:"pathsPerFrame"` // fills and strokes of a 2D canvas
	MostVertices float64 `json:"mostVertices"`  // of the site, as it publishes them
	// Allocations of Go for a drawn frame, and bytes of JavaScript for one.
	GoAllocs     float64 `json:"goAllocsPerFrame"`
	GoAllocBytes float64 `json:"goAllocBytesPerFrame"`
	JSAllocBytes float64 `json:"jsAllocBytesPerFrame"`
	// PrivateBytes is what the page's process holds at the end of the part, with what nobody has collected yet.
	PrivateBytes float64 `json:"privateBytes"`
	End          view    `json:"end"` // where the map looks afterwards
}

// perStep is the main thread's work for a step, in milliseconds.
func (m measured) perStep() float64 { return m.Whole.TaskMs / float64(max(m.Steps, 1)) }

// counts are those of watch.js and of the site.
type counts struct {
	Frames       float64 `json:"frames"`
	Draws        float64 `json:"draws"`
	Elements     float64 `json:"elements"`
	Paths        float64 `json:"paths"`
	MostDraws    float64 `json:"mostDraws"`
	MostElements float64 `json:"mostElements"`
	MostVertices float64 `json:"mostVertices"`
}

// counts reads what was drawn so far, and begins to look for the most of a frame anew.
func (t *tab) counts() (counts, error) {
	var c counts
	return c, t.eval("(()=>{const c={...bench,wasm:null};bench.mostDraws=bench.mostElements=bench.mostVertices=0;return c})()", &c)
}

// results are what one page cost.
type results struct {
	Page   string     `json:"page"`
	Parts  []measured `json:"parts"`
	Before memory     `json:"memoryBefore"`
	After  memory     `json:"memoryAfter"`
}

// measured tells whether a part of the script was gone through.
func (r results) measured(name string) bool {
	return slices.ContainsFunc(r.Parts, func(m measured) bool { return m.Part == name })
}

func (r results) part(name string) measured {
	for _, m := range r.Parts {
		if m.Part == name {
			return m
		}
	}
	return measured{Part: name}
}

// measureFrames goes through the script on one page. The legs are where flights lead; without any, as for the site, which
// comes first, they are what the page's own flights lead to, and are returned.
func measureFrames(b *browser, address string, s subject, legs []view, on machine, only string, log io.Writer) (results, []view, error) {
	r := results{Page: s.name}
	t, err := b.newTab(on)
	if err != nil {
		return r, nil, err
	}
	defer t.close()
	if err := t.open(address + s.path + openingFragment); err != nil {
		return r, nil, err
	}
	if err := t.settle(s); err != nil {
		return r, nil, err
	}
	process, err := t.process()
	if err != nil {
		return r, nil, err
	}
	if r.Before, err = t.memory(process); err != nil {
		return r, nil, err
	}
	if legs == nil {
		legs = make([]view, len(countries))
	}
	if err := t.warm(s); err != nil {
		return r, nil, err
	}
	if legs, err = t.findLegs(s, legs); err != nil {
		return r, nil, err
	}
	for _, p := range parts {
		if only != "" && !slices.Contains(strings.Split(only, ","), p.name) {
			continue
		}
		m, err := t.measure(b, s, p, legs, process)
		if err != nil {
			return r, nil, fmt.Errorf("%s, %s: %w", s.name, p.name, err)
		}
		fmt.Fprintf(log, "%s, %s: %d frames, %.2f ms each\n", s.name, p.name, m.Frames, m.Task.Median)
		r.Parts = append(r.Parts, m)
	}
	r.After, err = t.memory(process)
	return r, legs, err
}

// inUse is what the page's process holds while the page is used, in bytes: the median of the parts.
func (r results) inUse() float64 {
	var all []float64
	for _, m := range r.Parts {
		all = append(all, m.PrivateBytes)
	}
	return median(all)
}

// warm moves the map a little without measuring: code is compiled when it is first needed.
func (t *tab) warm(s subject) error {
	const moves = 15
	return errors.Join(
		t.drag(moves, panStepX, panStepY), t.drag(moves, -panStepX, -panStepY),
		t.turn(moves, -s.wheelPx), t.turn(moves, s.wheelPx), t.settle(s),
	)
}

// findLegs goes where the site's own flights lead, if that is not known.
func (t *tab) findLegs(s subject, legs []view) ([]view, error) {
	if legs[0] != (view{}) {
		return legs, nil
	}
	for i := range legs {
		if err := s.fly(t, i, view{}); err != nil {
			return nil, err
		}
		if err := t.settle(s); err != nil {
			return nil, err
		}
		var err error
		if legs[i], err = s.where(t); err != nil {
			return nil, err
		}
	}
	return legs, nil
}

// process is the number of the page's process.
func (t *tab) process() (int, error) {
	trace, err := t.capture(func() error { return t.marked(func() error { return nil }) })
	if err != nil {
		return 0, err
	}
	a, err := activityOf(trace)
	return a.Process, err
}

// marked leaves marks in a trace around what happens.
func (t *tab) marked(during func() error) error {
	if err := t.eval("void performance.mark('"+beginMark+"')", nil); err != nil {
		return err
	}
	if err := during(); err != nil {
		return err
	}
	return t.eval("void performance.mark('"+endMark+"')", nil)
}

// measure goes through one part of the script.
func (t *tab) measure(b *browser, s subject, p part, legs []view, process int) (measured, error) {
	m := measured{Part: p.name, Steps: p.steps}
	if err := p.prepare(t); err != nil {
		return m, err
	}
	if err := t.settle(s); err != nil {
		return m, err
	}
	before, err := t.reading(b, process)
	if err != nil {
		return m, err
	}
	trace, err := t.capture(func() error { return t.marked(func() error { return p.run(t, s, legs) }) })
	if err != nil {
		return m, err
	}
	after, err := t.reading(b, process)
	if err != nil {
		return m, err
	}
	a, err := activityOf(trace)
	if err != nil {
		return m, err
	}
	m.fill(a, before, after)
	m.PrivateBytes = privateBytes(process)
	if err := t.settle(s); err != nil {
		return m, err
	}
	m.End, err = s.where(t)
	return m, err
}

// reading are all counters at one time.
type reading struct {
	counts
	goMemory
	page, drawing float64 // seconds of the processor
}

func (t *tab) reading(b *browser, process int) (reading, error) {
	var r reading
	var err error
	if r.counts, err = t.counts(); err != nil {
		return r, err
	}
	if r.goMemory, err = t.goMemory(); err != nil {
		return r, err
	}
	r.page, r.drawing, err = b.processorSeconds(process)
	return r, err
}

// fill works out what a part cost from its trace and the counters before and after.
func (m *measured) fill(a activity, before, after reading) {
	var script, task []float64
	for _, f := range a.Frames {
		script, task = append(script, f.ScriptMs), append(task, f.TaskMs)
	}
	m.Seconds, m.Frames, m.Whole, m.LongestMs = a.Seconds, len(a.Frames), a.Whole, a.LongestMs
	m.Script, m.Task = spreadOf(script), spreadOf(task)
	m.PageCPUMs, m.DrawingCPUMs = 1000*(after.page-before.page), 1000*(after.drawing-before.drawing)
	m.Drawn = after.Frames - before.Frames
	perFrame := func(after, before float64) float64 { return (after - before) / max(m.Drawn, 1) }
	m.DrawCalls, m.MostCalls = perFrame(after.Draws, before.Draws), after.MostDraws
	m.Elements, m.MostElements = perFrame(after.Elements, before.Elements), after.MostElements
	m.MostVertices = after.MostVertices
	m.Paths = perFrame(after.Paths, before.Paths)
	m.GoAllocs, m.GoAllocBytes = perFrame(after.Mallocs, before.Mallocs), perFrame(after.AllocatedBytes, before.AllocatedBytes)
	m.JSAllocBytes = a.JSAllocBytes / max(m.Drawn, 1)
}
