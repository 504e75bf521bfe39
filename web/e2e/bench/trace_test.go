package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// traceOf writes events as a trace, the marks around them. Times are in microseconds.
func traceOf(events ...string) []byte {
	all := append([]string{`{"name":"bench:begin","ph":"I","pid":7,"tid":1,"ts":100}`}, events...)
	all = append(all, `{"name":"bench:end","ph":"I","pid":7,"tid":1,"ts":2000100}`)
	return fmt.Appendf(nil, `{"traceEvents":[%s]}`, strings.Join(all, ","))
}

func event(name string, start, duration, cpu int) string {
	return fmt.Sprintf(`{"name":%q,"ph":"X","pid":7,"tid":1,"ts":%d,"dur":%d,"tdur":%d}`, name, start, duration, cpu)
}

func heap(name, values string, at int) string {
	return fmt.Sprintf(`{"name":%q,"ph":"X","pid":7,"tid":1,"ts":%d,"args":{%s}}`, name, at, values)
}

func TestActivityIsReadFromATrace(t *testing.T) {
	tests := []struct {
		name   string
		events []string
		want   activity
	}{
		{"nothing happens", nil, activity{}},
		{
			"a frame ends with its commit, and has the whole task of the commit",
			[]string{event("RunTask", 1000, 9000, 6000), event("FireAnimationFrame", 2000, 4000, 3000), event("Commit", 7000, 1000, 500)},
			activity{Frames: []work{{3, 6}}, Whole: work{3, 6}, LongestMs: 9},
		},
		{
			"a frame has all since the one before",
			[]string{
				event("RunTask", 1000, 1000, 1000), event("TimerFire", 1100, 500, 400),
				event("RunTask", 3000, 5000, 5000), event("FireAnimationFrame", 3100, 2000, 2000), event("Commit", 7000, 100, 100),
				event("RunTask", 9000, 2000, 2000), event("Commit", 10000, 100, 100),
			},
			activity{Frames: []work{{2.4, 6}, {0, 2}}, Whole: work{2.4, 8}, LongestMs: 5},
		},
		{
			"what runs inside of something else counts once",
			[]string{
				event("RunTask", 1000, 9000, 9000), event("RunTask", 1500, 1000, 1000),
				event("EventDispatch", 2000, 5000, 5000), event("FunctionCall", 2500, 3000, 3000), event("MinorGC", 3000, 500, 500),
			},
			activity{Whole: work{5, 9}, LongestMs: 9},
		},
		{
			"work after the last frame is part of the whole and of no frame",
			[]string{event("RunTask", 1000, 1000, 1000), event("Commit", 1500, 100, 100), event("RunTask", 5000, 2000, 2000)},
			activity{Frames: []work{{0, 1}}, Whole: work{0, 3}, LongestMs: 2},
		},
		{
			"other threads and what was before the marks do not count",
			[]string{
				`{"name":"RunTask","ph":"X","pid":7,"tid":2,"ts":1000,"dur":500,"tdur":500}`,
				`{"name":"RunTask","ph":"X","pid":8,"tid":1,"ts":1000,"dur":500,"tdur":500}`,
				event("RunTask", 50, 500, 500),
			},
			activity{},
		},
		{
			"a heap grows between collections",
			[]string{
				heap("UpdateCounters", `"data":{"jsHeapSizeUsed":1000}`, 1000), heap("UpdateCounters", `"data":{"jsHeapSizeUsed":1500}`, 2000),
				heap("MinorGC", `"usedHeapSizeBefore":1800,"usedHeapSizeAfter":400`, 3000), heap("UpdateCounters", `"data":{"jsHeapSizeUsed":900}`, 4000),
			},
			activity{JSAllocBytes: 800 + 500},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.want.Process, test.want.Seconds = 7, 2
			got, err := activityOf(traceOf(test.events...))
			require.NoError(t, err)
			assert.Equal(t, test.want, got)
		})
	}
}

func TestActivityOfARecordedTrace(t *testing.T) {
	trace, err := os.ReadFile(filepath.Join("testdata", "trace.json"))
	require.NoError(t, err)
	a, err := activityOf(trace)
	require.NoError(t, err)
	assert.Len(t, a.Frames, 3)
	for _, frame := range a.Frames {
		assert.Positive(t, frame.ScriptMs)
		assert.Greater(t, frame.TaskMs, frame.ScriptMs)
	}
	assert.GreaterOrEqual(t, a.Whole.TaskMs, a.Frames[0].TaskMs+a.Frames[1].TaskMs+a.Frames[2].TaskMs)
}

func TestActivityNeedsItsMarks(t *testing.T) {
	for name, trace := range map[string]string{
		"no events":   `{"traceEvents":[]}`,
		"one mark":    `{"traceEvents":[{"name":"bench:begin","ph":"I","pid":7,"tid":1,"ts":100}]}`,
		"not a trace": `[1, 2`,
	} {
		t.Run(name, func(t *testing.T) {
			_, err := activityOf([]byte(trace))
			assert.Error(t, err)
		})
	}
}
