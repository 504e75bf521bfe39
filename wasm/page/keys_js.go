package page

import (
	"syscall/js"

	"approdi/wasm/input"
)

type (
	// KeyPressed is a key that the map answers.
	KeyPressed struct{ Key input.Key }
	// KeyReleased is a key that is let go.
	KeyReleased struct{ Key input.Key }
	// KeysLost tells that the map will not hear when its keys are let go.
	KeysLost struct{}
)

// listenToKeys hears the keys of the map while it has the focus.
func (p *Page) listenToKeys() {
	listen(p.map_, "keydown", active, func(e js.Value) {
		if e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
			// A Mac does not tell of keys that are let go while Command is held.
			p.queue(KeysLost{})
			return
		}
		k := key(e)
		if !k.Handles() {
			return
		}
		e.Call("preventDefault")
		p.queue(KeyPressed{k})
		if p.embedded && k.Command() == input.CloseCard {
			p.map_.Call("blur")
		}
	})
	listen(p.map_, "keyup", passive, func(e js.Value) { p.queue(KeyReleased{key(e)}) })
	listen(p.map_, "blur", passive, func(js.Value) { p.queue(KeysLost{}) })
}

func key(e js.Value) input.Key {
	return input.Key{
		Name: e.Get("key").String(), Code: e.Get("code").String(),
		Shift: e.Get("shiftKey").Bool(), Again: e.Get("repeat").Bool(),
	}
}
