package page

import (
	"strconv"
	"syscall/js"
)

// Searched carries what is written in the search box.
type Searched struct{ Text string }

// Found carries the entry that was chosen from the list: its kind and id, the
// place and the indicator that show it, or "".
type Found struct{ Kind, ID, Place, Indicator string }

// searchBox is a combobox after the ARIA pattern: the focus stays in the box
// while the arrow keys go through the list below it.
type searchBox struct {
	page        *Page
	input, list js.Value
	active      int  // the option that Enter chooses, or -1
	asked       bool // whether the list does not yet answer what is written
	entered     bool // whether Enter was pressed meanwhile
	count       string
	tellCount   js.Func // once a reader rests
	alarm       js.Value
}

func (p *Page) listenToSearch() {
	s := &p.search
	*s = searchBox{page: p, input: p.element("search-box"), list: p.element("search-list"), active: -1}
	s.tellCount = js.FuncOf(func(js.Value, []js.Value) any {
		p.element("search-status").Set("textContent", s.count)
		return nil
	})
	listen(s.input, "input", passive, func(js.Value) { s.ask() })
	listen(s.input, "keydown", map[string]any{"passive": false}, s.key)
	listen(s.input, "blur", passive, func(js.Value) { s.close() })
	listen(s.input, "focus", passive, func(js.Value) {
		if s.options().Length() > 0 {
			s.open(true)
		} else {
			s.ask() // so that what is needed to answer comes while the reader types
		}
	})
	// A press must not take the focus from the box before the click is heard.
	listen(s.list, "pointerdown", map[string]any{"passive": false}, func(e js.Value) { e.Call("preventDefault") })
	listen(s.list, "click", passive, func(e js.Value) { s.choose(closest(e.Get("target"), "[role=option]")) })
}

// FindAgain asks once more for what is written in the search box, because
// there is more to find now. A reader who has left the box or goes through the
// list is not disturbed.
func (p *Page) FindAgain() {
	s := &p.search
	if s.active < 0 && p.document.Get("activeElement").Equal(s.input) {
		s.ask()
	}
}

func (s *searchBox) ask() {
	s.asked, s.entered = true, false
	s.page.queue(Searched{s.input.Get("value").String()})
}

// restMilliseconds is how long a reader must have written nothing before it is
// said how much was found: not at every letter.
const restMilliseconds = 500

// ShowResults fills the list, says how many there are, and opens it if there
// are any.
func (p *Page) ShowResults(optionsHTML, count string) {
	s := &p.search
	s.active = -1
	s.input.Call("removeAttribute", "aria-activedescendant")
	s.list.Set("innerHTML", optionsHTML)
	p.window.Call("clearTimeout", s.alarm)
	s.count, s.alarm = count, p.window.Call("setTimeout", s.tellCount, restMilliseconds)
	s.open(optionsHTML != "")
	entered := s.entered
	s.asked, s.entered = false, false
	if entered {
		s.choose(s.options().Index(0))
	}
}

func (s *searchBox) options() js.Value { return s.list.Call("querySelectorAll", "[role=option]") }

func (s *searchBox) open(open bool) {
	s.list.Set("hidden", !open)
	s.input.Call("setAttribute", "aria-expanded", strconv.FormatBool(open))
}

func (s *searchBox) close() {
	s.open(false)
	s.activate(-1)
}

func (s *searchBox) key(e js.Value) {
	if e.Get("isComposing").Bool() { // the keys belong to what writes Arabic or Greek letters
		return
	}
	n := s.options().Length()
	switch e.Get("key").String() {
	case "ArrowDown":
		s.step(1, n)
	case "ArrowUp":
		s.step(-1, n)
	case "Enter":
		if s.asked {
			s.entered = true
		} else if n > 0 {
			s.choose(s.options().Index(max(s.active, 0)))
		}
	case "Escape":
		if s.list.Get("hidden").Bool() && s.input.Get("value").String() == "" {
			return // it goes a step back elsewhere
		}
		if s.list.Get("hidden").Bool() {
			s.input.Set("value", "")
			s.page.queue(Searched{})
		}
		s.close()
	default:
		return
	}
	e.Call("preventDefault")
	e.Call("stopPropagation")
}

// step goes to the next or previous option, and from the ends back to the box.
func (s *searchBox) step(by, n int) {
	if n == 0 {
		return
	}
	s.open(true)
	next := s.active + by
	if next < -1 {
		next = n - 1
	} else if next >= n {
		next = -1
	}
	s.activate(next)
}

func (s *searchBox) activate(n int) {
	options := s.options()
	if s.active >= 0 && s.active < options.Length() {
		options.Index(s.active).Call("setAttribute", "aria-selected", "false")
	}
	s.active = n
	if n < 0 {
		s.input.Call("removeAttribute", "aria-activedescendant")
		return
	}
	option := options.Index(n)
	option.Call("setAttribute", "aria-selected", "true")
	option.Call("scrollIntoView", map[string]any{"block": "nearest"})
	s.input.Call("setAttribute", "aria-activedescendant", option.Get("id"))
}

func (s *searchBox) choose(option js.Value) {
	if !option.Truthy() {
		return
	}
	of := func(name string) string { // what is not there is ""
		if value := option.Get("dataset").Get(name); value.Type() == js.TypeString {
			return value.String()
		}
		return ""
	}
	s.page.foldLegend()
	s.page.following = of("kind") != "term" // which is on a page of its own
	s.page.queue(Found{Kind: of("kind"), ID: of("id"), Place: of("at"), Indicator: of("indicator")})
	s.input.Set("value", "")
	s.page.ShowResults("", "")
	// What was chosen is told in the panel, and the keys of phones give way.
	s.page.element("content").Call("focus", map[string]any{"preventScroll": true})
}

// GoTo opens another page of the site.
func (p *Page) GoTo(address string) { p.window.Get("location").Set("href", address) }
