// Command bench measures what the map costs, beside pages that draw the same map with MapLibre GL JS, with Leaflet and with
// deck.gl, in one run of one browser:
//
//	frames   the main thread's time for a frame, draw calls, vertices and allocations, while the same script pans, zooms,
//	         flies, steps and plays the years, and rests
//	growth   memory before and after ten minutes' worth of such a script
//	start    when the first figures, the picture of the map and a map that answers are there, over a slow line, on a first
//	         and on a second visit
//	scale    the same counts with 100,000 places and 5,000 corridors that are made up
//
// It prints a table with the targets that are met and those that are not, and writes everything to a file. A target that
// is missed is no error.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	cdbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"

	"approdi/web/e2e/internal/chromium"
)

// options are those of the command line.
type options struct {
	root  string // top folder of the checkout
	dist  string // a built site to measure, or ""
	out   string // file to write
	only  string // one of the three measurements, or ""
	parts string // those of the script of frames that are gone through, or "" for all
	quick bool   // a shorter script and fewer starts
	draw  bool   // also without graphics hardware
	on    machine
}

func main() {
	var o options
	flag.StringVar(&o.root, "root", filepath.Join("..", ".."), "top `folder` of the checkout")
	flag.StringVar(&o.dist, "dist", "", "`folder` of a built site to measure; else it is built")
	flag.StringVar(&o.out, "out", filepath.Join("bench", "result.json"), "`file` to write")
	flag.StringVar(&o.only, "only", "", "measure only `frames`, growth, start or scale")
	flag.StringVar(&o.parts, "parts", "", "go only through some `parts` of the script of frames, such as pan,zoom")
	flag.BoolVar(&o.quick, "quick", false, "one minute's worth of the long script, and one start of each page")
	flag.Float64Var(&o.on.cpu, "cpu", 1, "slow the processor of the pages down by a `factor`")
	flag.BoolVar(&o.draw, "draw", false, "draw also on a machine without graphics hardware, where that leaves the main thread little\n"+
		"time; else triangles of WebGL are discarded there before they are filled")
	flag.Parse()
	if flag.NArg() > 0 || o.on.cpu < 1 {
		flag.Usage()
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, o); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, o options) (err error) {
	path, err := chromium.Find()
	if err != nil {
		return err
	}
	fmt.Fprintln(os.Stderr, "Building the site and the pages to compare with.")
	p, err := servePages(o.root, o.dist, !o.wants("start"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.stop()) }()
	r, err := o.measure(ctx, path, p.server.URL)
	if err != nil {
		return err
	}
	r.judge()
	if err := r.write(os.Stdout); err != nil {
		return err
	}
	content, err := json.MarshalIndent(r, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(o.out, append(content, '\n'), 0o644)
}

// wants tells whether a measurement is asked for.
func (o options) wants(name string) bool { return o.only == "" || o.only == name }

func (o options) measure(ctx context.Context, chromium, address string) (*report, error) {
	r := &report{
		Commit: commit(o.root), Window: [2]int{windowWidth, windowHeight}, CPU: o.on.cpu,
		Line: fmt.Sprintf("%.0f Mbit/s and %d ms", lineBytes*8/1e6, lineRoundTrip.Milliseconds()),
	}
	b, err := startBrowser(ctx, chromium)
	if err != nil {
		return nil, err
	}
	defer b.stop()
	version, err := chromedp.CallBrowser(b.ctx, cdbrowser.GetVersion, cdp.Empty{})
	if err != nil {
		return nil, err
	}
	r.Browser = version.Product
	if o.on.unfilled, err = b.drawsInSoftware(); err != nil {
		return nil, err
	}
	o.on.unfilled = o.on.unfilled && !o.draw
	r.Unfilled = o.on.unfilled
	if o.wants("frames") {
		var legs []view
		for _, s := range subjects {
			var page results
			if page, legs, err = measureFrames(b, address, s, legs, o.on, o.parts, os.Stderr); err != nil {
				return nil, err
			}
			r.Frames = append(r.Frames, page)
		}
	}
	if o.wants("growth") {
		minutes := 10 * time.Minute
		if o.quick {
			minutes = time.Minute
		}
		g, err := measureGrowth(b, address, site, minutes, o.on, os.Stderr)
		if err != nil {
			return nil, err
		}
		r.Growth = append(r.Growth, g)
	}
	if o.wants("scale") {
		s, err := measureScale(b, o.root, o.on, os.Stderr)
		if err != nil {
			return nil, err
		}
		r.Scale = &s
	}
	if o.wants("start") {
		runs := 3
		if o.quick {
			runs = 1
		}
		if r.Starts, err = measureStarts(ctx, chromium, address, runs, o.on, os.Stderr); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// commit names what is measured, or is "" outside of a repository.
func commit(root string) string {
	git := func(arguments ...string) string {
		out, err := exec.Command("git", append([]string{"-C", root}, arguments...)...).Output()
		if err != nil {
			return ""
		}
		return strings.TrimSpace(string(out))
	}
	name := git("rev-parse", "--short", "HEAD")
	if name != "" && git("status", "--porcelain", "--untracked-files=no") != "" {
		name += "+"
	}
	return name
}
