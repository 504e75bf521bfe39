package input

import (
	"encoding/binary"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
	"approdi/wasm/app"
)

// eventBytes is how many bytes of a fuzz input make one event.
const eventBytes = 8

// eventFrom makes a pointer event of any eight bytes: what happens and to
// whom, where, and how much later.
func eventFrom(b []byte, now time.Duration) Pointer {
	return Pointer{
		Phase: Phase(b[0] % 7), // two more than there are
		ID:    int(b[1] % 5),
		Touch: b[1]&0x80 != 0,
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
		g := &Gestures{}
		var now time.Duration
		for len(document) >= eventBytes {
			e := eventFrom(document, now)
			now, document = e.Time, document[eventBytes:]
			held := len(g.pointers)
			result := g.Pointer(e)
			checkResult(t, e, result)
			assert.LessOrEqual(t, len(g.pointers), 2, "at most two pointers are held")
			if g.Dragging() {
				assert.NotEmpty(t, g.pointers, "only what is held is dragged")
			}
			if len(g.pointers) > held {
				assert.Equal(t, Down, e.Phase, "only a pointer that comes down is held")
			}
		}
		g.Reset()
		assert.False(t, g.Dragging())
		assert.Equal(t, Result{}, g.Pointer(mouse(Up, 0, 0)), "a reset lets go of everything")
		g.Pointer(mouse(Down, 5, 5))
		assert.Equal(t, tap(5, 5), g.Pointer(mouse(Up, 5, 5)), "after a reset a tap is a tap")
	})
}

func checkResult(t *testing.T, e Pointer, r Result) {
	t.Helper()
	set := 0
	if r.Intent != nil {
		set++
	}
	if r.Tap != nil {
		set++
		assert.Equal(t, Up, e.Phase, "a tap is known when the pointer is let go")
		assert.Equal(t, e.At, r.Tap.At)
	}
	if r.Hover != nil {
		set++
	}
	assert.LessOrEqual(t, set, 1, "an event comes to one thing")
	var numbers []float64
	switch in := r.Intent.(type) {
	case nil:
	case app.PanBy:
		numbers = []float64{in.DX, in.DY}
	case app.Pinch:
		numbers = []float64{in.At.X, in.At.Y, in.DX, in.DY, in.Delta}
	case app.ZoomBy:
		numbers = []float64{in.At.X, in.At.Y, in.Delta}
	default:
		assert.Failf(t, "pointers only move the camera", "%T", in)
	}
	for _, n := range numbers {
		assert.False(t, math.IsNaN(n) || math.IsInf(n, 0), "%+v", r.Intent)
	}
}
