package data

// addOfficeKeys adds the keys that the office needs.
func (d *Data) addOfficeKeys(add func(keys ...string)) {
	add("qualifier." + string(AtLeast))
	for _, p := range Programmes() {
		add("office.programme." + string(p))
	}
	for _, s := range OfficeSections() {
		add("office.section." + s)
	}
	for i := range d.Office.Areas {
		a := &d.Office.Areas[i]
		add(a.NameKey(), a.ShortKey(), a.TextKey(), a.WorkKey())
		if a.Malta {
			add(a.MaltaKey())
		}
	}
	for i := range d.Office.Anchors {
		add(d.Office.Anchors[i].NameKey())
	}
	for i := range d.Office.Figures {
		f := &d.Office.Figures[i]
		add(f.LabelKey())
		if f.Words {
			add(f.WordsKey())
		} else {
			add(f.UnitKey())
		}
		addNote(f.Note, add)
	}
	for _, kind := range FlowKinds() {
		add("office.flow-kind." + string(kind))
	}
	for i := range d.Office.Flows {
		f := &d.Office.Flows[i]
		add(f.NameKey())
		addNote(f.Note, add)
	}
	for i := range d.Office.About {
		a := &d.Office.About[i]
		add(a.HeadingKey(), a.TextKey())
	}
	for i := range d.Office.Glossary {
		g := &d.Office.Glossary[i]
		add(g.TermKey(), g.TextKey(), g.FormsKey())
	}
}

func addNote(note string, add func(keys ...string)) {
	if note != "" {
		add(note)
	}
}
