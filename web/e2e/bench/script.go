package main

import (
	"errors"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// part is one part of the script that every page goes through.
type part struct {
	name  string
	steps int // years that are shown, beginning with firstYear; 0 where the year stays
	// still asks for less movement: a step is then one change for every page, also for those that would lead over to it.
	still bool
	run   func(t *tab, s subject, legs []view) error
}

// Names of the parts.
const (
	pan, zoom, flight            = "pan", "zoom", "flight"
	yearStep, yearData, yearPlay = "year step", "year step, new data", "year play"
	idle                         = "idle"
)

// Positions on the map that no panel covers, in CSS px, and how far an event moves.
const (
	mapX, mapY   = 1050, 400
	panMoves     = 60
	panStepX     = -5
	panStepY     = 1.5
	wheelTurns   = 60
	yearSteps    = 6
	flightTime   = 4 * time.Second
	stepTime     = time.Second
	inertiaTime  = time.Second
	idleTime     = 5 * time.Second
	playPause    = time.Second // of the peers, as long as the site takes for a year
	firstYear    = "2014"
	yearsElement = `document.querySelector("#year")`
)

var parts = []part{
	{name: pan, run: func(t *tab, _ subject, _ []view) error {
		return errors.Join(t.drag(panMoves, panStepX, panStepY), t.drag(panMoves, -panStepX, -panStepY), pause(inertiaTime))
	}},
	{name: zoom, run: func(t *tab, s subject, _ []view) error {
		return errors.Join(t.turn(wheelTurns, -s.wheelPx), t.turn(wheelTurns, s.wheelPx), pause(inertiaTime))
	}},
	{name: flight, run: func(t *tab, s subject, legs []view) error {
		for i, to := range legs {
			if err := errors.Join(s.fly(t, i, to), pause(flightTime)); err != nil {
				return err
			}
		}
		return nil
	}},
	{name: yearStep, steps: yearSteps, still: true, run: stepYears},
	{name: yearPlay, steps: yearSteps, run: func(t *tab, _ subject, _ []view) error {
		const button = `document.querySelector("#play")`
		return errors.Join(t.clickOn(button), pause(yearSteps*playPause+playPause/2), t.clickOn(button), pause(inertiaTime))
	}},
	{name: idle, run: func(*tab, subject, []view) error { return pause(idleTime) }},
	// MapLibre pages often give the source new data for a new year. The others do what they did before.
	{name: yearData, steps: yearSteps, still: true, run: func(t *tab, s subject, legs []view) error {
		if err := t.eval("window.peer?.byData?.()", nil); err != nil {
			return err
		}
		return stepYears(t, s, legs)
	}},
}

// prepare brings the years to where a part begins, and movement to what it asks for.
func (p part) prepare(t *tab) error {
	movement := "no-preference"
	if p.still {
		movement = "reduce"
	}
	if err := call(t.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: movement}},
	}); err != nil || p.steps == 0 {
		return err
	}
	return t.eval(`(()=>{const year=`+yearsElement+`;year.focus();year.value=`+firstYear+`;
		for(const kind of["input","change"])year.dispatchEvent(new Event(kind,{bubbles:true}))})()`, nil)
}

// stepYears chooses the following years, one after the other.
func stepYears(t *tab, _ subject, _ []view) error {
	for range yearSteps {
		if err := errors.Join(t.stepYear(), pause(stepTime)); err != nil {
			return err
		}
	}
	return nil
}

func pause(d time.Duration) error {
	time.Sleep(d)
	return nil
}

// drag moves the map with the mouse, one move of the mouse in each frame.
func (t *tab) drag(moves int, stepX, stepY float64) error {
	x, y := float64(mapX), float64(mapY)
	if stepX > 0 {
		x -= stepX * float64(moves)
		y -= stepY * float64(moves)
	}
	if err := errors.Join(t.mouse(chromedp.MouseMoved, x, y, false), t.mouse(chromedp.MousePressed, x, y, true)); err != nil {
		return err
	}
	for range moves {
		x, y = x+stepX, y+stepY
		if err := t.mouse(chromedp.MouseMoved, x, y, true); err != nil {
			return err
		}
	}
	return t.mouse(chromedp.MouseReleased, x, y, false)
}

// turn turns the wheel, one turn in each frame.
func (t *tab) turn(turns int, deltaY float64) error {
	for range turns {
		if err := t.wheel(mapX-150, mapY, deltaY); err != nil {
			return err
		}
	}
	return nil
}
