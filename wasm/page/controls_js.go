package page

import (
	"strconv"
	"syscall/js"

	"approdi/geo"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// zoomStep is what one press of a zoom button does.
const zoomStep = 1

func (p *Page) listenToControls() {
	p.onClick("zoom-in", func() { p.intent(app.ZoomCentred{Delta: zoomStep}) })
	p.onClick("zoom-out", func() { p.intent(app.ZoomCentred{Delta: -zoomStep}) })
	p.onClick("show-all", func() { p.intent(app.ShowAll{}) })
	p.listenToPan()
	p.onClick("play", func() {
		p.settleYear()
		p.intent(app.TogglePlay{})
	})
	p.indicator = p.newChoice("indicator", func(id string) { p.intent(app.SetIndicator{ID: id}) })
	p.comparison = p.newChoice("compare", func(with string) { p.queue(CompareChosen{with}) })
	listen(p.element("content"), "click", passive, func(e js.Value) { p.choose(e.Get("target")) })
}

// listenToPan unfolds and answers the buttons that move the map for those who
// cannot drag it.
func (p *Page) listenToPan() {
	toggle, buttons := p.element("pan-toggle"), p.element("pan")
	p.onClick("pan-toggle", func() {
		open := buttons.Get("hidden").Bool()
		buttons.Set("hidden", !open)
		toggle.Call("setAttribute", "aria-expanded", strconv.FormatBool(open))
	})
	for id, step := range map[string]app.PanStep{
		"pan-north": {Y: -1}, "pan-south": {Y: 1}, "pan-west": {X: -1}, "pan-east": {X: 1},
	} {
		p.onClick(id, func() { p.intent(step) })
	}
}

// settleMs is how long the slider must rest for its year to be a step of its
// own: ten presses of an arrow key are one step back, not ten.
const settleMs = 500

func (p *Page) listenToYear() {
	slider := p.element("year")
	set := func(tell func(event any), settled bool) {
		if year, err := strconv.Atoi(slider.Get("value").String()); err == nil {
			tell(app.SetYear{Year: year, Settled: settled})
		}
	}
	timer, keyed := js.Undefined(), false
	stop := func() {
		p.window.Call("clearTimeout", timer)
		timer = js.Undefined()
	}
	p.settleYear = func() {
		switch {
		case !timer.Truthy():
			return
		case keyed:
			p.mention(app.SettleYear{})
		default:
			set(p.mention, true)
		}
		stop()
	}
	rest := js.FuncOf(func(js.Value, []js.Value) any {
		p.settleYear()
		return nil
	})
	p.stepYear = func(by int) {
		stop()
		p.intent(app.StepYear{By: by})
		timer, keyed = p.window.Call("setTimeout", rest, settleMs), true
	}
	listen(slider, "input", passive, func(js.Value) {
		stop()
		set(p.queue, false)
	})
	listen(slider, "change", passive, func(js.Value) {
		stop()
		timer, keyed = p.window.Call("setTimeout", rest, settleMs), false
	})
	listen(slider, "pointermove", passive, func(e js.Value) { p.queue(p.yearAt(slider, e)) })
	listen(slider, "pointerleave", passive, func(js.Value) { p.queue(YearPointed{}) })
}

// yearAt is the year of the chart that the pointer is over.
func (p *Page) yearAt(slider, e js.Value) YearPointed {
	box := slider.Call("getBoundingClientRect")
	first, _ := strconv.Atoi(slider.Get("min").String())
	last, _ := strconv.Atoi(slider.Get("max").String())
	share := (e.Get("clientX").Float() - box.Get("left").Float()) / box.Get("width").Float()
	if p.document.Get("dir").String() == "rtl" {
		share = 1 - share
	}
	year := first + int(share*float64(last-first+1))
	return YearPointed{Year: min(max(year, first), last), At: geo.Screen{X: e.Get("clientX").Float(), Y: box.Get("top").Float()}}
}

func (p *Page) onClick(id string, f func()) {
	listen(p.element(id), "click", passive, func(js.Value) { f() })
}

// hearEarlyChoices takes up what was chosen while the program was still
// loading.
func (p *Page) hearEarlyChoices() {
	chosen := p.element("indicator")
	if i := chosen.Get("selectedIndex").Int(); i > 0 {
		p.intent(app.SetIndicator{ID: chosen.Get("value").String()})
	}
	slider := p.element("year")
	if value := slider.Get("value").String(); value != slider.Get("defaultValue").String() {
		if year, err := strconv.Atoi(value); err == nil {
			p.intent(app.SetYear{Year: year, Settled: true})
		}
	}
	// What can be compared depends on the indicator, so it comes last.
	if with := p.element("compare").Get("value").String(); with != "" {
		p.queue(CompareChosen{with})
	}
}

// choose answers a click on an element that names a feature, or closes the
// card.
func (p *Page) choose(target js.Value) {
	if p.inspect(target) {
		return
	}
	button := target.Call("closest", "[data-place],[data-route],[data-event],[data-flow],[data-close]")
	if button.IsNull() {
		return
	}
	if button.Get("dataset").Get("close").IsUndefined() {
		p.opener = button.Get("id").String()
	}
	f, ok := featureOf(button)
	if !ok {
		p.intent(app.Select{})
		return
	}
	p.following = button.Call("closest", "#as-text").Truthy()
	p.foldLegend()
	p.intent(app.Select{Feature: f, Fly: true})
}

// featureOf is the feature that a control names.
func featureOf(button js.Value) (f atlas.Feature, ok bool) {
	for _, kind := range featureKinds {
		if id := button.Get("dataset").Get(kind.attribute); id.Type() == js.TypeString {
			return atlas.Feature{Kind: kind.kind, ID: id.String()}, true
		}
	}
	return atlas.Feature{}, false
}

// featureKinds are the attributes that name a feature.
var featureKinds = []struct {
	attribute string
	kind      atlas.Kind
}{
	{"place", atlas.PlaceFeature}, {"route", atlas.RouteFeature}, {"event", atlas.EventFeature}, {"flow", atlas.FlowFeature},
}
