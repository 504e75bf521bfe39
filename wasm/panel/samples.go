package panel

import (
	"strconv"
	"strings"

	"approdi/data"
	"approdi/geo"
	"approdi/wasm/scene"
)

func (w Writer) key(m *markup, class, text string) { w.sample(m, "li", class, text) }

// sample explains one mark. The style sheet draws it.
func (w Writer) sample(m *markup, element, class, text string) {
	m.open(element, "class", "key")
	m.element("span", "", "class", "sample "+class, "aria-hidden", "true")
	m.text(text)
	m.close(element)
}

// drawnKey explains one mark with a drawing, for which the style sheet has
// only the colours: a policy of the page forbids styles in the text.
func (w Writer) drawnKey(m *markup, class, text string, draw func(m *markup)) {
	m.open("li", "class", "key")
	m.open("svg", "class", "sample mark "+class, "width", "26", "height", "24", "viewBox", "-13 -12 26 24", "aria-hidden", "true")
	draw(m)
	m.close("svg")
	m.text(text)
	m.close("li")
}

// markRadiusPx is the radius of the circles that explain a mark of doubt.
const markRadiusPx = 10

func doubtSample(m *markup, d scene.Doubt) {
	fill := "mark-fill"
	if d.Has(scene.Estimated) {
		fill += " pale"
	}
	m.element("circle", "", "class", fill, "r", number(d.FillRadiusPx(markRadiusPx)))
	dashes := make([]string, 0, 4)
	for _, length := range d.Dashes() {
		dashes = append(dashes, number(length))
	}
	m.element("path", "", "class", "mark-rim", "d", d.OutlinePath(geo.Screen{}, markRadiusPx), "stroke-dasharray", strings.Join(dashes, " "))
	if d.Has(scene.Revised) {
		m.element("circle", "", "class", "mark-rim thin", "r", number(markRadiusPx-5))
	}
}

func listedSample(m *markup) {
	m.element("circle", "", "class", "mark-paper", "r", number(markRadiusPx))
	m.element("path", "", "class", "mark-rim thin", "d", "M-4.5 -3.5H4.5M-4.5 0H4.5M-4.5 3.5H4.5")
}

// sizes explains what areas or widths mean with a few round values.
func (w Writer) sizes(m *markup, i *data.Indicator, class, text string, samples []scene.Sample, draw func(m *markup, sizePx float64)) {
	m.open("li", "class", "sizes "+class)
	m.element("span", text)
	m.open("span", "class", "row")
	for _, s := range samples {
		m.open("span", "class", "size")
		draw(m, s.SizePx)
		m.text(w.Amount(i, data.Count(s.Value)))
		m.close("span")
	}
	m.close("span")
	m.close("li")
}

// circleSample draws a circle of a radius, with room for its outline.
func circleSample(m *markup, radiusPx float64) {
	side := number(2*radiusPx + 2)
	middle := number(radiusPx + 1)
	m.open("svg", "class", "mark", "width", side, "height", side, "aria-hidden", "true")
	m.element("circle", "", "class", "mark-fill", "cx", middle, "cy", middle, "r", number(radiusPx))
	m.element("circle", "", "class", "mark-rim", "cx", middle, "cy", middle, "r", number(radiusPx))
	m.close("svg")
}

const bandSampleLength = 30

// bandSample draws a piece of a band of a width.
func bandSample(m *markup, widthPx float64) {
	length := strconv.Itoa(bandSampleLength)
	m.open("svg", "class", "mark", "width", length, "height", number(widthPx), "aria-hidden", "true")
	m.element("rect", "", "class", "mark-band", "width", length, "height", number(widthPx))
	m.close("svg")
}
