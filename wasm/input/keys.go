package input

import "approdi/wasm/app"

// fast is how much further and faster Shift makes the arrow keys go.
const fast = 3

// push is where a key pushes the map, or nowhere. Plus needs Shift on many
// keyboards, so Shift means nothing there.
func (k Key) push() app.Push {
	s, _ := k.On(OnMap)
	by := s.Push
	if k.Shift {
		by.X, by.Y = fast*by.X, fast*by.Y
	}
	return by
}

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
