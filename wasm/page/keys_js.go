package page

import (
	"syscall/js"

	"approdi/wasm/app"
	"approdi/wasm/input"
)

type (
	// KeyPressed is a key that the map answers.
	KeyPressed struct{ Key input.Key }
	// KeyReleased is a key that is let go.
	KeyReleased struct{ Key input.Key }
	// KeysLost tells that the map will not hear when its keys are let go.
	KeysLost struct{}
	// SteppedBack tells that a reader wants to go a step back.
	SteppedBack struct{}
)

// listenToKeys hears the keys of the map while it has the focus, and those that
// work anywhere on the page.
func (p *Page) listenToKeys() {
	listen(p.map_, "keydown", active, func(e js.Value) {
		if modified(e) {
			// A Mac does not tell of keys that are let go while Command is held.
			p.queue(KeysLost{})
			return
		}
		k := key(e)
		stroke, ok := k.On(input.OnMap)
		if !ok {
			return
		}
		e.Call("preventDefault")
		if stroke.Command == input.PlayOrPause {
			p.command(stroke.Command, e)
			return
		}
		p.queue(KeyPressed{k})
	})
	listen(p.map_, "keyup", passive, func(e js.Value) { p.queue(KeyReleased{key(e)}) })
	listen(p.map_, "blur", passive, func(js.Value) { p.queue(KeysLost{}) })
	listen(p.document, "keydown", active, p.pageKey)
}

// pageKey hears a key that works anywhere, if nothing else has answered it. Keys
// that write do nothing where a reader writes, in another page, in a dialog, or
// when they are switched off; a list of choices has the letters for itself.
func (p *Page) pageKey(e js.Value) {
	if e.Get("defaultPrevented").Bool() || e.Get("isComposing").Bool() || modified(e) {
		return
	}
	stroke, ok := key(e).On(input.OnPage)
	at := p.document.Get("activeElement")
	if !ok || !at.Truthy() || closest(at, "dialog").Truthy() {
		return
	}
	if stroke.Command == input.StepBack && p.element("display").Get("offsetWidth").Int() > 0 {
		return // which closes it
	}
	if stroke.IsCharacter() {
		if p.noLetters || p.embedded || closest(at, writing).Truthy() || stroke.Command != input.ShowKeys && closest(at, "select").Truthy() {
			return
		}
		e.Call("preventDefault")
	}
	p.command(stroke.Command, e)
}

// writing are the elements in which keys write.
const writing = "textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=range], [type=button])"

// command does what a key asks for, as far as the page can.
func (p *Page) command(c input.Command, e js.Value) {
	again := e.Get("repeat").Bool()
	switch c {
	case input.YearBefore:
		p.stepYear(-1)
		return
	case input.YearAfter:
		p.stepYear(1)
		return
	}
	if again {
		return
	}
	switch c {
	case input.PlayOrPause:
		p.settleYear()
		p.intent(app.TogglePlay{})
	case input.ShowKeys:
		p.showHelp()
	case input.GoToSearch:
		p.goTo("search-box")
	case input.GoToMap:
		p.goTo("map")
	case input.GoToFigures:
		if name := p.document.Call("getElementById", "card-name"); name.Truthy() {
			name.Call("focus")
		} else {
			p.goTo("content")
		}
	case input.GoToComparison:
		p.goTo("compare")
	case input.FoldLegend:
		p.foldOrUnfoldLegend()
	case input.ShowSources:
		if number := p.document.Call("querySelector", "#content [data-figure], #timeline-title [data-figure]"); number.Truthy() {
			p.inspect(number)
		}
	case input.StepBack:
		p.queue(SteppedBack{})
		if p.embedded {
			p.map_.Call("blur")
		}
	}
}

// goTo gives the focus to a control, if it is shown.
func (p *Page) goTo(id string) { p.element(id).Call("focus") }

// foldOrUnfoldLegend leaves the focus where the legend begins.
func (p *Page) foldOrUnfoldLegend() {
	legend := p.element("legend")
	legend.Set("open", !legend.Get("open").Bool())
	legend.Call("querySelector", "summary").Call("focus")
}

// Afoot tells where on the page the focus is now. Lists and dialogs answer
// Escape by themselves.
func (p *Page) Afoot() app.Afoot {
	at := p.document.Get("activeElement")
	if !at.Truthy() {
		return app.Afoot{}
	}
	return app.Afoot{
		Pan:    closest(at, "#pan, #zoom").Truthy() && !p.element("pan").Get("hidden").Bool(),
		Legend: closest(at, "#legend[open]").Truthy(),
		Mark:   closest(at, "#marks").Truthy(),
	}
}

// FoldPan folds the buttons that move the map.
func (p *Page) FoldPan() {
	p.element("pan").Set("hidden", true)
	toggle := p.element("pan-toggle")
	toggle.Call("setAttribute", "aria-expanded", "false")
	toggle.Call("focus")
}

// FoldLegend folds the legend.
func (p *Page) FoldLegend() { p.foldOrUnfoldLegend() }

// FocusMap gives the focus to the map.
func (p *Page) FocusMap() { p.goTo("map") }

func modified(e js.Value) bool {
	return e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool()
}

func key(e js.Value) input.Key {
	return input.Key{
		Name: e.Get("key").String(), Code: e.Get("code").String(),
		Shift: e.Get("shiftKey").Bool(), Again: e.Get("repeat").Bool(),
	}
}
