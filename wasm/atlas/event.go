package atlas

import "approdi/geo"

// EventAt is about where an event happened: the published position, or else
// the place most closely concerned. Some events have neither.
func (a *Atlas) EventAt(id string) (at geo.World, ok bool) {
	e, ok := a.Data.Event(id)
	if !ok {
		return at, false
	}
	if e.Point != nil {
		return geo.WorldFromPoint(*e.Point), true
	}
	p, ok := a.Place(e.Place)
	if !ok {
		return at, false
	}
	return p.At, true
}
