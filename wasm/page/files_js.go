package page

import (
	"path"
	"strings"
	"syscall/js"
	"time"
)

// FileArrived carries the text of a file that [Page.Fetch] asked for.
type FileArrived struct {
	Name string
	Text []byte
}

// A file that does not come, or comes damaged, is asked for again when the map
// next wants it, though not before a pause, which doubles each time.
const (
	firstPause   = 2 * time.Second
	longestPause = 5 * time.Minute
)

// file is one file of the site that the program may ask for.
type file struct {
	address string
	asked   bool // and has not come yet
	pause   time.Duration
	again   time.Time // not to be asked for before
	cache   string    // how the browser may use what it has kept
}

// findFiles reads from the page where the files are. The name of a file is
// what its address has before its content hash.
func (p *Page) findFiles() {
	p.files = map[string]*file{}
	for address := range strings.FieldsSeq(p.map_.Get("dataset").Get("files").String()) {
		name, _, _ := strings.Cut(path.Base(address), ".")
		p.files[name] = &file{address: address, pause: firstPause, cache: "default"}
	}
	listen(p.window, "online", passive, func(js.Value) {
		for _, f := range p.files {
			f.again = time.Time{}
		}
		p.Wake()
	})
}

// Fetch asks the site for a file, unless it has been asked for. It arrives as
// an event. The map goes on without it: that it has not come is no news for a
// reader.
func (p *Page) Fetch(name string) {
	f, ok := p.files[name]
	if !ok || f.asked || time.Now().Before(f.again) {
		return
	}
	f.asked = true
	answered := func(js.Value) {
		f.asked, f.again, f.cache = false, time.Now().Add(f.pause), "reload"
		f.pause = min(2*f.pause, longestPause)
	}
	failed := func(e js.Value) {
		p.window.Call("setTimeout", p.wake, f.pause.Milliseconds()+1)
		answered(e)
	}
	options := map[string]any{"priority": "low", "cache": f.cache}
	settle(p.window.Call("fetch", f.address, options), func(response js.Value) {
		if !response.Get("ok").Bool() {
			failed(response)
			return
		}
		settle(response.Call("arrayBuffer"), func(buffer js.Value) {
			answered(buffer)
			text := make([]byte, buffer.Get("byteLength").Int())
			js.CopyBytesToGo(text, js.Global().Get("Uint8Array").New(buffer))
			p.queue(FileArrived{Name: name, Text: text})
		}, failed)
	}, failed)
}

// settle calls one of two functions when a promise is kept or broken.
func settle(promise js.Value, kept, broken func(js.Value)) {
	var onKept, onBroken js.Func
	once := func(f func(js.Value)) js.Func {
		return js.FuncOf(func(_ js.Value, args []js.Value) any {
			onKept.Release()
			onBroken.Release()
			f(args[0])
			return nil
		})
	}
	onKept, onBroken = once(kept), once(broken)
	promise.Call("then", onKept, onBroken)
}
