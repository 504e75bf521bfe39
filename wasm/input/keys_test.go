package input

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/wasm/app"
)

// pressed is a key by its name, with a code of its own.
func pressed(name string) Key { return Key{Name: name, Code: "code of " + name} }

func TestEveryKeyThatPushesTheMap(t *testing.T) {
	for _, c := range []struct {
		name string
		key  Key
		want app.Push
	}{
		{"the left arrow shows more of the west", Key{Name: "ArrowLeft"}, app.Push{X: -1}},
		{"the right arrow shows more of the east", Key{Name: "ArrowRight"}, app.Push{X: 1}},
		{"the up arrow shows more of the north", Key{Name: "ArrowUp"}, app.Push{Y: -1}},
		{"the down arrow shows more of the south", Key{Name: "ArrowDown"}, app.Push{Y: 1}},
		{"shift makes the left arrow go three times as far", Key{Name: "ArrowLeft", Shift: true}, app.Push{X: -3}},
		{"shift makes the right arrow go three times as far", Key{Name: "ArrowRight", Shift: true}, app.Push{X: 3}},
		{"shift makes the up arrow go three times as far", Key{Name: "ArrowUp", Shift: true}, app.Push{Y: -3}},
		{"shift makes the down arrow go three times as far", Key{Name: "ArrowDown", Shift: true}, app.Push{Y: 3}},
		{"plus zooms in", Key{Name: "+", Shift: true}, app.Push{Zoom: 1}},
		{"the key of plus without shift zooms in too", Key{Name: "="}, app.Push{Zoom: 1}},
		{"minus zooms out", Key{Name: "-"}, app.Push{Zoom: -1}},
		{"the key of minus with shift zooms out too", Key{Name: "_", Shift: true}, app.Push{Zoom: -1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var keys Keys
			steer, ok := keys.Down(c.key)
			assert.True(t, ok)
			assert.Equal(t, app.Steer{Held: c.want, Step: c.want}, steer)
			steer, ok = keys.Up(c.key)
			assert.True(t, ok)
			assert.Equal(t, app.Steer{}, steer)
		})
	}
}

func TestKeysThatAreHeld(t *testing.T) {
	left, up := pressed("ArrowLeft"), pressed("ArrowUp")
	repeated := left
	repeated.Again = true
	t.Run("a second key pushes as well, and the first goes on when it is let go", func(t *testing.T) {
		var keys Keys
		keys.Down(left)
		steer, _ := keys.Down(up)
		assert.Equal(t, app.Steer{Held: app.Push{X: -1, Y: -1}, Step: app.Push{Y: -1}}, steer)
		steer, _ = keys.Up(up)
		assert.Equal(t, app.Steer{Held: app.Push{X: -1}}, steer)
	})
	t.Run("keys against each other push nowhere", func(t *testing.T) {
		var keys Keys
		keys.Down(left)
		steer, _ := keys.Down(pressed("ArrowRight"))
		assert.Equal(t, app.Push{}, steer.Held)
	})
	t.Run("a key that repeats is told apart from one that is pressed", func(t *testing.T) {
		var keys Keys
		keys.Down(left)
		steer, ok := keys.Down(repeated)
		assert.True(t, ok)
		assert.Equal(t, app.Steer{Held: app.Push{X: -1}, Step: app.Push{X: -1}, Again: true}, steer)
	})
	t.Run("a key that was already held when the map got the focus does not push it", func(t *testing.T) {
		var keys Keys
		steer, _ := keys.Down(repeated)
		assert.Equal(t, app.Push{}, steer.Held)
		_, held := keys.Up(left)
		assert.False(t, held)
	})
	t.Run("a key that comes up by another name, since shift was let go first, is let go", func(t *testing.T) {
		var keys Keys
		keys.Down(Key{Name: "+", Code: "Equal", Shift: true})
		steer, ok := keys.Up(Key{Name: "=", Code: "Equal"})
		assert.True(t, ok)
		assert.Equal(t, app.Steer{}, steer)
	})
	t.Run("a key that never went down lets go of nothing", func(t *testing.T) {
		var keys Keys
		keys.Down(left)
		_, ok := keys.Up(up)
		assert.False(t, ok)
	})
	t.Run("a key whose end was not heard is not held twice", func(t *testing.T) {
		var keys Keys
		keys.Down(left)
		steer, _ := keys.Down(left)
		assert.Equal(t, app.Push{X: -1}, steer.Held)
		steer, _ = keys.Up(left)
		assert.Equal(t, app.Push{}, steer.Held)
	})
	t.Run("a reset lets go of all keys", func(t *testing.T) {
		var keys Keys
		assert.False(t, keys.Reset())
		keys.Down(left)
		assert.True(t, keys.Reset())
		_, ok := keys.Up(left)
		assert.False(t, ok)
	})
}

func TestWhatIsHeldIsTheSumOfTheKeysThatAreDown(t *testing.T) {
	r := rand.New(rand.NewPCG(51, 52))
	all := []Key{pressed("ArrowLeft"), pressed("ArrowRight"), pressed("ArrowUp"), pressed("ArrowDown"), pressed("+"), pressed("-")}
	var keys Keys
	var down [6]bool
	for range 2000 {
		i := r.IntN(len(all))
		if down[i] = r.IntN(2) == 0; down[i] {
			keys.Down(all[i])
		} else {
			keys.Up(all[i])
		}
		var want app.Push
		for k, held := range down {
			if held {
				p := all[k].push()
				want.X, want.Y, want.Zoom = want.X+p.X, want.Y+p.Y, want.Zoom+p.Zoom
			}
		}
		assert.Equal(t, want, keys.pushed())
	}
}
