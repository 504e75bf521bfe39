package app

import (
	"approdi/data"
	"approdi/geo/camera"
	"approdi/wasm/atlas"
)

// Reduce is the only writer of the state. It returns the state after an
// intent and what must happen outside; an intent that makes no sense changes
// nothing.
func Reduce(a *atlas.Atlas, s State, intent Intent) (State, []Effect) {
	next, effects := apply(a, s, intent)
	next.Playing = next.Playing && next.HasYears()
	if showsOtherBands(s, next) {
		next = next.startDrift()
	}
	return next, effects
}

// showsOtherBands tells whether the corridors say something else than before.
func showsOtherBands(before, after State) bool {
	return before.Year != after.Year || before.Indicator != after.Indicator ||
		before.Selected() != after.Selected() || before.View() != after.View() ||
		before.Camera == (camera.Camera{}) && after.Camera != before.Camera // the first picture
}

func apply(a *atlas.Atlas, s State, intent Intent) (State, []Effect) {
	switch in := intent.(type) {
	case Resize:
		return resize(a, s, in)
	case Open:
		return open(a, s, in.Bookmark)
	case PanBy:
		return moveTo(s, s.Camera.PanBy(in.DX, in.DY))
	case Halt:
		return halt(s)
	case Fling:
		return fling(s, in)
	case ZoomBy:
		return zoomBy(s, in)
	case Pinch:
		return moveTo(s, zoomAround(s, s.Camera.PanBy(in.DX, in.DY), in.At, in.Delta))
	case Steer:
		return steer(s, in)
	case PanStep:
		return panOn(s, in)
	case Reveal:
		return reveal(s, s.Camera.WorldFromScreen(s.Viewport, in.At))
	case ShowBox:
		return showBox(s, in)
	case ZoomCentred:
		return flyTo(s, zoomAround(s, s.target(), s.Viewport.Focus(), in.Delta))
	case ShowAll:
		s.Map = nil
		return flyTo(s, camera.Fit(Basin, s.Viewport))
	case Point:
		s.Pointed = in.Feature
		return s, nil
	case Select:
		return choose(a, s, in)
	case SetIndicator:
		return setIndicator(a, s, in.ID)
	case SetYear:
		return setYear(a, s, in)
	case StepYear:
		if s.HasYears() {
			return setYear(a, s, SetYear{Year: s.Year + in.By})
		}
	case SettleYear:
		return s, []Effect{WriteLink{Step: true}, Announce{}}
	case SetLetters:
		s.NoLetters = !in.On
		return s, linkSoon
	case Compare:
		return compare(a, s, in.With)
	case Inspect:
		return inspect(a, s, in.Ref), nil
	case SetView:
		return setView(s, in.View)
	case ShowArea:
		return showArea(a, s, in.ID)
	case ToggleLayer:
		return toggleLayer(a, s, in.ID)
	case TogglePlay:
		if s.HasYears() {
			return togglePlay(a, s)
		}
	case SetPreferences:
		s.ReducedMotion, s.SystemDark, s.SystemContrast, s.SoftwareDrawn = in.ReducedMotion, in.Dark, in.Contrast, in.SoftwareDrawn
		return s.stopDrift(), nil
	case SetPace:
		s.SlowDevice = in.Slow
		return s.stopDrift(), nil
	case SetMotion:
		return setMotion(s, in.On), linkSoon
	case SetTheme:
		return setTheme(s, in.Theme)
	case Tick:
		return tick(a, s, in.Elapsed)
	}
	return s, nil
}

func open(a *atlas.Atlas, s State, b Bookmark) (State, []Effect) {
	b, kept := b.forReaderOf(s.Bookmark)
	yearChanged := b.Year != s.Year && b.Indicator == s.Indicator
	before := s.Bookmark
	s.Bookmark, s.Playing, s.Inspected = b, false, data.Ref{}
	if yearChanged {
		s = morphFrom(s, before.Year)
	} else {
		s.FromYear, s.Morph = b.Year, 1
	}
	to, shows := camera.Fit(Basin, s.Viewport), atlas.Feature{}
	if b.Map != nil {
		to = b.Map.Camera()
	} else if f, ok := viewOf(a, s, s.Selected()); ok {
		to, shows = f, s.Selected()
	}
	s, _ = flyToShow(s, to, shows)
	s.Map = b.Map
	s = s.stopDrift()
	if kept {
		return s, []Effect{Announce{}, WriteLink{}}
	}
	return s, []Effect{Announce{}}
}

func choose(a *atlas.Atlas, s State, in Select) (State, []Effect) {
	if in.Feature == s.Selected() {
		return s, nil
	}
	if in.Feature.Kind != atlas.NoFeature && !known(a, in.Feature) {
		return s, nil
	}
	s.Place, s.Route, s.Event, s.Flow = "", "", "", ""
	switch in.Feature.Kind {
	case atlas.PlaceFeature:
		s.Place = in.Feature.ID
	case atlas.RouteFeature:
		s.Route = in.Feature.ID
	case atlas.EventFeature:
		s = showEvent(a, s, in.Feature.ID)
	case atlas.FlowFeature:
		s.Flow = in.Feature.ID
		s.Bookmark = s.in(OfficeView)
	}
	s.Map = positionIn(s, s.target())
	effects := []Effect{WriteLink{Step: true}, Announce{}}
	if in.Fly {
		if to, ok := viewOf(a, s, in.Feature); ok {
			s, _ = flyToShow(s, to, in.Feature)
		}
		return s, effects
	}
	return uncover(a, s), effects
}

func setIndicator(a *atlas.Atlas, s State, id string) (State, []Effect) {
	indicator, ok := a.Data.Indicator(id)
	if !ok || id == s.Indicator {
		return s, nil
	}
	first, last := indicator.Years()
	s.Indicator = id
	s.Year = min(max(s.Year, first), last)
	s.FromYear, s.Morph = s.Year, 1
	// The same year or subject is compared if this indicator has it too.
	s.Compare = ParseComparison(indicator, s.Compare.String())
	return s, []Effect{WriteLink{Step: true}, Announce{}}
}

func compare(a *atlas.Atlas, s State, with Comparison) (State, []Effect) {
	indicator, ok := a.Data.Indicator(s.Indicator)
	if !ok || with == s.Compare {
		return s, nil
	}
	if with != ParseComparison(indicator, with.String()) {
		return s, nil
	}
	s.Compare = with
	return s, []Effect{WriteLink{Step: true}, Announce{}}
}

// inspect opens the sources of a value. The years stand still meanwhile.
func inspect(a *atlas.Atlas, s State, r data.Ref) State {
	if r != (data.Ref{}) {
		if !a.Data.Has(r) {
			return s
		}
		s.Playing = false
	}
	s.Inspected = r
	return s
}

// known tells whether a feature is there.
func known(a *atlas.Atlas, f atlas.Feature) (ok bool) {
	switch f.Kind {
	case atlas.PlaceFeature:
		_, ok = a.Place(f.ID)
	case atlas.RouteFeature:
		_, ok = a.Route(f.ID)
	case atlas.EventFeature:
		_, ok = a.Data.Event(f.ID)
	case atlas.FlowFeature:
		_, ok = a.Data.Flow(f.ID)
	}
	return ok
}

// showEvent opens an event among those of its year.
func showEvent(a *atlas.Atlas, s State, id string) State {
	s.Event = id
	s.Bookmark = s.in(EventsView)
	event, _ := a.Data.Event(id)
	s.Playing = false
	indicator, _ := a.Data.Indicator(s.Indicator)
	if first, last := indicator.Years(); event.Year() < first || event.Year() > last {
		// The first indicator has the years of all events.
		s.Indicator = a.Data.Indicators[0].ID
		s.Compare = Comparison{}
	}
	s, _ = showYear(a, s, event.Year())
	return s
}
