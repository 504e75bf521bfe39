// Package input turns what hands do into intents. It knows no browser and no
// map: a gesture is recognised from positions and times alone.
package input

import (
	"time"

	"approdi/geo"
)

// Phase is what a pointer has just done.
type Phase uint8

const (
	Down Phase = iota
	Move
	Up
	Cancel // the browser has taken the pointer away
	Leave  // the pointer has left the map
)

// Pointer is an event of a mouse, a pen or a finger over the map.
type Pointer struct {
	Phase Phase
	ID    int
	Touch bool
	At    geo.Screen
	Time  time.Duration // since any fixed moment
}

// Wheel is a turn of a wheel or a move of two fingers on a trackpad, in CSS
// px. Pinch is set for the gesture that browsers report as a wheel with Ctrl.
type Wheel struct {
	At    geo.Screen
	DY    float64
	Pinch bool
}

// Key is a key pressed while the map has the focus, by its name in the
// browser's KeyboardEvent.key.
type Key struct {
	Name  string
	Shift bool
}

// Blur tells that the window has lost the focus: every gesture ends.
type Blur struct{}
