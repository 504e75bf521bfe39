package pace

import "time"

const (
	// spokenGap is the shortest time between two announcements, so that one is
	// not cut short by the next.
	spokenGap = time.Second
	// playedSpokenGap is that time while the years play: a sentence is heard to
	// its end, and then some silence.
	playedSpokenGap = 6 * time.Second
)

// News is what there is to announce.
type News uint8

const (
	NoNews  News = iota
	Moved        // another part of the map is in view
	Changed      // the map says something else
)

// Herald spaces announcements out. It keeps no words: what is announced is what
// is true by then, so that of many changes only the last is heard. Its zero
// value has nothing to say.
type Herald struct {
	news   News
	said   time.Duration // when
	spoken bool          // whether it has said anything yet
}

// Tell brings news. What the map says matters more than what is in view.
func (h *Herald) Tell(n News) { h.news = max(h.news, n) }

// Wait is how long it takes until the news are due, 0 if they are now; ok is
// false if there are none.
func (h *Herald) Wait(now time.Duration, playing bool) (wait time.Duration, ok bool) {
	if h.news == NoNews {
		return 0, false
	}
	gap := spokenGap
	if playing {
		gap = playedSpokenGap
	}
	if !h.spoken {
		return 0, true
	}
	return max(h.said+gap-now, 0), true
}

// Say returns the news if they are due, and forgets them.
func (h *Herald) Say(now time.Duration, playing bool) News {
	wait, ok := h.Wait(now, playing)
	if !ok || wait > 0 {
		return NoNews
	}
	news := h.news
	h.news, h.said, h.spoken = NoNews, now, true
	return news
}
