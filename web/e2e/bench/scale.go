package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"github.com/chromedp/chromedp"

	"approdi/web/e2e/bench/many"
	"approdi/web/e2e/internal/sitehost"
)

// scale is what the site costs with very many places and corridors that are made up.
type scale struct {
	Places       int        `json:"places"`
	Corridors    int        `json:"corridors"`
	ReadySeconds float64    `json:"readySeconds"` // until the map is there, from this machine
	Parts        []measured `json:"parts"`
	Pick         spread     `json:"pickMs"`
	Memory       memory     `json:"memory"`
}

const pointing = "point"

// pointingPart moves the pointer over the map, so that in each frame it is found what lies under it.
var pointingPart = part{name: pointing, run: func(t *tab, _ subject, _ []view) error {
	for i := range panMoves {
		if err := t.mouse(chromedp.MouseMoved, mapX-4*float64(i), mapY-150+5*float64(i), false); err != nil {
			return err
		}
	}
	return nil
}}

// scaleParts are what is measured with so many.
var scaleParts = []string{pan, zoom, yearStep, pointing}

// measureScale builds the site with made-up facts instead of those of the checkout, and goes through parts of the script.
func measureScale(b *browser, root string, on machine, log io.Writer) (s scale, err error) {
	s.Places, s.Corridors = many.Places, many.Corridors
	folder, err := os.MkdirTemp("", "approdi-many-")
	if err != nil {
		return s, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	server, err := serveMany(root, folder)
	if err != nil {
		return s, err
	}
	defer func() { err = errors.Join(err, server.Stop()) }()
	t, err := b.newTab(on)
	if err != nil {
		return s, err
	}
	defer t.close()
	began := time.Now()
	if err := t.open(server.URL + site.path + openingFragment); err != nil {
		return s, err
	}
	s.ReadySeconds = time.Since(began).Seconds()
	if err := errors.Join(t.settle(site), t.warm(site)); err != nil {
		return s, err
	}
	process, err := t.process()
	if err != nil {
		return s, err
	}
	for _, p := range append([]part{pointingPart}, parts...) {
		if !slices.Contains(scaleParts, p.name) {
			continue
		}
		m, err := t.measure(b, site, p, nil, process)
		if err != nil {
			return s, fmt.Errorf("with many places, %s: %w", p.name, err)
		}
		fmt.Fprintf(log, "with %d places, %s: %d frames, %.2f ms each\n", s.Places, p.name, m.Frames, m.Task.Median)
		s.Parts = append(s.Parts, m)
	}
	if s.Pick, err = t.measurePicks(); err != nil {
		return s, fmt.Errorf("with many places, what lies under the pointer: %w", err)
	}
	s.Memory, err = t.memory(process)
	return s, err
}

// serveMany builds the site with the made-up facts in a folder and serves it.
func serveMany(root, folder string) (*sitehost.Server, error) {
	binary, dist := filepath.Join(folder, "site.exe"), filepath.Join(folder, "dist")
	overlay, err := many.Write(root, filepath.Join(folder, "facts"))
	if err != nil {
		return nil, err
	}
	// The command itself is compiled from the checkout; only the program that it compiles takes the made-up facts.
	if err := sitehost.Compile(root, binary); err != nil {
		return nil, err
	}
	build := exec.Command(binary, "build", "-quick", "-dist", dist)
	build.Dir, build.Env = root, append(os.Environ(), "GOFLAGS=-overlay="+overlay)
	if output, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("the site with many places: %w\n%s", err, output)
	}
	return sitehost.Serve(binary, dist)
}

// rows tell what so many places and corridors cost.
func (s scale) rows() []row {
	rows := []row{
		{name: "the map is there, s", format: "%.1f", values: []float64{s.ReadySeconds}},
		{name: "memory of the program, MB", format: "%.0f", values: []float64{s.Memory.WasmBytes / 1e6}},
		{name: "a pick, median ms", format: "%.2f", values: []float64{s.Pick.Median}},
		{name: "a pick, 95 %", format: "%.2f", values: []float64{s.Pick.P95}},
	}
	for _, m := range s.Parts {
		for _, r := range []row{
			{name: "main thread, median ms", format: "%.2f", values: []float64{m.Task.Median}},
			{name: "95 %", format: "%.2f", values: []float64{m.Task.P95}},
			{name: "draw calls, most", format: "%.0f", values: []float64{m.MostCalls}},
			{name: "vertices, most", format: "%.0f", values: []float64{m.MostVertices}},
		} {
			r.name = m.Part + ": " + r.name
			rows = append(rows, r)
		}
	}
	return rows
}
