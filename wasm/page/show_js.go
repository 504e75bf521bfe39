package page

import (
	"strconv"
	"syscall/js"

	"approdi/geo"
	"approdi/geo/camera"
	"approdi/wasm/panel"
)

// SetText replaces the text of an element if it has changed.
func (p *Page) SetText(id, text string) {
	if p.shown[id] == text {
		return
	}
	p.shown[id] = text
	p.element(id).Set("textContent", text)
}

// same tells whether something of the page was last given a value that it is to
// be given again. It is for what only the program changes: anything that a
// reader can change is set whatever it was given.
func (p *Page) same(what, value string) bool {
	last, given := p.shown[what]
	p.shown[what] = value
	return given && last == value
}

// ScrollToTop brings the beginning of the panel into view, unless what has the
// focus would go out of it.
func (p *Page) ScrollToTop() {
	if !p.element("as-text").Call("matches", ":focus-within").Bool() {
		p.element("panel-scroll").Set("scrollTop", 0)
	}
}

// SetTimeline moves the slider below the chart.
func (p *Page) SetTimeline(t panel.Timeline) {
	p.SetText("year-shown", strconv.Itoa(t.Year))
	slider := p.element("year")
	// The bounds come before the value, which they would cut.
	if !p.same("years", strconv.Itoa(t.First)+" "+strconv.Itoa(t.Last)) {
		slider.Set("min", t.First)
		slider.Set("max", t.Last)
		slider.Get("style").Call("setProperty", "--years", t.Last-t.First+1)
	}
	slider.Set("value", t.Year)
	if !p.same("year-text", t.ValueText) {
		slider.Call("setAttribute", "aria-valuetext", t.ValueText)
	}
}

// SetComparisons offers what the figures can be set against. As long as that is
// the same, only the choice moves: a list that is open stays open.
func (p *Page) SetComparisons(optionsHTML string) {
	if p.comparison.resting() || p.shown["compare"] == optionsHTML {
		return
	}
	p.shown["compare"] = optionsHTML
	fresh := p.document.Call("createElement", "select")
	fresh.Set("innerHTML", optionsHTML)
	chosen := fresh.Get("value")
	each(fresh, "option[selected]", func(option js.Value) { option.Call("removeAttribute", "selected") })
	list := p.comparison.list
	if options := fresh.Get("innerHTML"); !list.Get("innerHTML").Equal(options) {
		list.Set("innerHTML", options)
	}
	list.Set("value", chosen)
}

// SetView marks what the panel is about, in its choice and for the style
// sheet.
func (p *Page) SetView(view string) {
	if p.same("view", view) {
		return
	}
	p.document.Get("documentElement").Get("dataset").Set("view", view)
	each(p.element("views"), "input", func(input js.Value) {
		input.Set("checked", input.Get("value").String() == view)
	})
}

// SetIndicator moves the chooser.
func (p *Page) SetIndicator(id string) {
	if !p.indicator.resting() {
		p.indicator.list.Set("value", id)
	}
}

// SetPlaying shows on the play button what a press will do.
func (p *Page) SetPlaying(playing bool) {
	if p.same("playing", strconv.FormatBool(playing)) {
		return
	}
	button := p.element("play")
	data := button.Get("dataset")
	name := data.Get("play")
	if playing {
		name = data.Get("pause")
	}
	button.Call("setAttribute", "aria-label", name)
	button.Get("classList").Call("toggle", "playing", playing)
}

// SetTheme sets the colours of the page; "" follows the system. It tells
// whether they have changed, and the size of the map's px with them.
func (p *Page) SetTheme(theme string) (changed bool) {
	if p.same("theme", theme) {
		return false
	}
	root := p.document.Get("documentElement")
	each(p.element("themes"), "input", func(input js.Value) {
		input.Set("checked", input.Get("value").String() == theme)
	})
	if now := root.Call("getAttribute", "data-theme"); now.Type() == js.TypeString && now.String() == theme || now.IsNull() && theme == "" {
		return false
	}
	delete(p.shown, "tip-name") // which has another size now
	if theme == "" {
		root.Call("removeAttribute", "data-theme")
		return true
	}
	root.Call("setAttribute", "data-theme", theme)
	return true
}

// ShowTip puts a small label beside the pointer, on the side where there is
// room. An empty name hides it.
func (p *Page) ShowTip(name, detail string, at geo.Screen, v camera.Viewport) {
	tip := p.element("tip")
	tip.Set("hidden", name == "")
	p.map_.Get("classList").Call("toggle", "pointing", name != "")
	if name == "" {
		return
	}
	width, height := p.fillTip(name, detail)
	const gap = 14
	atX, atY := p.toCSS(at.X), p.toCSS(at.Y)
	x, y := atX+gap, atY+gap
	if x+width > p.toCSS(v.Width)-8 {
		x = atX - gap - width
	}
	if y+height > p.toCSS(v.Height)-8 {
		y = atY - gap - height
	}
	p.moveTip(x, y)
}

// ShowYearTip puts the label above the chart, in the middle over a position in
// CSS px.
func (p *Page) ShowYearTip(name, detail string, at geo.Screen, v camera.Viewport) {
	p.element("tip").Set("hidden", name == "")
	if name == "" {
		return
	}
	width, height := p.fillTip(name, detail)
	p.moveTip(min(at.X-width/2, p.toCSS(v.Width)-width-8), at.Y-height-8)
}

func (p *Page) fillTip(name, detail string) (width, height float64) {
	if p.shown["tip-name"] != name || p.shown["tip-detail"] != detail {
		p.SetText("tip-name", name)
		p.SetText("tip-detail", detail)
		tip := p.element("tip")
		p.tipSize = [2]float64{tip.Get("offsetWidth").Float(), tip.Get("offsetHeight").Float()}
	}
	return p.tipSize[0], p.tipSize[1]
}

func (p *Page) moveTip(x, y float64) {
	p.element("tip").Get("style").Set("transform", translation(max(x, 8), max(y, 8)))
}

// translation moves an element to a position in whole CSS px.
func translation(x, y float64) string { return "translate(" + px(x) + "," + px(y) + ")" }

// px writes a length in whole CSS px.
func px(x float64) string { return strconv.Itoa(int(x)) + "px" }

// Language is the language of the page.
func (p *Page) Language() string {
	return p.document.Get("documentElement").Get("lang").String()
}

// Words takes the words of the program in that language, as the page has
// loaded them. They are handed over once.
func (p *Page) Words() []byte {
	approdi := js.Global().Get("approdi")
	loaded := approdi.Get("words")
	text := make([]byte, loaded.Get("byteLength").Int())
	js.CopyBytesToGo(text, loaded)
	approdi.Delete("words")
	return text
}

// Warn tells a developer of what came damaged, which is not the program's fault.
func (p *Page) Warn(err error) { js.Global().Get("console").Call("warn", err.Error()) }

// Console writes a fault where a developer finds it.
func (p *Page) Console(err error) { js.Global().Get("console").Call("error", err.Error()) }
