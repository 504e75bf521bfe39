package panel

import (
	"strings"

	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

// Marks are the controls that stand for the marks on the map, in the order of
// their stops.
func (w Writer) Marks(s app.State, stops []scene.Stop) string {
	var m markup
	m.Grow(markBytes * len(stops))
	for k := range stops {
		stop := &stops[k]
		words := w.plain(s, stop.Feature)
		if words != nil && words.mark != "" {
			m.WriteString(words.mark)
			continue
		}
		from, current := m.Len(), ""
		if stop.Feature == s.Selected() {
			current = "true"
		}
		m.open("button", "type", "button", "tabindex", "-1", "id", MarkID(stop.Feature),
			"aria-label", w.MarkName(s, stop.Feature), "aria-current", current)
		m.close("button")
		if words != nil {
			words.mark = strings.Clone(m.String()[from:])
		}
	}
	return m.String()
}

// markBytes is about how much HTML a control is.
const markBytes = 130

// MarkID is the id of the control that stands for a feature on the map.
func MarkID(f atlas.Feature) string {
	return "mark-" + strings.TrimPrefix(featureAttribute(f), "data-") + "-" + f.ID
}
