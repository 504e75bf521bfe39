package app

import (
	"cmp"
	"math"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/atlas"
)

// revealPx is how far from a panel, in CSS px, a selected place is kept.
const revealPx = 28

// resize keeps what is looked at: the basin if that is what is shown, and
// otherwise the same centre and zoom. The first size shows what the link says,
// except that a feature without a position is flown to from the basin.
func resize(a *atlas.Atlas, s State, in Resize) (State, []Effect) {
	v, enlarged := in.Viewport, cmp.Or(in.Enlarged, 1)
	if v == s.Viewport && enlarged == s.enlarged {
		return s, nil
	}
	before := s
	if s.enlarged != 0 && enlarged != s.enlarged {
		// As much of the map stays in view when its marks grow; what is flown to
		// is there at once.
		s.Camera, s.way, s.followed, s.steering = s.target(), nil, 0, steering{}
		s.Camera.Zoom -= math.Log2(enlarged / s.enlarged)
	}
	s.Viewport, s.enlarged = v, enlarged
	first := s.Camera == (camera.Camera{})
	switch {
	case first && s.Map != nil:
		s.Camera = limits.Clamp(s.Map.Camera(), v)
		return s, nil
	case first, s.Map == nil && s.Selected() == (atlas.Feature{}):
		s.way, s.followed, s.steering = nil, 0, steering{}
		s.Camera = limits.Clamp(camera.Fit(Basin, v), v)
		return s, nil
	}
	s.Camera = limits.Clamp(s.Camera, v)
	if before.enlarged != enlarged {
		return relink(s, s.Camera)
	}
	if j, ok := s.way.(*journey); ok {
		return aimAnew(a, s, j)
	}
	if at, ok := positionOf(a, s.Selected()); ok && before.Camera.Shows(before.Viewport, at) {
		if c := limits.Clamp(s.Camera.Reveal(v, at, revealPx), v); c != s.Camera {
			s.Camera = c
			return relink(s, c)
		}
	}
	return s, nil
}

// aimAnew leads a flight to a feature on to where it is best seen now.
func aimAnew(a *atlas.Atlas, s State, j *journey) (State, []Effect) {
	to, ok := viewOf(a, s, j.shows)
	if to = limits.Clamp(to, s.Viewport); !ok || to == j.to {
		return s, nil
	}
	link := s.Map
	s, _ = flyToShow(s, to, j.shows)
	s.Map = link
	return relink(s, to)
}

// relink has the link say where the camera is or goes, unless it only names
// what is selected.
func relink(s State, c camera.Camera) (State, []Effect) {
	if s.Map == nil {
		return s, nil
	}
	s.Map = positionIn(s, c)
	return s, linkSoon
}

// uncover moves the map as little as shows what is selected beside the panels.
func uncover(a *atlas.Atlas, s State) State {
	if at, ok := positionOf(a, s.Selected()); ok {
		s, _ = reveal(s, at)
	}
	return s
}

// reveal moves the map as little as shows a position beside the panels, from
// where it is going.
func reveal(s State, at geo.World) (State, []Effect) {
	c := s.target()
	if shown := c.Reveal(s.Viewport, at, revealPx); shown != c {
		return flyTo(s, shown)
	}
	return s, nil
}

// positionOf is where a feature is that has one position.
func positionOf(a *atlas.Atlas, f atlas.Feature) (geo.World, bool) {
	switch f.Kind {
	case atlas.PlaceFeature:
		p, ok := a.Place(f.ID)
		if !ok {
			return geo.World{}, false
		}
		return p.At, true
	case atlas.EventFeature:
		return a.EventAt(f.ID)
	}
	return geo.World{}, false
}
