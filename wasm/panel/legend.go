package panel

import (
	"strconv"

	"approdi/data"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
	"approdi/wasm/scene"
)

// Legend is what explains the marks on the map: the line that is always
// shown, and the rest.
type Legend struct{ SummaryHTML, KeysHTML string }

// Legend explains the marks that are on the map, and only those.
func (w Writer) Legend(s app.State, marks *scene.Marks) Legend {
	i, ok := w.Atlas.Data.Indicator(s.Indicator)
	if !ok {
		return Legend{}
	}
	families := w.families(i, marks)
	var summary markup
	summary.element("strong", w.Catalog.Text("legend.title", "indicator", w.Catalog.Text("indicator."+i.ID+".short"), "year", strconv.Itoa(s.Year)))
	for _, f := range families {
		w.sample(&summary, "span", f.class(), f.name)
	}
	return Legend{SummaryHTML: summary.String(), KeysHTML: w.keys(i, marks, families)}
}

func (w Writer) keys(i *data.Indicator, marks *scene.Marks, families []familyName) string {
	var m markup
	m.open("ul")
	for _, f := range families {
		w.key(&m, f.class(), f.name)
	}
	w.key(&m, "circle", w.Catalog.Text("legend.circle."+string(i.Unit)))
	kinds := map[scene.SymbolKind]bool{}
	for _, symbol := range marks.Symbols {
		kinds[symbol.Kind] = true
	}
	if kinds[scene.PartYear] {
		w.key(&m, "circle part", w.Catalog.Text("legend.part-year"))
	}
	if kinds[scene.NoValue] {
		w.key(&m, "circle none", w.Catalog.Text("legend.no-data"))
	}
	if kinds[scene.ZeroValue] {
		w.key(&m, "circle zero", w.Catalog.Text("legend.zero"))
	}
	bandKey := "legend.band.route"
	if i.Subject == data.SubjectCountry {
		bandKey = "legend.band.country"
	}
	var wide, plain bool
	for _, b := range marks.Bands {
		wide, plain = wide || b.HasValue, plain || !b.HasValue
	}
	if wide {
		w.key(&m, "band wide", w.Catalog.Text(bandKey))
	}
	if plain {
		w.key(&m, "band plain", w.Catalog.Text("legend.band-only"))
	}
	w.key(&m, "dot landing", w.Catalog.Text("legend.landing"))
	w.key(&m, "dot departure", w.Catalog.Text("legend.departure"))
	w.key(&m, "dot border", w.Catalog.Text("legend.border"))
	m.close("ul")
	return m.String()
}

type familyName struct {
	family atlas.Family
	name   string
}

func (f familyName) class() string { return "band family-" + strconv.Itoa(int(f.family)) }

// families names the main routes that have a colour on the map. Deaths are
// drawn in one quiet colour for all.
func (w Writer) families(i *data.Indicator, marks *scene.Marks) []familyName {
	if i.Unit == data.UnitDeaths {
		return nil
	}
	seen := map[atlas.Family]bool{}
	var names []familyName
	for k := range w.Atlas.Routes {
		r := &w.Atlas.Routes[k]
		if r.Parent != "" || r.Family == atlas.NoFamily || seen[r.Family] || !hasValue(marks, r.ID) {
			continue
		}
		seen[r.Family] = true
		names = append(names, familyName{r.Family, w.Catalog.Text("route." + r.ID + ".short")})
	}
	return names
}

func hasValue(marks *scene.Marks, route string) bool {
	for _, b := range marks.Bands {
		if b.Feature.ID == route && b.HasValue {
			return true
		}
	}
	return false
}

func (w Writer) key(m *markup, class, text string) { w.sample(m, "li", class, text) }

// sample explains one mark. The style sheet draws it.
func (w Writer) sample(m *markup, element, class, text string) {
	m.open(element, "class", "key")
	m.element("span", "", "class", "sample "+class, "aria-hidden", "true")
	m.text(text)
	m.close(element)
}
