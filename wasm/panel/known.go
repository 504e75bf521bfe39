package panel

import (
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
	"approdi/wasm/search"
)

// Known is what a writer has written before and need not write again: what it
// says of places that have no figure, which are most of the marks in view, and
// the keys of the legend, which are the same in most years.
type Known struct {
	places map[string]*placeWords // by their ids
	legend legendKeys
}

// NewKnown is for a writer of which nothing is known yet.
func NewKnown() *Known { return &Known{places: map[string]*placeWords{}} }

// placeWords are what is said of a place that has no figure.
type placeWords struct {
	name, kind string
	spoken     string // both
	folded     string // the name, as it is sorted
	entry      *entry // in the twin
	row, mark  string // as HTML: of the entry, and of the control on the map
}

// wordsOf a place are looked for only once if the writer keeps what is known.
func (w Writer) wordsOf(p *atlas.Place) *placeWords {
	if w.Known != nil {
		if words, ok := w.Known.places[p.ID]; ok {
			return words
		}
	}
	_, key, _ := w.Atlas.Data.Locate(p.ID)
	words := &placeWords{name: w.Catalog.Text(key), kind: UpperFirst(w.kind(p))}
	words.spoken, words.folded = w.markName(words.name, words.kind), search.Fold(words.name)
	if w.Known != nil {
		w.Known.places[p.ID] = words
	}
	return words
}

// plain are the words of a feature of which nothing more is said in a state than
// that it is a place of some kind. It is nil where more is said, and where the
// writer keeps nothing.
func (w Writer) plain(s app.State, f atlas.Feature) *placeWords {
	if w.Known == nil || w.Static || f.Kind != atlas.PlaceFeature || s.Selected() == f {
		return nil
	}
	p, ok := w.Atlas.Place(f.ID)
	if !ok || s.View() == app.OfficeView {
		return nil
	}
	if i, ok := w.Atlas.Data.Indicator(s.Indicator); ok && s.View() == app.FiguresView {
		if _, counted := w.ownSeries(i, f); counted {
			return nil
		}
	}
	return w.wordsOf(p)
}

// plainEntry is the row of a feature that only has a dot, written once, or nil.
func (w Writer) plainEntry(s app.State, seen *scene.Seen) *entry {
	if seen.IsFigure() || seen.Banded || seen.Has(scene.Then) || seen.Doubt.Has(scene.Approximate) {
		return nil
	}
	words := w.plain(s, seen.Feature)
	if words == nil {
		return nil
	}
	if words.entry == nil {
		words.entry = &entry{
			feature: seen.Feature, group: placeGroup, name: words.name, lines: []string{words.kind}, value: -1,
			spoken: words.spoken, sort: words.folded, plain: words,
		}
	}
	return words.entry
}

// spoken is the name of a feature with what a label at the pointer says, and
// the name as it is sorted.
func (w Writer) spoken(f atlas.Feature, name, detail string) (spoken, folded string) {
	if p, ok := w.Atlas.Place(f.ID); ok && f.Kind == atlas.PlaceFeature {
		if words := w.wordsOf(p); words.kind == detail {
			return words.spoken, words.folded
		}
	}
	return w.markName(name, detail), search.Fold(name)
}
