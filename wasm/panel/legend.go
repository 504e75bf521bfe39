package panel

import (
	"slices"
	"strconv"

	"approdi/data"
	"approdi/wasm/app"
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
	var families []familyName
	title := w.viewTitle(s)
	if s.View() == app.FiguresView {
		families = w.families(i, marks)
		title = w.Catalog.Text("legend.title", "indicator", w.Catalog.Text("indicator."+i.ID+".short"), "year", strconv.Itoa(s.Year))
	}
	var summary markup
	summary.element("strong", title)
	if len(families) > 0 {
		summary.open("span", "class", "keys")
		for _, f := range families {
			w.sample(&summary, "span", f.class(), f.name)
		}
		summary.close("span")
	}
	return Legend{SummaryHTML: summary.String(), KeysHTML: w.legendKeys(s, i, families, seenOn(marks))}
}

// legendKeys are the keys of a legend and what they were written from.
type legendKeys struct {
	html     string
	families []familyName
	from     explained
}

// explained is what the keys depend on besides the families.
type explained struct {
	on        seen
	indicator *data.Indicator
	view      app.View
	widthPx   float64
	then      int
	chart     chartMarks
}

// legendKeys explains what the line that is always shown does not. The year is
// not in it, so that it stays the same in most steps to another one.
func (w Writer) legendKeys(s app.State, i *data.Indicator, families []familyName, on seen) string {
	from := explained{on: on, indicator: i, view: s.View(), widthPx: s.Viewport.Width, then: s.Compare.Year, chart: w.plot(s).marks()}
	if w.Known != nil {
		if k := &w.Known.legend; k.from == from && slices.Equal(k.families, families) {
			return k.html
		}
	}
	var m markup
	// It scrolls over the map, also for those who have no pointer.
	if w.Static {
		m.open("ul")
	} else {
		m.open("ul", "id", "legend-list", "tabindex", "0", "aria-label", w.Catalog.Text("legend.name"))
	}
	for _, f := range families {
		w.key(&m, f.class(), f.name)
	}
	w.areaKeys(&m, on)
	w.eventKeys(&m, on)
	scale := scene.ScaleOf(i, s.Viewport.Width)
	w.circleKeys(&m, i, scale, on)
	if on.kinds[scene.Then] {
		w.key(&m, "circle then", w.Catalog.Text("legend.then", "year", strconv.Itoa(s.Compare.Year)))
	}
	w.doubtKeys(&m, on)
	w.bandKeys(&m, i, scale, on)
	w.flowKeys(&m, on)
	w.dotKeys(&m, on)
	if s.View() == app.FiguresView && i.Subject == data.SubjectPlace && on.kinds[scene.LandingDot] {
		m.element("li", w.Catalog.Text("legend.dots-alone"), "class", "key")
	}
	if on.waiting && !w.Static {
		m.element("li", w.Catalog.Text("legend.dots-waiting"), "class", "key")
	}
	w.chartKeys(&m, from.chart)
	m.close("ul")
	html := m.String()
	if w.Known != nil {
		w.Known.legend = legendKeys{html, families, from}
	}
	return html
}

// seen are the kinds of mark on the map.
type seen struct {
	kinds       [scene.SymbolKinds]bool
	doubts      scene.Doubt
	sized       bool // a circle whose area says a number
	wide, plain bool // bands of routes whose width says a number, and others
	bands       [scene.BandKinds]bool
	shapes      [scene.Shapes]bool
	waiting     bool // a dot that appears only from closer by
}

func seenOn(marks *scene.Marks) seen {
	var found seen
	for k := range marks.Symbols {
		s := &marks.Symbols[k]
		found.kinds[s.Kind] = true
		found.doubts |= s.Doubt
		found.shapes[s.Shape] = found.shapes[s.Shape] || s.Kind == scene.Badge
		found.sized = found.sized || s.IsSized()
		found.waiting = found.waiting || s.IsDot() && s.MinZoom > 0
	}
	for _, b := range marks.Bands {
		found.bands[b.Kind] = true
		if b.Kind == scene.RouteBand {
			found.wide, found.plain = found.wide || b.HasValue, found.plain || !b.HasValue
		}
	}
	return found
}

func (w Writer) circleKeys(m *markup, i *data.Indicator, scale scene.Scale, on seen) {
	if on.sized {
		w.sizes(m, i, "circles", w.Catalog.Text("legend.circle."+string(i.Unit)), scale.Radii(), circleSample)
	}
	w.kindKeys(m, on, []kindKey{
		{scene.Whole, "circle whole", "legend.whole"},
		{scene.ZeroValue, "circle zero", "legend.zero"},
		{scene.NoValue, "circle none", "legend.no-data"},
	})
	if on.kinds[scene.Listed] {
		w.drawnKey(m, "listed", w.Catalog.Text("legend.listed"), listedSample)
	}
}

// doubtClasses are the marks of doubt with their classes, which are also the ends
// of their keys in the catalogs.
var doubtClasses = map[scene.Doubt]string{
	scene.Minimum: "minimum", scene.PartYear: "part-year", scene.Provisional: "provisional",
	scene.Estimated: "estimated", scene.Revised: "revised", scene.Approximate: "approximate",
}

func (w Writer) doubtKeys(m *markup, on seen) {
	for _, d := range scene.Doubts() {
		if !on.doubts.Has(d) {
			continue
		}
		text := w.Catalog.Text("legend." + doubtClasses[d])
		switch d {
		case scene.PartYear, scene.Approximate:
			w.key(m, "circle "+doubtClasses[d], text)
		default:
			w.drawnKey(m, doubtClasses[d], text, func(m *markup) { doubtSample(m, d) })
		}
	}
}

func (w Writer) bandKeys(m *markup, i *data.Indicator, scale scene.Scale, on seen) {
	if on.wide {
		w.sizes(m, i, "bands", w.Catalog.Text(w.bandKey(i)), scale.Widths(), bandSample)
	}
	if on.plain {
		w.key(m, "band plain", w.Catalog.Text("legend.band-only"))
	}
}

// bandKey says what the widths of the bands count: the same as the circles,
// or what is counted in the countries where the routes end, or begin.
func (w Writer) bandKey(i *data.Indicator) string {
	switch {
	case i.Subject == data.SubjectRoute:
		return "legend.band.route"
	case scene.CountsDepartures(w.Atlas, i):
		return "legend.band.departure"
	}
	return "legend.band.country"
}

func (w Writer) dotKeys(m *markup, on seen) {
	w.kindKeys(m, on, []kindKey{
		{scene.LandingDot, "dot landing", "legend.landing"},
		{scene.DepartureDot, "dot departure", "legend.departure"},
		{scene.BorderDot, "dot border", "legend.border"},
	})
}

// kindKey explains a kind of symbol: the class of its sample and the key of
// its text.
type kindKey struct {
	kind        scene.SymbolKind
	class, text string
}

// kindKeys explains those of some kinds that are on the map.
func (w Writer) kindKeys(m *markup, on seen, keys []kindKey) {
	for _, key := range keys {
		if on.kinds[key.kind] {
			w.key(m, key.class, w.Catalog.Text(key.text))
		}
	}
}
