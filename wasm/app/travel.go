package app

import (
	"math"
	"time"

	"approdi/geo/camera"
	"approdi/geo/flight"
	"approdi/wasm/atlas"
)

// journey is the way of a flight.
type journey struct {
	path     flight.Flight
	from, to camera.Camera
	shows    atlas.Feature // what it leads to, or the zero Feature
}

func (j *journey) after(elapsed time.Duration) camera.Camera {
	view := j.path.At(float64(elapsed) / float64(j.path.Duration()))
	// The zoom follows from the ratio of the spans, which does not depend on a
	// viewport that may have another size by now.
	return camera.Camera{Centre: view.Centre, Zoom: j.from.Zoom + math.Log2(j.path.At(0).Span/view.Span)}
}

func (j *journey) end() camera.Camera { return j.to }

func (j *journey) lasts() time.Duration { return j.path.Duration() }

// flyTo starts a flight, or jumps where the reader wants less motion or has
// not yet seen anything.
func flyTo(s State, c camera.Camera) (State, []Effect) {
	return flyToShow(s, c, atlas.Feature{})
}

// flyToShow is a flight to a feature. It is aimed anew when panels open or
// close on the way.
func flyToShow(s State, c camera.Camera, f atlas.Feature) (State, []Effect) {
	c = limits.Clamp(c, s.Viewport)
	if s.Still() || s.Camera == (camera.Camera{}) || s.Camera == c {
		return moveTo(s, c)
	}
	from := flight.View{Centre: s.Camera.Centre, Span: s.Viewport.SpanFromZoom(s.Camera.Zoom)}
	to := flight.View{Centre: c.Centre, Span: s.Viewport.SpanFromZoom(c.Zoom)}
	return follow(s, &journey{path: flight.New(from, to, flight.DefaultRho), from: s.Camera, to: c, shows: f})
}

// panShare is how much of the uncovered map a press of a pan button brings in.
const panShare = 1.0 / 3

// panOn moves the map by a part of what is uncovered, from where it is going.
func panOn(s State, in PanStep) (State, []Effect) {
	w, h := s.Viewport.Uncovered()
	return flyTo(s, s.target().PanBy(-bounded(in.X, 1)*w*panShare, -bounded(in.Y, 1)*h*panShare))
}

// minBoxPx is the smallest rectangle, in CSS px, that is meant to be one.
const minBoxPx = 8

// showBox flies to what lies in a rectangle on screen. One that is too small
// was no rectangle.
func showBox(s State, in ShowBox) (State, []Effect) {
	if !(math.Abs(in.To.X-in.From.X) >= minBoxPx && math.Abs(in.To.Y-in.From.Y) >= minBoxPx) {
		return s, nil
	}
	a, b := s.Camera.WorldFromScreen(s.Viewport, in.From), s.Camera.WorldFromScreen(s.Viewport, in.To)
	box := camera.Bound{Min: a, Max: a}.Union(camera.Bound{Min: b, Max: b})
	return flyTo(s, camera.Fit(box, s.Viewport))
}

// bounded holds a number to [-most, most]; what is no number is 0.
func bounded(x, most float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return min(max(x, -most), most)
}

// placeZoom shows a landing place with the coast around it, and countryZoom a
// country with its neighbours.
const (
	placeZoom   = 7.2
	countryZoom = 5
	eventZoom   = 7
)

// viewOf is the camera that shows a feature.
func viewOf(a *atlas.Atlas, s State, f atlas.Feature) (camera.Camera, bool) {
	switch f.Kind {
	case atlas.PlaceFeature:
		p, ok := a.Place(f.ID)
		if !ok {
			return camera.Camera{}, false
		}
		zoom := float64(placeZoom)
		if p.IsArea() {
			zoom = countryZoom
		}
		return camera.Camera{Centre: p.At, Zoom: zoom}, true
	case atlas.RouteFeature:
		r, ok := a.Route(f.ID)
		if !ok || len(r.Corridors) == 0 {
			return camera.Camera{}, false
		}
		b := r.Corridors[0].Bound
		for _, c := range r.Corridors[1:] {
			b = b.Union(c.Bound)
		}
		return camera.Fit(b.Padded(0.15), s.Viewport), true
	case atlas.EventFeature:
		at, ok := a.EventAt(f.ID)
		return camera.Camera{Centre: at, Zoom: eventZoom}, ok
	case atlas.FlowFeature:
		return camera.Fit(Basin, s.Viewport), true
	}
	return camera.Camera{}, false
}
