package data

import "slices"

// Untranslated returns the catalog keys that the data need and that has does
// not know, in the order of the data. It is asked once for every language,
// so that nothing is ever shown without its name.
func (d *Data) Untranslated(has func(key string) bool) []string {
	var lacking []string
	for _, key := range d.Keys() {
		if !has(key) {
			lacking = append(lacking, key)
		}
	}
	return lacking
}

// Keys returns every catalog key that the data need, each once.
func (d *Data) Keys() []string {
	var keys []string
	seen := make(map[string]bool)
	add := func(keysToAdd ...string) {
		for _, key := range keysToAdd {
			if !seen[key] {
				seen[key] = true
				keys = append(keys, key)
			}
		}
	}
	for _, role := range Roles() {
		add("role." + string(role))
	}
	for _, unit := range Units() {
		add("unit." + string(unit))
	}
	for _, status := range Statuses() {
		add("status." + string(status))
	}
	add("status.provisional", "status.revised")
	for _, q := range Qualifiers() {
		add("qualifier." + string(q))
	}
	for _, r := range Reasons() {
		add("chosen." + string(r))
	}
	for _, t := range Topics() {
		add("topic." + string(t))
	}
	for _, kind := range []Detail{DetailBorder, DetailNationality, DetailGroup} {
		for _, value := range details[kind] {
			add("detail." + string(kind) + "." + value)
		}
	}
	for _, p := range d.Places {
		add("place."+p.ID+".name", "place."+p.ID+".about")
	}
	for _, r := range d.Routes {
		add("route."+r.ID+".name", "route."+r.ID+".short", "route."+r.ID+".about")
	}
	for k := range d.Indicators {
		d.Indicators[k].addKeys(add)
	}
	for _, kind := range EventKinds() {
		add("event.kind." + string(kind))
	}
	for _, what := range CountedKinds() {
		add("event.figure." + string(what))
	}
	for i := range d.Events {
		add(d.Events[i].TitleKey())
		if note := d.Events[i].Note; note != "" {
			add(note)
		}
	}
	d.addOfficeKeys(add)
	return keys
}

// addKeys adds the keys that an indicator needs.
func (i *Indicator) addKeys(add func(keys ...string)) {
	for _, part := range []string{"name", "short", "definition", "caveat", "says", "unit"} {
		add("indicator." + i.ID + "." + part)
	}
	if i.Detail != DetailNone {
		add("indicator." + i.ID + ".says-detail")
	}
	for k := range i.Series {
		s := &i.Series[k]
		if s.Detail != "" {
			add(i.DetailKey(s.Detail))
		}
		for _, o := range slices.Concat(s.Observations, s.Competing, s.Listed) {
			if o.Note != "" {
				add(o.Note)
			}
		}
		for _, g := range s.Gaps {
			add(g.Note)
		}
		for _, m := range s.Months {
			if m.Note != "" {
				add(m.Note)
			}
		}
	}
}

// DetailKey is the catalog key of the name of a detail.
func (i *Indicator) DetailKey(detail string) string {
	if i.Detail == DetailNationality && isCountryCode(detail) {
		return "country." + detail
	}
	return "detail." + string(i.Detail) + "." + detail
}
