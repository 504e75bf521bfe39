package page

import (
	"strings"
	"syscall/js"
)

// whereabouts is how an element is found again after its surroundings were
// written anew: by its id; a number by the value that it stands for, whatever
// the year, and by its place in the page; anything else by what it says.
type whereabouts struct {
	id, figure, path, tag, text string
	nth                         int // among the numbers of the same figure and path
}

// whereaboutsOf an element inside another.
func whereaboutsOf(in, e js.Value) whereabouts {
	w := whereabouts{id: e.Get("id").String(), tag: e.Get("tagName").String()}
	if w.id != "" {
		return w
	}
	if w.figure = figureOf(e); w.figure == "" {
		w.text = e.Get("textContent").String()
		return w
	}
	w.path = pathIn(in, e)
	before := true
	each(in, "[data-figure]", func(other js.Value) {
		if before = before && !other.Equal(e); before && figureOf(other) == w.figure && pathIn(in, other) == w.path {
			w.nth++
		}
	})
	return w
}

// again finds what an element has become inside another.
func (p *Page) again(in js.Value, w whereabouts) (found js.Value, ok bool) {
	if w.id != "" {
		found = p.document.Call("getElementById", w.id)
		return found, found.Truthy()
	}
	nth := 0
	each(in, w.tag, func(e js.Value) {
		switch {
		case ok || figureOf(e) != w.figure:
		case w.figure == "":
			found, ok = e, e.Get("textContent").String() == w.text
		case pathIn(in, e) == w.path:
			found, ok = e, nth == w.nth
			nth++
		}
	})
	return found, ok
}

// figureOf is the value that a number stands for, without its year, or "".
func figureOf(e js.Value) string {
	figure := e.Get("dataset").Get("figure")
	if figure.Type() != js.TypeString {
		return ""
	}
	name := figure.String()
	return name[:strings.LastIndexByte(name, '/')+1]
}

// pathIn names what an element is inside of: a headline and a cell of a table
// that show the same value are different places.
func pathIn(in, e js.Value) string {
	var path strings.Builder
	for up := e; up.Truthy() && !up.Equal(in); up = up.Get("parentElement") {
		path.WriteString(up.Get("tagName").String() + " ")
	}
	return path.String()
}

// keep remembers what a reader has done inside an element: what has the focus
// and, where that is lost, what is unfolded and how far lists are scrolled. The
// function that it returns does so again after the element was written.
func (p *Page) keep(id string, e js.Value, loses bool) (restore func()) {
	var unfolded []whereabouts
	var scrolled []scroll
	if loses {
		unfolded, scrolled = unfoldedIn(e), scrolledIn(e)
	}
	active := p.document.Get("activeElement")
	focused := active.Truthy() && !active.Equal(e) && e.Call("contains", active).Bool()
	var focus whereabouts
	if focused {
		focus = whereaboutsOf(e, active)
	}
	return func() {
		for _, at := range unfolded {
			if summary, ok := p.again(e, at); ok {
				summary.Get("parentElement").Set("open", true)
			}
		}
		for _, s := range scrolled {
			if list, ok := p.again(e, s.at); ok {
				list.Set("scrollTop", s.top)
			}
		}
		if focused {
			p.leadOn(id, e, focus)
		}
	}
}

// scroll is how far a list is scrolled.
type scroll struct {
	at  whereabouts
	top float64
}

func unfoldedIn(e js.Value) (all []whereabouts) {
	each(e, "details[open] > summary", func(summary js.Value) { all = append(all, whereaboutsOf(e, summary)) })
	return all
}

// scrolledIn looks only at what takes the focus to be scrolled: to ask a button
// would have the page laid out for nothing.
func scrolledIn(e js.Value) (all []scroll) {
	each(e, "[id][tabindex='0']:not(button)", func(list js.Value) {
		if top := list.Get("scrollTop").Float(); top > 0 {
			all = append(all, scroll{whereaboutsOf(e, list), top})
		}
	})
	return all
}

// leadOn gives the focus to what an element that had it has become, unless it
// still has it.
func (p *Page) leadOn(id string, e js.Value, focus whereabouts) {
	now, ok := p.again(e, focus)
	switch {
	case !ok:
		p.refocus(id, e)
	case !now.Equal(p.document.Get("activeElement")):
		unfold(now)
		now.Call("focus", map[string]any{"preventScroll": true})
	}
}

// unfold opens what an element is folded away in.
func unfold(e js.Value) {
	if folded := e.Get("parentElement").Call("closest", "details:not([open])"); folded.Truthy() && e.Get("tagName").String() != "SUMMARY" {
		folded.Set("open", true)
	}
}

// refocus gives the focus to what comes nearest to an element that is gone: in
// the panel the name of the card that has opened or the button that opened the
// one that has closed, elsewhere the first that takes it.
func (p *Page) refocus(id string, e js.Value) {
	if id == "content" {
		for _, next := range []string{"card-name", p.opener} {
			if found := p.document.Call("getElementById", next); found.Truthy() {
				unfold(found)
				found.Call("focus")
				return
			}
		}
	} else if id == "marks" {
		p.FocusMap()
		return
	} else if first := e.Call("querySelector", "a[href], button, summary, [tabindex]"); first.Truthy() {
		first.Call("focus", map[string]any{"preventScroll": true})
		return
	}
	e.Call("focus", map[string]any{"preventScroll": true})
}
