package panel

import (
	"strconv"

	"approdi/data"
)

// A chart's bars stand in a box of barWidth units a year, barHeight high. The
// style sheet stretches it, so strokes are kept from scaling.
const (
	barWidth  = 20
	barGap    = 3
	barHeight = 100
)

// chart draws a series over all years of its indicator. Its height comes from
// the largest value of the series, whichever year is shown. It is hidden from
// screen readers, who hear each value from the slider.
func chart(m *markup, i *data.Indicator, s *data.Series, year int) {
	first, last := i.Years()
	largest := data.Count(1)
	for _, o := range s.Observations {
		largest = larger(largest, o.Value)
	}
	m.open("svg", "class", "chart", "viewBox", "0 0 "+strconv.Itoa((last-first+1)*barWidth)+" "+strconv.Itoa(barHeight),
		"preserveAspectRatio", "none", "aria-hidden", "true", "focusable", "false")
	for y := first; y <= last; y++ {
		x := (y - first) * barWidth
		o, known := s.At(y)
		class := "bar"
		if y == year {
			class += " now"
		}
		if !known {
			m.open("path", "class", class+" none", "d", "M"+strconv.Itoa(x+barGap)+" "+number(barHeight-0.5)+"h"+strconv.Itoa(barWidth-2*barGap))
			m.close("path")
			continue
		}
		height := max(barHeight*o.Value.Float()/largest.Float(), 1)
		if o.Period != nil {
			class += " part"
		}
		m.open("rect", "class", class, "x", strconv.Itoa(x+barGap), "width", strconv.Itoa(barWidth-2*barGap),
			"y", number(barHeight-height), "height", number(height))
		m.close("rect")
	}
	m.close("svg")
}

// years writes the years under a chart. The style sheet leaves out most of
// those that are not major where there is little room.
func years(m *markup, first, last, now int) {
	m.open("ol", "class", "years", "aria-hidden", "true")
	for y := first; y <= last; y++ {
		class := ""
		switch {
		case y == now:
			class = "now"
		case y%5 == 0:
			class = "major"
		}
		m.open("li", "class", class)
		m.element("span", strconv.Itoa(y), "class", "long")
		m.element("span", "’"+strconv.Itoa(y)[2:], "class", "short")
		m.close("li")
	}
	m.close("ol")
}

func larger(a, b data.Amount) data.Amount {
	if a.Compare(b) < 0 {
		return b
	}
	return a
}
