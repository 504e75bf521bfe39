package input

import (
	"approdi/geo"
	"approdi/wasm/app"
)

// Kind is what an event of a pointer has come to.
type Kind uint8

const (
	Nothing  Kind = iota
	Hover         // the pointer rests at At
	HoverEnd      // it no longer rests on the map
	Grab          // a hand is on the map
	Pan           // the picture follows it by DX, DY
	Fling         // it lets go in motion, at DX, DY px a second
	Pinch         // the picture moves by DX, DY and zooms by Delta around At
	Zoom          // the picture zooms gently by Delta around At
	Tap           // a short touch or click at At; what lies there is not known here
	Box           // a rectangle is drawn from From to At
	BoxDone       // it is finished
	BoxEnd        // it is given up
)

// Result is what an event of a pointer has come to. The fields that a kind
// does not speak of are zero.
type Result struct {
	Kind          Kind
	At, From      geo.Screen
	DX, DY, Delta float64
	Touch         bool
}

// Intent is the move of the camera that a result asks for, or nil.
func (r Result) Intent() app.Intent {
	switch r.Kind {
	case Grab:
		return app.Halt{}
	case Pan:
		return app.PanBy{DX: r.DX, DY: r.DY}
	case Fling:
		return app.Fling{DX: r.DX, DY: r.DY}
	case Pinch:
		return app.Pinch{At: r.At, DX: r.DX, DY: r.DY, Delta: r.Delta}
	case Zoom:
		return app.ZoomBy{At: r.At, Delta: r.Delta, Smooth: true}
	case BoxDone:
		return app.ShowBox{From: r.From, To: r.At}
	}
	return nil
}
