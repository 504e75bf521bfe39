package panel

import "approdi/data"

// officeAt lists what the documents of the office say of a place, on the
// place's card: by area of work, then what belongs to none.
func (w Writer) officeAt(m *markup, id string) {
	figures := w.Atlas.Data.OfficeFiguresAt(id)
	if len(figures) == 0 {
		return
	}
	m.element("h3", w.Catalog.Text("office.here"))
	for _, section := range w.sections() {
		var own []*data.OfficeFigure
		for _, f := range figures {
			if f.Section == section {
				own = append(own, f)
			}
		}
		if len(own) == 0 {
			continue
		}
		m.open("h4", "class", "area-heading")
		if _, ok := w.Atlas.Data.Area(section); ok {
			w.areaSymbol(m, section)
		}
		m.element("span", w.Catalog.Text(w.Atlas.Data.SectionKey(section)))
		m.close("h4")
		w.officeList(m, own)
	}
}

// sections are the areas of work and the other parts of the documents.
func (w Writer) sections() []string {
	var all []string
	for k := range w.Atlas.Data.Office.Areas {
		all = append(all, w.Atlas.Data.Office.Areas[k].ID)
	}
	return append(all, data.OfficeSections()...)
}
