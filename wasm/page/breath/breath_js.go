package breath

import (
	"syscall/js"
	"time"
)

// breathless is how long the program goes on without a pause while it starts: less
// than half of what a reader would notice, since a machine that compiles the program
// meanwhile has only half its time for it. A pause costs a frame of the page, or two.
const breathless = 20 * time.Millisecond

var (
	turns    js.Value // a port to the browser's queue of tasks
	given    = make(chan struct{}, 1)
	lastTime time.Time // that the browser was given its turn
)

func init() {
	channel := js.Global().Get("MessageChannel").New()
	turns = channel.Get("port1")
	channel.Get("port2").Set("onmessage", js.FuncOf(func(js.Value, []js.Value) any {
		given <- struct{}{}
		return nil
	}))
	Pause()
}

// Take is for pauses in the start. From time to time it is [Pause].
func Take() {
	if time.Since(lastTime) >= breathless {
		Pause()
	}
}

// Pause returns only when the browser has done what has come up, as to scroll the
// page. A short sleep would not do: one that is over before Go has nothing else to do
// leaves the browser no time.
func Pause() {
	turns.Call("postMessage", nil)
	<-given
	lastTime = time.Now()
}
