package app

import (
	"time"

	"approdi/data"
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/atlas"
)

// Intent is something that a reader, a link or the clock wants to happen.
// Intents are plain values, so a session can be written down and replayed.
type Intent interface{ intent() }

type (
	// Resize tells the size of the map and what panels cover of it, in px of the
	// map. Enlarged is how many CSS px one of those has, 0 being 1: a theme for
	// the back of a room draws all marks larger.
	Resize struct {
		Viewport camera.Viewport
		Enlarged float64
	}
	// Open shows what a link describes.
	Open struct{ Bookmark Bookmark }
	// PanBy moves the picture, in CSS px.
	PanBy struct{ DX, DY float64 }
	// Halt stops the camera where it is: a hand is on the map.
	Halt struct{}
	// Fling lets go of the map in motion, at a speed in CSS px a second.
	Fling struct{ DX, DY float64 }
	// ZoomBy changes the zoom around a place on screen, which stays where it
	// is, at once or gently.
	ZoomBy struct {
		At     geo.Screen
		Delta  float64
		Smooth bool
	}
	// Pinch moves the picture by DX, DY and zooms around At, as two fingers do.
	Pinch struct {
		At            geo.Screen
		DX, DY, Delta float64
	}
	// Steer tells what the keys that are held push, and the step of one that
	// has just gone down. Again is set when the keyboard repeats it.
	Steer struct {
		Held, Step Push
		Again      bool
	}
	// ZoomCentred changes the zoom around the middle of the uncovered map.
	ZoomCentred struct{ Delta float64 }
	// PanStep brings in more of the map, X to the east and Y to the south, each
	// -1, 0 or 1.
	PanStep struct{ X, Y float64 }
	// Reveal moves the map as little as shows a position on screen beside the
	// panels.
	Reveal struct{ At geo.Screen }
	// ShowBox flies to what lies between two corners on screen.
	ShowBox struct{ From, To geo.Screen }
	// ShowAll flies back to the whole basin.
	ShowAll struct{}
	// Point says what the pointer is over; the zero Feature is nothing.
	Point struct{ Feature atlas.Feature }
	// Select chooses a feature; the zero Feature closes the card. Fly brings
	// it into view.
	Select struct {
		Feature atlas.Feature
		Fly     bool
	}
	// SetIndicator chooses what is counted.
	SetIndicator struct{ ID string }
	// SetYear chooses the year and stops playing. While a slider is still
	// being dragged the year is not Settled: no link is written and nothing
	// announced.
	SetYear struct {
		Year    int
		Settled bool
	}
	// StepYear goes some years on, or back. Like the year of a slider that is
	// dragged the year is a step of its own only when SettleYear says so.
	StepYear   struct{ By int }
	SettleYear struct{}
	// SetLetters tells whether keys of one letter or sign do anything by
	// themselves.
	SetLetters struct{ On bool }
	// Compare sets the figures against another year or subject; the zero
	// Comparison ends that.
	Compare struct{ With Comparison }
	// Inspect opens the sources of a value; the zero Ref closes them.
	Inspect struct{ Ref data.Ref }
	// SetView chooses what the map and the panel are about.
	SetView struct{ View View }
	// ToggleLayer shows an area of work or a kind of event, or leaves it out.
	ToggleLayer struct{ ID string }
	// ShowArea shows one area of work of the office.
	ShowArea struct{ ID string }
	// TogglePlay starts or stops the years.
	TogglePlay struct{}
	// SetPreferences tells what the reader's system asks for and can do.
	SetPreferences struct{ ReducedMotion, Dark, Contrast, SoftwareDrawn bool }
	// SetPace tells whether frames come too late for movement that nobody asked
	// for.
	SetPace struct{ Slow bool }
	// SetMotion is the reader's own choice.
	SetMotion struct{ On bool }
	// SetTheme chooses the colours; SystemTheme follows the system.
	SetTheme struct{ Theme Theme }
	// Tick lets time pass.
	Tick struct{ Elapsed time.Duration }
)

func (Resize) intent()         {}
func (Open) intent()           {}
func (PanBy) intent()          {}
func (Halt) intent()           {}
func (Fling) intent()          {}
func (ZoomBy) intent()         {}
func (Pinch) intent()          {}
func (Steer) intent()          {}
func (ZoomCentred) intent()    {}
func (PanStep) intent()        {}
func (Reveal) intent()         {}
func (ShowBox) intent()        {}
func (ShowAll) intent()        {}
func (Point) intent()          {}
func (Select) intent()         {}
func (SetIndicator) intent()   {}
func (SetYear) intent()        {}
func (StepYear) intent()       {}
func (SettleYear) intent()     {}
func (SetLetters) intent()     {}
func (Compare) intent()        {}
func (Inspect) intent()        {}
func (SetView) intent()        {}
func (ToggleLayer) intent()    {}
func (ShowArea) intent()       {}
func (TogglePlay) intent()     {}
func (SetPreferences) intent() {}
func (SetMotion) intent()      {}
func (SetTheme) intent()       {}
func (SetPace) intent()        {}
func (Tick) intent()           {}

// Effect is something that must happen outside the program's state.
type Effect interface{ effect() }

type (
	// WriteLink puts the bookmark into the address. Step makes it a step that
	// the Back button returns from; otherwise it replaces the present one.
	WriteLink struct{ Step bool }
	// Announce says to people who cannot see the map that the selection, the
	// year or the indicator has changed.
	Announce struct{}
)

func (WriteLink) effect() {}
func (Announce) effect()  {}
