package input

import (
	"time"

	"approdi/geo"
)

const (
	// trailTime is how far back the speed of a drag is measured: over less, a
	// single late event decides; over more, a stop is not noticed.
	trailTime = 100 * time.Millisecond
	// shortTrail is less than is worth measuring. On a slow device the last
	// events can be that close together; then the one before them counts too.
	shortTrail = 50 * time.Millisecond
	// shortestTrail is the least time that says anything of a speed.
	shortestTrail = 12 * time.Millisecond
)

// trail is where a drag has been lately, oldest first in a ring.
type trail struct {
	spots [32]spot
	next  int
	count int
}

type spot struct {
	at   geo.Screen
	time time.Duration
}

func (t *trail) begin(e Pointer) {
	t.next, t.count = 0, 0
	t.add(e)
}

func (t *trail) add(e Pointer) {
	t.spots[t.next] = spot{e.At, e.Time}
	t.next = (t.next + 1) % len(t.spots)
	t.count = min(t.count+1, len(t.spots))
}

// fling is what letting go comes to: the mean speed of the last moments, in
// which a pointer that was held still has lost it.
func (t *trail) fling(e Pointer) Result {
	first := spot{e.At, e.Time}
	for k := 1; k <= t.count; k++ {
		s := t.spots[(t.next-k+len(t.spots))%len(t.spots)]
		if !within(s.time, e.Time, trailTime) && (k == 1 || e.Time-first.time >= shortTrail) {
			break
		}
		first = s
	}
	took := e.Time - first.time
	if took < shortestTrail || first.at == e.At {
		return Result{}
	}
	perSecond := float64(time.Second) / float64(took)
	return Result{Kind: Fling, DX: (e.At.X - first.at.X) * perSecond, DY: (e.At.Y - first.at.Y) * perSecond}
}
