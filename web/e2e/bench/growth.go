package main

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/chromedp/chromedp/kb"
)

// A cycle of the long script is what a reader does in about eight seconds: a drag, the wheel in and out, a country and
// back, a year. It is sent with few events and without thinking in between, so it takes less.
const cycleTime = 8 * time.Second

// growth is what a page held at the beginning and at the end of a long script.
type growth struct {
	Page    string  `json:"page"`
	Minutes float64 `json:"minutes"` // of a reader's time
	Cycles  int     `json:"cycles"`
	Before  memory  `json:"before"`
	After   memory  `json:"after"`
}

// measureGrowth goes through as many cycles as make up the reader's time. The first few are not measured: caches fill and
// code is compiled.
func measureGrowth(b *browser, address string, s subject, duration time.Duration, on machine, log io.Writer) (growth, error) {
	g := growth{Page: s.name, Minutes: duration.Minutes(), Cycles: int(duration / cycleTime)}
	t, err := b.newTab(on)
	if err != nil {
		return g, err
	}
	defer t.close()
	if err := t.open(address + s.path + openingFragment); err != nil {
		return g, err
	}
	process, err := t.process()
	if err != nil {
		return g, err
	}
	const warming = 3
	for i := range warming + g.Cycles {
		if (i-warming)%10 == 0 { // a curve tells a leak from a pool that has come to its size
			now, err := t.memory(process)
			if err != nil {
				return g, err
			}
			if i == warming {
				g.Before = now
			}
			fmt.Fprintf(log, "%s: %d of %d cycles, MB: %.1f of the process, %.1f WebAssembly, %.1f buffers\n", s.name,
				i-warming, g.Cycles, now.PrivateBytes/1e6, now.WasmBytes/1e6, now.BackingBytes/1e6)
		}
		if err := t.cycle(s, i); err != nil {
			return g, fmt.Errorf("%s, cycle %d: %w", s.name, i, err)
		}
	}
	if err := t.settle(s); err != nil {
		return g, err
	}
	g.After, err = t.memory(process)
	return g, err
}

// cycle goes once through the script in few events. Directions alternate, so that the map stays where it is.
func (t *tab) cycle(s subject, number int) error {
	const moves, turns = 6, 4
	way := float64(1 - number%2*2)
	year := kb.ArrowRight
	if number/8%2 == 1 {
		year = kb.ArrowLeft
	}
	return errors.Join(
		t.drag(moves, way*panStepX*10, way*panStepY*10),
		t.turn(turns, -s.wheelPx*10), t.turn(turns, s.wheelPx*10),
		s.fly(t, 0, view{}), pause(500*time.Millisecond), s.fly(t, 1, view{}), pause(500*time.Millisecond),
		t.eval(yearsElement+".focus()", nil), t.press(year), pause(200*time.Millisecond),
	)
}
