package panel

import (
	"strconv"

	"approdi/data"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

type familyName struct {
	family atlas.Family
	name   string
}

func (f familyName) class() string { return "band family-" + strconv.Itoa(int(f.family)) }

// families names the main routes whose colour a number has on the map. Deaths
// are drawn in one quiet colour for all.
func (w Writer) families(i *data.Indicator, marks *scene.Marks) []familyName {
	if i.Unit == data.UnitDeaths {
		return nil
	}
	valued := w.valuedFamilies(marks)
	var names []familyName
	for k := range w.Atlas.Routes {
		r := &w.Atlas.Routes[k]
		if r.Parent != "" || r.Family == atlas.NoFamily || !valued[r.Family] {
			continue
		}
		valued[r.Family] = false // named by the first of its main routes
		names = append(names, familyName{r.Family, w.Catalog.Text("route." + r.ID + ".short")})
	}
	return names
}

func (w Writer) valuedFamilies(marks *scene.Marks) map[atlas.Family]bool {
	valued := map[atlas.Family]bool{}
	for _, b := range marks.Bands {
		if r, ok := w.Atlas.Route(b.Feature.ID); ok && b.HasValue {
			valued[r.Family] = true
		}
	}
	for k := range marks.Symbols {
		if s := &marks.Symbols[k]; s.IsSized() {
			valued[s.Family] = true
		}
	}
	return valued
}
