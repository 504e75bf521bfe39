package panel

import (
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

// Marks are the controls that stand for the marks on the map, in the order of
// their stops.
func (w Writer) Marks(s app.State, stops []scene.Stop) string {
	var m markup
	for _, stop := range stops {
		current := ""
		if stop.Feature == s.Selected() {
			current = "true"
		}
		m.open("button", "type", "button", "tabindex", "-1", "id", MarkID(stop.Feature),
			"aria-label", w.MarkName(s, stop.Feature), "aria-current", current)
		m.close("button")
	}
	return m.String()
}

// MarkID is the id of the control that stands for a feature on the map.
func MarkID(f atlas.Feature) string {
	return "mark-" + map[atlas.Kind]string{
		atlas.PlaceFeature: "place", atlas.RouteFeature: "route", atlas.EventFeature: "event", atlas.FlowFeature: "flow",
	}[f.Kind] + "-" + f.ID
}
