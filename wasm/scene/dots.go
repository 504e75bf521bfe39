package scene

import (
	"slices"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// span is a run of a list: from is the number of its first element, to that of
// the first one after it.
type span struct{ from, to int }

// holds tells whether a number is inside.
func (s span) holds(i int) bool { return s.from <= i && i < s.to }

// skip is a number, or the first one after the run if it is inside.
func (s span) skip(i int) int {
	if s.holds(i) {
		return s.to
	}
	return i
}

// dots tells where the dots of the places and their names stand among the
// marks, so that those in view are found without looking at the others.
type dots struct {
	atlas          *atlas.Atlas
	symbols, texts span
	byPlace        []int32 // by number of the place: that of its dot, counted from 1, or 0
}

// of is the number of the dot of a place, if it has one.
func (d *dots) of(place int32) (number int, ok bool) {
	if d.symbols.from == d.symbols.to {
		return 0, false
	}
	number = int(d.byPlace[place]) - 1
	return number, number >= 0
}

// ofFeature is the number of the dot of a feature, if that is a place that has one.
func (d *dots) ofFeature(f atlas.Feature) (number int, ok bool) {
	if f.Kind != atlas.PlaceFeature || d.atlas == nil {
		return 0, false
	}
	place, ok := d.atlas.PlaceNumber(f.ID)
	if !ok {
		return 0, false
	}
	return d.of(int32(place))
}

// dotsBasis is all that dots are made from while none stands out.
type dotsBasis struct {
	shown     bool
	view      app.View
	indicator string // of places: those that have a figure have no dot
	year      int
	share     float64
	theme     app.Theme
}

// dots puts the dots and names of the places after what lies below them. Those
// of before stay unless something that they are made from has changed.
func (v *view) dots() {
	m, d := &v.Builder.marks, &v.Builder.marks.dots
	basis := dotsBasis{
		shown: v.state.View() != app.OfficeView, view: v.state.View(), theme: v.state.ShownTheme(),
		share: min(max(v.state.Viewport.Width/wideMapPx, smallestDotShare), 1),
	}
	if v.placesHaveFigures() {
		basis.indicator, basis.year = v.indicator.ID, v.state.Year
	}
	symbols, texts := len(v.front.Symbols), len(v.front.Texts)
	m.Symbols = slices.Replace(m.Symbols[:d.symbols.to], 0, d.symbols.from, v.front.Symbols...)
	m.Texts = slices.Replace(m.Texts[:d.texts.to], 0, d.texts.from, v.front.Texts...)
	if v.dotsFrom != basis {
		m.Symbols, m.Texts = m.Symbols[:symbols], m.Texts[:texts]
		if basis.shown {
			v.makeDots(basis.share)
		}
		v.dotsFrom = basis
	}
	d.symbols, d.texts = span{symbols, len(m.Symbols)}, span{texts, len(m.Texts)}
	v.raiseDot(v.selected, Selected, selectedName)
}

// placesHaveFigures tells whether places have circles of their own, and then no
// dots.
func (v *view) placesHaveFigures() bool {
	return v.state.View() == app.FiguresView && v.indicator.Subject == data.SubjectPlace
}

func (v *view) makeDots(share float64) {
	m, d, first := &v.Builder.marks, &v.Builder.marks.dots, 20
	figured := map[atlas.Feature]bool{}
	if v.placesHaveFigures() {
		first += placesGiveWay
		for k := range v.front.Symbols {
			if s := &v.front.Symbols[k]; s.Kind != Then {
				figured[s.Feature] = true
			}
		}
	}
	d.atlas = v.Atlas
	if d.byPlace == nil {
		d.byPlace = make([]int32, len(v.Atlas.Places))
	}
	clear(d.byPlace)
	count := int32(0)
	for i := range v.Atlas.Places {
		if v.Atlas.Places[i].IsArea() {
			continue
		}
		symbol, text := v.dot(i, share, first)
		if figured[symbol.Feature] {
			continue
		}
		m.Symbols, m.Texts = append(m.Symbols, symbol), append(m.Texts, text)
		count++
		d.byPlace[i] = count
	}
}
