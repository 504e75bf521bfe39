package search

import (
	"cmp"
	"slices"
)

// Find returns what a query may mean, grouped in the order of [Kinds], at most
// limit results in each group, best first; groups without results are left
// out. Each entry is given once. A query of one letter finds what begins with
// it. What was typed rightly hides what would be found by forgiving slips, and
// fewer slips hide more. The answer depends on nothing but the index and the
// query; a query of any length and content is answered in bounded time.
func (x *Index) Find(text string, limit int) []Group {
	q := parse(text)
	if q.letters == 0 || limit <= 0 {
		return nil
	}
	return x.built().find(q, limit)
}

// found is an entry with how well it fits.
type found struct {
	entry int32
	match match
	also  string
}

func (b *built) find(q query, limit int) []Group {
	fits := b.fits(&q)
	matches := make([]match, len(b.entries))
	forms := make([]int32, len(b.entries))
	best := newBest()
	for i := range b.entries {
		matches[i], forms[i] = b.matchEntry(&q, fits, int32(i))
		best.note(b.entries[i].Kind, matches[i])
	}
	var results []found
	for i := range b.entries {
		f := found{entry: int32(i), match: matches[i]}
		if f.match.tier == tierNone {
			f = b.through(&q, matches, forms, int32(i))
		} else {
			f.also = b.also(&q, fits, int32(i), forms[i])
		}
		if best.hides(b.entries[i].Kind, f.match) {
			continue
		}
		results = append(results, f)
	}
	slices.SortFunc(results, func(p, q found) int {
		return cmp.Or(p.match.compare(q.match), cmp.Compare(b.entries[p.entry].rank, b.entries[q.entry].rank),
			cmp.Compare(b.rest(p), b.rest(q)), cmp.Compare(p.entry, q.entry))
	})
	return b.grouped(results, limit)
}

// rest is how much longer a name is than the query: the nearer name comes
// first, but events keep the order of their dates.
func (b *built) rest(f found) uint8 {
	if b.entries[f.entry].Kind == KindEvent {
		return 0
	}
	return f.match.rest
}

// also returns the name by which an entry was found, where what is shown does
// not explain it.
func (b *built) also(q *query, fits []fit, entry, form int32) string {
	first := b.first[entry]
	if b.forms[form].kind == nameShown || b.matchForm(q, fits, &b.forms[first]).tier <= tierWords {
		return ""
	}
	return b.forms[form].text
}

// through finds a route by a place where one of its lines begins or ends, if
// the place is named by its beginning.
func (b *built) through(q *query, matches []match, forms []int32, route int32) found {
	f := found{entry: route, match: match{tier: tierNone}}
	if q.letters < 3 {
		return f
	}
	for _, place := range b.ends[route] {
		if m := matches[place]; m.tier <= tierBeginning && (f.match.tier == tierNone || m.compare(f.match) < 0) {
			f.match, f.also = m, b.entries[place].Name
		}
	}
	if f.match.tier != tierNone {
		f.match.tier = tierThrough
	}
	return f
}

// grouped puts sorted results into the groups of their kinds.
func (b *built) grouped(results []found, limit int) []Group {
	var groups []Group
	for _, kind := range Kinds() {
		group := Group{Kind: kind}
		for _, f := range results {
			if e := &b.entries[f.entry]; e.Kind == kind && len(group.Results) < limit {
				group.Results = append(group.Results, Result{Entry: e.Entry, Also: f.also})
			}
		}
		if len(group.Results) > 0 {
			groups = append(groups, group)
		}
	}
	return groups
}
