package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// Marks that the script leaves in a trace, as names of performance.mark, around what is measured.
const beginMark, endMark = "bench:begin", "bench:end"

// traceEvent is one event of a trace of Chromium. Times are in microseconds.
type traceEvent struct {
	Name     string  `json:"name"`
	Phase    string  `json:"ph"` // "X" has a duration
	Process  int     `json:"pid"`
	Thread   int     `json:"tid"`
	Start    float64 `json:"ts"`
	Duration float64 `json:"dur"`
	CPU      float64 `json:"tdur"` // time that the thread was running
	Args     struct {
		UsedHeapSizeBefore float64 `json:"usedHeapSizeBefore"`
		UsedHeapSizeAfter  float64 `json:"usedHeapSizeAfter"`
		Data               struct {
			JSHeapSizeUsed float64 `json:"jsHeapSizeUsed"`
		} `json:"data"`
	} `json:"args"`
}

func (e traceEvent) end() float64 { return e.Start + e.Duration }

// scripting are the events that DevTools shows as scripting: code of the page, and the collection of its rubbish.
var scripting = map[string]bool{
	"EvaluateScript": true, "FunctionCall": true, "FireAnimationFrame": true, "TimerFire": true, "EventDispatch": true,
	"RunMicrotasks": true, "HandlePostMessage": true, "FireIdleCallback": true, "MinorGC": true, "MajorGC": true,
}

// work is what the main thread did in a time, in milliseconds in which the thread was running. What it waited for other
// threads and processes, or for its turn on a busy machine, is not in it.
type work struct {
	ScriptMs float64 `json:"scriptMs"` // running code of the page
	TaskMs   float64 `json:"taskMs"`   // all tasks: also style, layout, paint and handing the frame over
}

func (w *work) add(more work) { w.ScriptMs += more.ScriptMs; w.TaskMs += more.TaskMs }

// activity is what a trace tells of the main thread of a page between the marks.
type activity struct {
	Process      int     // of the page
	Seconds      float64 // between the marks
	Frames       []work  // for each frame that was handed over, all since the one before
	Whole        work    // between the marks
	LongestMs    float64 // wall time of the longest task
	JSAllocBytes float64 // by which the heap of JavaScript grew between collections, all in all
}

var errNoMarks = errors.New("the trace has no marks, or not both")

// activityOf reads a trace. The main thread is the one that left the marks.
func activityOf(trace []byte) (activity, error) {
	var content struct {
		TraceEvents []traceEvent `json:"traceEvents"`
	}
	if err := json.Unmarshal(trace, &content); err != nil {
		return activity{}, fmt.Errorf("the trace cannot be read: %w", err)
	}
	events, begin, end, err := mainThread(content.TraceEvents)
	if err != nil {
		return activity{}, err
	}
	a := activity{Process: events[0].Process, Seconds: (end - begin) / 1e6}
	var frame work
	scriptUntil, taskUntil := 0.0, 0.0
	for _, e := range events {
		var done work
		switch {
		// The outermost event counts, those inside it are part of it.
		case e.Name == "RunTask" && e.Start >= taskUntil:
			taskUntil, done.TaskMs = e.end(), e.CPU/1000
			a.LongestMs = max(a.LongestMs, e.Duration/1000)
		case scripting[e.Name] && e.Phase == "X" && e.Start >= scriptUntil:
			scriptUntil, done.ScriptMs = e.end(), e.CPU/1000
		}
		frame.add(done)
		a.Whole.add(done)
		// A task begins before the commit inside it, so the commit closes the frame with its own task.
		if e.Name == "Commit" && e.Phase == "X" {
			a.Frames = append(a.Frames, frame)
			frame = work{}
		}
	}
	a.JSAllocBytes = allocated(events)
	return a, nil
}

// mainThread returns the events of the thread that left the marks, between them and in the order of their beginning.
func mainThread(all []traceEvent) (events []traceEvent, begin, end float64, err error) {
	var process, thread int
	for _, e := range all {
		switch e.Name {
		case beginMark:
			process, thread, begin = e.Process, e.Thread, e.Start
		case endMark:
			end = e.Start
		}
	}
	if begin == 0 || end < begin {
		return nil, 0, 0, errNoMarks
	}
	for _, e := range all {
		if e.Process == process && e.Thread == thread && e.Start >= begin && e.Start <= end {
			events = append(events, e)
		}
	}
	slices.SortStableFunc(events, func(a, b traceEvent) int {
		// Of two that begin together the longer one is outside.
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.Duration, a.Duration))
	})
	return events, begin, end, nil
}

// allocated sums up by how much the heap of JavaScript grew from each collection to the next one, from the first reading
// to the last.
func allocated(events []traceEvent) float64 {
	sum, since, last := 0.0, 0.0, 0.0
	for _, e := range events {
		switch {
		case e.Name == "UpdateCounters" && e.Args.Data.JSHeapSizeUsed > 0:
			last = e.Args.Data.JSHeapSizeUsed
			if since == 0 {
				since = last
			}
		case (e.Name == "MinorGC" || e.Name == "MajorGC") && e.Args.UsedHeapSizeAfter > 0:
			if since > 0 {
				sum += max(e.Args.UsedHeapSizeBefore-since, 0)
			}
			since, last = e.Args.UsedHeapSizeAfter, e.Args.UsedHeapSizeAfter
		}
	}
	return sum + max(last-since, 0)
}
