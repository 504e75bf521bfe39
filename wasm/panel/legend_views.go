package panel

import (
	"strconv"

	"approdi/wasm/app"
	"approdi/wasm/scene"
)

// viewTitle heads the legend of a view that is not about figures.
func (w Writer) viewTitle(s app.State) string {
	if s.View() == app.OfficeView {
		return w.Catalog.Text("legend.office")
	}
	return w.Catalog.Text("legend.events", "year", strconv.Itoa(s.Year))
}

// areaKeys explain the badges that are on the map.
func (w Writer) areaKeys(m *markup, on seen) {
	for k := range w.Atlas.Data.Office.Areas {
		area := &w.Atlas.Data.Office.Areas[k]
		if shape := scene.AreaShape(area.ID); on.shapes[shape] {
			w.drawnKey(m, "work", w.Catalog.Text(area.ShortKey()), func(m *markup) {
				m.element("path", "", "class", "mark-area", "d", scene.AreaPath(shape, markRadiusPx-2))
			})
		}
	}
}

// flowKeys explain the bands of the office and where they end.
func (w Writer) flowKeys(m *markup, on seen) {
	if on.bands[scene.PeopleBand] {
		w.key(m, "band people", w.Catalog.Text("legend.flow.people"))
	}
	if on.bands[scene.FundsBand] {
		w.key(m, "band funds", w.Catalog.Text("legend.flow.funds"))
	}
	for _, key := range []struct {
		kind        scene.SymbolKind
		class, text string
	}{
		{scene.ExitMark, "circle exit", "legend.exit"},
		{scene.OfficeDot, "dot office", "legend.office-dot"},
	} {
		if on.kinds[key.kind] {
			w.key(m, key.class, w.Catalog.Text(key.text))
		}
	}
}

// eventKeys explain the marks of events.
func (w Writer) eventKeys(m *markup, on seen) {
	for _, key := range []struct {
		kind              scene.SymbolKind
		class, text, path string
	}{
		{scene.EventLoss, "loss", "legend.event.loss", "M-8 0L0 -8L8 0L0 8Z"},
		{scene.EventRing, "ashore", "legend.event.ring", "M-6.5 0A6.5 6.5 0 0 1 6.5 0A6.5 6.5 0 0 1 -6.5 0Z"},
		{scene.EventOther, "other", "legend.event.other", "M-4.5 -4.5H4.5V4.5H-4.5Z"},
	} {
		if !on.kinds[key.kind] {
			continue
		}
		w.drawnKey(m, key.class, w.Catalog.Text(key.text), func(m *markup) {
			m.element("path", "", "class", "mark-event", "d", key.path)
		})
	}
}
