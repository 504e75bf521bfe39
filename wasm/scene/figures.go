package scene

import (
	"cmp"
	"math"
	"slices"

	"approdi/data"
	"approdi/geo"
	"approdi/wasm/atlas"
)

// figures draws what stands for numbers, the largest first.
func (v *view) figures() {
	start := len(v.marks.Symbols)
	for k := range v.indicator.Series {
		s := &v.indicator.Series[k]
		if kind, ok := KindOf(v.indicator, s, v.state.Year); ok {
			v.figure(s, kind)
		}
		v.then(s)
	}
	slices.SortStableFunc(v.marks.Symbols[start:], func(a, b Symbol) int { return cmp.Compare(b.RadiusPx, a.RadiusPx) })
}

// Sizes of the marks that are in no proportion, in CSS px.
const (
	noValueRadiusPx = 7
	listedRadiusPx  = 9
)

func (v *view) figure(s *data.Series, kind SymbolKind) {
	spot, ok := v.locate(s.Subject)
	if !ok {
		return
	}
	value, observation, _ := v.amount(s)
	symbol := Symbol{
		Feature: spot.feature, At: spot.at, Kind: kind, Family: spot.family, Color: v.bandColor(spot.family),
		RadiusPx: v.scale.RadiusPx(value), Emphasis: v.emphasis(spot.feature, v.relatedFigure(spot.feature, spot.family)),
	}
	switch kind {
	case NoValue:
		symbol.RadiusPx, symbol.Color = noValueRadiusPx, v.palette.NoValue
	case Listed:
		symbol.RadiusPx, symbol.Color = listedRadiusPx, v.palette.Ring
	case ZeroValue:
		symbol.RadiusPx = minRadiusPx
	default:
		symbol.Doubt = DoubtOf(v.indicator, observation) | spot.doubt
	}
	words := v.captionOf(s, kind, spot.feature, observation)
	v.marks.Symbols = append(v.marks.Symbols, symbol)
	v.marks.Texts = append(v.marks.Texts, Text{
		Feature: spot.feature, ID: words.id, Content: words.content, Style: FigureText, At: spot.at,
		RadiusPx: v.reach(symbol), Priority: v.raise(spot.feature, v.figurePriority(kind, value)),
	})
}

// then draws the value of the year that is compared, on the scale of all
// years. It is written in the panel: on the map two numbers at one circle
// could not be told apart.
func (v *view) then(s *data.Series) {
	year := v.state.Compare.Year
	if year == 0 || year == v.state.Year || !Shown(v.indicator, s, v.state.Year) {
		return
	}
	o, known := s.At(year)
	spot, ok := v.locate(s.Subject)
	if !known || !ok || o.Value.IsZero() || o.Period != nil {
		return
	}
	v.marks.Symbols = append(v.marks.Symbols, Symbol{
		Feature: spot.feature, At: spot.at, Kind: Then, Family: spot.family, Color: v.palette.Ring,
		RadiusPx: v.scale.RadiusPx(o.Value.Float()), Emphasis: v.emphasis(spot.feature, v.relatedFigure(spot.feature, spot.family)),
	})
}

// figurePriority lets the largest go first. What is not known gives way to
// places and seas, and so do the figures of places to those of countries.
func (v *view) figurePriority(kind SymbolKind, value float64) int {
	priority := 19 - int(9*math.Sqrt(value/v.scale.max))
	switch {
	case kind == NoValue:
		return 45
	case kind == Listed:
		return 15
	case v.indicator.Subject == data.SubjectPlace:
		return priority + placesGiveWay
	}
	return priority
}

// placesGiveWay is by how much names of places stand back where places have
// figures: first the figures, then the dots that have none.
const placesGiveWay = 10

// captions are the words of the figures of a year, kept while they move to it.
type captions struct {
	indicator string
	year      int
	of        map[*data.Series]caption
}

type caption struct{ id, content string }

// captionOf is what is written at a figure: the name, and the value if that is
// known.
func (v *view) captionOf(s *data.Series, kind SymbolKind, f atlas.Feature, o data.Observation) caption {
	c := &v.captions
	if c.of == nil || c.indicator != v.indicator.ID || c.year != v.state.Year {
		c.indicator, c.year, c.of = v.indicator.ID, v.state.Year, map[*data.Series]caption{}
	}
	found, ok := c.of[s]
	if !ok {
		found = caption{id: "figure/" + f.ID, content: v.shortName(f)}
		if kind != NoValue && kind != Listed {
			found.content += " " + v.valueText(o)
		}
		c.of[s] = found
	}
	return found
}

// valueText is a value as short as it can be said: "≥ 4,574", "60%".
func (v *view) valueText(o data.Observation) string {
	text := v.Catalog.Decimal(o.Value.Tenths())
	if v.indicator.Unit == data.UnitPercent {
		text = v.Catalog.Text("figure.percent", "value", text)
	}
	if o.Qualifier != "" {
		text = v.Catalog.Text("figure."+string(o.Qualifier)+"-short", "value", text)
	}
	// "Over" already says that there are more; a minimum of 0 says only that
	// none was recorded.
	if v.indicator.AtLeast && o.Qualifier != data.Over && !o.Value.IsZero() {
		text = v.Catalog.Text("figure.at-least-short", "value", text)
	}
	return text
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

// spot is where the figure of a subject stands.
type spot struct {
	feature atlas.Feature
	at      geo.World
	family  atlas.Family
	doubt   Doubt
}

// locate finds where the figure of a series stands. A route without
// corridors has no place on the map.
func (v *view) locate(subject string) (spot, bool) {
	if v.indicator.Subject == data.SubjectRoute {
		r, ok := v.Atlas.Route(subject)
		if !ok || len(r.Corridors) == 0 {
			return spot{}, false
		}
		return spot{feature: atlas.Feature{Kind: atlas.RouteFeature, ID: subject}, at: r.Anchor, family: r.Family}, true
	}
	p, ok := v.Atlas.Place(subject)
	if !ok {
		return spot{}, false
	}
	found := spot{
		feature: atlas.Feature{Kind: atlas.PlaceFeature, ID: subject}, at: p.At, family: p.Family,
		doubt: doubtOfPlace(p.Precision, p.IsArea()),
	}
	if v.departing {
		found.family = atlas.NoFamily
	}
	return found, true
}

// reach is how far a symbol reaches from its middle, its ring included.
func (v *view) reach(s Symbol) float64 {
	if s.Emphasis == Selected {
		return s.RadiusPx + emphasisPx
	}
	return s.RadiusPx
}

// raise moves what is selected to the front of the labels.
func (v *view) raise(f atlas.Feature, priority int) int {
	if f == v.selected {
		return selectedName
	}
	return priority
}
