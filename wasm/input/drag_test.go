package input

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
)

const ms = time.Millisecond

func flung(dx, dy float64) Result { return Result{Kind: Fling, DX: dx, DY: dy} }

// strokes moves the mouse by the same step every 10 ms and returns the events
// of it, from a press at (0, 0) to the last move.
func strokes(dx, dy float64, count int) []any {
	events := []any{mouse(Down, 0, 0)}
	for k := 1; k <= count; k++ {
		events = append(events, mouse(Move, float64(k)*dx, float64(k)*dy).at(time.Duration(k)*10*ms))
	}
	return events
}

func TestADragThatIsLetGo(t *testing.T) {
	for _, c := range []struct {
		name   string
		events []any
		want   Result
	}{
		{"in motion goes on at its speed", append(strokes(10, -5, 20), mouse(Up, 200, -100).at(200*ms)), flung(1000, -500)},
		{"shortly after it began goes on at the speed of the whole", append(strokes(10, 0, 3), mouse(Up, 30, 0).at(30*ms)), flung(1000, 0)},
		{"after it has changed its pace goes on at that of the last tenth of a second",
			append(strokes(1, 0, 30), mouse(Move, 80, 0).at(350*ms), mouse(Up, 130, 0).at(400*ms)), flung(1000, 0)},
		{"after a moment of rest goes on more slowly", append(strokes(10, 0, 20), mouse(Up, 200, 0).at(250*ms)), flung(500, 0)},
		{"after a tenth of a second of rest stays", append(strokes(10, 0, 20), mouse(Up, 200, 0).at(301*ms)), nothing()},
		{"on a device that tells of few moves goes on at the speed of the last two",
			[]any{mouse(Down, 0, 0), mouse(Move, 50, 0).at(150 * ms), mouse(Move, 100, 0).at(300 * ms), mouse(Up, 100, 0).at(310 * ms)}, flung(50/0.16, 0)},
		{"after a rest with a start at its end stays as good as where it is",
			append(strokes(10, 0, 20), mouse(Move, 201, 0).at(600*ms), mouse(Up, 201, 0).at(610*ms)), flung(1/0.41, 0)},
		{"within a few milliseconds stays, for nobody can tell its speed",
			[]any{mouse(Down, 0, 0), mouse(Move, 30, 0).at(5 * ms), mouse(Up, 30, 0).at(11 * ms)}, nothing()},
		{"where it began stays", []any{mouse(Down, 0, 0), mouse(Move, 30, 0).at(20 * ms), mouse(Move, 0, 0).at(40 * ms), mouse(Up, 0, 0).at(40 * ms)}, nothing()},
		{"when time runs backwards stays", []any{mouse(Down, 0, 0).at(90 * ms), mouse(Move, 30, 0).at(80 * ms), mouse(Up, 30, 0).at(70 * ms)}, nothing()},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, got := after(c.events...)
			last := got[len(got)-1]
			assert.Equal(t, c.want.Kind, last.Kind)
			assert.InDelta(t, c.want.DX, last.DX, 1e-9)
			assert.InDelta(t, c.want.DY, last.DY, 1e-9)
		})
	}
}

func TestWhatDoesNotFling(t *testing.T) {
	for _, c := range []struct {
		name   string
		events []any
	}{
		{"a drag that the browser takes away", append(strokes(10, 0, 20), mouse(Cancel, 200, 0).at(200*ms))},
		{"a drag that the focus ends", append(strokes(10, 0, 20), Blur{}, mouse(Up, 200, 0).at(200*ms))},
		{"the finger that stays after a pinch", []any{
			finger(Down, 1, 0, 0), finger(Down, 2, 100, 0), finger(Move, 2, 150, 0).at(20 * ms), finger(Up, 2, 150, 0).at(30 * ms),
			finger(Move, 1, 20, 0).at(40 * ms), finger(Move, 1, 60, 0).at(60 * ms), finger(Up, 1, 60, 0).at(60 * ms)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, got := after(c.events...)
			for _, r := range got {
				assert.NotEqual(t, Fling, r.Kind)
			}
		})
	}
}

func TestTheSpeedOfOneDragIsNotThatOfTheLast(t *testing.T) {
	events := append(strokes(10, 0, 20), mouse(Up, 200, 0).at(200*ms),
		mouse(Down, 200, 0).at(210*ms), mouse(Move, 200, 10).at(230*ms), mouse(Up, 200, 10).at(230*ms))
	_, got := after(events...)
	assert.Equal(t, flung(0, 500), got[len(got)-1])
}

func TestTapAndDrag(t *testing.T) {
	zoomed := func(delta float64) Result {
		return Result{Kind: Pinch, At: geo.Screen{X: 100, Y: 100}, Delta: delta}
	}
	first := []any{finger(Down, 1, 100, 100), finger(Up, 1, 100, 100).at(50 * ms)}
	for _, c := range []struct {
		name   string
		events []any
		want   []Result
	}{
		{"down zooms in around the tap, a step in 128 px, and the slop is not lost",
			[]any{finger(Down, 2, 100, 100).at(150 * ms), finger(Move, 2, 100, 132).at(170 * ms), finger(Move, 2, 100, 228).at(190 * ms), finger(Up, 2, 100, 228).at(200 * ms)},
			[]Result{nothing(), zoomed(0.25), zoomed(0.75), nothing()}},
		{"up zooms out",
			[]any{finger(Down, 2, 100, 100).at(150 * ms), finger(Move, 2, 100, 36).at(170 * ms)},
			[]Result{nothing(), zoomed(-0.5)}},
		{"as long as it takes",
			[]any{finger(Down, 2, 100, 100).at(150 * ms), finger(Move, 2, 100, 132).at(9000 * ms)},
			[]Result{nothing(), zoomed(0.25)}},
		{"too late after the tap drags the map",
			[]any{finger(Down, 2, 100, 100).at(351 * ms), finger(Move, 2, 100, 132).at(370 * ms)},
			[]Result{nothing(), pan(0, 32)}},
		{"too far from the tap drags the map",
			[]any{finger(Down, 2, 130, 100).at(150 * ms), finger(Move, 2, 130, 132).at(170 * ms)},
			[]Result{nothing(), pan(0, 32)}},
		{"of a mouse drags the map",
			[]any{mouse(Down, 100, 100).at(150 * ms), mouse(Move, 100, 132).at(170 * ms)},
			[]Result{nothing(), pan(0, 32)}},
		{"with a second finger that comes later is not disturbed by it",
			[]any{finger(Down, 2, 100, 100).at(150 * ms), finger(Move, 2, 100, 132).at(170 * ms), finger(Down, 3, 0, 0), finger(Move, 3, 90, 90),
				finger(Move, 2, 100, 164)},
			[]Result{nothing(), zoomed(0.25), nothing(), nothing(), zoomed(0.25)}},
		{"that the browser takes away ends",
			[]any{finger(Down, 2, 100, 100).at(150 * ms), finger(Move, 2, 100, 132).at(170 * ms), finger(Cancel, 2, 100, 132), finger(Move, 2, 100, 164)},
			[]Result{nothing(), zoomed(0.25), nothing(), nothing()}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, got := after(append(first[:2:2], c.events...)...)
			assert.Equal(t, c.want, got[2:])
		})
	}
}
