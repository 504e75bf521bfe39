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
	Shift bool // the key is held
	At    geo.Screen
	Time  time.Duration // since any fixed moment
}

// Wheel is a turn of a wheel or a move of two fingers on a trackpad, in CSS
// px, positive towards the reader.
type Wheel struct {
	At geo.Screen
	DY float64
	// Notched is set for a wheel that turns in notches, as far as browsers
	// tell. Pinch is set for two fingers that part or close on a trackpad, and
	// for a wheel that is turned with Ctrl held.
	Notched, Pinch bool
}

// Key is a key that goes down or up while the map has the focus: Name as in
// the browser's KeyboardEvent.key, Code as in KeyboardEvent.code. Again is set
// when the keyboard repeats a key that is held.
type Key struct {
	Name, Code   string
	Shift, Again bool
}

// Blur tells that the window has lost the focus: every gesture ends.
type Blur struct{}
