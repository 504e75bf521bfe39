package app

import (
	"math"
	"time"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/flight"
	"approdi/wasm/atlas"
)

// curvature is ρ of van Wijk and Nuij (2003); √2 is what their readers liked.
const curvature = math.Sqrt2

// moveTo puts the camera somewhere at once and ends any flight.
func moveTo(s State, c camera.Camera) (State, []Effect) {
	s.flight = nil
	s.Camera = limits.Clamp(c, s.Viewport)
	return settle(s)
}

// zoomAround changes the zoom of a camera and keeps the world at a screen
// position where it is, also where the limits allow only a part of the change.
func zoomAround(s State, c camera.Camera, at geo.Screen, delta float64) camera.Camera {
	allowed := limits.Clamp(camera.Camera{Centre: c.Centre, Zoom: c.Zoom + delta}, s.Viewport).Zoom - c.Zoom
	return c.ZoomAround(s.Viewport, at, allowed)
}

// flyTo starts a flight, or jumps where the reader wants less motion or has
// not yet seen anything.
func flyTo(s State, c camera.Camera) (State, []Effect) {
	c = limits.Clamp(c, s.Viewport)
	if s.Still() || s.Camera == (camera.Camera{}) {
		return moveTo(s, c)
	}
	from := flight.View{Centre: s.Camera.Centre, Span: s.Viewport.SpanFromZoom(s.Camera.Zoom)}
	to := flight.View{Centre: c.Centre, Span: s.Viewport.SpanFromZoom(c.Zoom)}
	s.flight = &journey{path: flight.New(from, to, curvature), zoom: c.Zoom}
	s.Map = positionIn(s, c)
	return s, []Effect{WriteLink{}}
}

// target is where the camera is going, or where it is.
func (s State) target() camera.Camera {
	if s.flight == nil {
		return s.Camera
	}
	return camera.Camera{Centre: s.flight.path.At(1).Centre, Zoom: s.flight.zoom}
}

func settle(s State) (State, []Effect) {
	s.Map = positionIn(s, s.Camera)
	return s, []Effect{WriteLink{}}
}

// positionIn is how a link describes a camera: not at all if it shows the
// basin as the map opens on it. With a feature selected it is always written,
// since a link that names only a feature is one to fly to it.
func positionIn(s State, c camera.Camera) *Position {
	basin := limits.Clamp(camera.Fit(Basin, s.Viewport), s.Viewport)
	p := PositionOf(c)
	if p == PositionOf(basin) && s.Selected() == (atlas.Feature{}) {
		return nil
	}
	return &p
}

// advance moves the camera along its flight.
func advance(s State, elapsed time.Duration) State {
	j := *s.flight
	j.elapsed += elapsed
	if j.elapsed >= j.path.Duration() {
		s.Camera = s.target()
		s.flight = nil
	} else {
		view := j.path.At(float64(j.elapsed) / float64(j.path.Duration()))
		// Between two views near the edges the path leads past the map.
		s.Camera = limits.Clamp(camera.Camera{Centre: view.Centre, Zoom: s.Viewport.ZoomFromSpan(view.Span)}, s.Viewport)
		s.flight = &j
	}
	return s
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
