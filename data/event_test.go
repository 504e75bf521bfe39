package data

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// figuresOf returns what an event counts.
func figuresOf(e *Event) map[Counted]int {
	figures := make(map[Counted]int)
	for _, f := range e.Figures {
		figures[f.What] = f.Value
	}
	return figures
}

func TestAnEventIsReadInFull(t *testing.T) {
	e, ok := mustLoad(t).Event("libya-20210119")
	require.True(t, ok)
	assert.Equal(t, &Event{
		ID: "libya-20210119", Kind: EventShipwreck, Date: "2021-01-19", Place: "zuwara",
		Point: &orb.Point{12.7482, 32.9736}, Route: "central-mediterranean",
		Figures: []EventFigure{{What: CountedDead, Value: 43, AtLeast: true}, {What: CountedSurvivors, Value: 10}},
		Sources: []string{"E01", "E06", "E07", "M8"}, Note: "note.event.libya-20210119",
	}, e)
	assert.Equal(t, "event.libya-20210119.title", e.TitleKey())
}

func TestAnEventWithoutAPositionHasNone(t *testing.T) {
	e, ok := mustLoad(t).Event("mare-nostrum-start")
	require.True(t, ok)
	assert.Nil(t, e.Point, "and not zero degrees")
	assert.Empty(t, e.Figures)
}

func TestPartsOfTheDeadAreNeverMoreThanTheDead(t *testing.T) {
	d := mustLoad(t)
	for i := range d.Events {
		e := &d.Events[i]
		figures := figuresOf(e)
		assert.LessOrEqual(t, figures[CountedWomenDead]+figures[CountedChildrenDead], figures[CountedDead], e.ID)
	}
}

// The databases estimate how many people are missing from what is known of
// those on board: it is always a minimum.
func TestPeopleMissingAreAlwaysAMinimum(t *testing.T) {
	for _, e := range mustLoad(t).Events {
		for _, f := range e.Figures {
			if f.What == CountedMissing {
				assert.True(t, f.AtLeast, e.ID)
			}
		}
	}
}

func TestCountsThatDifferAreSaidInANote(t *testing.T) {
	d := mustLoad(t)
	for _, id := range []string{"lampedusa-2013", "mare-nostrum-end", "centralmed-20210220", "melilla-2022", "adriana-2023"} {
		e, ok := d.Event(id)
		require.True(t, ok, id)
		assert.NotEmpty(t, e.Note, id)
	}
	lampedusa, _ := d.Event("lampedusa-2013")
	assert.Equal(t, 368, figuresOf(lampedusa)[CountedDead])
}

func TestKindsAndCountsAreDistinct(t *testing.T) {
	kinds := make(map[EventKind]bool)
	for _, kind := range EventKinds() {
		assert.False(t, kinds[kind], kind)
		kinds[kind] = true
	}
	counts := make(map[Counted]bool)
	for _, what := range CountedKinds() {
		assert.False(t, counts[what], what)
		counts[what] = true
	}
}
