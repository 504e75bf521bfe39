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
	add("status.provisional", "status.part-year")
	for _, p := range d.Places {
		add("place."+p.ID+".name", "place."+p.ID+".about")
	}
	for _, r := range d.Routes {
		add("route."+r.ID+".name", "route."+r.ID+".short", "route."+r.ID+".about")
	}
	for _, i := range d.Indicators {
		for _, part := range []string{"name", "short", "definition", "caveat", "legend", "unit"} {
			add("indicator." + i.ID + "." + part)
		}
		for _, s := range i.Series {
			for _, o := range slices.Concat(s.Observations, s.Competing) {
				if o.Note != "" {
					add(o.Note)
				}
			}
		}
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
	return keys
}
