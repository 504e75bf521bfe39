package input

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/geo"
	"approdi/wasm/app"
)

func (e Pointer) shifted() Pointer {
	e.Shift = true
	return e
}

func TestShiftAndDragDrawsARectangle(t *testing.T) {
	box := func(kind Kind, x, y float64) Result {
		return Result{Kind: kind, From: geo.Screen{X: 100, Y: 100}, At: geo.Screen{X: x, Y: y}}
	}
	for _, c := range []struct {
		name   string
		events []any
		want   []Result
	}{
		{"from where the mouse came down to where it is let go",
			[]any{mouse(Down, 100, 100).shifted(), mouse(Move, 160, 150).shifted(), mouse(Move, 200, 180).shifted(), mouse(Up, 200, 180).shifted()},
			[]Result{nothing(), box(Box, 160, 150), box(Box, 200, 180), box(BoxDone, 200, 180)}},
		{"to its end when the key is let go first",
			[]any{mouse(Down, 100, 100).shifted(), mouse(Move, 160, 150).shifted(), mouse(Move, 200, 180), mouse(Up, 200, 180)},
			[]Result{nothing(), box(Box, 160, 150), box(Box, 200, 180), box(BoxDone, 200, 180)}},
		{"unless the mouse does not move: that is a click",
			[]any{mouse(Down, 100, 100).shifted(), mouse(Up, 100, 100).shifted()},
			[]Result{nothing(), tap(100, 100)}},
		{"unless the drag has begun without the key",
			[]any{mouse(Down, 100, 100), mouse(Move, 160, 100), mouse(Move, 170, 100).shifted()},
			[]Result{nothing(), pan(60, 0), pan(10, 0)}},
		{"not with a finger",
			[]any{finger(Down, 1, 100, 100).shifted(), finger(Move, 1, 160, 100).shifted()},
			[]Result{nothing(), pan(60, 0)}},
		{"until the browser takes the pointer away",
			[]any{mouse(Down, 100, 100).shifted(), mouse(Move, 160, 150).shifted(), mouse(Cancel, 160, 150), mouse(Up, 160, 150)},
			[]Result{nothing(), box(Box, 160, 150), {Kind: BoxEnd}, nothing()}},
		{"undisturbed by a finger",
			[]any{mouse(Down, 100, 100).shifted(), mouse(Move, 160, 150).shifted(), finger(Down, 7, 0, 0), finger(Move, 7, 90, 90), finger(Up, 7, 90, 90),
				mouse(Up, 160, 150)},
			[]Result{nothing(), box(Box, 160, 150), nothing(), nothing(), nothing(), box(BoxDone, 160, 150)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, got := after(c.events...)
			assert.Equal(t, c.want, got)
		})
	}
	t.Run("until it is given up: the rest of the drag is nothing", func(t *testing.T) {
		g, _ := after(mouse(Down, 100, 100).shifted(), mouse(Move, 160, 150).shifted())
		r, ok := g.GiveUp()
		assert.True(t, ok)
		assert.Equal(t, Result{Kind: BoxEnd}, r)
		assert.Equal(t, nothing(), g.Pointer(mouse(Move, 200, 200).shifted()))
		assert.Equal(t, nothing(), g.Pointer(mouse(Up, 200, 200).shifted()))
		_, ok = g.GiveUp()
		assert.False(t, ok, "there is no more to give up")
	})
	t.Run("until the window loses the focus", func(t *testing.T) {
		g, _ := after(mouse(Down, 100, 100).shifted(), mouse(Move, 160, 150).shifted())
		assert.Equal(t, Result{Kind: BoxEnd}, g.Reset())
	})
}

func TestAMapThatLeavesOneFingerToThePage(t *testing.T) {
	for _, c := range []struct {
		name   string
		events []any
		want   []Result
	}{
		{"is not moved by one", []any{finger(Down, 1, 100, 100), finger(Move, 1, 100, 150), finger(Up, 1, 100, 150).at(30 * ms)},
			[]Result{nothing(), nothing(), nothing()}},
		{"is not zoomed by a tap and a drag",
			[]any{finger(Down, 1, 100, 100), finger(Up, 1, 100, 100), finger(Down, 1, 100, 100), finger(Move, 1, 100, 150)},
			[]Result{nothing(), touchTap(100, 100), nothing(), nothing()}},
		{"is tapped", []any{finger(Down, 1, 100, 100), finger(Up, 1, 100, 100)}, []Result{nothing(), touchTap(100, 100)}},
		{"is moved by two, and not by the one that stays",
			[]any{finger(Down, 1, 100, 100), finger(Down, 2, 200, 100), finger(Move, 2, 300, 100), finger(Up, 1, 100, 100), finger(Move, 2, 340, 100)},
			[]Result{nothing(), nothing(), pinchBy(200, 100, 50, 0, 1), nothing(), nothing()}},
		{"is moved by a second finger that comes later",
			[]any{finger(Down, 1, 100, 100), finger(Move, 1, 100, 115), finger(Down, 2, 200, 115), finger(Move, 2, 300, 115)},
			[]Result{nothing(), nothing(), nothing(), pinchBy(200, 115, 50, 0, 1)}},
		{"is dragged by a mouse, which does not scroll the page", []any{mouse(Down, 100, 100), mouse(Move, 100, 150)},
			[]Result{nothing(), pan(0, 50)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := &Gestures{Reserved: true}
			var got []Result
			for _, event := range c.events {
				r := g.Pointer(event.(Pointer))
				if r.Kind == Grab {
					r = Result{}
				}
				got = append(got, r)
			}
			assert.Equal(t, c.want, got)
		})
	}
}

func TestWhatGesturesAskForIsAnIntent(t *testing.T) {
	at := geo.Screen{X: 3, Y: 4}
	for _, c := range []struct {
		result Result
		want   app.Intent
	}{
		{Result{}, nil},
		{Result{Kind: Hover, At: at}, nil},
		{Result{Kind: Tap, At: at}, nil},
		{Result{Kind: Box, At: at}, nil},
		{Result{Kind: Grab, At: at}, app.Halt{}},
		{Result{Kind: Pan, DX: 1, DY: 2}, app.PanBy{DX: 1, DY: 2}},
		{Result{Kind: Fling, DX: 1, DY: 2}, app.Fling{DX: 1, DY: 2}},
		{Result{Kind: Pinch, At: at, DX: 1, DY: 2, Delta: 0.5}, app.Pinch{At: at, DX: 1, DY: 2, Delta: 0.5}},
		{Result{Kind: Zoom, At: at, Delta: -1}, app.ZoomBy{At: at, Delta: -1, Smooth: true}},
		{Result{Kind: BoxDone, At: at}, app.ShowBox{To: at}},
	} {
		assert.Equal(t, c.want, c.result.Intent())
	}
}

func TestEventsAllocateNothing(t *testing.T) {
	g := &Gestures{}
	play := func(events ...Pointer) func() {
		return func() {
			for _, e := range events {
				g.Pointer(e)
			}
		}
	}
	var keys Keys
	for name, f := range map[string]func(){
		"hovering":    play(mouse(Move, 1, 1), mouse(Move, 2, 1), mouse(Leave, 2, 1)),
		"a tap":       play(mouse(Down, 1, 1), mouse(Up, 1, 1)),
		"a drag":      play(mouse(Down, 1, 1), mouse(Move, 20, 1).at(20*ms), mouse(Move, 40, 1).at(30*ms), mouse(Up, 40, 1).at(40*ms)),
		"a pinch":     play(finger(Down, 1, 1, 1), finger(Down, 2, 90, 1), finger(Move, 2, 120, 1), finger(Up, 1, 1, 1), finger(Up, 2, 120, 1)),
		"a rectangle": play(mouse(Down, 1, 1).shifted(), mouse(Move, 20, 20).shifted(), mouse(Up, 40, 40)),
		"a wheel":     func() { _ = Wheel{DY: 120, Notched: IsNotch(false, 0, 120, -120)}.Zoom() },
		"keys that push": func() {
			keys.Down(arrow)
			keys.Up(arrow)
		},
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}

var arrow = pressed("ArrowLeft")
