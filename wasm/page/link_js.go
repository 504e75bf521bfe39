package page

import (
	"strings"
	"syscall/js"
)

// linkDelayMs is how long the view must rest before it is written: a write
// takes Chromium longer than several frames, and Safari allows a hundred in
// thirty seconds.
const linkDelayMs = 350

// link keeps the fragment of the address and the state alike.
type link struct {
	page    *Page
	last    string // as last read or written
	pending string
	timer   js.Value
	flush   js.Func
}

func (l *link) init(p *Page) {
	l.page, l.last, l.timer = p, fragment(), js.Undefined()
	l.flush = js.FuncOf(func(js.Value, []js.Value) any {
		l.write("replaceState")
		return nil
	})
	for _, kind := range []string{"popstate", "hashchange"} {
		listen(p.window, kind, passive, func(js.Value) {
			if now := fragment(); now != l.last {
				l.cancel()
				l.last = now
				p.queue(LinkChanged{now})
			}
		})
	}
	// A page that goes away, or loses its picture and is reloaded by the
	// engine, keeps the view that it showed.
	for _, kind := range []string{"pagehide", "webglcontextlost"} {
		listen(p.window, kind, map[string]any{"capture": true}, func(js.Value) {
			if l.timer.Truthy() {
				l.write("replaceState")
			}
		})
	}
}

func fragment() string {
	return strings.TrimPrefix(js.Global().Get("location").Get("hash").String(), "#")
}

// Link is the fragment of the address.
func (p *Page) Link() string { return p.link.last }

// WriteLink puts a fragment into the address: at once as a new step that Back
// returns from, or soon in place of the present one.
func (p *Page) WriteLink(fragment string, step bool) {
	l := &p.link
	if step {
		// What the present step still has to be told comes first.
		if l.timer.Truthy() {
			l.write("replaceState")
		}
		l.pending = fragment
		l.write("pushState")
		return
	}
	l.cancel()
	l.pending = fragment
	l.timer = p.window.Call("setTimeout", l.flush, linkDelayMs)
}

func (l *link) cancel() {
	if l.timer.Truthy() {
		l.page.window.Call("clearTimeout", l.timer)
	}
	l.timer = js.Undefined()
}

func (l *link) write(how string) {
	l.cancel()
	if l.pending == l.last {
		return
	}
	l.last = l.pending
	location := js.Global().Get("location")
	address := location.Get("pathname").String() + location.Get("search").String()
	if l.pending != "" {
		address += "#" + l.pending
	}
	js.Global().Get("history").Call(how, js.Null(), "", address)
}
