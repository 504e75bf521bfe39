package scene

import (
	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// focus settles what keeps its strength: what is selected, and while two
// subjects are compared, both of them. A published total has no mark; all
// others are part of it, so that beside it nothing fades.
func (v *view) focus() {
	if v.selected.Kind != atlas.NoFeature {
		v.focused = append(v.focused, v.selected)
	}
	other, ok := v.indicator.SeriesOf(v.state.Compare.Subject)
	if !ok || v.state.Compare.Subject == v.selected.ID {
		return
	}
	if len(v.focused) == 0 {
		main := v.indicator.Main()
		if main.Total || main == other {
			return
		}
		v.focused = append(v.focused, v.featureOf(main.Subject))
	}
	v.comparing = true
	v.focused = append(v.focused, v.featureOf(other.Subject))
}

// eventFocus settles what keeps its strength beside the events: the route or
// place that is selected, and the route of the event that is.
func (v *view) eventFocus() {
	f := v.selected
	if f.Kind == atlas.EventFeature {
		e, ok := v.Atlas.Data.Event(f.ID)
		if !ok || e.Route == "" {
			return
		}
		f = atlas.Feature{Kind: atlas.RouteFeature, ID: e.Route}
	}
	if f.Kind != atlas.NoFeature {
		v.focused = append(v.focused, f)
	}
}

// featureOf is the feature that a series of the indicator is about.
func (v *view) featureOf(subject string) atlas.Feature {
	if v.indicator.Subject == data.SubjectRoute {
		return atlas.Feature{Kind: atlas.RouteFeature, ID: subject}
	}
	return atlas.Feature{Kind: atlas.PlaceFeature, ID: subject}
}

// emphasis of a feature, or of one that belongs to another, with nothing
// pointed at.
func (v *view) emphasis(f atlas.Feature, related bool) Emphasis {
	switch {
	case f == v.selected:
		return Selected
	case !related && (len(v.focused) > 0 || v.state.View() == app.OfficeView):
		return Faded
	}
	return Plain
}

// relatedFigure tells whether a figure keeps its strength: one of the same
// family as what is selected, but of two that are compared only their own.
func (v *view) relatedFigure(f atlas.Feature, family atlas.Family) bool {
	for _, focused := range v.focused {
		if f == focused {
			return true
		}
		if _, own := v.indicator.SeriesOf(focused.ID); own && v.comparing {
			continue
		}
		if v.familyOf(focused) == family {
			return true
		}
	}
	return len(v.focused) == 0
}

func (v *view) familyOf(f atlas.Feature) atlas.Family {
	if f.Kind == atlas.RouteFeature {
		if r, ok := v.Atlas.Route(f.ID); ok {
			return r.Family
		}
	} else if p, ok := v.Atlas.Place(f.ID); ok {
		return p.Family
	}
	return atlas.NoFamily
}

// relatedRoute tells whether a corridor keeps its strength.
func (v *view) relatedRoute(r *atlas.Route, c *atlas.Corridor) bool {
	for _, focused := range v.focused {
		if v.touches(r, c, focused) {
			return true
		}
	}
	return len(v.focused) == 0
}

// touches tells whether a corridor belongs to a feature: to the route or to
// one that it is part of, to the coast of an area, or to one of its ends.
func (v *view) touches(r *atlas.Route, c *atlas.Corridor, f atlas.Feature) bool {
	if f.Kind == atlas.RouteFeature {
		return r.ID == f.ID || r.Parent == f.ID
	}
	p, ok := v.Atlas.Place(f.ID)
	if !ok {
		return false
	}
	if p.IsArea() {
		return p.Family == r.Family
	}
	return c.From == p.ID || c.To == p.ID
}
