package page

import (
	"syscall/js"
	"time"

	"approdi/geo"
	"approdi/wasm/app"
	"approdi/wasm/page/breath"
)

// Events of the page, beside those of package input and the intents of its
// controls.
type (
	// Resized tells that the map or the panels over it have another size.
	Resized struct{}
	// LinkChanged carries the fragment of the address after Back, Forward or a
	// hand-written change.
	LinkChanged struct{ Fragment string }
	// CompareChosen carries a year or an id, or "" for no comparison.
	CompareChosen struct{ With string }
	// YearPointed tells which year of the chart the pointer is over, or 0,
	// and where a label can stand, in CSS px.
	YearPointed struct {
		Year int
		At   geo.Screen
	}
	// Resumed tells that the page was hidden and is seen again.
	Resumed struct{}
)

// Page holds the elements that the program writes to and the events that it
// has not yet read.
type Page struct {
	search                  searchBox
	document, window, map_  js.Value
	elements                map[string]js.Value
	shown                   map[string]string // what each element was last given
	contents                map[string]content
	events                  []any
	started                 time.Time
	link                    link
	settleYear              func() // makes the year of the slider a step now, if it is waiting to be one
	stepYear                func(by int)
	indicator, comparison   *choice
	opener                  string     // id of the button that opened the card
	following               bool       // the focus follows to the card
	alarm                   js.Value   // the timer that wakes the frame loop
	tipSize                 [2]float64 // of the label at the pointer, in CSS px
	wake                    js.Func
	stage                   js.Value // of canvas.js
	ring                    js.Func  // what the timer does
	attend                  func()   // sees to what is due while the frame loop stands still
	openedBy                string   // the figure, without its year, of the number that opened the dialog
	writer                  labelWriter
	files                   map[string]*file // by name, what the program may ask the site for
	corner                  geo.Screen       // the map's top left in the window, in CSS px
	enlarged, density       float64          // how many CSS px a px of the map has, and how many device pixels these have
	framed                  bool             // the page is a part of another one
	embedded, touchesHeard  bool
	awake                   bool   // a frame is asked for, as far as the program knows
	slid                    [2]int // where the picture is shown, in device pixels from where it was drawn
	mouseHeld               bool   // its button was pressed on the map and is not known to be let go
	noLetters               bool   // keys of one letter do nothing by themselves
	pointedRow, selectedRow string // ids of the rows of the map as text that are marked so
	hideHint                js.Func
	hintTimer               js.Value
}

// New finds the page's elements and listens to them.
func New() *Page {
	document := js.Global().Get("document")
	p := &Page{
		document: document, window: js.Global(), map_: document.Call("getElementById", "map"),
		elements: map[string]js.Value{}, shown: map[string]string{}, contents: map[string]content{}, started: time.Now(), enlarged: 1,
		pointedRow: noRow, selectedRow: noRow,
	}
	p.stage = p.window.Get("stage")
	p.framed = !p.window.Get("parent").Equal(p.window)
	p.wake = js.FuncOf(func(js.Value, []js.Value) any {
		p.Wake()
		return nil
	})
	p.ring = js.FuncOf(func(js.Value, []js.Value) any {
		p.see()
		return nil
	})
	p.link.init(p)
	p.writer.init(document)
	p.findFiles()
	p.hideHint = js.FuncOf(func(js.Value, []js.Value) any {
		p.element("hint").Set("hidden", true)
		return nil
	})
	for _, hear := range []func(){
		p.listenToPointers, p.listenToKeys, p.listenToMarks, p.listenToControls, p.listenToYear, p.listenToSources, p.listenToViews,
		p.listenToSearch, p.listenToDisplay, p.listenToHelp, p.listenToTwin, p.listenToWindow, offerMemory,
	} {
		hear()
		breath.Take()
	}
	p.hearEarlyChoices() // last, so that none falls into a pause
	return p
}

// Drain returns the events since the last call, oldest first.
func (p *Page) Drain(into []any) []any {
	into = append(into, p.events...)
	clear(p.events)
	p.events = p.events[:0]
	return into
}

// queue keeps an event and wakes the frame loop, which stands still while nothing
// happens.
func (p *Page) queue(event any) {
	p.events = append(p.events, event)
	p.Wake()
}

// AttendBy says who sees to what is due while the frame loop stands still.
func (p *Page) AttendBy(attend func()) { p.attend = attend }

// see has what is due seen to: by the next frame if frames are drawn, or else
// without one.
func (p *Page) see() {
	if !p.awake {
		p.attend()
	}
}

// mention keeps an event of which nothing is to be seen.
func (p *Page) mention(event any) {
	p.events = append(p.events, event)
	p.see()
}

func (p *Page) intent(i app.Intent) { p.queue(i) }

// Ready tells the page that the first picture of the map is on screen.
func (p *Page) Ready() { approdi("ready") }

// Fail shows the page without the map, for a reason that the page has words
// for: "webgl" or "program".
func (p *Page) Fail(reason string) { approdi("fail", reason) }

// approdi calls one of the few functions that boot.js and patch.js offer.
func approdi(name string, args ...any) { offered.Call(name, args...) }

var offered = js.Global().Get("approdi")

func (p *Page) element(id string) js.Value {
	e, ok := p.elements[id]
	if !ok {
		e = p.document.Call("getElementById", id)
		p.elements[id] = e
	}
	return e
}

// listen calls f for each event of a kind on a target. The functions live as
// long as the page, so they are never released.
func listen(target js.Value, kind string, options any, f func(event js.Value)) {
	target.Call("addEventListener", kind, js.FuncOf(func(_ js.Value, args []js.Value) any {
		f(args[0])
		return nil
	}), options)
}
