package panel

import (
	"math"
	"strconv"
	"strings"

	"approdi/data"
)

// A chart's bars stand in a box of barWidth units a year, barHeight high. The
// style sheet stretches it, so strokes are kept from scaling.
const (
	barWidth  = 20
	barGap    = 3
	barHeight = 100
	// wallHeight is how far the walls of a bar that is open at the top go on.
	wallHeight = 9
	// cutDepth is how far below the top of a bar the line of a revised value
	// lies. Of a bar that is lower than cutRoom it would leave nothing, and lies
	// cutAbove it, in its colour.
	cutDepth = 7
	cutRoom  = 2 * cutDepth
	cutAbove = 5
)

// plot is what a yearly chart shows.
type plot struct {
	indicator *data.Indicator
	series    *data.Series
	other     *data.Series // drawn beside it, or nil
	whole     *data.Series // drawn lightly behind it, or nil
	year      int          // the one that is shown
	otherYear int          // the one it is compared with, or 0
}

// top is the value at the upper edge: of all years of all series that are
// drawn, so that the scale stays when the year moves, and a round number, so
// that the line at the edge can be labelled.
func (p plot) top() float64 {
	largest := 1.0
	for _, s := range []*data.Series{p.series, p.other, p.whole} {
		if s == nil {
			continue
		}
		for _, o := range s.Observations {
			largest = max(largest, o.Value.Float())
		}
	}
	if p.indicator.Unit == data.UnitPercent {
		return 100
	}
	if p.indicator.AtLeast {
		largest *= minimumRoom
	}
	return roundUp(largest)
}

// minimumRoom leaves the walls of the largest minimum some height, so that it
// is seen to be open.
const minimumRoom = 1.05

// roundUp is the next of 1, 2, 2.5, 4, 5, 6, 8 and 10 times a power of ten.
func roundUp(x float64) float64 {
	unit := math.Pow(10, math.Floor(math.Log10(x)))
	for _, step := range []float64{1, 2, 2.5, 4, 5, 6, 8} {
		if x <= step*unit {
			return step * unit
		}
	}
	return 10 * unit
}

// draw writes the chart over all years of the indicator. It is hidden from
// screen readers, who hear each value from the slider.
func (p plot) draw(m *markup) {
	first, last := p.indicator.Years()
	m.open("svg", "class", "chart", "viewBox", "0 0 "+strconv.Itoa((last-first+1)*barWidth)+" "+strconv.Itoa(barHeight),
		"preserveAspectRatio", "none", "aria-hidden", "true", "focusable", "false")
	top := p.top()
	for year := first; year <= last; year++ {
		left, width := float64((year-first)*barWidth+barGap), float64(barWidth-2*barGap)
		if p.whole != nil {
			p.bar(m, p.whole, year, "whole", left-1, width+2, top)
		}
		if p.other != nil {
			width /= 2
			p.bar(m, p.other, year, "other", left+width, width, top)
		}
		p.bar(m, p.series, year, "", left, width, top)
	}
	if o, ok := p.series.At(p.otherYear); ok {
		y := number(barHeight * (1 - o.Value.Float()/top))
		m.open("path", "class", "level", "d", "M0 "+y+"H"+strconv.Itoa((last-first+1)*barWidth))
		m.close("path")
	}
	m.close("svg")
}

// bar draws one value. A part of a year is hatched, a provisional value
// dashed, an estimated one pale, a minimum open at the top, and a year
// without a value a dotted line on the ground.
func (p plot) bar(m *markup, s *data.Series, year int, class string, left, width, top float64) {
	whole := class == "whole"
	class = strings.TrimSpace("bar " + class)
	switch {
	case year == p.year:
		class += " now"
	case year == p.otherYear:
		class += " then"
	}
	o, known := s.At(year)
	if !known {
		if !whole {
			m.open("path", "class", class+" none", "d", "M"+number(left)+" "+number(barHeight-0.5)+"h"+number(width))
			m.close("path")
		}
		return
	}
	height := max(barHeight*o.Value.Float()/top, 1)
	m.open("rect", "class", class+doubts(o), "x", number(left), "width", number(width),
		"y", number(barHeight-height), "height", number(height))
	m.close("rect")
	if p.indicator.AtLeast && !o.Value.IsZero() {
		walls(m, class, left, width, height)
	}
	if o.Revised {
		cut(m, class, left, width, height)
	}
}

// cut is the line of a revised value.
func cut(m *markup, class string, left, width, height float64) {
	class, y := class+" again", barHeight-height+cutDepth
	if height < cutRoom {
		class, y = class+" above", barHeight-height-cutAbove
	}
	m.open("path", "class", class, "d", "M"+number(left)+" "+number(y)+"h"+number(width))
	m.close("path")
}

// walls go on above a bar that is open at the top.
func walls(m *markup, class string, left, width, height float64) {
	edge := "V" + number(max(barHeight-height-wallHeight, 0))
	start := " " + number(barHeight-height)
	m.open("path", "class", class+" walls", "d", "M"+number(left)+start+edge+"M"+number(left+width)+start+edge)
	m.close("path")
}

// doubts are the classes that say how sure a value is.
func doubts(o data.Observation) string {
	class := ""
	if o.Period != nil {
		class += " part"
	}
	if o.Provisional {
		class += " provisional"
	}
	if o.Estimated() {
		class += " estimated"
	}
	return class
}

// axis labels the upper edge and the middle of a chart.
func (w Writer) axis(m *markup, p plot) {
	top := p.top()
	m.open("ol", "class", "axis", "aria-hidden", "true")
	values := []float64{top, top / 2}
	if half := top / 2; half != math.Trunc(half) && p.indicator.Unit != data.UnitPercent {
		values = values[:1] // half a person is nobody
	}
	for _, value := range values {
		text := w.Catalog.Decimal(int(math.Round(10 * value)))
		if p.indicator.Unit == data.UnitPercent {
			text = w.Catalog.Text("figure.percent", "value", text)
		}
		m.element("li", text)
	}
	m.close("ol")
}

// years writes the years under a chart. The style sheet leaves out most of
// those that are not major where there is little room.
func (w Writer) years(m *markup, p plot) {
	first, last := p.indicator.Years()
	m.open("ol", "class", "years", "aria-hidden", "true")
	for y := first; y <= last; y++ {
		class := ""
		switch {
		case y == p.year:
			class = "now"
		case y%5 == 0:
			class = "major"
		}
		m.open("li", "class", class)
		m.element("span", strconv.Itoa(y), "class", "long")
		m.element("span", w.Catalog.Text("timeline.year-short", "year", strconv.Itoa(y)[2:]), "class", "short")
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
