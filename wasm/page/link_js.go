package page

import (
	"strings"
	"syscall/js"
	"time"
)

// linkDelay is how long the view must rest before it is written: a write
// takes Chromium longer than several frames, and Safari allows a hundred in
// thirty seconds.
const linkDelay = 350 * time.Millisecond

// link keeps the fragment of the address and the state alike.
type link struct {
	page  *Page
	last  string // as last read or written
	timer js.Value
	due   time.Time // when the view has rested for long enough
	now   func() string
	flush js.Func
}

func (l *link) init(p *Page) {
	l.page, l.last, l.timer = p, fragment(), js.Undefined()
	l.flush = js.FuncOf(func(js.Value, []js.Value) any {
		if left := time.Until(l.due); left > 0 {
			l.wait(left)
		} else {
			l.write("replaceState", l.now())
		}
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
				l.write("replaceState", l.now())
			}
		})
	}
}

func fragment() string {
	return strings.TrimPrefix(js.Global().Get("location").Get("hash").String(), "#")
}

// Link is the fragment of the address.
func (p *Page) Link() string { return p.link.last }

// LinkFrom says who knows what the address shall be.
func (p *Page) LinkFrom(now func() string) { p.link.now = now }

// WriteLinkSoon replaces the fragment of the address with what it shall be when
// the view has rested for a while. It costs next to nothing: a drag calls for it
// at every move.
func (p *Page) WriteLinkSoon() {
	l := &p.link
	l.due = time.Now().Add(linkDelay)
	if !l.timer.Truthy() {
		l.wait(linkDelay)
	}
}

// WriteLinkStep puts a fragment into the address as a new step, at once. Back
// returns from it to the one before.
func (p *Page) WriteLinkStep(before, fragment string) {
	l := &p.link
	if l.timer.Truthy() {
		l.write("replaceState", before)
	}
	l.write("pushState", fragment)
}

func (l *link) wait(left time.Duration) {
	l.timer = l.page.window.Call("setTimeout", l.flush, left.Milliseconds()+1)
}

func (l *link) cancel() {
	if l.timer.Truthy() {
		l.page.window.Call("clearTimeout", l.timer)
	}
	l.timer = js.Undefined()
}

func (l *link) write(how, fragment string) {
	l.cancel()
	if fragment == l.last {
		return
	}
	l.last = fragment
	location := js.Global().Get("location")
	address := location.Get("pathname").String() + location.Get("search").String()
	if fragment != "" {
		address += "#" + fragment
	}
	js.Global().Get("history").Call(how, js.Null(), "", address)
}
