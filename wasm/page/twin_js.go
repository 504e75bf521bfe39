package page

import (
	"strings"
	"syscall/js"
	"time"

	"approdi/wasm/atlas"
	"approdi/wasm/panel"
)

// RowPointed tells which row of the map as text has the focus or lies under the
// pointer; the zero Feature is none.
type RowPointed struct{ Feature atlas.Feature }

// TwinUnfolded tells that the rows of what is not in view were unfolded.
type TwinUnfolded struct{}

// listenToTwin hears what is done with the rows of the map as text.
func (p *Page) listenToTwin() {
	twin := p.element("as-text")
	listen(twin, "click", passive, func(e js.Value) { p.choose(e.Get("target")) })
	for _, kind := range []string{"focusin", "pointerover"} {
		listen(twin, kind, passive, func(e js.Value) { p.pointAt(e.Get("target")) })
	}
	listen(twin, "focusin", passive, func(e js.Value) { p.tabTo(e.Get("target")) })
	listen(twin, "keydown", active, p.walkRows)
	// What has the focus is shown again when the pointer leaves.
	listen(twin, "pointerleave", passive, func(js.Value) { p.pointAt(p.document.Get("activeElement")) })
	listen(twin, "focusout", passive, func(js.Value) { p.queue(RowPointed{}) })
	// This kind of event does not go up to where it is listened for.
	listen(twin, "toggle", map[string]any{"capture": true}, func(e js.Value) {
		if e.Get("target").Get("open").Bool() {
			p.queue(TwinUnfolded{})
		}
	})
}

// ReadsElsewhere tells whether the rows of what is not in view are unfolded, or
// the focus is on a row, or will come back to one, and may be led to them.
func (p *Page) ReadsElsewhere() bool {
	return strings.HasPrefix(p.opener, rowStart) || p.element("as-text").Call("matches", ":focus-within").Bool() ||
		p.element("as-text-elsewhere").Call("querySelector", "details[open]").Truthy()
}

// rowStart is how the ids of the controls of rows begin.
const rowStart = "row-"

// pointAt tells which row an element belongs to.
func (p *Page) pointAt(target js.Value) {
	var f atlas.Feature
	if row := target.Call("closest", "#as-text tr"); row.Truthy() {
		if button := row.Call("querySelector", "button"); button.Truthy() {
			f, _ = featureOf(button)
		}
	}
	p.queue(RowPointed{f})
}

// rowControl are the controls of the rows.
const rowControl = "#as-text .marks button"

// tabTo makes a row the one of its table that Tab comes to.
func (p *Page) tabTo(button js.Value) {
	if !button.Call("matches", rowControl).Bool() {
		return
	}
	each(button.Call("closest", "table"), "button[tabindex='0']", func(other js.Value) { other.Set("tabIndex", -1) })
	button.Set("tabIndex", 0)
}

// TabToRows lets Tab come to the first row of each table whose row that it came
// to is gone.
func (p *Page) TabToRows() {
	each(p.element("as-text"), ".marks:not(:has(button[tabindex='0'])) tr:first-child button", func(first js.Value) { first.Set("tabIndex", 0) })
}

// walkRows leads the focus from row to row, through all tables that are
// unfolded.
func (p *Page) walkRows(e js.Value) {
	target := e.Get("target")
	if !target.Call("matches", rowControl).Bool() || e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
		return
	}
	var rows []js.Value
	at := 0
	each(p.document, "#as-text-view .marks button, #as-text-elsewhere details[open] .marks button", func(row js.Value) {
		if row.Equal(target) {
			at = len(rows)
		}
		rows = append(rows, row)
	})
	to := at
	switch e.Get("key").String() {
	case "ArrowDown":
		to = min(at+1, len(rows)-1)
	case "ArrowUp":
		to = max(at-1, 0)
	case "Home":
		to = 0
	case "End":
		to = len(rows) - 1
	default:
		return
	}
	e.Call("preventDefault")
	rows[to].Call("focus")
}

// PointRow marks the row with an id as pointed at, in place of any other.
func (p *Page) PointRow(id string) {
	p.markRow(&p.pointedRow, id, "tr.pointed", func(button js.Value, on bool) {
		if row := button.Call("closest", "tr"); row.Truthy() {
			row.Get("classList").Call("toggle", "pointed", on)
		}
	})
}

// SelectRow marks the row with an id as that of what is selected, in place of
// any other.
func (p *Page) SelectRow(id string) {
	p.markRow(&p.selectedRow, id, "[aria-current]", func(button js.Value, on bool) {
		if on {
			button.Call("setAttribute", "aria-current", "true")
		} else {
			button.Call("removeAttribute", "aria-current")
		}
	})
}

// markRow marks the row with an id in place of those that a selector finds. As
// long as no row is to be marked, and none was, it need not be looked for.
func (p *Page) markRow(last *string, id, marked string, mark func(e js.Value, on bool)) {
	if id == noRow && *last == noRow {
		return
	}
	*last = id
	each(p.element("as-text"), marked, func(e js.Value) { mark(e, false) })
	if button := p.document.Call("getElementById", id); button.Truthy() {
		mark(button, true)
	}
}

// noRow is the id of the row of no feature.
var noRow = panel.RowID(atlas.Feature{})

// FollowCard leads the focus from a row or a search result that was chosen to
// the card that it opened, if it has one. Closing the card leads it back.
func (p *Page) FollowCard() {
	if !p.following {
		return
	}
	p.following = false
	if name := p.document.Call("getElementById", "card-name"); name.Truthy() {
		name.Call("focus", map[string]any{"preventScroll": true})
	}
}

// MapHasFocus tells whether the keys go to the map or to what lies over it.
func (p *Page) MapHasFocus() bool { return p.element("stage").Call("matches", ":focus-within").Bool() }

// AttendAfter has what is due seen to after a time, if it is not before. Only the
// last call counts.
func (p *Page) AttendAfter(d time.Duration) {
	p.window.Call("clearTimeout", p.alarm)
	p.alarm = p.window.Call("setTimeout", p.ring, d.Milliseconds()+1)
}
