package panel

import (
	"strconv"
	"strings"

	"approdi/data"
	"approdi/wasm/atlas"
)

// RefText writes the name of a value for an attribute of the page.
func RefText(r data.Ref) string {
	return strings.Join([]string{r.Indicator, r.Subject, r.Detail, strconv.Itoa(r.Year)}, "/")
}

// ParseRef reads what [RefText] wrote. Anything else is the zero Ref.
func ParseRef(s string) data.Ref {
	parts := strings.Split(s, "/")
	if len(parts) != 4 {
		return data.Ref{}
	}
	year, err := strconv.Atoi(parts[3])
	if err != nil {
		return data.Ref{}
	}
	return data.Ref{Indicator: parts[0], Subject: parts[1], Detail: parts[2], Year: year}
}

// source makes a value, or the word that there is none, the way to where it
// comes from: a button beside the map, a link on a page without a program.
// Among other buttons a number is told by its series and its year.
func (w Writer) source(m *markup, r data.Ref, text, class string) {
	w.partSource(m, r, text, text, class)
}

// partSource is a source whose text is only a part of what the value is, as
// where its qualifier stands above it, or more than that, as where its year is
// read before it. The value is what others are told it is.
func (w Writer) partSource(m *markup, r data.Ref, text, value, class string) {
	label := ""
	if i, s, ok := w.Atlas.Data.Lookup(r); ok {
		label = w.numberName(w.SeriesName(i, s), r, value)
	}
	w.way(m, r, text, class, label)
}

// namedSource is a source among values of other indicators, where the name of
// its series does not tell it from them.
func (w Writer) namedSource(m *markup, r data.Ref, name, text, class string) {
	w.way(m, r, text, class, w.numberName(name, r, text))
}

// titleSource is a name that leads to where its values come from, and says
// enough by itself.
func (w Writer) titleSource(m *markup, r data.Ref, title, class string) {
	w.way(m, r, title, class, "")
}

func (w Writer) way(m *markup, r data.Ref, text, class, label string) {
	class = strings.TrimSpace("number " + class)
	if w.Static {
		m.element("a", text, "class", class, "href", w.figureAddress(r), "aria-label", label)
		return
	}
	m.element("button", text, "type", "button", "class", class, "data-figure", RefText(r),
		"aria-haspopup", "dialog", "aria-label", label, "aria-describedby", "figure-help")
}

// numberName is what a number is called among others: the name of its series,
// the year and its value.
func (w Writer) numberName(name string, r data.Ref, value string) string {
	return w.Catalog.Text("figure.named", "name", name, "year", strconv.Itoa(r.Year), "value", value)
}

// chooser is a button that selects a feature. The program hears of clicks on
// any element with data-place or data-route.
func (w Writer) chooser(m *markup, f atlas.Feature, name string) {
	if w.Static {
		m.text(name)
		return
	}
	m.element("button", name, "type", "button", "class", "choose", featureAttribute(f), f.ID, "id", "choose-"+f.ID)
}

// featureAttribute is the attribute that names a feature on its control.
func featureAttribute(f atlas.Feature) string {
	return [...]string{"", atlas.PlaceFeature: "data-place", atlas.RouteFeature: "data-route", atlas.EventFeature: "data-event", atlas.FlowFeature: "data-flow"}[f.Kind]
}

// choosers lists features under a heading.
func (w Writer) choosers(m *markup, heading string, features []atlas.Feature) {
	if len(features) == 0 {
		return
	}
	m.element("h3", heading)
	m.open("ul", "class", "plain")
	for _, f := range features {
		m.open("li")
		w.chooser(m, f, w.FeatureName(f))
		m.close("li")
	}
	m.close("ul")
}
