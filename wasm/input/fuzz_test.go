package input

import (
	"encoding/binary"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
)

// eventBytes is how many bytes of a fuzz input make one event.
const eventBytes = 8

// eventFrom makes a pointer event of any eight bytes: what happens and to
// whom, where, and how much later.
func eventFrom(b []byte, now time.Duration) Pointer {
	return Pointer{
		Phase: Phase(b[0] % 7), // two more than there are
		ID:    int(b[1] & 0x3f % 5),
		Touch: b[1]&0x80 != 0,
		Shift: b[1]&0x40 != 0,
		At: geo.Screen{
			X: float64(int16(binary.LittleEndian.Uint16(b[2:]))) / 8,
			Y: float64(int16(binary.LittleEndian.Uint16(b[4:]))) / 8,
		},
		Time: now + time.Duration(b[6])*4*time.Millisecond,
	}
}

func bytesOf(events ...Pointer) []byte {
	var out []byte
	for _, e := range events {
		id := byte(e.ID)
		if e.Touch {
			id |= 0x80
		}
		b := []byte{byte(e.Phase), id, 0, 0, 0, 0, 4, 0}
		binary.LittleEndian.PutUint16(b[2:], uint16(int16(e.At.X*8)))
		binary.LittleEndian.PutUint16(b[4:], uint16(int16(e.At.Y*8)))
		out = append(out, b...)
	}
	return out
}

// FuzzGestures plays any sequence of pointer events, in orders that no
// browser should send among them.
func FuzzGestures(f *testing.F) {
	f.Add(bytesOf(mouse(Down, 50, 60), mouse(Up, 50, 60), mouse(Down, 50, 60), mouse(Up, 50, 60)))
	f.Add(bytesOf(mouse(Down, 50, 60), mouse(Move, 90, 60), mouse(Leave, 90, 60), mouse(Up, 90, 60)))
	f.Add(bytesOf(finger(Down, 0, 1, 1), finger(Down, 1, 90, 1), finger(Down, 2, 5, 5), finger(Move, 1, 200, 1),
		finger(Move, 2, 9, 9), finger(Up, 0, 1, 1), finger(Move, 1, 3, 3), finger(Cancel, 1, 3, 3)))
	f.Fuzz(func(t *testing.T, document []byte) {
		g := &Gestures{Reserved: len(document)%3 == 0}
		var now time.Duration
		for len(document) >= eventBytes {
			e := eventFrom(document, now)
			now, document = e.Time, document[eventBytes:]
			held := g.count
			result := g.Pointer(e)
			checkResult(t, e, result)
			if g.count == 0 {
				assert.Equal(t, resting, g.gesture, "only what is held is dragged")
			}
			if g.count > held {
				assert.Equal(t, Down, e.Phase, "only a pointer that comes down is held")
			}
		}
		g.Reset()
		assert.Equal(t, Result{}, g.Pointer(mouse(Up, 0, 0)), "a reset lets go of everything")
		assert.Equal(t, Grab, g.Pointer(mouse(Down, 5, 5)).Kind)
		assert.Equal(t, tap(5, 5), g.Pointer(mouse(Up, 5, 5)), "after a reset a tap is a tap")
	})
}

func checkResult(t *testing.T, e Pointer, r Result) {
	t.Helper()
	switch r.Kind {
	case Tap:
		assert.Equal(t, Up, e.Phase, "a tap is known when the pointer is let go")
		assert.Equal(t, e.At, r.At)
	case Fling, Zoom, BoxDone:
		assert.Equal(t, Up, e.Phase, "so are these")
	case Grab:
		assert.Equal(t, Down, e.Phase)
	}
	numbers := []float64{r.At.X, r.At.Y, r.From.X, r.From.Y, r.DX, r.DY, r.Delta}
	for _, n := range numbers {
		assert.False(t, math.IsNaN(n) || math.IsInf(n, 0), "%+v", r)
	}
}
