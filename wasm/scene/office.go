package scene

import (
	"slices"

	"approdi/data"
	"approdi/geo"
	"approdi/wasm/atlas"
)

// Sizes of the marks of the office, in CSS px.
const (
	badgeRadiusPx      = 7.5
	smallBadgeRadiusPx = 6.5 // on a narrow map
	badgeGapPx         = 3   // between two badges
	pointGapPx         = 6   // between a place and its badges
	officeDotPx        = 3.2
	exitRadiusPx       = 4
	flowWidthPx        = 4.5 // the same for all: no document shares a number out
	mostInRow          = 5
)

// Ranks of the texts of the office, the first to find room first.
const (
	countryWork = 6
	placeWork   = 9
	exitName    = 12
	farEndName  = 14
)

// office draws the work of the Coordination Office: a badge for each shown area
// at each place where it has figures, and its flows.
func (v *view) office() {
	areas := v.state.Areas(v.Atlas)
	flows := v.shownFlows(areas)
	v.flowBands(flows)
	groups := v.workplaces(areas)
	named := map[string]bool{}
	for _, g := range groups {
		named[g.id] = true
	}
	v.flowEnds(flows, named)
	v.badges(groups)
}

// workplace is a place with the areas that have figures there.
type workplace struct {
	id      string
	feature atlas.Feature
	place   *atlas.Place
	areas   []string
	minZoom float64
}

// above tells whether the badges stand above the point: those of towns and
// regions do, and those of whole countries below, so that Rome and Italy do not
// lie on each other.
func (w *workplace) above() bool { return !w.place.Is(data.RoleCountry) }

// workplaces are the places on the map with figures of some areas, countries
// first, each with the zoom from which its badges have room.
func (v *view) workplaces(areas []string) []workplace {
	var found []workplace
	add := func(id string) {
		p, ok := v.Atlas.Place(id)
		if !ok || !atlas.OnMap(p.At) {
			return
		}
		w := workplace{id: id, feature: atlas.Feature{Kind: atlas.PlaceFeature, ID: id}, place: p}
		figures := v.Atlas.Data.OfficeFiguresAt(id)
		for _, area := range areas {
			if slices.ContainsFunc(figures, func(f *data.OfficeFigure) bool { return f.Section == area }) {
				w.areas = append(w.areas, area)
			}
		}
		if len(w.areas) > 0 {
			found = append(found, w)
		}
	}
	worked := map[string]bool{}
	for i := range v.Atlas.Data.Office.Figures {
		for _, id := range v.Atlas.Data.Office.Figures[i].At {
			worked[id] = true
		}
	}
	for i := range v.Atlas.Places {
		if id := v.Atlas.Places[i].ID; worked[id] {
			add(id)
		}
	}
	for i := range v.Atlas.Data.Office.Anchors {
		add(v.Atlas.Data.Office.Anchors[i].ID)
	}
	slices.SortStableFunc(found, func(a, b workplace) int { return v.workRank(&a) - v.workRank(&b) })
	v.giveWay(found)
	return found
}

// workRank orders places by who keeps the room: what is selected, countries,
// regions, then towns.
func (v *view) workRank(w *workplace) int {
	switch {
	case w.feature == v.selected:
		return 0
	case w.place.Is(data.RoleCountry):
		return 1
	case w.place.Is(data.RoleRegion):
		return 3
	}
	return 2
}

func (v *view) badgeRadius() float64 {
	if v.state.Viewport.Width < wideMapPx {
		return smallBadgeRadiusPx
	}
	return badgeRadiusPx
}

// badgeShift is where badge i of n stands from its place, in CSS px: in rows
// of up to five, each row in the middle.
func (v *view) badgeShift(w *workplace, i, n int) geo.Screen {
	r := v.badgeRadius()
	pitch := 2*r + badgeGapPx
	rows := (n + mostInRow - 1) / mostInRow
	perRow := (n + rows - 1) / rows
	row, column := i/perRow, i%perRow
	inRow := min(perRow, n-row*perRow)
	shift := geo.Screen{
		X: (float64(column) - float64(inRow-1)/2) * pitch,
		Y: officeDotPx + pointGapPx + r + float64(row)*pitch,
	}
	if w.above() {
		shift.Y = -(officeDotPx + pointGapPx + r + float64(rows-1-row)*pitch)
	}
	return shift
}

// block is the box around the badges of a place, from the place, in CSS px:
// its middle and half of its size.
func (v *view) block(w *workplace) (middle, half geo.Screen) {
	r, n := v.badgeRadius(), len(w.areas)
	first, last := v.badgeShift(w, 0, n), v.badgeShift(w, n-1, n)
	half.X = -first.X + r
	half.Y = (last.Y-first.Y)/2 + r
	return geo.Screen{Y: (first.Y + last.Y) / 2}, half
}

func (v *view) badges(groups []workplace) {
	for k := len(groups) - 1; k >= 0; k-- { // the first keeps the room and is drawn last
		w := &groups[k]
		emphasis := v.workEmphasis(w.feature)
		v.officeDot(w.feature, w.place, w.minZoom, emphasis)
		for i, area := range w.areas {
			v.marks.Symbols = append(v.marks.Symbols, Symbol{
				Feature: w.feature, At: w.place.At, ShiftPx: v.badgeShift(w, i, len(w.areas)), Kind: Badge, Shape: AreaShape(area),
				Color: v.palette.Office, RadiusPx: v.badgeRadius(), Emphasis: emphasis, MinZoom: w.minZoom,
			})
		}
		middle, half := v.block(w)
		priority := countryWork
		if w.above() {
			priority = placeWork
		}
		v.marks.Texts = append(v.marks.Texts, Text{
			Feature: w.feature, ID: "work/" + w.id, Content: v.officeName(w.id), Style: PlaceText, At: w.place.At,
			RadiusPx: officeDotPx, Block: Block{Middle: middle, Half: half, Above: w.above()}, Priority: v.raise(w.feature, priority), MinZoom: w.minZoom,
		})
	}
}

// officeDot is the point that badges or bands belong to. That of a whole
// country or region claims no position: it is soft.
func (v *view) officeDot(f atlas.Feature, p *atlas.Place, minZoom float64, e Emphasis) {
	symbol := Symbol{
		Feature: f, At: p.At, Kind: OfficeDot, Color: v.palette.Landing, RadiusPx: officeDotPx, Emphasis: e, MinZoom: minZoom,
	}
	if p.IsArea() || p.Precision == data.PrecisionApproximate {
		symbol.Doubt = Approximate
		symbol.RadiusPx *= softGrowth
	}
	v.marks.Symbols = append(v.marks.Symbols, symbol)
}

// workEmphasis is that of a place of work: beside a selected one the others
// fade, and beside a flow all that it does not join.
func (v *view) workEmphasis(f atlas.Feature) Emphasis {
	return v.emphasis(f, v.selected.Kind == atlas.NoFeature || v.joins(v.selected, f.ID))
}

// officeName is the name of a place or anchor on the map.
func (v *view) officeName(id string) string {
	if short := "label." + id; v.Catalog.Has(short) {
		return v.Catalog.Text(short)
	}
	_, key, _ := v.Atlas.Data.Locate(id)
	return v.Catalog.Text(key)
}
