package data

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestErrorsInTheDocumentsAreNotCorrectedInSilence(t *testing.T) {
	d := mustLoad(t)
	for _, c := range []struct {
		name, id, printed, note string
		wrong                   bool
	}{
		{"Italy 2020 stands as printed", "italy-sea-arrivals", "31154", "italy-2020", true},
		{"the fall in Malta stands as printed", "malta-sea-arrivals-change", "33", "malta-2020", true},
		{"the dead of 2020 were revised later", "central-mediterranean-dead", "983", "dead-2020", false},
		{"member states in the factsheet", "member-states", "173", "member-states", false},
		{"member states in the Italian text", "member-states-italian", "175", "member-states", false},
		{"member states in the biography", "member-states-biography", "127", "member-states", true},
		{"550 journeys", "international-movements", "550", "five-hundred-fifty", false},
		{"550 relocations", "relocated-from-italy", "550", "five-hundred-fifty", false},
		{"the date of the shipwreck", "february-2021-dead", "41", "february-2021", false},
		{"a third that is 30 per cent", "italy-eu-citizens", "1.5", "a-third", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, ok := d.OfficeFigure(c.id)
			require.True(t, ok)
			assert.Equal(t, c.printed, f.Value.String())
			assert.Equal(t, "note.office."+c.note, f.Note)
			assert.Equal(t, c.wrong, f.Error)
		})
	}
}

// The notes say what the map shows instead of the printed numbers.
func TestNotesAgreeWithWhatTheMapShows(t *testing.T) {
	d := mustLoad(t)
	for _, c := range []struct {
		name, indicator, subject string
		year, shown              int
	}{
		{"arrivals in Italy in 2019", "sea-arrivals", "italy", 2019, 11471},
		{"arrivals in Italy in 2020", "sea-arrivals", "italy", 2020, 34154},
		{"arrivals in Malta in 2019", "sea-arrivals", "malta", 2019, 3405},
		{"arrivals in Malta in 2020", "sea-arrivals", "malta", 2020, 2281},
		{"the dead and missing in 2020", "dead-and-missing", "central-mediterranean", 2020, 1000},
	} {
		t.Run(c.name, func(t *testing.T) {
			i, ok := d.Indicator(c.indicator)
			require.True(t, ok)
			s, ok := i.SeriesOf(c.subject)
			require.True(t, ok)
			for _, o := range s.Observations {
				if o.Year == c.year {
					assert.Equal(t, Count(c.shown), o.Value)
					return
				}
			}
			t.Errorf("%d has no value", c.year)
		})
	}
}

func TestFiguresAgreeWithTheEventsThatTellTheSame(t *testing.T) {
	d := mustLoad(t)
	checked := 0
	for _, f := range d.Office.Figures {
		if f.Event == "" || f.Section != SectionEvents || f.IsYear() {
			continue
		}
		e, ok := d.Event(f.Event)
		require.True(t, ok)
		values := make(map[string]bool)
		for _, counted := range e.Figures {
			values[strconv.Itoa(counted.Value)] = true
		}
		assert.True(t, values[f.Value.String()], "%s: %v is not in %s", f.ID, f.Value, f.Event)
		checked++
	}
	assert.Equal(t, 7, checked)
}
