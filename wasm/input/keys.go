package input

import "approdi/wasm/app"

// Command is what a key asks for that is more than a move of the camera.
type Command uint8

const (
	NoCommand Command = iota
	ShowAll
	ChooseNearest
	CloseCard
)

// Command is what a key asks for, other than to push the map.
func (k Key) Command() Command {
	switch k.Name {
	case "0", "Home":
		return ShowAll
	case "Enter":
		return ChooseNearest
	case "Escape":
		return CloseCard
	}
	return NoCommand
}

// fast is how much further and faster Shift makes the arrow keys go.
const fast = 3

// push is where a key pushes the map, or nowhere. Plus needs Shift on many
// keyboards, so Shift means nothing there.
func (k Key) push() app.Push {
	by := 1.0
	if k.Shift {
		by = fast
	}
	switch k.Name {
	case "ArrowLeft":
		return app.Push{X: -by}
	case "ArrowRight":
		return app.Push{X: by}
	case "ArrowUp":
		return app.Push{Y: -by}
	case "ArrowDown":
		return app.Push{Y: by}
	case "+", "=":
		return app.Push{Zoom: 1}
	case "-", "_":
		return app.Push{Zoom: -1}
	}
	return app.Push{}
}

// Handles tells whether the map answers a key, so that the browser should
// not. Everything else, Tab and the browser's own shortcuts among it, is left
// alone.
func (k Key) Handles() bool { return k.push() != app.Push{} || k.Command() != NoCommand }

// Keys follows the keys that push the map as long as they are held. Its zero
// value is ready.
type Keys struct {
	held  [6]heldKey
	count int
}

// heldKey is known by its code: with Shift let go in between, the same key
// comes up by another name.
type heldKey struct {
	code string
	push app.Push
}

// Down hears that a key is pressed, or that the keyboard repeats it.
func (k *Keys) Down(e Key) (steer app.Steer, ok bool) {
	push := e.push()
	if push == (app.Push{}) {
		return app.Steer{}, false
	}
	if !e.Again && k.index(e.Code) < 0 && k.count < len(k.held) {
		k.held[k.count] = heldKey{e.Code, push}
		k.count++
	}
	return app.Steer{Held: k.pushed(), Step: push, Again: e.Again}, true
}

// Up hears that a key is let go. It is of interest if it was held.
func (k *Keys) Up(e Key) (steer app.Steer, ok bool) {
	i := k.index(e.Code)
	if i < 0 {
		return app.Steer{}, false
	}
	k.count--
	k.held[i] = k.held[k.count]
	return app.Steer{Held: k.pushed()}, true
}

// Reset lets go of all keys, as when the focus leaves the map. It tells
// whether any was held.
func (k *Keys) Reset() (held bool) {
	held = k.count > 0
	k.count = 0
	return held
}

// pushed is where all keys that are held push together.
func (k *Keys) pushed() (all app.Push) {
	for _, h := range k.held[:k.count] {
		all.X, all.Y, all.Zoom = all.X+h.push.X, all.Y+h.push.Y, all.Zoom+h.push.Zoom
	}
	return all
}

func (k *Keys) index(code string) int {
	for i := range k.count {
		if k.held[i].code == code {
			return i
		}
	}
	return -1
}
