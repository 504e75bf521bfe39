package app

import (
	"slices"

	"approdi/data"
	"approdi/wasm/atlas"
)

// View is what the map and the panel are about.
type View string

const (
	FiguresView View = "figures"
	OfficeView  View = "office" // the work of the Coordination Office
	EventsView  View = "events" // what happened, by date
)

// Views lists every view in the order of display.
func Views() []View { return []View{FiguresView, OfficeView, EventsView} }

// View is what the layers of the bookmark ask for. A link names the layer of a
// view and after it what is left of it: "layers=office,research".
func (b Bookmark) View() View {
	for _, v := range []View{OfficeView, EventsView} {
		if slices.Contains(b.Layers, string(v)) {
			return v
		}
	}
	return FiguresView
}

// in is the bookmark in a view, with what was left out there.
func (b Bookmark) in(v View) Bookmark {
	if b.View() != v {
		b.Layers = []string{string(v)}
	}
	return b
}

// HasYears tells whether there are years to choose: the work of the office is that
// of one year.
func (b Bookmark) HasYears() bool { return b.View() != OfficeView }

// Areas are the areas of work that are shown: those that the layers name, or
// all where they name none.
func (b Bookmark) Areas(a *atlas.Atlas) []string {
	var all []string
	for i := range a.Data.Office.Areas {
		all = append(all, a.Data.Office.Areas[i].ID)
	}
	return chosen(b.Layers, all)
}

// Kinds are the kinds of event that are shown, like [Bookmark.Areas].
func (b Bookmark) Kinds() []string {
	var all []string
	for _, kind := range data.EventKinds() {
		all = append(all, string(kind))
	}
	return chosen(b.Layers, all)
}

func chosen(layers, all []string) []string {
	some := slices.DeleteFunc(slices.Clone(all), func(id string) bool { return !slices.Contains(layers, id) })
	if len(some) == 0 {
		return all
	}
	return some
}

// setView leaves what the other views had selected or left out. The events
// and flows of a view are closed with it; places and routes stay.
func setView(s State, v View) (State, []Effect) {
	if v == s.View() || !slices.Contains(Views(), v) {
		return s, nil
	}
	s.Layers = nil
	if v != FiguresView {
		s.Layers = []string{string(v)}
	}
	s.Event, s.Flow = "", ""
	return s, []Effect{WriteLink{Step: true}, Announce{}}
}

// toggleLayer shows an area of work or a kind of event, or leaves it out. The
// first that is chosen stands alone.
func toggleLayer(a *atlas.Atlas, s State, id string) (State, []Effect) {
	var all []string
	switch s.View() {
	case OfficeView:
		all = Bookmark{}.Areas(a)
	case EventsView:
		all = Bookmark{}.Kinds()
	}
	if !slices.Contains(all, id) {
		return s, nil
	}
	layers := slices.Clone(s.Layers)
	if i := slices.Index(layers, id); i >= 0 {
		layers = slices.Delete(layers, i, i+1)
	} else {
		layers = append(layers, id)
	}
	s.Layers = layers
	return s, []Effect{WriteLink{Step: true}, Announce{}}
}

// showArea shows one area of work, with nothing selected.
func showArea(a *atlas.Atlas, s State, id string) (State, []Effect) {
	if _, ok := a.Data.Area(id); !ok {
		return s, nil
	}
	s.Layers = []string{string(OfficeView), id}
	s.Place, s.Route, s.Event, s.Flow = "", "", "", ""
	return s, []Effect{WriteLink{Step: true}, Announce{}}
}
