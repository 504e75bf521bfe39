package scene

import (
	"math"
	"slices"

	"approdi/data"
	"approdi/geo"
	"approdi/wasm/atlas"
)

// Shown tells whether a series has a circle of its own in a year: published
// totals never, and their parts always; any other whole only while not all its
// parts are known, and its parts only when all are.
func Shown(i *data.Indicator, s *data.Series, year int) bool {
	if s.Total {
		return false
	}
	if whole, ok := i.SeriesOf(s.Whole); ok && !whole.Total {
		return allPartsKnown(i, s.Whole, year)
	}
	return !allPartsKnown(i, s.Subject, year)
}

func allPartsKnown(i *data.Indicator, whole string, year int) bool {
	parts := 0
	for k := range i.Series {
		if i.Series[k].Whole != whole {
			continue
		}
		parts++
		if _, ok := i.Series[k].At(year); !ok {
			return false
		}
	}
	return parts > 0
}

// figures draws the circles, the largest first.
func (v *view) figures() {
	start := len(v.marks.Symbols)
	for k := range v.indicator.Series {
		s := &v.indicator.Series[k]
		if !Shown(v.indicator, s, v.state.Year) {
			continue
		}
		v.figure(s)
	}
	slices.SortStableFunc(v.marks.Symbols[start:], func(a, b Symbol) int {
		switch {
		case a.RadiusPx > b.RadiusPx:
			return -1
		case a.RadiusPx < b.RadiusPx:
			return 1
		}
		return 0
	})
}

// noValueRadiusPx is the size of the dotted ring that says no data.
const noValueRadiusPx = 7

func (v *view) figure(s *data.Series) {
	f, at, family, ok := v.locate(s.Subject)
	if !ok {
		return
	}
	value, observation, known := v.amount(s)
	symbol := Symbol{Feature: f, At: at, Kind: Circle, Color: v.bandColor(family), RadiusPx: v.scale.RadiusPx(value)}
	name := v.shortName(f)
	content := name + " " + v.Catalog.Decimal(observation.Value.Tenths())
	switch {
	case !known:
		symbol.Kind, symbol.RadiusPx, symbol.Color = NoValue, noValueRadiusPx, v.palette.NoValue
		content = name
	case observation.Value.IsZero():
		symbol.Kind, symbol.RadiusPx = ZeroValue, minRadiusPx
	case observation.Period != nil:
		symbol.Kind = PartYear
	}
	if known && v.indicator.AtLeast {
		content = name + " " + v.Catalog.Text("figure.at-least-short", "value", v.Catalog.Decimal(observation.Value.Tenths()))
	}
	symbol.Emphasis = v.emphasis(f, v.relatedFigure(f, family))
	v.marks.Symbols = append(v.marks.Symbols, symbol)
	// The largest go first; what is not known gives way to places and seas.
	priority := 19 - int(9*math.Sqrt(value/v.scale.max))
	if !known {
		priority = 45
	}
	v.marks.Texts = append(v.marks.Texts, Text{
		Feature: f, ID: "figure/" + f.ID, Content: content, Style: FigureText, At: at,
		RadiusPx: v.reach(symbol), Priority: v.raise(f, priority),
	})
}

// shortName is what a figure is called on the map, where room is short.
func (v *view) shortName(f atlas.Feature) string {
	if f.Kind == atlas.RouteFeature {
		return v.Catalog.Text("route." + f.ID + ".short")
	}
	if short := "label." + f.ID; v.Catalog.Has(short) {
		return v.Catalog.Text(short)
	}
	return v.Catalog.Text("place." + f.ID + ".name")
}

func (v *view) relatedFigure(f atlas.Feature, family atlas.Family) bool {
	switch v.selected.Kind {
	case atlas.PlaceFeature:
		p, ok := v.Atlas.Place(v.selected.ID)
		return ok && p.Family == family
	case atlas.RouteFeature:
		r, ok := v.Atlas.Route(v.selected.ID)
		return ok && r.Family == family
	}
	return true
}

// locate finds where the figure of a series stands. A route without
// corridors has no place on the map.
func (v *view) locate(subject string) (f atlas.Feature, at geo.World, family atlas.Family, ok bool) {
	if v.indicator.Subject == data.SubjectRoute {
		r, ok := v.Atlas.Route(subject)
		if !ok || len(r.Corridors) == 0 {
			return f, at, family, false
		}
		return atlas.Feature{Kind: atlas.RouteFeature, ID: subject}, r.Anchor, r.Family, true
	}
	p, ok := v.Atlas.Place(subject)
	if !ok {
		return f, at, family, false
	}
	return atlas.Feature{Kind: atlas.PlaceFeature, ID: subject}, p.At, p.Family, true
}

// reach is how far a symbol reaches from its middle, its ring included.
func (v *view) reach(s Symbol) float64 {
	if s.Emphasis == Selected || s.Emphasis == Pointed && !s.IsFigure() {
		return s.RadiusPx + emphasisPx
	}
	return s.RadiusPx
}

// raise moves what is selected or pointed at to the front of the labels.
func (v *view) raise(f atlas.Feature, priority int) int {
	switch f {
	case v.selected:
		return 0
	case v.state.Pointed:
		return 1
	}
	return priority
}
