package panel

import (
	"approdi/wasm/atlas"
	"approdi/wasm/search"
)

// Known is what a writer has said of places before, by their ids. It does not
// depend on what the map shows, and most of the marks in view say nothing else.
type Known struct{ places map[string]placeWords }

// NewKnown is for a writer of which nothing is known yet.
func NewKnown() *Known { return &Known{map[string]placeWords{}} }

// placeWords are what is said of a place that has no figure.
type placeWords struct {
	name, kind string
	spoken     string // both
	folded     string // the name, as it is sorted
}

// wordsOf a place are looked for only once if the writer keeps what is known.
func (w Writer) wordsOf(p *atlas.Place) placeWords {
	if w.Known != nil {
		if words, ok := w.Known.places[p.ID]; ok {
			return words
		}
	}
	_, key, _ := w.Atlas.Data.Locate(p.ID)
	words := placeWords{name: w.Catalog.Text(key), kind: UpperFirst(w.kind(p))}
	words.spoken, words.folded = w.markName(words.name, words.kind), search.Fold(words.name)
	if w.Known != nil {
		w.Known.places[p.ID] = words
	}
	return words
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
