package panel

import (
	"strconv"

	"approdi/wasm/search"
)

// Results writes what a search has found as the options of a list box, group
// by group, and says how many there are.
func (w Writer) Results(groups []search.Group) (optionsHTML, count string) {
	var m markup
	n := 0
	for _, g := range groups {
		label := "search-" + string(g.Kind)
		m.open("li", "role", "group", "aria-labelledby", label)
		m.element("span", w.Catalog.Text("search.kind."+string(g.Kind)), "id", label, "class", "group")
		m.open("ul", "role", "presentation")
		for _, r := range g.Results {
			w.result(&m, n, r)
			n++
		}
		m.close("ul")
		m.close("li")
	}
	return m.String(), w.Catalog.Count("search.count", n)
}

func (w Writer) result(m *markup, n int, r search.Result) {
	m.open("li", "role", "option", "id", "result-"+strconv.Itoa(n), "aria-selected", "false",
		"data-kind", string(r.Kind), "data-id", r.ID, "data-at", r.Place, "data-indicator", r.Indicator)
	m.element("span", r.Name, "class", "name")
	if r.Also != "" {
		m.element("span", r.Also, "class", "also", "dir", "auto")
	}
	if r.Detail != "" {
		m.element("small", r.Detail)
	}
	m.close("li")
}
