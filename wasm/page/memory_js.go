package page

import (
	"runtime"
	"syscall/js"
)

// offerMemory lets benchmarks ask what the program has allocated: approdi.memory() gives the number of allocations and
// their bytes since the start, and the bytes in use. It costs nothing while nobody asks.
func offerMemory() {
	js.Global().Get("approdi").Set("memory", js.FuncOf(func(js.Value, []js.Value) any {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return map[string]any{"mallocs": float64(m.Mallocs), "allocatedBytes": float64(m.TotalAlloc), "heapBytes": float64(m.HeapAlloc)}
	}))
}
