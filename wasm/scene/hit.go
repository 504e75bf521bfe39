package scene

import (
	"approdi/geo"
	"approdi/geo/camera"
	"approdi/geo/hit"
	"approdi/wasm/atlas"
)

// Tolerances around marks, in CSS px: a finger is wider than a pointer.
const (
	PointerTolerancePx = 5
	TouchTolerancePx   = 16
)

// Pick finds the feature at a position: an event or a badge before the dot of a
// place, a small dot before the circle it lies on, a circle before the corridor
// that ends in it.
func (m *Marks) Pick(c camera.Camera, v camera.Viewport, at geo.Screen, tolerancePx float64) atlas.Feature {
	var targets []hit.Target
	var features []atlas.Feature
	add := func(f atlas.Feature, priority int, distance, radius float64) {
		if distance > radius+tolerancePx {
			return
		}
		targets = append(targets, hit.Target{
			ID: key(f), Priority: priority, DistancePx: distance, RadiusPx: radius,
		})
		features = append(features, f)
	}
	for i := range m.Symbols {
		s := &m.Symbols[i]
		p, shown := s.ScreenAt(c, v)
		if !shown {
			continue
		}
		priority := 1
		switch {
		case s.IsFigure():
			priority = 2
		case s.IsOfView():
			priority = 0
		}
		add(s.Feature, priority, distancePx(p, at), s.RadiusPx)
	}
	var line []geo.Screen
	for i := range m.Bands {
		b := &m.Bands[i]
		line = line[:0]
		for _, w := range b.Corridor.Line {
			line = append(line, c.ScreenFromWorld(v, w))
		}
		add(b.Feature, 3, hit.DistanceToPolyline(at, line), b.ScreenWidthPx(c.ScalePx())/2)
	}
	id, ok := hit.Pick(targets, tolerancePx)
	if !ok {
		return atlas.Feature{}
	}
	for _, f := range features {
		if key(f) == id {
			return f
		}
	}
	return atlas.Feature{}
}

// Nearest is the feature of a symbol nearest to a position, whatever the
// distance: what the keyboard selects from the middle of the map.
func (m *Marks) Nearest(c camera.Camera, v camera.Viewport, at geo.Screen) atlas.Feature {
	best, bestDistance := atlas.Feature{}, 0.0
	for i := range m.Symbols {
		s := &m.Symbols[i]
		p, shown := s.ScreenAt(c, v)
		if !shown {
			continue
		}
		d := distancePx(p, at)
		if best.Kind == atlas.NoFeature || d < bestDistance {
			best, bestDistance = s.Feature, d
		}
	}
	return best
}

var kindKeys = [...]string{
	atlas.NoFeature: "", atlas.PlaceFeature: "place/", atlas.RouteFeature: "route/", atlas.EventFeature: "event/", atlas.FlowFeature: "flow/",
}

func key(f atlas.Feature) string {
	return kindKeys[f.Kind] + f.ID
}

func distancePx(a, b geo.Screen) float64 { return hit.DistanceToSegment(b, a, a) }
