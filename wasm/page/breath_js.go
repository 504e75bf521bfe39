package page

import (
	"syscall/js"
	"time"
)

// breathless is how long the program goes on without a pause while it starts: less
// than half of what a reader would notice, since a machine that compiles the program
// meanwhile has only half its time for it. A pause costs a frame of the page, or two.
const breathless = 20 * time.Millisecond

var (
	breath   js.Value // a port to the browser's queue of tasks
	breathed = make(chan struct{}, 1)
	lastTime time.Time // that it was given a turn
)

// Breathe is for pauses in the start. From time to time it is [Pause].
func Breathe() {
	if time.Since(lastTime) >= breathless {
		Pause()
	}
}

// Pause returns only when the browser has done what has come up, as to scroll the
// page. A short sleep would not do: one that is over before Go has nothing else to do
// leaves the browser no time.
func Pause() {
	if breath.IsUndefined() {
		channel := js.Global().Get("MessageChannel").New()
		breath = channel.Get("port1")
		channel.Get("port2").Set("onmessage", js.FuncOf(func(js.Value, []js.Value) any {
			breathed <- struct{}{}
			return nil
		}))
	}
	breath.Call("postMessage", nil)
	<-breathed
	lastTime = time.Now()
}
