package data

import (
	"fmt"
	"slices"
)

// checkIndicator checks an indicator with all its series.
func (d *Data) checkIndicator(i *Indicator, faults *faults) {
	path := figurePath(i.ID)
	if !slices.Contains(indicatorOrder, i.ID) {
		faults.add(path, "%q is not in the order of display", i.ID)
	}
	if !slices.Contains(Topics(), i.Topic) {
		faults.add(path, "%q is not a topic", i.Topic)
	}
	if !slices.Contains(Units(), i.Unit) {
		faults.add(path, "%q is not a unit", i.Unit)
	}
	if _, known := details[i.Detail]; !known && i.Detail != DetailNone {
		faults.add(path, "%q is not a kind of detail", i.Detail)
	}
	if i.Subject != SubjectCountry && i.Subject != SubjectPlace && i.Subject != SubjectRoute {
		faults.add(path, "%q is not a kind of subject", i.Subject)
	}
	if _, ok := d.Indicator(i.Of); (i.Unit == UnitPercent) != ok {
		faults.add(path, "shares are of another indicator, and only shares: of is %q", i.Of)
	}
	if len(i.Series) == 0 {
		faults.add(path, "has no series")
	}
	seen := make(map[[2]string]bool)
	for j := range i.Series {
		s := &i.Series[j]
		if id := [2]string{s.Subject, s.Detail}; seen[id] {
			faults.add(path, "%s: has two series", s.name())
		} else {
			seen[id] = true
		}
		d.checkSeries(path, i, s, faults)
	}
	d.checkBands(path, i, faults)
}

// name is what faults call a series.
func (s *Series) name() string {
	if s.Detail == "" {
		return s.Subject
	}
	return s.Subject + " " + s.Detail
}

func (d *Data) checkSeries(path string, i *Indicator, s *Series, faults *faults) {
	d.checkSubject(path, i.Subject, s.Subject, faults)
	checkDetail(path, i.Detail, s, faults)
	if s.Whole != "" {
		if _, ok := i.SeriesOf(s.Whole); !ok || s.Whole == s.Subject || s.Detail != "" {
			faults.add(path, "%s: whole %q has no series", s.name(), s.Whole)
		} else if i.isRound(s) {
			faults.add(path, "%s: is a part of itself, by way of %q", s.name(), s.Whole)
		}
	}
	for j, o := range s.Observations {
		what := fmt.Sprintf("%s %d", s.name(), o.Year)
		if j > 0 {
			if previous := s.Observations[j-1].Year; o.Year == previous {
				faults.add(path, "%s: year occurs twice", what)
			} else if o.Year < previous {
				faults.add(path, "%s: comes after %d", what, previous)
			}
		}
		d.checkObservation(path, what, i, o, faults)
		if o.Period != nil {
			if err := o.Period.check(o.Year); err != nil {
				faults.add(path, "%s: %v", what, err)
			}
		}
		checkChosen(path, what, s, o, faults)
	}
	d.checkOthers(path, i, s, faults)
	d.checkGaps(path, s, faults)
	d.checkMonths(path, i, s, faults)
}

// isRound tells whether following the wholes of a series comes back to it or
// never ends. Whoever follows them later need then not look out for that.
func (i *Indicator) isRound(s *Series) bool {
	for range i.Series {
		whole, ok := i.SeriesOf(s.Whole)
		if s.Whole == "" || !ok {
			return false
		}
		s = whole
	}
	return true
}

// checkOthers checks the competing and listed values of a series, in this
// order, so that faults are the same whenever they are looked for.
func (d *Data) checkOthers(path string, i *Indicator, s *Series, faults *faults) {
	for _, others := range []struct {
		kind         string
		observations []Observation
	}{{"competing", s.Competing}, {"listed", s.Listed}} {
		kind, observations := others.kind, others.observations
		seen := make(map[string]bool)
		for j, o := range observations {
			what := fmt.Sprintf("%s: %s: %d", s.name(), kind, o.Year)
			if j > 0 && o.Year < observations[j-1].Year {
				faults.add(path, "%s comes after %d", what, observations[j-1].Year)
			}
			if id := fmt.Sprint(o.Year, o.Value, o.Period, o.Sources); seen[id] {
				faults.add(path, "%s: %v occurs twice", what, o.Value)
			} else {
				seen[id] = true
			}
			d.checkObservation(path, what, i, o, faults)
			if o.Chosen != "" {
				faults.add(path, "%s: only a value that is shown can be chosen", what)
			}
			if _, shown := s.At(o.Year); kind == "competing" && !shown && s.GapAt(o.Year) == "" {
				faults.add(path, "%s: nothing says why it is not the value of the year", what)
			}
			switch {
			case o.Period == nil && kind == "listed":
				faults.add(path, "%s: needs a period", what)
			case o.Period != nil:
				if err := o.Period.checkSpan(o.Year); err != nil {
					faults.add(path, "%s: %v", what, err)
				}
			}
		}
	}
}

// checkChosen wants a reason for every choice between published values.
func checkChosen(path, what string, s *Series, o Observation, faults *faults) {
	others := len(s.CompetingAt(o.Year)) > 0
	switch {
	case others && o.Chosen == "":
		faults.add(path, "%s: other values were published, so it needs a reason to be chosen", what)
	case !others && o.Chosen != "":
		faults.add(path, "%s: chosen, but no other value is there", what)
	case others && !slices.Contains(Reasons(), o.Chosen):
		faults.add(path, "%s: %q is not a reason", what, o.Chosen)
	}
}

func (d *Data) checkGaps(path string, s *Series, faults *faults) {
	for _, g := range s.Gaps {
		if _, known := s.At(g.Year); known {
			faults.add(path, "%s %d: is said to have no value and has one", s.name(), g.Year)
		}
		if g.Note == "" {
			faults.add(path, "%s %d: a gap needs a note", s.name(), g.Year)
		}
	}
}

func (d *Data) checkMonths(path string, i *Indicator, s *Series, faults *faults) {
	for j, m := range s.Months {
		known := 0
		if j > 0 && m.Year <= s.Months[j-1].Year {
			faults.add(path, "%s: months: %d comes after %d", s.name(), m.Year, s.Months[j-1].Year)
		}
		for k, value := range m.Values {
			if value == nil {
				continue
			}
			known++
			d.checkObservation(path, fmt.Sprintf("%s: month %d of %d", s.name(), k+1, m.Year), i,
				Observation{Year: m.Year, Value: *value, Status: m.Status, Sources: m.Sources, AsOf: m.AsOf, Note: m.Note}, faults)
		}
		if known == 0 {
			faults.add(path, "%s: months: %d has no value", s.name(), m.Year)
		}
	}
}
