package data

import (
	"slices"
	"time"
)

// checkEvents checks every event and that they stand in the order of their
// dates, a whole month or year before the days in it.
func (d *Data) checkEvents(faults *faults) {
	var last time.Time
	for i := range d.Events {
		e := &d.Events[i]
		d.checkEvent(e, faults)
		date, err := parseDate(e.Date)
		if err != nil {
			faults.add(eventsPath, "%s: %v", e.ID, err)
			continue
		}
		if year := date.Year(); year < firstYear || year > lastYear {
			faults.add(eventsPath, "%s: year %d is not %d to %d", e.ID, year, firstYear, lastYear)
		}
		if date.Before(last) {
			faults.add(eventsPath, "%s: %s comes after %s", e.ID, e.Date, last.Format(time.DateOnly))
		}
		last = date
	}
}

func (d *Data) checkEvent(e *Event, faults *faults) {
	checkID(eventsPath, e.ID, faults)
	if !slices.Contains(EventKinds(), e.Kind) {
		faults.add(eventsPath, "%s: %q is not a kind of event", e.ID, e.Kind)
	}
	if e.Place != "" {
		if _, ok := d.Place(e.Place); !ok {
			faults.add(eventsPath, "%s: place %q does not exist", e.ID, e.Place)
		}
	}
	if e.Route != "" {
		if _, ok := d.Route(e.Route); !ok {
			faults.add(eventsPath, "%s: route %q does not exist", e.ID, e.Route)
		}
	}
	if e.Point != nil {
		checkPoint(eventsPath, e.ID, *e.Point, faults)
	}
	if e.Note != "" && e.Note != e.noteKey() {
		faults.add(eventsPath, "%s: note %q is not %q", e.ID, e.Note, e.noteKey())
	}
	counted := make(map[Counted]bool)
	for _, f := range e.Figures {
		if !slices.Contains(CountedKinds(), f.What) {
			faults.add(eventsPath, "%s: %q is nothing that is counted", e.ID, f.What)
		}
		if counted[f.What] {
			faults.add(eventsPath, "%s: %s occurs twice", e.ID, f.What)
		}
		counted[f.What] = true
		if f.Value < 0 {
			faults.add(eventsPath, "%s: %s: %d is below 0", e.ID, f.What, f.Value)
		}
	}
	d.checkSources(eventsPath, e.ID, e.Sources, faults)
}
