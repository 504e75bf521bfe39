package scene

import (
	"cmp"
	"slices"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/label"
	"approdi/wasm/atlas"
)

// Stop is where the keyboard finds a feature on the map.
type Stop struct {
	Feature  atlas.Feature
	At       geo.Screen
	RadiusPx float64 // of what is drawn there

	dot     bool
	minZoom float64
	runPx   float64 // of a band: how long the part is that is in view
}

const (
	// mostStops is how many stops there are at the most. Where more dots are in
	// view, those that appear from further away go first.
	mostStops = 200
	// togetherPx is how far apart marks of one feature are that are one stop.
	togetherPx = 90
	bandStopPx = 12
)

// Stops are the features with marks where no panel lies, one stop for each, from
// west to east. A feature with several marks has its stop around those that
// stand together, and a corridor in the middle of what no panel covers of it.
func (m *Marks) Stops(c camera.Camera, v camera.Viewport) []Stop {
	shown := m.In(c, v)
	stops := make([]Stop, 0, len(shown.Symbols)+len(shown.Bands))
	known := make(map[atlas.Feature]int, cap(stops))
	view, bound, sight, scalePx := uncovered(v), uncoveredBound(c, v), c.Over(v), c.ScalePx()
	var run []geo.Screen
	for i := range shown.Symbols {
		s := &shown.Symbols[i]
		at := s.SeenAt(sight)
		if s.Feature.Kind == atlas.NoFeature || !inside(view, at) {
			continue
		}
		stop := Stop{Feature: s.Feature, At: at, RadiusPx: s.RadiusPx, dot: s.IsDot(), minZoom: s.MinZoom}
		if n, ok := known[s.Feature]; ok {
			stops[n].join(stop)
			continue
		}
		known[s.Feature] = len(stops)
		stops = append(stops, stop)
	}
	for i := range shown.Bands {
		b := &shown.Bands[i]
		if !b.Corridor.Bound.Intersects(bound) {
			continue
		}
		stop, ok := b.stop(sight, view, scalePx, &run)
		n, already := known[b.Feature]
		switch {
		case !ok:
		case !already:
			known[b.Feature] = len(stops)
			stops = append(stops, stop)
		case stop.runPx > stops[n].runPx && stops[n].runPx > 0:
			stops[n] = stop
		}
	}
	if len(stops) > mostStops {
		slices.SortStableFunc(stops, func(a, b Stop) int {
			if a.dot != b.dot {
				if b.dot {
					return -1
				}
				return 1
			}
			return cmp.Compare(a.minZoom, b.minZoom)
		})
		stops = stops[:mostStops]
	}
	slices.SortFunc(stops, func(a, b Stop) int {
		return cmp.Or(cmp.Compare(a.At.X, b.At.X), cmp.Compare(a.At.Y, b.At.Y), cmp.Compare(a.Feature.Kind, b.Feature.Kind), cmp.Compare(a.Feature.ID, b.Feature.ID))
	})
	return stops
}

// join makes the stop reach around another of the same feature that is near.
func (s *Stop) join(o Stop) {
	apart := distancePx(s.At, o.At)
	switch {
	case apart > togetherPx || apart+o.RadiusPx <= s.RadiusPx:
	case apart+s.RadiusPx <= o.RadiusPx:
		s.At, s.RadiusPx = o.At, o.RadiusPx
	default:
		reach := (apart + s.RadiusPx + o.RadiusPx) / 2
		t := (reach - s.RadiusPx) / apart
		s.At = geo.Screen{X: s.At.X + t*(o.At.X-s.At.X), Y: s.At.Y + t*(o.At.Y-s.At.Y)}
		s.RadiusPx = reach
	}
	s.dot = s.dot && o.dot
}

// stop is in the middle of the longest part of the band that is in view and
// that no panel covers. It uses run, whatever is in it.
func (b *Band) stop(sight camera.Sight, view label.Box, scalePx float64, run *[]geo.Screen) (stop Stop, ok bool) {
	if b.Feature.Kind == atlas.NoFeature || len(b.Corridor.Line) == 0 {
		return Stop{}, false
	}
	on := (*run)[:0]
	lengthPx := 0.0
	end := func() {
		if lengthPx > stop.runPx {
			middle, _ := label.Walk(on, 0, 1, lengthPx/2)
			radiusPx := max(bandStopPx, b.ScreenWidthPx(scalePx)/2)
			stop = Stop{Feature: b.Feature, At: middle, RadiusPx: radiusPx, runPx: lengthPx}
		}
		on, lengthPx = on[:0], 0
	}
	before := sight.ScreenFromWorld(b.Corridor.Line[0])
	for _, w := range b.Corridor.Line[1:] {
		at := sight.ScreenFromWorld(w)
		from, to, ok := clip(view, before, at)
		if !ok || from != before {
			end()
		}
		if ok {
			if len(on) == 0 {
				on = append(on, from)
			}
			on = append(on, to)
			lengthPx += distancePx(from, to)
		}
		before = at
	}
	end()
	*run = on
	return stop, stop.runPx > 0
}
