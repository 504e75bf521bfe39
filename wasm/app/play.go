package app

import (
	"time"

	"approdi/wasm/atlas"
)

const (
	// wholePlay is how long all years take, whatever their number.
	wholePlay = 25 * time.Second
	// morphTime is how long the marks take from one year to the next.
	morphTime = 400 * time.Millisecond
)

// setYear shows a year. One that a slider passes is not announced: the slider
// says it itself, and a reader would hear it twice.
func setYear(a *atlas.Atlas, s State, in SetYear) (State, []Effect) {
	s.Playing = false
	s, effects := showYear(a, s, in.Year)
	if !in.Settled {
		return s, nil
	}
	return s, append(effects, WriteLink{Step: true})
}

// showYear shows a year, or the nearest that the indicator has. It writes no
// link: one for each year of a play would fill the Back button.
func showYear(a *atlas.Atlas, s State, year int) (State, []Effect) {
	indicator, ok := a.Data.Indicator(s.Indicator)
	if !ok {
		return s, nil
	}
	first, last := indicator.Years()
	year = min(max(year, first), last)
	if year == s.Year {
		return s, nil
	}
	before := s.Year
	s.Year = year
	return morphFrom(s, before), []Effect{Announce{}}
}

func morphFrom(s State, year int) State {
	s.FromYear, s.Morph = year, 0
	if s.Still() {
		s.FromYear, s.Morph = s.Year, 1
	}
	return s
}

// togglePlay starts from the present year, or from the first one if the last
// is shown.
func togglePlay(a *atlas.Atlas, s State) (State, []Effect) {
	s.Playing, s.played = !s.Playing, 0
	if !s.Playing {
		return s, []Effect{WriteLink{Step: true}, Announce{}}
	}
	indicator, ok := a.Data.Indicator(s.Indicator)
	if !ok {
		return s, nil
	}
	if first, last := indicator.Years(); s.Year == last {
		return showYear(a, s, first)
	}
	return s, nil
}

func tick(a *atlas.Atlas, s State, elapsed time.Duration) (State, []Effect) {
	elapsed = max(elapsed, 0) // time that runs backwards makes no sense
	s, effects := move(s, elapsed)
	s.drift = s.drift.advance(elapsed)
	if s.Morph < 1 {
		s.Morph = min(s.Morph+float64(elapsed)/float64(morphTime), 1)
	}
	if !s.Playing {
		return s, effects
	}
	indicator, ok := a.Data.Indicator(s.Indicator)
	if !ok {
		return s, effects
	}
	first, last := indicator.Years()
	pace := wholePlay / time.Duration(last-first+1)
	s.played += elapsed
	if s.played < pace {
		return s, effects
	}
	// Years are counted by the clock. After a pause of the page, as in a
	// hidden tab, playing goes on with the next year and skips none.
	s.played = min(s.played-pace, pace/2)
	if s.Year == last {
		s.Playing = false
		return s, []Effect{WriteLink{Step: true}, Announce{}}
	}
	s, shown := showYear(a, s, s.Year+1)
	return s, append(effects, shown...)
}
