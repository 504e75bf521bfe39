package app

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// yearsOf are the first and last year of what a state shows.
func yearsOf(t testing.TB, s State) (first, last int) {
	t.Helper()
	indicator, ok := theAtlas(t).Data.Indicator(s.Indicator)
	require.True(t, ok)
	return indicator.Years()
}

func TestYear(t *testing.T) {
	for _, c := range []struct {
		name    string
		intent  SetYear
		want    int
		effects []Effect
	}{
		{"a year that is chosen becomes a step", SetYear{Year: 2011, Settled: true}, 2011, []Effect{Announce{}, WriteLink{Step: true}}},
		{"a year that a slider passes writes no link, and is said by the slider", SetYear{Year: 2011}, 2011, nil},
		{"a year before the first is the first", SetYear{Year: 1900, Settled: true}, 2002, []Effect{Announce{}, WriteLink{Step: true}}},
		{"a year after the last is the last", SetYear{Year: 9999}, 2026, nil},
		{"the year that is shown is not said again", SetYear{Year: 2016}, 2016, nil},
		{"the year that a slider is let go at becomes a step", SetYear{Year: 2016, Settled: true}, 2016, []Effect{WriteLink{Step: true}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, effects := reduce(t, opened(t, desktop, "year=2016"), c.intent)
			assert.Equal(t, c.want, got.Year)
			assert.Equal(t, c.effects, effects)
		})
	}
	t.Run("choosing a year stops the years", func(t *testing.T) {
		for _, in := range []SetYear{{Year: 2011}, {Year: 2016}, {Year: 2011, Settled: true}} {
			assert.False(t, do(t, opened(t, desktop, "year=2016"), TogglePlay{}, in).Playing)
		}
	})
	t.Run("a key that steps through the years stops them and writes no link before it rests", func(t *testing.T) {
		s, effects := reduce(t, do(t, opened(t, desktop, "year=2016"), TogglePlay{}), StepYear{By: -1})
		assert.Equal(t, 2015, s.Year)
		assert.False(t, s.Playing)
		assert.Empty(t, effects)
		assert.Equal(t, 2002, do(t, s, StepYear{By: -99}).Year)
		_, effects = reduce(t, s, SettleYear{})
		assert.Equal(t, []Effect{WriteLink{Step: true}, Announce{}}, effects, "and is then said, unlike that of a slider")
	})
	t.Run("a slider that is dragged over all years writes one link", func(t *testing.T) {
		s, total := opened(t, desktop, "year=2002"), 0
		for year := 2003; year <= 2026; year++ {
			var effects []Effect
			s, effects = reduce(t, s, SetYear{Year: year})
			links, _ := countLinks(effects)
			total += links
		}
		assert.Zero(t, total)
		_, effects := reduce(t, s, SetYear{Year: 2026, Settled: true})
		links, steps := countLinks(effects)
		assert.Equal(t, 1, links)
		assert.Equal(t, 1, steps)
	})
}

func TestMorph(t *testing.T) {
	s := do(t, opened(t, desktop, "year=2010"), SetYear{Year: 2014})
	assert.Equal(t, 2010, s.FromYear)
	assert.Zero(t, s.Morph, "a change of year begins at the year before")
	assert.True(t, s.Animating())
	half := do(t, s, Tick{Elapsed: 200 * time.Millisecond})
	assert.InDelta(t, 0.5, half.Morph, 1e-9, "and is half done in half its time")
	done := do(t, half, Tick{Elapsed: 200 * time.Millisecond})
	assert.Equal(t, 1.0, done.Morph, "and ends exactly")
	assert.False(t, done.Animating())
	assert.Equal(t, 1.0, do(t, half, Tick{Elapsed: time.Hour}).Morph, "never further than that")
	again := do(t, half, SetYear{Year: 2018})
	assert.Equal(t, 2014, again.FromYear, "a change in mid change begins at the year that was coming")
	assert.Zero(t, again.Morph)
}

// played is the whole of a play from a state that does not play yet.
type played struct {
	end     State
	years   []int
	effects []Effect
	took    time.Duration
}

func play(t *testing.T, s State, elapsed time.Duration) played {
	t.Helper()
	s, effects := reduce(t, s, TogglePlay{})
	require.True(t, s.Playing)
	p := played{years: []int{s.Year}, effects: effects}
	for s.Playing {
		require.Less(t, p.took, time.Minute, "a play ends")
		s, effects = reduce(t, s, Tick{Elapsed: elapsed})
		p.took += elapsed
		p.effects = append(p.effects, effects...)
		if s.Year != p.years[len(p.years)-1] {
			p.years = append(p.years, s.Year)
		}
	}
	p.end = s
	return p
}

func TestAWholePlay(t *testing.T) {
	for _, id := range []string{"sea-arrivals", "dead-and-missing", "detections"} {
		for _, hertz := range []int{10, 24, 30, 60, 120, 144, 240} {
			t.Run(fmt.Sprintf("of %s takes 25 seconds at %d frames a second", id, hertz), func(t *testing.T) {
				start := opened(t, desktop, "indicator="+id)
				first, last := yearsOf(t, start)
				start = rest(t, do(t, start, SetYear{Year: first}))
				step := time.Second / time.Duration(hertz)
				p := play(t, start, step)
				assert.InDelta(t, 25, p.took.Seconds(), step.Seconds()+0.01)
				assert.Equal(t, last, p.end.Year)
				require.Len(t, p.years, last-first+1, "every year is shown")
				for i, year := range p.years {
					assert.Equal(t, first+i, year)
				}
				links, steps := countLinks(p.effects)
				assert.Equal(t, 1, links, "one link for the whole play")
				assert.Equal(t, 1, steps)
			})
		}
	}
}

func TestPlay(t *testing.T) {
	t.Run("from a year in the middle goes on from there", func(t *testing.T) {
		p := play(t, opened(t, desktop, "year=2017"), frame)
		assert.Equal(t, []int{2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026}, p.years)
		assert.InDelta(t, 10, p.took.Seconds(), 0.1)
	})
	t.Run("at the last year restarts from the first", func(t *testing.T) {
		s, effects := reduce(t, opened(t, desktop, "year=2026"), TogglePlay{})
		assert.Equal(t, 2002, s.Year)
		assert.Equal(t, []Effect{Announce{}}, effects)
		assert.Len(t, play(t, opened(t, desktop, "year=2026"), frame).years, 25)
	})
	t.Run("shows the last year as long as any other before it ends", func(t *testing.T) {
		s := do(t, opened(t, desktop, "year=2025"), TogglePlay{}, Tick{Elapsed: time.Second})
		require.Equal(t, 2026, s.Year)
		s = do(t, s, Tick{Elapsed: 990 * time.Millisecond})
		assert.True(t, s.Playing)
		s, effects := reduce(t, s, Tick{Elapsed: 10 * time.Millisecond})
		assert.False(t, s.Playing)
		assert.Equal(t, 2026, s.Year)
		assert.Equal(t, []Effect{WriteLink{Step: true}, Announce{}}, effects)
	})
	t.Run("after its end can be started again", func(t *testing.T) {
		end := play(t, opened(t, desktop, "year=2024"), frame).end
		assert.Len(t, play(t, rest(t, end), frame).years, 25)
	})
	t.Run("skips no year in a long pause and does not hurry afterwards", func(t *testing.T) {
		s, effects := reduce(t, opened(t, desktop, "year=2010"), TogglePlay{}, Tick{Elapsed: time.Hour})
		assert.Equal(t, 2011, s.Year)
		assert.Equal(t, []Effect{Announce{}}, effects)
		s = do(t, s, Tick{Elapsed: 400 * time.Millisecond})
		assert.Equal(t, 2011, s.Year, "each year is seen for at least half of its time")
	})
	t.Run("that is stopped stays at its year and writes one step", func(t *testing.T) {
		s := do(t, opened(t, desktop, "year=2010"), TogglePlay{}, Tick{Elapsed: 1500 * time.Millisecond})
		s, effects := reduce(t, s, TogglePlay{})
		assert.False(t, s.Playing)
		assert.Equal(t, 2011, s.Year)
		assert.Equal(t, []Effect{WriteLink{Step: true}, Announce{}}, effects)
		assert.Equal(t, 2011, do(t, s, Tick{Elapsed: time.Hour}).Year)
	})
	t.Run("gives the year that it starts at its whole time after a stop", func(t *testing.T) {
		s := do(t, opened(t, desktop, "year=2010"), TogglePlay{}, Tick{Elapsed: 900 * time.Millisecond}, TogglePlay{}, TogglePlay{})
		assert.Equal(t, 2010, do(t, s, Tick{Elapsed: 990 * time.Millisecond}).Year)
		assert.Equal(t, 2011, do(t, s, Tick{Elapsed: time.Second}).Year)
	})
	t.Run("goes on while the map is moved", func(t *testing.T) {
		s := do(t, opened(t, desktop, "year=2010"), TogglePlay{}, PanBy{DX: 30}, Select{Feature: lampedusa, Fly: true},
			Tick{Elapsed: time.Second})
		assert.True(t, s.Playing)
		assert.Equal(t, 2011, s.Year)
	})
	t.Run("goes on with another indicator within its years", func(t *testing.T) {
		s := do(t, opened(t, desktop, "year=2003"), TogglePlay{}, SetIndicator{ID: "dead-and-missing"}, Tick{Elapsed: 2 * time.Second})
		assert.True(t, s.Playing)
		assert.Equal(t, 2015, s.Year)
	})
	t.Run("with less motion changes the years without a morph", func(t *testing.T) {
		s := do(t, opened(t, desktop, "year=2010"), SetPreferences{ReducedMotion: true}, TogglePlay{}, Tick{Elapsed: time.Second})
		assert.Equal(t, 2011, s.Year)
		assert.Equal(t, 2011, s.FromYear)
		assert.Equal(t, 1.0, s.Morph)
	})
	t.Run("with less motion takes as long", func(t *testing.T) {
		s := do(t, opened(t, desktop, "year=2002"), SetPreferences{ReducedMotion: true})
		assert.InDelta(t, 25, play(t, s, frame).took.Seconds(), 0.1)
	})
}
