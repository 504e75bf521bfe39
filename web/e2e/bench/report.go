package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
)

// report is everything that a run has measured, as it is written to a file.
type report struct {
	Commit  string  `json:"commit"` // of the checkout, with a + when there are changes
	Browser string  `json:"browser"`
	Window  [2]int  `json:"windowPx"`
	CPU     float64 `json:"cpuSlowedBy"`
	Line    string  `json:"line"`
	// Unfilled says that WebGL discarded triangles before it filled them.
	Unfilled bool      `json:"unfilled"`
	Frames   []results `json:"frames"`
	Growth   []growth  `json:"growth"`
	Starts   []starts  `json:"starts"`
	Scale    *scale    `json:"scale,omitempty"`
	Verdicts []verdict `json:"targets"`
}

// row is one line of the table: a value for each page that has one.
type row struct {
	name   string
	format string // of a value
	values []float64
}

// ratio is how the site compares with MapLibre, the second page, or "" when that says nothing.
func (r row) ratio() string {
	if len(r.values) < 2 || r.values[1] <= 0 {
		return ""
	}
	return fmt.Sprintf("%.2f", r.values[0]/r.values[1])
}

// write prints everything as a table for people, the targets last.
func (r report) write(out io.Writer) error {
	fmt.Fprintf(out, "\n%s · commit %s · %d × %d px · processor slowed by %g · line of %s\n", r.Browser, r.Commit, r.Window[0], r.Window[1], r.CPU, r.Line)
	fmt.Fprintln(out, "MapLibre draws the finest land, which it simplifies itself; Leaflet the level that suits the zoom; neither the tint of the sea.")
	fmt.Fprintln(out, "deck.gl draws the finest land and all names, also over one another, and asks for frames without end.")
	fmt.Fprintln(out, "Main thread and scripting are milliseconds in which the thread ran, for a frame, the workers of a page not included.")
	if r.Unfilled {
		fmt.Fprintln(out, "There is no graphics hardware: WebGL takes all that it is told, and discards triangles before it fills them.")
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	names := make([]string, len(subjects))
	for i, s := range subjects {
		names[i] = s.name
	}
	for _, section := range r.sections() {
		fmt.Fprintf(table, "\n%s\t%s\tratio\t\n", section.name, strings.Join(names, "\t"))
		for _, row := range section.rows {
			fmt.Fprint(table, row.name)
			for _, value := range row.values {
				fmt.Fprintf(table, "\t"+row.format, value)
			}
			fmt.Fprintf(table, "\t%s\t\n", row.ratio())
		}
	}
	if err := table.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(out)
	for _, v := range r.Verdicts {
		fmt.Fprintln(out, v)
	}
	return nil
}

// section is a part of the table.
type section struct {
	name string
	rows []row
}

func (r report) sections() []section {
	var out []section
	if len(r.Frames) > 0 {
		for _, p := range parts {
			if r.Frames[0].measured(p.name) {
				out = append(out, section{p.name, r.frameRows(p)})
			}
		}
		out = append(out, section{"memory, MB", r.memoryRows()})
	}
	if len(r.Growth) > 0 {
		out = append(out, section{fmt.Sprintf("%.0f minutes, MB", r.Growth[0].Minutes), r.growthRows()})
	}
	if len(r.Starts) > 0 {
		out = append(out, section{"first visit", startRows(r.Starts, func(s starts) []start { return s.First })},
			section{"second visit", startRows(r.Starts, func(s starts) []start { return s.Second })})
	}
	if r.Scale != nil {
		out = append(out, section{fmt.Sprintf("%d places, %d corridors", r.Scale.Places, r.Scale.Corridors), r.Scale.rows()})
	}
	return out
}

// frameRows tell of one part of the script.
func (r report) frameRows(p part) []row {
	of := func(name, format string, value func(m measured) float64) row {
		out := row{name: name, format: format}
		for _, page := range r.Frames {
			out.values = append(out.values, value(page.part(p.name)))
		}
		return out
	}
	if p.name == idle {
		return []row{
			of("frames drawn", "%.0f", func(m measured) float64 { return m.Drawn }),
			of("main thread, % of a core", "%.2f", measured.mainThreadPercent),
			of("all threads of the page, % of a core", "%.2f", func(m measured) float64 { return m.PageCPUMs / m.Seconds / 10 }),
		}
	}
	rows := []row{
		of("frames", "%.0f", func(m measured) float64 { return float64(m.Frames) }),
		of("main thread, median ms", "%.2f", func(m measured) float64 { return m.Task.Median }),
		of("95 %", "%.2f", func(m measured) float64 { return m.Task.P95 }),
		of("99 %", "%.2f", func(m measured) float64 { return m.Task.P99 }),
		of("scripting, median ms", "%.2f", func(m measured) float64 { return m.Script.Median }),
		of("95 %", "%.2f", func(m measured) float64 { return m.Script.P95 }),
		of("99 %", "%.2f", func(m measured) float64 { return m.Script.P99 }),
		of("draw calls", "%.1f", func(m measured) float64 { return m.DrawCalls }),
		of("draw calls, most", "%.0f", func(m measured) float64 { return m.MostCalls }),
		of("indices drawn", "%.0f", func(m measured) float64 { return m.Elements }),
		of("indices drawn, most", "%.0f", func(m measured) float64 { return m.MostElements }),
		of("vertices, most", "%.0f", func(m measured) float64 { return m.MostVertices }),
		of("allocations of Go", "%.1f", func(m measured) float64 { return m.GoAllocs }),
		of("bytes of Go", "%.0f", func(m measured) float64 { return m.GoAllocBytes }),
		of("bytes of JavaScript", "%.0f", func(m measured) float64 { return m.JSAllocBytes }),
		of("all threads of the page, ms", "%.1f", func(m measured) float64 { return m.PageCPUMs / max(m.Drawn, 1) }),
		of("drawing process, ms", "%.1f", func(m measured) float64 { return m.DrawingCPUMs / max(m.Drawn, 1) }),
		of("longest task by the clock, ms", "%.0f", func(m measured) float64 { return m.LongestMs }),
	}
	if p.steps > 0 {
		rows = append([]row{of("main thread for a step, ms", "%.1f", measured.perStep)}, rows...)
	}
	return rows
}

// mainThreadPercent is the share of one core that the main thread took.
func (m measured) mainThreadPercent() float64 {
	if m.Seconds == 0 {
		return 0
	}
	return m.Whole.TaskMs / m.Seconds / 10
}

// memoryRows tell what the pages hold before the script, while it goes on and after it.
func (r report) memoryRows() []row {
	var before, after []memory
	inUse := row{name: "process of the page, in use", format: "%.1f"}
	for _, page := range r.Frames {
		before, after = append(before, page.Before), append(after, page.After)
		inUse.values = append(inUse.values, page.inUse()/1e6)
	}
	return slices.Insert(heldRows(before, after), 1, inUse)
}

func (r report) growthRows() []row {
	var before, after []memory
	for _, g := range r.Growth {
		before, after = append(before, g.Before), append(after, g.After)
	}
	return heldRows(before, after)
}

func heldRows(before, after []memory) []row {
	of := func(name string, all []memory, value func(m memory) float64) row {
		out := row{name: name, format: "%.1f"}
		for _, m := range all {
			out.values = append(out.values, value(m)/1e6)
		}
		return out
	}
	var rows []row
	for _, kind := range []struct {
		name  string
		value func(m memory) float64
	}{
		{"process of the page", func(m memory) float64 { return m.PrivateBytes }},
		{"heap of JavaScript", func(m memory) float64 { return m.JSBytes }},
		{"buffers of JavaScript", func(m memory) float64 { return m.BackingBytes }},
		{"WebAssembly", func(m memory) float64 { return m.WasmBytes }},
		{"of it heap of Go", func(m memory) float64 { return m.GoHeapBytes }},
	} {
		rows = append(rows, of(kind.name+", before", before, kind.value), of(kind.name+", after", after, kind.value))
	}
	return rows
}

// startRows tell of the median visit.
func startRows(all []starts, visits func(s starts) []start) []row {
	of := func(name, format string, value func(s start) float64) row {
		out := row{name: name, format: format}
		for _, s := range all {
			out.values = append(out.values, medianOf(visits(s), value))
		}
		return out
	}
	return []row{
		of("words or figures, ms", "%.0f", func(s start) float64 { return s.Text }),
		of("picture of the map, ms", "%.0f", func(s start) float64 { return s.Picture }),
		of("all of the map, ms", "%.0f", func(s start) float64 { return s.Ready }),
		of("the map answers, ms", "%.0f", func(s start) float64 { return s.Answer }),
		of("longest task, ms", "%.0f", func(s start) float64 { return s.Longest }),
		of("tasks beyond 50 ms each, ms", "%.0f", func(s start) float64 { return s.Blocked }),
		of("kB over the line", "%.0f", func(s start) float64 { return float64(s.Bytes) / 1000 }),
	}
}

func medianOf(visits []start, value func(s start) float64) float64 {
	var all []float64
	for _, s := range visits {
		all = append(all, value(s))
	}
	return median(all)
}
