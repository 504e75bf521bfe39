package data

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A value is cited by its first source and shown with the state of knowledge
// of its newest: the two should be one text. Where a source has the date of
// that state, it comes first.
func TestTheFirstSourceIsTheOneThatSaysHowNewAValueIs(t *testing.T) {
	d := mustLoad(t)
	for _, i := range d.Indicators {
		for _, s := range i.Series {
			for _, o := range slices.Concat(s.Observations, s.Competing, s.Listed) {
				dated := func(id string) bool {
					source, ok := d.Source(id)
					return ok && o.AsOf != "" && source.Date == o.AsOf
				}
				if slices.ContainsFunc(o.Sources, dated) {
					assert.True(t, dated(o.Sources[0]), "%s %s %d: %v as of %s", i.ID, s.name(), o.Year, o.Sources, o.AsOf)
				}
			}
		}
	}
}
