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
	best := tierNone
	for i := range b.entries {
		matches[i], forms[i] = b.matchEntry(&q, fits, int32(i))
		best = min(best, matches[i].tier)
	}
	var results []found
	least := leastSlips(matches)
	for i := range b.entries {
		f := found{entry: int32(i), match: matches[i]}
		if f.match.tier == tierNone {
			f = b.through(&q, matches, forms, int32(i))
		} else {
			f.also = b.also(int32(i), forms[i])
		}
		if f.match.hidden(best, least) {
			continue
		}
		results = append(results, f)
	}
	slices.SortFunc(results, func(p, q found) int {
		return cmp.Or(p.match.compare(q.match), cmp.Compare(b.entries[p.entry].rank, b.entries[q.entry].rank),
			cmp.Compare(p.match.rest, q.match.rest), cmp.Compare(p.entry, q.entry))
	})
	return b.grouped(results, limit)
}

// also returns the name by which an entry was found, where it is another than
// the one that is shown.
func (b *built) also(entry, form int32) string {
	f, shown := &b.forms[form], &b.forms[b.first[entry]]
	if f.kind == nameShown || f.full == shown.full {
		return ""
	}
	return f.text
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
