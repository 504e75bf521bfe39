package app

import (
	"time"

	"approdi/geo/camera"
	"approdi/wasm/atlas"
)

// way is how the camera gets somewhere by itself: a flight, the glide after a
// drag, the ease of a wheel. A way is planned when it begins and never
// changes; the state has how long it has been followed. So the same time
// leads to the same camera in however many frames.
type way interface {
	// after is the camera at a time since the beginning, before the limits.
	after(elapsed time.Duration) camera.Camera
	// end is the camera that the way leads to, before the limits.
	end() camera.Camera
	// lasts is how long it takes.
	lasts() time.Duration
}

// linkSoon are the effects of every move: one value, since a drag has many.
// It has no room to append to, so whoever does so gets a copy.
var linkSoon = []Effect{WriteLink{}}

// follow begins a way from the present camera, in place of any other. The link
// says at once where it ends.
func follow(s State, w way) (State, []Effect) {
	s.way, s.followed, s.steering = w, 0, steering{}
	s.Map = positionIn(s, s.target())
	return s, linkSoon
}

// moveTo puts the camera somewhere at once and ends what moves it.
func moveTo(s State, c camera.Camera) (State, []Effect) {
	s.way, s.followed, s.steering = nil, 0, steering{}
	s.Camera = limits.Clamp(c, s.Viewport)
	return settle(s)
}

// halt stops what moves the camera where it is.
func halt(s State) (State, []Effect) {
	if !s.moving() {
		return s, nil
	}
	return moveTo(s, s.Camera)
}

// moving tells whether time alone will move the camera.
func (s State) moving() bool { return s.way != nil || s.steering.going() }

// target is where the camera is going, or where it is.
func (s State) target() camera.Camera {
	if s.way == nil {
		return s.Camera
	}
	return limits.Clamp(s.way.end(), s.Viewport)
}

// advance moves the camera along its way. At the edges of the map it can be
// there before its time.
func advance(s State, elapsed time.Duration) State {
	s.followed += elapsed
	target := s.target()
	if s.followed < s.way.lasts() {
		// Between two views near the edges the way can lead past the map.
		s.Camera = limits.Clamp(s.way.after(s.followed), s.Viewport)
		if s.Camera != target {
			return s
		}
	}
	s.Camera, s.way, s.followed = target, nil, 0
	return s
}

// move lets time pass for the camera.
func move(s State, elapsed time.Duration) (State, []Effect) {
	if s.way != nil {
		return advance(s, elapsed), nil
	}
	if s.steering.going() {
		return steerOn(s, elapsed)
	}
	return s, nil
}

// settle has the link say where the camera is.
func settle(s State) (State, []Effect) {
	s.Map = positionIn(s, s.Camera)
	return s, linkSoon
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
