package panel

import (
	"approdi/data"
	"approdi/wasm/scene"
)

// barMarks are the marks that bars of the yearly chart can have, with an
// example of each.
var barMarks = []struct {
	doubt   scene.Doubt
	key     string
	example data.Observation
}{
	{scene.Minimum, "legend.bar.minimum", data.Observation{}},
	{scene.PartYear, "legend.bar.part-year", data.Observation{Period: &data.Period{}}},
	{scene.Provisional, "legend.bar.provisional", data.Observation{Provisional: true}},
	{scene.Estimated, "legend.bar.estimated", data.Observation{Qualifier: data.About}},
	{scene.Revised, "legend.bar.revised", data.Observation{Revised: true}},
}

// chartKeys explains the marks in the yearly chart, and only those.
func (w Writer) chartKeys(m *markup, on chartMarks) {
	if on == (chartMarks{}) {
		return
	}
	m.element("li", w.Catalog.Text("legend.chart"), "class", "group")
	for _, mark := range barMarks {
		if on.doubts.Has(mark.doubt) {
			w.barKey(m, mark.key, mark.doubt == scene.Minimum, &mark.example)
		}
	}
	if on.gaps {
		w.barKey(m, "legend.bar.none", false, nil)
	}
}

// chartMarks are the marks of all bars of a chart, and whether a year has none.
type chartMarks struct {
	doubts scene.Doubt
	gaps   bool
}

func (p plot) marks() (on chartMarks) {
	first, last := p.indicator.Years()
	for _, s := range []*data.Series{p.series, p.other, p.whole} {
		for year := first; s != nil && year <= last; year++ {
			o, known := s.At(year)
			if !known {
				on.gaps = on.gaps || s != p.whole
				continue
			}
			on.doubts |= scene.DoubtOf(p.indicator, o)
		}
	}
	return on
}

// barKey explains a mark with a bar that has it, or with a year without data.
func (w Writer) barKey(m *markup, key string, minimum bool, o *data.Observation) {
	example := plot{indicator: &data.Indicator{AtLeast: minimum}, series: &data.Series{}, year: -1, otherYear: -1}
	const top, height = 100, 72
	if o != nil {
		o.Value = data.Count(height)
		example.series.Observations = []data.Observation{*o}
	}
	m.open("li", "class", "key")
	m.open("svg", "class", "sample chart-sample", "width", "18", "height", "22", "viewBox", "0 0 20 100", "preserveAspectRatio", "none", "aria-hidden", "true")
	example.bar(m, example.series, 0, "", barGap, barWidth-2*barGap, top)
	m.close("svg")
	m.text(w.Catalog.Text(key))
	m.close("li")
}
