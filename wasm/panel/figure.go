package panel

import (
	"strconv"
	"strings"

	"approdi/data"
	"approdi/wasm/atlas"
)

// FiguresPage is the file, beside the explorer, of the page with all values of
// an indicator.
func FiguresPage(indicator string) string { return "figures-" + indicator + ".html" }

// FigureAnchor is the id, on the page of its indicator, of what is known about
// a value.
func FigureAnchor(r data.Ref) string {
	parts := []string{"f", r.Subject}
	if r.Detail != "" {
		parts = append(parts, r.Detail)
	}
	return strings.Join(append(parts, strconv.Itoa(r.Year)), "-")
}

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
func (w Writer) source(m *markup, r data.Ref, text, class string) {
	class = strings.TrimSpace("number " + class)
	if w.Static {
		m.element("a", text, "class", class, "href", FiguresPage(r.Indicator)+"#"+FigureAnchor(r))
		return
	}
	m.element("button", text, "type", "button", "class", class, "data-figure", RefText(r),
		"aria-haspopup", "dialog", "aria-describedby", "figure-help")
}

// chooser is a button that selects a feature. The program hears of clicks on
// any element with data-place or data-route.
func (w Writer) chooser(m *markup, f atlas.Feature, name string) {
	if w.Static {
		m.text(name)
		return
	}
	attribute := "data-place"
	if f.Kind == atlas.RouteFeature {
		attribute = "data-route"
	}
	m.element("button", name, "type", "button", "class", "choose", attribute, f.ID, "id", "choose-"+f.ID)
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
