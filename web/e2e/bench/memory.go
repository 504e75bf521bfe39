package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/systeminfo"
	"github.com/chromedp/chromedp"
)

// memory is what a page holds after its rubbish was collected, in bytes. Zero means that it could not be read.
type memory struct {
	JSBytes      float64 `json:"jsBytes"`      // objects of JavaScript
	BackingBytes float64 `json:"backingBytes"` // array buffers and strings outside of its heap
	WasmBytes    float64 `json:"wasmBytes"`    // linear memory of a program
	GoHeapBytes  float64 `json:"goHeapBytes"`  // of it, in use by Go
	// PrivateBytes is what the process of the page holds for itself: resident anonymous memory and swap, which is
	// Chromium's own "private memory footprint" on Linux; 0 elsewhere.
	PrivateBytes float64 `json:"privateBytes"`
}

// goMemory are the counters of Go's runtime that the site publishes.
type goMemory struct {
	Mallocs        float64 `json:"mallocs"`        // since the start
	AllocatedBytes float64 `json:"allocatedBytes"` // since the start
	HeapBytes      float64 `json:"heapBytes"`      // in use
}

// goMemory reads the counters, or zeros on a page without them.
func (t *tab) goMemory() (goMemory, error) {
	var out goMemory
	return out, t.eval("window.approdi?.memory?.() ?? {}", &out)
}

// memory reads what the page holds. The process is that of the page.
func (t *tab) memory(process int) (memory, error) {
	if err := call(t.ctx, heapprofiler.CollectGarbage, cdp.Empty{}); err != nil {
		return memory{}, err
	}
	heap, err := chromedp.Call(t.ctx, runtime.GetHeapUsage, cdp.Empty{})
	if err != nil {
		return memory{}, err
	}
	m := memory{JSBytes: heap.UsedSize, BackingBytes: heap.BackingStorageSize, PrivateBytes: privateBytes(process)}
	if err := t.eval("bench.wasm?.buffer.byteLength ?? 0", &m.WasmBytes); err != nil {
		return memory{}, err
	}
	g, err := t.goMemory()
	m.GoHeapBytes = g.HeapBytes
	return m, err
}

// privateBytes reads the footprint of a process from Linux, or is 0.
func privateBytes(process int) float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", process))
	if err != nil {
		return 0
	}
	return footprint(string(status))
}

// footprint sums up the lines of /proc/PID/status that count.
func footprint(status string) float64 {
	sum := 0.0
	for line := range strings.Lines(status) {
		fields := strings.Fields(line)
		if len(fields) == 3 && (fields[0] == "RssAnon:" || fields[0] == "VmSwap:") && fields[2] == "kB" {
			kilobytes, _ := strconv.ParseFloat(fields[1], 64)
			sum += kilobytes * 1024
		}
	}
	return sum
}

// processorSeconds is what a process of the browser has used of the processor since it began, on all its threads, and
// what the process that draws has.
func (b *browser) processorSeconds(process int) (page, drawing float64, err error) {
	info, err := chromedp.CallBrowser(b.ctx, systeminfo.GetProcessInfo, cdp.Empty{})
	if err != nil {
		return 0, 0, err
	}
	for _, p := range info.ProcessInfo {
		switch {
		case int(p.ID) == process:
			page = p.CPUTime
		case strings.EqualFold(p.Type, "GPU"):
			drawing = p.CPUTime
		}
	}
	return page, drawing, nil
}
