package panel

import (
	"slices"
	"strconv"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

// Twin is the map as text: what it shows in a few sentences, and a row for
// every feature that has marks, those in view first.
type Twin struct {
	SaysHTML, InViewHTML, ElsewhereHTML string
	// InView says how much is in view, in one sentence.
	InView string
}

// Twin writes the marks of a state as text. Before is the state that was last
// written so, or nil. The rows that are not in view are folded away, and only
// written if somebody has unfolded them.
func (w Writer) Twin(s app.State, marks *scene.Marks, before *app.State, unfolded bool) Twin {
	var here, elsewhere []*entry
	away := 0
	all := marks.Seen(s.Camera, s.Viewport)
	here = make([]*entry, 0, len(all))
	for k := range all {
		seen := &all[k]
		if seen.InView {
			here = append(here, w.entryOf(s, seen))
			continue
		}
		away++
		if unfolded {
			elsewhere = append(elsewhere, w.entryOf(s, seen))
		}
	}
	t := Twin{InView: w.inView(s, here)}
	t.SaysHTML = w.twinSays(s, t.InView, before)
	var m markup
	m.Grow(rowBytes * len(here))
	w.entries(&m, s, "here", here)
	t.InViewHTML = m.String()
	if away > 0 {
		m.Reset()
		m.Grow(rowBytes * len(elsewhere))
		m.open("details", "class", "more")
		m.element("summary", w.Catalog.Count("twin.elsewhere", away), "id", "elsewhere")
		w.entries(&m, s, "elsewhere", elsewhere)
		m.close("details")
		t.ElsewhereHTML = m.String()
	}
	return t
}

// rowBytes is about how much HTML a row is.
const rowBytes = 270

// twinSays is the year in a few sentences: what is shown, the value that
// answers first, how much is in view and what has changed.
func (w Writer) twinSays(s app.State, inView string, before *app.State) string {
	var m markup
	m.element("p", w.Title(s), "class", "title")
	m.element("p", w.Announcement(s))
	m.element("p", inView)
	if changed := w.changed(s, before); changed != "" {
		m.element("p", changed, "class", "quiet")
	}
	return m.String()
}

// Title says what the map is about.
func (w Writer) Title(s app.State) string {
	if s.View() != app.FiguresView {
		return w.viewTitle(s)
	}
	return w.Catalog.Text("legend.title", "indicator", w.Catalog.Text("indicator."+s.Indicator+".short"), "year", strconv.Itoa(s.Year))
}

// changed says what was shown before: after another year alone, how its value
// differs, unless a comparison says so already.
func (w Writer) changed(s app.State, before *app.State) string {
	if before == nil {
		return ""
	}
	if title := w.Title(*before); title != w.Title(s) {
		if before.Indicator == s.Indicator && before.View() == s.View() && s.View() == app.FiguresView && s.Compare.None() {
			with := s
			with.Compare = app.Comparison{Year: before.Year}
			return w.comparison(with, w.current(with)).sentence
		}
		return w.Catalog.Text("twin.before", "title", title)
	}
	return ""
}

// inView counts what is in view, by group.
func (w Writer) inView(s app.State, here []*entry) string {
	var count [groups]int
	for _, e := range here {
		count[e.group]++
	}
	var parts []string
	for _, g := range w.groupOrder(s) {
		if count[g] > 0 {
			parts = append(parts, w.Catalog.Count(w.countKey(g), count[g]))
		}
	}
	if len(parts) == 0 {
		return w.Catalog.Text("twin.nothing")
	}
	return w.Catalog.Text("twin.in-view-list", "list", w.Catalog.List(parts))
}

// group is a table of the twin.
type group uint8

const (
	eventGroup group = iota
	flowGroup
	countryGroup
	routeGroup
	placeGroup
	groups // how many there are
)

// groupOrder is the order of the tables. Places come before the routes between
// them where they have figures.
func (w Writer) groupOrder(s app.State) []group {
	order := []group{eventGroup, flowGroup, countryGroup, routeGroup, placeGroup}
	if i, ok := w.Atlas.Data.Indicator(s.Indicator); ok && i.Subject == data.SubjectPlace && s.View() == app.FiguresView {
		slices.Reverse(order)
	}
	return order
}

var groupNames = [groups]string{countryGroup: "countries", routeGroup: "routes", flowGroup: "flows", eventGroup: "events", placeGroup: "places"}

func (w Writer) countKey(g group) string { return "twin." + groupNames[g] }

// groupHeading is the heading of a table.
func (w Writer) groupHeading(g group) string {
	return w.Catalog.Text([...]string{
		countryGroup: "compare.subjects-country", routeGroup: "compare.subjects-route", flowGroup: "office.flows",
		eventGroup: "view.events", placeGroup: "compare.subjects-place",
	}[g])
}

func (w Writer) groupOf(s app.State, seen *scene.Seen) group {
	switch seen.Feature.Kind {
	case atlas.RouteFeature:
		return routeGroup
	case atlas.FlowFeature:
		return flowGroup
	case atlas.EventFeature:
		return eventGroup
	}
	if i, ok := w.Atlas.Data.Indicator(s.Indicator); ok && seen.IsFigure() && i.Subject == data.SubjectCountry {
		return countryGroup
	}
	return placeGroup
}
