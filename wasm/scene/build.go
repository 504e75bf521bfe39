package scene

import (
	"image/color"
	"math"
	"slices"

	"approdi/data"
	"approdi/data/basemap"
	"approdi/data/i18n"
	"approdi/geo"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// Builder makes marks and keeps their storage for the next time.
type Builder struct {
	Atlas   *atlas.Atlas
	Catalog *i18n.Catalog
	marks   Marks
}

// Build makes the marks for a state. They are valid until the next call. They
// do not depend on the camera.
func (b *Builder) Build(s app.State) *Marks {
	b.marks.reset()
	indicator, ok := b.Atlas.Data.Indicator(s.Indicator)
	if !ok {
		return &b.marks
	}
	v := view{
		Builder: b, state: s, indicator: indicator, scale: ScaleOf(indicator, s.Viewport.Width),
		palette: PaletteFor(s.DarkTheme()), selected: s.Selected(),
	}
	v.bands()
	v.figures()
	v.dots()
	v.names()
	return &b.marks
}

// view is one run of the builder.
type view struct {
	*Builder
	state     app.State
	indicator *data.Indicator
	scale     Scale
	palette   *Palette
	selected  atlas.Feature
}

// emphasis of a feature, or of one that belongs to another.
func (v *view) emphasis(f atlas.Feature, related bool) Emphasis {
	switch {
	case f == v.selected:
		return Selected
	case f == v.state.Pointed:
		return Pointed
	case v.selected.Kind != atlas.NoFeature && !related:
		return Faded
	}
	return Plain
}

// amount is the value on screen while the years change, and what is known
// about it in the year that is being changed to.
func (v *view) amount(s *data.Series) (float64, data.Observation, bool) {
	to, known := s.At(v.state.Year)
	value := float64(to.Value)
	if v.state.Morph < 1 {
		from, _ := s.At(v.state.FromYear)
		value = float64(from.Value) + easeOut(v.state.Morph)*(value-float64(from.Value))
	}
	return value, to, known
}

// easeOut starts fast and ends gently (a cubic, Penner 2001).
func easeOut(t float64) float64 { return 1 - (1-t)*(1-t)*(1-t) }

func (v *view) bands() {
	for i := range v.Atlas.Routes {
		r := &v.Atlas.Routes[i]
		f := atlas.Feature{Kind: atlas.RouteFeature, ID: r.ID}
		width, known := float64(plainBandPx), false
		if s, ok := BandSeries(v.indicator, r.ID, v.state.Year); ok {
			var value float64
			value, _, known = v.amount(s)
			width = v.scale.BandPx(value)
		}
		for c := range r.Corridors {
			corridor := &r.Corridors[c]
			v.marks.Bands = append(v.marks.Bands, Band{
				Feature: f, Corridor: corridor, Color: v.bandColor(r.Family), WidthPx: width, HasValue: known,
				Emphasis: v.emphasis(f, v.relatedRoute(r, corridor)),
			})
		}
	}
	// Wide bands first, so that narrow ones stay visible; what is selected or
	// pointed at last.
	slices.SortStableFunc(v.marks.Bands, func(x, y Band) int {
		if a, b := order(x.Emphasis), order(y.Emphasis); a != b {
			return a - b
		}
		switch {
		case x.WidthPx > y.WidthPx:
			return -1
		case x.WidthPx < y.WidthPx:
			return 1
		}
		return 0
	})
}

func (v *view) bandColor(f atlas.Family) color.NRGBA {
	if v.indicator.Unit == data.UnitDeaths && f != atlas.Land {
		return v.palette.Lives
	}
	return v.palette.Family[f]
}

func order(e Emphasis) int {
	return [...]int{Faded: 0, Plain: 1, Pointed: 2, Selected: 3}[e]
}

// relatedRoute tells whether a corridor keeps its strength while the present
// selection is open.
func (v *view) relatedRoute(r *atlas.Route, c *atlas.Corridor) bool {
	switch v.selected.Kind {
	case atlas.RouteFeature:
		return r.Parent == v.selected.ID
	case atlas.PlaceFeature:
		p, ok := v.Atlas.Place(v.selected.ID)
		if !ok {
			return false
		}
		if p.IsArea() {
			return p.Family == r.Family
		}
		return c.From == p.ID || c.To == p.ID
	}
	return true
}

// BandSeries is the series that sets the width of a route's band in a year:
// the route's own, or for an indicator of countries the first one named for
// the route that has a value.
func BandSeries(i *data.Indicator, route string, year int) (*data.Series, bool) {
	if i.Subject == data.SubjectRoute {
		return i.SeriesOf(route)
	}
	for _, subject := range i.Bands[route] {
		if s, ok := i.SeriesOf(subject); ok {
			if _, known := s.At(year); known {
				return s, true
			}
		}
	}
	return nil, false
}

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
	content := name + " " + v.Catalog.Number(observation.Value)
	switch {
	case !known:
		symbol.Kind, symbol.RadiusPx, symbol.Color = NoValue, noValueRadiusPx, v.palette.NoValue
		content = name
	case observation.Value == 0:
		symbol.Kind, symbol.RadiusPx = ZeroValue, minRadiusPx
	case observation.Period != nil:
		symbol.Kind = PartYear
	}
	if known && v.indicator.AtLeast {
		content = name + " " + v.Catalog.Text("figure.at-least-short", "value", v.Catalog.Number(observation.Value))
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

// Dots on a wide map, in CSS px. On a narrow one they shrink with it, so that
// they do not hide the coast.
const (
	landingRadiusPx   = 3.4
	departureRadiusPx = 2.8
	smallestDotShare  = 0.65
	// emphasisPx is the room that the ring around a selected mark takes.
	emphasisPx = 7
)

// dots draws the places and names them, the first-ranked from further away.
func (v *view) dots() {
	share := min(max(v.state.Viewport.Width/wideMapPx, smallestDotShare), 1)
	for i := range v.Atlas.Places {
		p := &v.Atlas.Places[i]
		if p.IsArea() {
			continue
		}
		f := atlas.Feature{Kind: atlas.PlaceFeature, ID: p.ID}
		symbol := Symbol{Feature: f, At: p.At, Kind: LandingDot, Color: v.palette.Landing, RadiusPx: share * landingRadiusPx}
		switch {
		case p.Is(data.RoleDeparture):
			symbol.Kind, symbol.Color, symbol.RadiusPx = DepartureDot, v.palette.Departure, share*departureRadiusPx
		case p.Is(data.RoleBorder) || p.Is(data.RoleWaypoint):
			symbol.Kind, symbol.Color, symbol.RadiusPx = BorderDot, v.palette.Passing, share*departureRadiusPx
		}
		symbol.Emphasis = v.emphasis(f, true)
		v.marks.Symbols = append(v.marks.Symbols, symbol)
		v.marks.Texts = append(v.marks.Texts, Text{
			Feature: f, ID: "place/" + p.ID, Content: v.Catalog.Text("place." + p.ID + ".name"), Style: PlaceText,
			At: p.At, RadiusPx: v.reach(symbol), Priority: v.raise(f, 20+2*p.Rank), MinZoom: placeMinZoom(p.Rank, f == v.selected || f == v.state.Pointed),
		})
	}
}

// placeMinZoom is the zoom from which a place of a rank is named.
func placeMinZoom(rank int, always bool) float64 {
	if always {
		return 0
	}
	return [...]float64{0, 3, 3.9, 5, 5.8, 6.6}[min(max(rank, 0), 5)]
}

// names writes countries and seas. A country whose figure is on the map is
// named there.
func (v *view) names() {
	figured := map[string]bool{}
	for _, s := range v.marks.Symbols {
		if p, ok := v.Atlas.Place(s.Feature.ID); ok && s.IsFigure() && s.Feature.Kind == atlas.PlaceFeature && p.Is(data.RoleCountry) {
			figured[p.Country] = true
		}
	}
	for _, n := range v.Atlas.Names {
		text := Text{At: n.At, AngleDeg: n.AngleDeg, MinZoom: n.MinZoom, Priority: 30 + 2*n.Rank}
		switch n.Kind {
		case basemap.Country:
			if figured[n.ID] {
				continue
			}
			text.ID, text.Style, text.Content = "country/"+n.ID, CountryText, v.Catalog.Text("country."+n.ID)
		case basemap.Sea:
			text.ID, text.Style, text.Content = "sea/"+n.ID, SeaText, v.Catalog.Text("sea."+n.ID)
		}
		v.marks.Texts = append(v.marks.Texts, text)
	}
}
